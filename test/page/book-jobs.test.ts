// The page's worker without its thread: what it opens, shows, writes and refuses.
import { dayOf } from '../../src/core/calendar/day';
import { monthOf } from '../../src/core/calendar/period';
import { SAMPLE_AS_OF } from '../../src/core/sample/sample-workbook';
import { HostError } from '../../src/hosts/host';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { bookJobs, type BookJobs } from '../../src/page/book/book-jobs';
import type { PreviewCell } from '../../src/page/book/book-outline';
import type { WireReport } from '../../src/taskpane/core/core-jobs';
import type { PaneFinding } from '../../src/taskpane/pane-report';
import { cellAddress, parseCell } from '../../src/core/grid/address';
import { differingEntries } from '../support/edit-parts';

const request = { asOf: SAMPLE_AS_OF, language: 'zh-CN' } as const;
const nothing = (): void => undefined;

interface Opened {
  readonly jobs: BookJobs;
  readonly file: Uint8Array;
  readonly report: WireReport;
  readonly findings: readonly PaneFinding[];
}

function openSample(): Opened {
  const jobs = bookJobs();
  const file = jobs.sample(SAMPLE_AS_OF, 'zh-CN');
  jobs.open(file, nothing);
  const findings: PaneFinding[] = [];
  const report = jobs.check(request, nothing, (piece) => findings.push(...piece));
  return { jobs, file, report, findings };
}

function cellOf(jobs: BookJobs, sheet: string, address: string): PreviewCell | undefined {
  const { row, col } = parseCell(address) ?? { row: 0, col: 0 };
  return jobs.block({ sheet, fromRow: row, toRow: row + 1, fromCol: col, toCol: col + 1 })[0]?.[0];
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return 'done';
}

test('plans go out as outlines and are written whole', async () => {
  const { jobs, file, report } = openSample();
  expect(report.plans.every(({ tables }) => tables.length === 0)).toBe(true);
  const change = await jobs.apply(report.plans.map(({ id }) => id));
  expect(change.written).toContain('到期回访');
  const { grids } = openXlsx(change.bytes ?? file);
  expect(grids.grids.find(({ sheet }) => sheet === '到期回访')?.rows.length).toBeGreaterThan(20);
});

test('a refresh leaves every part that is not ours byte for byte', async () => {
  const { jobs, file, report } = openSample();
  const { bytes } = await jobs.apply(report.plans.map(({ id }) => id));
  const untouched = openXlsx(file).grids.grids.length;
  const changed = differingEntries(file, bytes ?? file).filter((part) =>
    /worksheets\/sheet\d+\.xml$/.test(part),
  );
  const old = changed.filter((part) => Number(/sheet(\d+)\.xml$/.exec(part)?.[1]) <= untouched);
  expect(bytes).not.toBeNull();
  expect(old).toEqual([]);
});

test('a second refresh has nothing to write', async () => {
  const { jobs, report } = openSample();
  await jobs.apply(report.plans.map(({ id }) => id));
  const again = jobs.check(request, nothing, nothing);
  expect(await jobs.apply(again.plans.map(({ id }) => id))).toEqual({
    bytes: null,
    written: [],
    refused: [],
  });
});

test('a report is planned as an outline, with its headline, and written whole', async () => {
  const { jobs, file } = openSample();
  const job = { kind: 'report', period: monthOf(dayOf(SAMPLE_AS_OF) - 30) } as const;
  const { plans, preview } = jobs.plan({ ...request, job }, nothing);
  expect(plans.every(({ tables }) => tables.length === 0)).toBe(true);
  expect(preview?.figures.length).toBeGreaterThan(3);
  const { bytes, written } = await jobs.apply(plans.map(({ id }) => id));
  expect(written).toContain(preview?.sheet);
  expect(openXlsx(bytes ?? file).grids.sheetNames).toContain(preview?.sheet);
});

test('a completed visit is listed, then added below the others together with the new due list', async () => {
  const { jobs, file, report } = openSample();
  await jobs.apply(report.plans.map(({ id }) => id));
  const { standing } = jobs.check(request, nothing, nothing);
  const row = standing?.rows.values().next().value ?? 0;
  const cell = cellAddress(row, standing?.columns.result ?? 0);
  const done = jobs.writeCells('到期回访', [{ cell, value: '已完成' }], []);
  const rowsOf = (bytes: Uint8Array | null, sheet: string) =>
    openXlsx(bytes ?? file).grids.grids.find((grid) => grid.sheet === sheet)?.rows ?? [];
  const logged = jobs.log(request, nothing);
  expect(logged.view.lines).toHaveLength(1);
  expect(logged.appends.map(({ rows }) => rows)).toEqual([[]]);
  const { bytes } = await jobs.apply(['revisits'], true);
  const before = rowsOf(done.bytes, logged.view.sheet);
  const after = rowsOf(bytes, logged.view.sheet);
  expect(after).toHaveLength(before.length + 1);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(jobs.log(request, nothing).view.ready).toBe(false);
});

