import { parseDay, parseMinute, type Minute } from '../../src/core/calendar/day';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { run, type RunResult } from '../../src/core/run';
import { samplePlans } from '../../src/core/sample/sample-plans';
import { makeSample, SAMPLE_AS_OF } from '../../src/core/sample/sample-workbook';
import { TEXTS } from '../../src/core/text/languages';
import type { Text } from '../../src/core/text/text';
import { memoryHost } from '../../src/hosts/memory/memory-host';

const zh = TEXTS['zh-CN'];
const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

async function checked(asOf: Minute, text: Text): Promise<RunResult> {
  const host = memoryHost(EMPTY);
  await host.apply(samplePlans(EMPTY, { asOf, text }));
  return run(await host.read(), { asOf, text });
}

const at = (text: string): Minute => parseMinute(text) ?? 0;
const places = (found: readonly { code: string; sheet: string; cell: string }[]): string[] =>
  found.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

/** S2's visits of 2023-10-01 and 2023-10-15 are wrong as the seed printed them. */
const OF_THE_SEEDS = ['contact-on-holiday', 'greeting-off-festival'];

describe.each([
  ['the demo’s Friday', SAMPLE_AS_OF, zh],
  ['in English', SAMPLE_AS_OF, TEXTS.en],
  ['a Monday after a holiday', at('2026-02-24T08:00'), zh],
  ['the first of January', at('2026-01-01T12:00'), zh],
  ['a leap day', at('2024-02-29T18:00'), zh],
])('the sample made for %s', (_name, asOf, text) => {
  let result: RunResult;
  beforeAll(async () => {
    result = await checked(asOf, text);
  });

  test('has every sheet recognised', () => {
    expect(result.recognition.unrecognised).toEqual([]);
    const kinds = result.recognition.sources.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      'care',
      'customers',
      'orders',
      'orders',
      'progress',
      'surveys',
      'tickets',
      'visits',
      'visits',
    ]);
  });

  test('is as large as promised', () => {
    const { customers, orders, tickets, surveys, visits, progress, care } = result.register;
    expect(Math.abs(customers.length - 300)).toBeLessThanOrEqual(5);
    expect(Math.abs(orders.length - 1500)).toBeLessThanOrEqual(5);
    expect(Math.abs(tickets.length - 400)).toBeLessThanOrEqual(5);
    expect(Math.abs(surveys.length - 200)).toBeLessThanOrEqual(5);
    expect(Math.abs(visits.length - 900)).toBeLessThanOrEqual(10);
    expect(progress.length).toBeGreaterThan(400);
    expect(care.length).toBeGreaterThan(40);
  });

  test('every mistake is found in its cell', () => {
    const { mistakes } = makeSample(asOf, text);
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
    const found = new Set(places(result.findings));
    expect(places(mistakes).filter((place) => !found.has(place))).toEqual([]);
  });

  test('nothing else is wrong', () => {
    const expected = new Set(places(makeSample(asOf, text).mistakes));
    const others = result.findings.filter(
      (found) => found.severity !== 'info' && !expected.has(places([found])[0] ?? ''),
    );
    expect(others.map(({ code }) => code).sort()).toEqual(OF_THE_SEEDS);
  });

  test('the due list reads like an ordinary morning’s', () => {
    const count = (bucket: string) => result.revisits.rows.filter((row) => row.bucket === bucket).length;
    expect(count('overdue')).toBeGreaterThanOrEqual(5);
    expect(count('overdue')).toBeLessThanOrEqual(60);
    expect(count('soon')).toBeGreaterThanOrEqual(10);
    expect(count('soon')).toBeLessThanOrEqual(90);
    expect(count('later')).toBeGreaterThan(count('overdue'));
  });
});

describe('on the demo’s Friday', () => {
  let result: RunResult;
  beforeAll(async () => {
    result = await checked(SAMPLE_AS_OF, zh);
  });

  test('a few revisits are due today, each with someone in charge', () => {
    const today = result.revisits.rows.filter((row) => row.bucket === 'today');
    expect(today.length).toBeGreaterThanOrEqual(5);
    expect(today.length).toBeLessThanOrEqual(30);
    expect(today.filter((row) => row.owner === '')).toEqual([]);
  });

  test('all eight segments and all three tiers occur', () => {
    expect(new Set(result.rfm.rows.map(({ segment }) => segment)).size).toBe(8);
    expect(new Set(result.rfm.rows.map(({ tier }) => tier)).size).toBe(3);
  });

  test('VIPs buy more often than the others', () => {
    const mean = (vip: boolean) => {
      const rows = result.rfm.rows.filter(({ account }) => (account.customer?.level === 'vip') === vip);
      return rows.reduce((sum, { frequency }) => sum + frequency, 0) / rows.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) * 1.5);
  });

  test('the seeds’ rows are in it: A001 and B002 from the sheet in traditional script', () => {
    const visits = result.register.visits.filter(({ source }) => source.sheet === '客戶關系維護與回訪工作表');
    expect(visits.map(({ customerId, score, nextDay }) => [customerId, score, nextDay])).toEqual([
      ['A001', 5, parseDay('2023-12-05')],
      ['B002', null, parseDay('2023-11-20')],
    ]);
  });
});

test('a second making gives the very same sheets', () => {
  expect(JSON.stringify(makeSample(SAMPLE_AS_OF, zh))).toBe(JSON.stringify(makeSample(SAMPLE_AS_OF, zh)));
});

test('companies, mails and phones are invented: mails end in example.com, names occur once', () => {
  const [customers] = makeSample(SAMPLE_AS_OF, zh).plans;
  const table = customers?.tables[0];
  const column = (key: string): unknown[] => {
    const col = table?.columns.findIndex((each) => each.key === key) ?? -1;
    return table?.rows.map((row) => row[col]) ?? [];
  };
  const mails = column('mail').filter((mail) => typeof mail === 'string' && mail.includes('@'));
  expect(mails.filter((mail) => !/[@.]example\.com$/.test(String(mail)))).toEqual([]);
  expect(new Set(column('customerName')).size).toBeGreaterThanOrEqual(300);
});
