// Charts and PivotTables in Excel: made with their table after the data stand, then people's; what Excel refuses loses nothing.
import { rangeAddress } from '../../src/core/grid/address';
import type { SheetPlan } from '../../src/core/plan/plan';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { shownBy } from '../excel-host/chart-object';
import type { Fault } from '../excel-host/emulated-excel';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { contentOf, type ExcelChart, type ExcelPivot, type ExcelSheet } from '../excel-host/workbook';
import { galleryPlan, SUMMARY_PIVOT, summaryPlan, summaryRows } from '../support/chart-plans';
import { asExisting } from '../support/sample-plans';

let open: OpenExcel;
let sheet: ExcelSheet;

beforeEach(async () => {
  open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 5000 });
  await open.host.apply([summaryPlan(3)]);
  sheet = open.workbook.need('忠诚度汇总');
});

function chart(): ExcelChart {
  const [found] = sheet.charts;
  if (!found) throw new Error('no chart');
  return found;
}

function pivot(): ExcelPivot {
  const [found] = sheet.pivots;
  if (!found) throw new Error('no PivotTable');
  return found;
}

async function refresh(months: number, more: Partial<SheetPlan> = {}) {
  await open.host.read();
  open.excel.reset();
  return open.host.apply([asExisting(summaryPlan(months, more))]);
}

describe('a chart', () => {
  test('shows whole columns of its table, categories before values, under its name', () => {
    expect(shownBy(chart())).toEqual({
      name: 'HF_Chart_Trend',
      series: ['积分\n合计 G6:G8 H6:H8', '复购率 & "平均" G6:G8 I6:I8'],
    });
  });

  test('stands where the plan says, with title, legend, bounds, format and colours', () => {
    const { type, looks } = chart();
    expect(type).toBe('LineMarkers');
    expect(Object.fromEntries(looks)).toMatchObject({
      Position: 'G15:L28',
      'Title/Text': '积分与复购率',
      'Legend/Position': 'Bottom',
      'ValueAxis/Minimum': 0,
      'ValueAxis/NumberFormat': '0',
      'Series 0/Line/Color': '#1F6F6B',
      'Series 1/Line/Color': '#D98E2B',
    });
  });

  test('of every kind is drawn', async () => {
    await open.host.read();
    const report = await open.host.apply([galleryPlan()]);
    expect(report.undrawn).toBeUndefined();
    const { charts } = open.workbook.need("满意度月报 '2026-10");
    expect(charts.map(({ type }) => type)).toEqual([
      'LineMarkers',
      'ColumnClustered',
      'BarClustered',
      'Pie',
      'ColumnStacked',
      'BarStacked',
    ]);
    expect(charts.map(({ series }) => series.length)).toEqual([2, 1, 2, 1, 2, 2]);
    const { looks } = charts[2] ?? chart();
    expect([looks.get('CategoryAxis/ReversePlotOrder'), looks.get('ValueAxis/Maximum')]).toEqual([true, 5]);
    expect(charts[3]?.looks.get('Series 0 point 3/Fill')).toBe('#B5473C');
  });

  test.each([1, 8])(
    'follows its table to %i months and keeps the place and looks people gave it',
    async (months) => {
      chart().looks.set('Position', 'A30:F44').set('Title/Text', '我的标题');
      chart().series.reverse();
      chart().series.push({ name: '他们的', values: null, categories: null });
      const looks = new Map(chart().looks);
      await refresh(months);
      const last = 5 + months;
      const area = (column: string): string => `${column}6${months > 1 ? `:${column}${last}` : ''}`;
      expect(shownBy(chart()).series).toEqual([
        `复购率 & "平均" ${area('G')} ${area('I')}`,
        `积分\n合计 ${area('G')} ${area('H')}`,
        '他们的 – –',
      ]);
      expect(chart().looks).toEqual(looks);
      expect(sheet.charts).toHaveLength(1);
    },
  );

  test('is not touched when only values change: it shows the cells themselves', async () => {
    const tables = summaryPlan(3).tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => (cell === 603 ? 700 : cell))),
    }));
    const before = JSON.stringify(chart().series);
    await refresh(3, { tables, pivots: [] });
    expect(JSON.stringify(chart().series)).toBe(before);
    // One look before, the write with its look after.
    expect(open.excel.trips.length).toBeLessThanOrEqual(3);
  });

  test('that people deleted stays deleted', async () => {
    sheet.charts.length = 0;
    expect((await refresh(8)).undrawn).toBeUndefined();
    expect(sheet.charts).toEqual([]);
  });
});

