// What every host promises, whatever lies behind it: run this suite over a new host and it is one.
// A host is made from drawn sheets (the user's); everything else goes through core, as in the product.
import type { CellValue, Grid, WorkbookGrids } from '../../src/core/grid/grid';
import { cellAt } from '../../src/core/grid/grid';
import { dayFromSerial, minuteFromSerial } from '../../src/core/grid/excel-date';
import { layoutTable, type ColumnSpec } from '../../src/core/plan/layout-table';
import { readOwnTables } from '../../src/core/plan/own-tables';
import type { PlanCell, SheetPlan, TextPlan } from '../../src/core/plan/plan';
import { chooseSheet } from '../../src/core/plan/sheet-name';
import type { Host } from '../../src/hosts/host';
import { at, day } from '../core/calendar/calendars';
import { appendContract } from './append-contract';

/** A workbook to begin with: the user's sheets as plain rows of cells, in tab order. */
export interface DrawnWorkbook {
  readonly date1904: boolean;
  readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
}

export type MakeHost = (workbook: DrawnWorkbook) => Promise<Host>;

const USER_SHEETS: DrawnWorkbook['sheets'] = {
  客户信息: [
    ['客户信息登记表', null, null],
    [null, null, null],
    ['客户编号', '客户名称', '金额'],
    ['007', '=甲 & "乙" <丙>', 1234.5],
    ['008', '多行\n文字', -0.1],
    ['009', null, true],
  ],
  'my notes': [['keep me']],
};
const PLAIN: DrawnWorkbook = { date1904: false, sheets: USER_SHEETS };

const column = (
  key: string,
  chinese: string,
  english: string,
  more: Partial<ColumnSpec> = {},
): ColumnSpec => ({
  key,
  headers: [chinese, english],
  format: 'general',
  width: 12,
  ...more,
});

const COLUMNS = [
  column('name', '客户', 'Customer'),
  column('due', '到期', 'Due', { format: 'date' }),
  column('when', '时间', 'Time', { format: 'datetime' }),
  column('id', '编号', 'Number', { format: 'text' }),
  column('note', '备注', 'Note', { fillIn: true }),
  column('snooze', '改期', 'Move to', { fillIn: true, format: 'date' }),
  column('key', '键', 'Key', { format: 'text', hidden: true }),
];

interface ReportRow {
  readonly name?: PlanCell;
  readonly due?: PlanCell;
  readonly when?: PlanCell;
  readonly id?: PlanCell;
  readonly note?: PlanCell;
  readonly snooze?: PlanCell;
  readonly key: string;
}

interface Report {
  readonly table?: string;
  readonly sheet?: string;
  readonly rows: readonly ReportRow[];
  readonly texts?: readonly TextPlan[];
  /** Headers in English; both languages are always recognised. */
  readonly english?: boolean;
  /** A further column, added by people: header and cells. */
  readonly added?: { readonly header: string; readonly cells: readonly PlanCell[] };
}

const HOME = { row: 2, col: 1 };
const TITLE: TextPlan = { row: 0, col: 1, text: '到期回访', look: 'title' };

/** The report as core would plan it over the workbook as it is now. */
function planOf(report: Report, workbook: WorkbookGrids): SheetPlan {
  const name = report.table ?? 'HF_Contract';
  const own = readOwnTables(workbook).get(name);
  const rows = report.rows.map((row) => COLUMNS.map(({ key }) => row[key as keyof ReportRow] ?? null));
  const specs = report.english ? COLUMNS.map(inEnglish) : COLUMNS;
  const table = layoutTable({ name, columns: specs, keyColumn: 'key', rows, filter: true }, HOME, own);
  const columns = report.added
    ? [
        ...table.columns,
        { ...column('x', '', ''), key: `user:${report.added.header}`, header: report.added.header },
      ]
    : table.columns;
  const { sheet, existing } = chooseSheet(report.sheet ?? '到期回访', own, workbook);
  return {
    id: 'revisits',
    sheet,
    existing,
    texts: report.texts ?? [TITLE],
    tables: [
      {
        ...table,
        columns,
        rows: table.rows.map((row, i) => (report.added ? [...row, report.added.cells[i] ?? null] : row)),
      },
    ],
    highlights: [{ table: name, column: 'name', equals: '甲', tone: 'late', over: 'row' }],
    freeze: { row: 3, col: 0 },
    print: { landscape: true, titleRows: [2, 2], columns: [1, 6] },
    tabColor: 'C00000',
  };
}

