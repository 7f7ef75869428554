// Waiting for office.js, which may come late, and may find itself elsewhere than in Excel.
import { officeReady } from '../../src/hosts/excel/office-ready';

function officeIn(host: string | null): unknown {
  return { HostType: { Excel: 'Excel', Word: 'Word' }, onReady: () => Promise.resolve({ host }) };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test.each([
  ['Excel', 'excel'],
  ['Word', 'elsewhere'],
  [null, 'elsewhere'],
] as const)('in %s the place is %s', async (host, place) => {
  Object.assign(globalThis, { Office: officeIn(host) });
  expect(await officeReady()).toBe(place);
});

test('office.js that comes late is still waited for', async () => {
  const place = officeReady();
  setTimeout(() => Object.assign(globalThis, { Office: {} }), 20);
  setTimeout(() => Object.assign(globalThis, { Office: officeIn('Excel') }), 120);
  expect(await place).toBe('excel');
});