describe('a PivotTable', () => {
  test('is made over the table by its name, where the plan says', () => {
    const { name, table, rows, columns, filters, values } = pivot();
    expect({ name, table, rows, columns, filters, values }).toEqual({
      name: 'HF_LoyaltyPivot',
      table: 'HF_LoyaltySummary',
      rows: ['价值层'],
      columns: ['指标'],
      filters: ['期间'],
      values: [{ field: '数值', name: '数值 ', summarizeBy: 'Average', numberFormat: '0.00' }],
    });
    expect(rangeAddress(pivot().range)).toBe('M7:N11');
  });

  test('is refreshed once when its table was written, and keeps the layout people gave it', async () => {
    pivot().rows.splice(0, 1, '客户');
    const before = pivot().refreshes;
    await refresh(8);
    expect([sheet.pivots.length, pivot().refreshes - before, pivot().rows]).toEqual([1, 1, ['客户']]);
    const mean = summaryRows(8).reduce((sum, row) => sum + Number(row[4]), 0) / summaryRows(8).length;
    expect(sheet.cell(10, 13)?.value).toBeCloseTo(mean, 9);
  });

  test('that people moved to another sheet is refreshed there; one they deleted stays deleted', async () => {
    const other = open.workbook.addSheet('透视');
    const moved = { ...pivot(), sheet: other };
    sheet.pivots.length = 0;
    other.pivots.push(moved);
    const before = moved.refreshes;
    await refresh(8);
    expect([sheet.pivots.length, moved.refreshes - before]).toEqual([0, 1]);
    other.pivots.length = 0;
    expect((await refresh(9)).undrawn).toBeUndefined();
    expect([...sheet.pivots, ...other.pivots]).toEqual([]);
  });

  test('over cells of people is not made, is named, and leaves nothing behind', async () => {
    await open.host.read();
    const texts = [{ row: 7, col: 12, text: '旁边的备注', look: 'note' }] as const;
    const plan = summaryPlan(3, {
      sheet: '另一张',
      texts,
      tables: [],
      charts: [],
      pivots: [{ ...SUMMARY_PIVOT, name: 'HF_Other' }],
    });
    const report = await open.host.apply([plan, asExisting(summaryPlan(4))]);
    expect(report).toMatchObject({ written: ['另一张', '忠诚度汇总'], undrawn: ['HF_Other'] });
    const there = open.workbook.need('另一张');
    expect(there.pivots).toEqual([]);
    expect(contentOf(there).cells).toEqual({ M8: '旁边的备注' });
  });
});

test('the same data again send no write at all', async () => {
  await refresh(3);
  expect([open.excel.trips.length, open.excel.writeActions]).toEqual([1, 0]);
});

describe('what Excel refuses', () => {
  test.each(['SetPosition', 'SetSolidColor'])('%s: the data stand and the rest is drawn', async (method) => {
    open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 5000 });
    open.excel.failing.add(method);
    const report = await open.host.apply([galleryPlan(), summaryPlan(3)]);
    expect(report.written).toHaveLength(2);
    expect(open.workbook.need('忠诚度汇总').tables).toHaveLength(2);
    expect(open.workbook.need('忠诚度汇总').pivots).toHaveLength(1);
  });

  test.each([
    ['SetXAxisValues', ['HF_Chart_Trend']],
    ['Refresh', ['HF_LoyaltyPivot']],
  ])('%s: what could not follow is named, the data are written', async (method, undrawn) => {
    open.excel.failing.add(method);
    const report = await refresh(8);
    expect(report).toMatchObject({ written: ['忠诚度汇总'], undrawn });
    expect(sheet.tables.map(({ range }) => range.bottom)).toEqual([52, 12]);
  });

  test('a chart that is half made goes again', async () => {
    open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 5000 });
    open.excel.failing.add('SetXAxisValues');
    const { undrawn } = await open.host.apply([summaryPlan(3)]);
    expect(undrawn).toEqual(['HF_Chart_Trend']);
    expect(open.workbook.need('忠诚度汇总').charts).toEqual([]);
    expect(open.workbook.need('忠诚度汇总').pivots).toHaveLength(1);
  });

  test('an Excel that falls silent while drawing is not asked again; the data were written', async () => {
    open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 200 });
    await open.host.read();
    const first = open.excel.trips.length;
    open.excel.onRequest = (number) => {
      const isDrawing = open.workbook.sheet('忠诚度汇总')?.tables.length === 2;
      if (isDrawing && number > first) open.excel.faults.set(number, { kind: 'silent', when: 'before' });
    };
    const report = await open.host.apply([summaryPlan(3)]);
    expect(report).toMatchObject({ written: ['忠诚度汇总'], undrawn: ['HF_Chart_Trend', 'HF_LoyaltyPivot'] });
  });
});