function inEnglish({ headers, ...rest }: ColumnSpec): ColumnSpec {
  return { ...rest, headers: [headers[1] ?? headers[0], headers[0]] };
}

async function refresh(host: Host, ...reports: readonly Report[]): Promise<readonly string[]> {
  const workbook = await host.read();
  const { written } = await host.apply(reports.map((report) => planOf(report, workbook)));
  return written;
}

async function gridOf(host: Host, sheet: string): Promise<Grid> {
  const found = (await host.read()).grids.find((grid) => grid.sheet === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

/** Header and body of our table as the host reads it back. */
async function bodyOf(host: Host, table = 'HF_Contract'): Promise<readonly (readonly CellValue[])[]> {
  const own = readOwnTables(await host.read()).get(table);
  if (!own) throw new Error(`no table ${table}`);
  return own.rows;
}

/** One column of our table, by its place in COLUMNS. */
async function columnOf(host: Host, key: string): Promise<CellValue[]> {
  const index = COLUMNS.findIndex((each) => each.key === key);
  return (await bodyOf(host)).map((row) => row[index] ?? null);
}

/** The filled cells of a grid, without what a host may add or leave out at the edges. */
function filled(grid: Grid): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (let row = 0; row < grid.rows.length; row++) {
    for (let col = 0; col < (grid.rows[row]?.length ?? 0); col++) {
      const value = cellAt(grid, row, col);
      if (value !== null && value !== '') cells[`${row},${col}`] = value;
    }
  }
  return cells;
}

const ROWS: readonly ReportRow[] = [
  { name: '甲', due: day('2026-03-02'), when: at('2026-03-02 09:30'), id: '007', key: 'a' },
  { name: '乙', due: day('2026-03-03'), when: at('2026-03-03 00:00'), id: '008', key: 'b' },
];

export function hostContract(name: string, makeHost: MakeHost): void {
  appendContract(name, makeHost);
  describe(`${name} keeps the host contract`, () => {
    test('a new sheet is added behind the others, with title, header and body', async () => {
      const host = await makeHost(PLAIN);
      expect(await refresh(host, { rows: ROWS })).toEqual(['到期回访']);
      const { sheetNames } = await host.read();
      expect(sheetNames).toEqual(['客户信息', 'my notes', '到期回访']);
      const grid = await gridOf(host, '到期回访');
      expect(cellAt(grid, 0, 1)).toBe('到期回访');
      expect(COLUMNS.map((_, i) => cellAt(grid, 2, 1 + i))).toEqual(COLUMNS.map(({ headers }) => headers[0]));
      expect(await columnOf(host, 'name')).toEqual(['甲', '乙']);
    });

    test('the new table is found again by its name, with its header and its place', async () => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: ROWS });
      const { tables } = await gridOf(host, '到期回访');
      const range = { top: 2, left: 1, bottom: 4, right: 7 };
      expect(tables).toMatchObject([{ name: 'HF_Contract', range, hasHeader: true, hasTotals: false }]);
    });

    test('the same report again writes nothing', async () => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: ROWS });
      const before = await host.read();
      expect(await refresh(host, { rows: ROWS })).toEqual([]);
      expect((await host.read()).grids.map(filled)).toEqual(before.grids.map(filled));
    });

    test('no plan at all writes nothing', async () => {
      const host = await makeHost(PLAIN);
      expect((await host.apply([])).written).toEqual([]);
      expect((await host.read()).sheetNames).toEqual(Object.keys(USER_SHEETS));
    });

    test('only the sheet whose content changed is named as written', async () => {
      const host = await makeHost(PLAIN);
      const other = { table: 'HF_Other', sheet: '客户分层', rows: ROWS };
      expect(await refresh(host, { rows: ROWS }, other)).toEqual(['到期回访', '客户分层']);
      expect(await refresh(host, { rows: ROWS.slice(1) }, other)).toEqual(['到期回访']);
      expect(await bodyOf(host, 'HF_Other')).toHaveLength(2);
    });

    test('sheets of the user are the same afterwards', async () => {
      const host = await makeHost(PLAIN);
      const before = await host.read();
      await refresh(host, { rows: ROWS });
      await refresh(host, { rows: ROWS.slice(1) });
      const after = await host.read();
      for (const grid of before.grids) {
        const same = after.grids.find(({ sheet }) => sheet === grid.sheet);
        expect(same && filled(same)).toEqual(filled(grid));
        expect(same).toMatchObject({ merges: grid.merges, tables: grid.tables, visibility: 'visible' });
      }
      expect(filled(await gridOf(host, '客户信息'))['3,1']).toBe('=甲 & "乙" <丙>');
    });

    test("a tab of the user's with the report's name stays theirs; the report takes a free name", async () => {
      const host = await makeHost({ date1904: false, sheets: { 到期回访: [['我自己的表']] } });
      expect(await refresh(host, { rows: ROWS })).toEqual(['到期回访 (2)']);
      expect(filled(await gridOf(host, '到期回访'))).toEqual({ '0,0': '我自己的表' });
      expect(await refresh(host, { rows: ROWS })).toEqual([]);
    });

    test('what stands in the fill-in columns survives, moves with its row and outlives it', async () => {
      const host = await makeHost(PLAIN);
      const typed = { note: '答应周五回电', snooze: day('2026-04-01') };
      await refresh(host, {
        rows: [
          { ...ROWS[0], key: 'a' },
          { ...ROWS[1], ...typed, key: 'b' },
        ],
      });
      await refresh(host, { rows: [...ROWS].reverse() });
      expect(await columnOf(host, 'note')).toEqual(['答应周五回电', null]);
      const [first] = await columnOf(host, 'snooze');
      expect(dayFromSerial(Number(first), false)).toBe(typed.snooze);
      await refresh(host, { rows: ROWS.slice(0, 1) });
      expect(await columnOf(host, 'key')).toEqual(['a', 'b']);
      expect(await columnOf(host, 'note')).toEqual([null, '答应周五回电']);
      expect(await refresh(host, { rows: ROWS.slice(0, 1) })).toEqual([]);
    });

    test('a column that people added to our table stays, its values with their rows', async () => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: ROWS, added: { header: '我的列', cells: ['甲的', 2] } });
      await refresh(host, { rows: [...ROWS].reverse() });
      const body = await bodyOf(host);
      expect(body.map((row) => [row[0], row[7]])).toEqual([
        ['乙', 2],
        ['甲', '甲的'],
      ]);
      expect(cellAt(await gridOf(host, '到期回访'), 2, 8)).toBe('我的列');
    });

    test('headers keep their wording in a run of another language; a column of theirs named alike stays theirs', async () => {
      const host = await makeHost(PLAIN);
      const note = '答应周五回电';
      await refresh(host, {
        rows: [{ name: '甲', note, key: 'a' }],
        added: { header: 'note', cells: ['他们的'] },
      });
      expect(await refresh(host, { rows: [{ name: '甲', key: 'a' }], english: true })).toEqual([]);
      const grid = await gridOf(host, '到期回访');
      const headers = [...COLUMNS.map((each) => each.headers[0]), 'note'];
      expect(headers.map((_, i) => cellAt(grid, 2, 1 + i))).toEqual(headers);
      const [row] = await bodyOf(host);
      expect([row?.[4], row?.[7]]).toEqual([note, '他们的']);
      expect(await refresh(host, { rows: [{ name: '甲', key: 'a' }], english: true })).toEqual([]);
    });

    test('cells beside and above our table stay', async () => {
      const host = await makeHost(PLAIN);
      const beside: TextPlan[] = [
        TITLE,
        { row: 3, col: 10, text: '旁边的备注', look: 'note' },
        { row: 0, col: 5, text: '上面的备注', look: 'note' },
        { row: 3, col: 0, text: '左边', look: 'note' },
      ];
      await refresh(host, { rows: ROWS, texts: beside });
      await refresh(host, { rows: ROWS.slice(1) });
      const cells = filled(await gridOf(host, '到期回访'));
      expect([cells['3,10'], cells['0,5'], cells['3,0']]).toEqual(['旁边的备注', '上面的备注', '左边']);
    });

    test('cells far below our table stay while it grows and shrinks', async () => {
      const host = await makeHost(PLAIN);
      const below: TextPlan[] = [TITLE, { row: 20, col: 1, text: '下面的备注', look: 'note' }];
      await refresh(host, { rows: ROWS, texts: below });
      await refresh(host, { rows: many(10) });
      await refresh(host, { rows: many(1) });
      expect(cellAt(await gridOf(host, '到期回访'), 20, 1)).toBe('下面的备注');
    });

    test('a table that would grow over something of the user leaves the sheet as it is and says where', async () => {
      const host = await makeHost(PLAIN);
      const below: TextPlan[] = [TITLE, { row: 6, col: 1, text: '挡路的备注', look: 'note' }];
      await refresh(host, { rows: ROWS, texts: below });
      const before = filled(await gridOf(host, '到期回访'));
      const { written, refused } = await host.apply([planOf({ rows: many(10) }, await host.read())]);
      expect({ written, refused }).toEqual({ written: [], refused: [{ sheet: '到期回访', cell: 'B7' }] });
      expect(filled(await gridOf(host, '到期回访'))).toEqual(before);
    });

    test.each([
      [5, 2],
      [2, 5],
      [3, 0],
      [0, 3],
      [1, 40],
    ])('a table of %i rows becomes one of %i', async (from, to) => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: many(from) });
      await refresh(host, { rows: many(to) });
      // An empty table still has one blank row, as Excel demands.
      expect(await columnOf(host, 'key')).toEqual(to === 0 ? [null] : many(to).map(({ key }) => key));
      const { rows } = await gridOf(host, '到期回访');
      const lastFilled = rows.findLastIndex((row) => row?.some((cell) => (cell ?? '') !== ''));
      expect(lastFilled).toBe(2 + to);
      const [table] = (await gridOf(host, '到期回访')).tables;
      expect(table?.range.bottom).toBe(2 + Math.max(1, to));
    });

    test.each([
      '=1+1',
      '+8613800138000',
      '-5',
      '@SUM(A1)',
      '=cmd|"/c calc"!A1',
      '007',
      '1234567890123456789',
      '1E5',
      '2026-03-02',
      'TRUE',
      '#N/A 不是错误',
      '  前后空格  ',
      '第一行\n第二行',
      '<b>&amp;"引号"\'',
      '𠮷野家 🎉',
      '_x0041_',
      '%d {0} $1 \\n',
    ])('the text %j stays that text', async (text) => {
      const host = await makeHost(PLAIN);
      const rows = [{ name: text, id: text, note: text, key: text.trim() }];
      await refresh(host, { rows });
      expect(await columnOf(host, 'name')).toEqual([text]);
      expect(await columnOf(host, 'id')).toEqual([text]);
      expect((await gridOf(host, '到期回访')).formulas?.size ?? 0).toBe(0);
      expect(await refresh(host, { rows: [{ ...rows[0], note: null, key: text.trim() }] })).toEqual([]);
      expect(await columnOf(host, 'note')).toEqual([text]);
    });

    test.each<[PlanCell, CellValue]>([
      [0, 0],
      [-1.5, -1.5],
      [0.1 + 0.2, 0.1 + 0.2],
      [1e21, 1e21],
      [true, true],
      [false, false],
      [null, null],
      [{ text: '客户信息!A1', sheet: '客户信息', cell: 'A1' }, '客户信息!A1'],
    ])('the cell %j comes back as %j', async (cell, expected) => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: [{ name: cell, key: 'a' }] });
      expect(await columnOf(host, 'name')).toEqual([expected]);
      expect(await refresh(host, { rows: [{ name: cell, key: 'a' }] })).toEqual([]);
    });

    test.each([false, true])('dates and times come back as the same (1904 system: %s)', async (date1904) => {
      const host = await makeHost({ ...PLAIN, date1904 });
      expect((await host.read()).date1904).toBe(date1904);
      const dates = ['2026-03-02', '1904-01-02', '2100-12-31'];
      const times = ['09:30', '00:00', '23:59'];
      const rows = dates.map((date, i) => ({
        due: day(date),
        when: at(`${date} ${times[i] ?? ''}`),
        snooze: day(date),
        key: date,
      }));
      await refresh(host, { rows });
      const days = (await columnOf(host, 'due')).map((cell) => dayFromSerial(Number(cell), date1904));
      const moments = (await columnOf(host, 'when')).map((cell) => minuteFromSerial(Number(cell), date1904));
      expect(days).toEqual(rows.map(({ due }) => due));
      expect(moments).toEqual(rows.map(({ when }) => when));
      // The typed days are carried through core and back.
      expect(await refresh(host, { rows: rows.map((row) => ({ ...row, snooze: null })) })).toEqual([]);
    });

    test('title lines are rewritten at every run', async () => {
      const host = await makeHost(PLAIN);
      await refresh(host, { rows: ROWS });
      expect(await refresh(host, { rows: ROWS, texts: [{ ...TITLE, text: '新标题' }] })).toEqual([
        '到期回访',
      ]);
      expect(cellAt(await gridOf(host, '到期回访'), 0, 1)).toBe('新标题');
    });
  });
}

function many(count: number): ReportRow[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `客户${i}`,
    due: day('2026-03-02') + i,
    key: `k${i}`,
  }));
}