test('findings are handed out in pieces, none is lost, and the preview marks them', () => {
  const { jobs, report, findings } = openSample();
  expect(report.findings).toEqual([]);
  expect(findings.length).toBeGreaterThan(40);
  const found = findings.find((each) => each.code === 'not-a-date');
  if (!found) throw new Error('the sample has a date that is none');
  const { place, what } = found;
  const cell = cellOf(jobs, place.sheet, place.cell);
  expect(cell?.mark?.severity).toBe('error');
  expect(cell?.mark?.said).toContain(what);
  const counted = jobs.outline([]).reduce((sum, sheet) => sum + sheet.findings, 0);
  expect(counted).toBe(findings.filter((each) => each.place.sheet !== '').length);
});

test('the preview shows dates as dates', () => {
  const { jobs } = openSample();
  const sheet = '交易记录（近一年）';
  const rows = jobs.block({ sheet, fromRow: 0, toRow: 800, fromCol: 0, toCol: 20 });
  const head = rows.findIndex((row) => row.some((cell) => cell?.text === '交易日期'));
  const column = rows[head]?.findIndex((cell) => cell?.text === '交易日期') ?? -1;
  const isDate = (row: number): boolean => /^\d{4}-\d\d-\d\d$/.test(rows[row]?.[column]?.text ?? '');
  // Near the top, and below what is looked at for formats.
  expect([head + 2, 790].map(isDate)).toEqual([true, true]);
});

describe('what people type in the due list', () => {
  async function refreshed() {
    const opened = openSample();
    await opened.jobs.apply(opened.report.plans.map(({ id }) => id));
    const { standing } = opened.jobs.check(request, nothing, nothing);
    const [key = '', row = 0] = [...(standing?.rows ?? [])][0] ?? [];
    const place = (column: 'key' | 'result' | 'score' | 'snoozeUntil'): string => {
      return cellAddress(row, standing?.columns[column] ?? 0);
    };
    return { ...opened, key, place, sheet: standing?.sheet ?? '' };
  }

  test('is written into its cells, with the style they had, and read back', async () => {
    const { jobs, key, place, sheet } = await refreshed();
    const expected = [{ cell: place('key'), value: key }];
    const entries = [
      { cell: place('result'), value: '已联系' },
      { cell: place('score'), value: 5 },
      { cell: place('snoozeUntil'), value: { day: 20_800 } },
    ];
    const { bytes } = jobs.writeCells(sheet, entries, expected);
    expect(cellOf(jobs, sheet, place('result'))?.text).toBe('已联系');
    expect(cellOf(jobs, sheet, place('score'))?.text).toBe('5');
    expect(cellOf(jobs, sheet, place('snoozeUntil'))?.text).toBe('2026-12-13');
    // The same when somebody else opens the file.
    const other = bookJobs();
    other.open(bytes ?? new Uint8Array(), nothing);
    expect(cellOf(other, sheet, place('result'))?.text).toBe('已联系');
    const report = other.check(request, nothing, nothing);
    expect(report.due.find((row) => row.key === key)?.typed).toMatchObject({ result: '已联系', score: '5' });
  });

  test('changes one sheet and nothing else', async () => {
    const { jobs, key, place, sheet } = await refreshed();
    const expected = [{ cell: place('key'), value: key }];
    const first = jobs.writeCells(sheet, [{ cell: place('result'), value: '甲' }], expected).bytes;
    const second = jobs.writeCells(sheet, [{ cell: place('result'), value: '乙' }], expected).bytes;
    expect(differingEntries(first ?? new Uint8Array(), second ?? new Uint8Array())).toEqual([
      expect.stringMatching(/worksheets\/sheet\d+\.xml$/),
    ]);
  });

  test('is refused when another row stands there by now', async () => {
    const { jobs, place, sheet } = await refreshed();
    const write = (): unknown =>
      jobs.writeCells(
        sheet,
        [{ cell: place('result'), value: '甲' }],
        [{ cell: place('key'), value: 'other' }],
      );
    expect(refusal(write)).toBe('file-changed-since-read');
    expect(cellOf(jobs, sheet, place('result'))?.text ?? '').toBe('');
  });
});

test.each([
  ['no workbook at all', new TextEncoder().encode('hello, not a zip file at all'), 'not-a-workbook'],
  ['an empty file', new Uint8Array(0), 'file-empty'],
])('%s is refused with the code the terminal has', (_, bytes, code) => {
  expect(refusal(() => bookJobs().open(bytes, nothing))).toBe(code);
});

test('a cut-off file is refused, and the workbook that was open stays open', () => {
  const { jobs, file } = openSample();
  expect(refusal(() => jobs.open(file.slice(0, file.length / 2), nothing))).toBe('zip-truncated');
  expect(jobs.outline([]).length).toBeGreaterThan(5);
});

test('reading tells how far it is, up to the end', () => {
  const shares: number[] = [];
  const { file } = openSample();
  bookJobs().open(file, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(3);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeGreaterThan(0.95);
});