describe('whatever goes wrong at whichever request', () => {
  const FAULTS: readonly Fault[] = [
    { kind: 'GeneralException', share: 0 },
    { kind: 'GeneralException', share: 0.5 },
    { kind: 'response-too-large' },
    { kind: 'cell-edit' },
    { kind: 'silent', when: 'before' },
    { kind: 'silent', when: 'after' },
  ];
  /** Cells without those that the PivotTable fills. */
  const data = (): unknown =>
    Object.entries(contentOf(open.workbook.need('忠诚度汇总')).cells).filter(([cell]) => cell < 'M');

  test.each(FAULTS)(
    '%j: the data are the old or the new, nothing is drawn twice or by half',
    async (fault) => {
      await refresh(8);
      const [requests, wanted] = [open.excel.trips.length, data()];
      for (let k = 1; k <= requests; k++) {
        open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), {
          watchdogMs: fault.kind === 'silent' ? 150 : 5000,
        });
        await open.host.apply([summaryPlan(3)]);
        const before = data();
        await open.host.read();
        open.excel.reset();
        open.excel.faults.set(k, fault);
        const report = await open.host.apply([asExisting(summaryPlan(8))]).catch(() => null);
        const { charts, pivots } = open.workbook.need('忠诚度汇总');
        expect([charts.length, pivots.length]).toEqual([1, 1]);
        expect([before, wanted]).toContainEqual(data());
        if (report) expect(data()).toEqual(wanted);
        if (report && !report.undrawn) expect(charts[0]?.series[0]?.values?.bottom).toBe(12);
      }
    },
  );

  test.each(FAULTS)('%j while they are made: whole, or not at all and named', async (fault) => {
    await open.host.read();
    for (let k = 1; k <= 12; k++) {
      open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), {
        watchdogMs: fault.kind === 'silent' ? 150 : 5000,
      });
      await open.host.read();
      open.excel.reset();
      open.excel.faults.set(k, fault);
      const report = await open.host.apply([summaryPlan(3)]).catch(() => null);
      const there = open.workbook.sheet('忠诚度汇总');
      if (!report) continue;
      for (const one of there?.charts ?? []) expect(one.series.every(({ values }) => values)).toBe(true);
      for (const one of there?.pivots ?? []) expect([one.filters.length, one.values.length]).toEqual([1, 1]);
      const names = [...(there?.charts ?? []), ...(there?.pivots ?? [])].map(({ name }) => name);
      const all = [...new Set([...names, ...(report.undrawn ?? [])])].sort();
      expect([k, ...all]).toEqual([k, 'HF_Chart_Trend', 'HF_LoyaltyPivot']);
    }
  });

  test('what was refused is tried again with the next write', async () => {
    open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 5000 });
    open.excel.failing.add('SetXAxisValues');
    expect((await open.host.apply([summaryPlan(3)])).undrawn).toEqual(['HF_Chart_Trend']);
    open.excel.failing.clear();
    sheet = open.workbook.need('忠诚度汇总');
    expect((await refresh(4)).undrawn).toBeUndefined();
    expect(shownBy(chart()).series).toHaveLength(2);
  });
});

describe('undo', () => {
  test('of a refresh gives chart and PivotTable their old data back', async () => {
    const before = contentOf(sheet);
    const shown = shownBy(chart());
    await refresh(8);
    await open.host.undoLast();
    expect(contentOf(sheet)).toEqual(before);
    expect(shownBy(chart())).toEqual(shown);
  });

  test('of the first one takes the sheet with all that was drawn', async () => {
    await open.host.undoLast();
    expect(open.workbook.sheets.map(({ name }) => name)).toEqual(['客户']);
  });

  test('of a table that was new on its sheet takes its chart and PivotTable with it', async () => {
    open = openExcel(drawnWorkbook({ 客户: [['客户编号']] }), { watchdogMs: 5000 });
    const [summary, trend] = summaryPlan(3).tables;
    if (!summary || !trend) throw new Error('no tables');
    await open.host.apply([summaryPlan(3, { tables: [summary], charts: [], pivots: [] })]);
    sheet = open.workbook.need('忠诚度汇总');
    const second = { ...summary, name: 'HF_Second', left: 16 };
    const pivots = [{ ...SUMMARY_PIVOT, table: 'HF_Second', col: 26 }];
    await refresh(3, { tables: [summary, trend, second], pivots });
    expect([sheet.charts.length, sheet.pivots.length]).toEqual([1, 1]);
    await open.host.undoLast();
    expect([sheet.charts.length, sheet.pivots.length]).toEqual([0, 0]);
  });

  test('is refused when people typed beside the PivotTable meanwhile', async () => {
    await refresh(8);
    sheet.enter(30, 12, '我的备注');
    await expect(open.host.undoLast()).rejects.toMatchObject({ reason: 'changed-since-read' });
  });
});
