/**
 * @jest-environment jsdom
 */
// The clock that pages follow: one timer, and none when nobody looks.
import { ticking } from '../../src/taskpane/ticking';

let minute: number;
let told: number;
const watch = (): void => {
  told++;
};

beforeEach(() => {
  jest.useFakeTimers();
  [minute, told] = [100, 0];
  show(true);
});
afterEach(() => {
  jest.useRealTimers();
});

function show(visible: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !visible });
  document.dispatchEvent(new Event('visibilitychange'));
}

function pass(minutes: number): void {
  minute += minutes;
  jest.advanceTimersByTime(minutes * 60_000);
}

test('those who watch are told when the minute changes, by one timer for all', () => {
  const clock = ticking(() => minute);
  const stops = [clock.subscribe(watch), clock.subscribe(() => undefined)];
  expect(jest.getTimerCount()).toBe(1);
  pass(1);
  expect([clock.now(), told]).toEqual([101, 1]);
  for (const stop of stops) stop();
  expect(jest.getTimerCount()).toBe(0);
});

test('the same minute is not told twice', () => {
  const stop = ticking(() => minute).subscribe(watch);
  jest.advanceTimersByTime(59_000);
  expect(told).toBe(0);
  stop();
});

test('a hidden page has no timer, and shows the present as soon as it is seen', () => {
  const clock = ticking(() => minute);
  const stop = clock.subscribe(watch);
  show(false);
  expect(jest.getTimerCount()).toBe(0);
  pass(30);
  expect([clock.now(), told]).toEqual([100, 0]);
  show(true);
  expect([clock.now(), told]).toEqual([130, 1]);
  stop();
});
