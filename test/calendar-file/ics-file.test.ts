// Written with one library, read with another: what a calendar program sees.
import ICAL from 'ical.js';
import { icsFile } from '../../src/calendar-file/ics-file';
import { formatDay, formatMinute } from '../../src/core/calendar/day';
import { reminders, type Reminder } from '../../src/core/digest/reminders';
import { TEXTS } from '../../src/core/text/languages';
import { at, day } from '../core/calendar/calendars';
import { AS_OF, teamResult } from '../core/digest/drawn-team';

const NAME = { name: '到期回访', asOf: AS_OF };

function entries(asOf: number, owner: string | null = null): Reminder[] {
  const result = teamResult(asOf);
  return reminders(result, { asOf, owner, calendar: result.calendar, text: TEXTS['zh-CN'] });
}

interface Seen {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
  readonly floating: boolean;
}

function imported(file: string): Seen[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const floating = startDate.isDate || startDate.zone === ICAL.Timezone.localTimezone;
    return { uid, summary, start: startDate.toString(), end: endDate.toString(), floating };
  });
}

test('an overdue contact stands on today, one of today on its day, a limit ends at its minute', () => {
  const seen = imported(icsFile(entries(AS_OF), NAME));
  const firstThree = seen.filter(({ start }) => start.startsWith('2026-11-20'));
  expect(firstThree.map(({ summary, start, end }) => [summary, start, end])).toEqual([
    ['回访 甲公司（逾期 4 天）', '2026-11-20', '2026-11-21'],
    ['回访 乙_公司', '2026-11-20T09:00:00', '2026-11-20T09:30:00'],
    ['解决时限：问题 T1 乙_公司', '2026-11-20T11:30:00', '2026-11-20T12:00:00'],
  ]);
  expect(seen.every(({ floating }) => floating)).toBe(true);
});

test("one person's calendar holds only that person's entries", () => {
  const seen = imported(icsFile(entries(AS_OF, '李强'), NAME));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ summary }) => summary.includes('乙_公司'))).toBe(true);
  expect(seen.some(({ summary }) => summary.includes('T1'))).toBe(false);
});

test('the same duty has the same identity a day later, and the later file replaces the earlier one', () => {
  const [today, tomorrow] = [AS_OF, AS_OF + 1440].map((asOf) => icsFile(entries(asOf), { ...NAME, asOf }));
  const uidOf = (file = '') => imported(file).find(({ summary }) => summary.includes('甲公司（逾期'))?.uid;
  expect(uidOf(today)).toBe(uidOf(tomorrow));
  const sequence = (file = '') => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
  expect(sequence(tomorrow)).toBeGreaterThan(sequence(today));
});

test('no two entries share an identity, and none tells who the customer is', () => {
  const uids = entries(AS_OF).map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  expect(uids.every((uid) => /^[0-9a-f]{16}@huifang$/.test(uid))).toBe(true);
});

test.each([
  ['commas, semicolons and backslashes', '甲,乙;丙\\丁'],
  ['line breaks', '第一行\n第二行'],
  ['long Chinese text', '很长的公司名称'.repeat(40)],
  ['characters beyond the basic plane', '𠮷野家🎉'.repeat(20)],
])('%s come back as written', (_, text) => {
  const file = icsFile(
    [{ uid: 'x@huifang', title: text, description: text, when: { day: day('2026-11-20') } }],
    NAME,
  );
  const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
  if (!event) throw new Error('no event');
  expect(new ICAL.Event(event).summary).toBe(text);
  expect(new ICAL.Event(event).description).toBe(text);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test.each(['2026-03-08 02:30', '2026-03-29 02:30', '2026-11-20 00:00', '2026-12-31 23:45'])(
  'the wall clock %s stays, whatever the machine’s time zone makes of it',
  (moment) => {
    const from = at(moment);
    const file = icsFile(
      [{ uid: 'x@huifang', title: 't', description: '', when: { from, to: from + 30 } }],
      NAME,
    );
    expect(imported(file)[0]?.start).toBe(`${formatMinute(from).replace(' ', 'T')}:00`);
    expect(formatDay(Math.floor(from / 1440))).toBe(moment.slice(0, 10));
  },
);

test('nothing to do is still a calendar', () => {
  expect(imported(icsFile([], NAME))).toEqual([]);
});
