// Nothing people typed into our tables is lost at a refresh, whatever they did to them in between.
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/grid/grid';
import { serialFromDay } from '../../../src/core/grid/excel-date';
import { layoutTable, type ColumnSpec, type TableSpec } from '../../../src/core/plan/layout-table';
import type { PlanCell } from '../../../src/core/plan/plan';
import { day } from '../calendar/calendars';
import { drawnPlan, standingTable, type Standing } from './drawn-table';

const DUE = day('2026-03-02');
const SNOOZED = day('2026-04-01');
const HOME = { row: 4, col: 0 };

const column = (key: string, headers: ColumnSpec['headers'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  headers,
  format: 'general',
  width: 10,
  ...more,
});

const COLUMNS = [
  column('name', ['客户', 'Customer']),
  column('due', ['到期', 'Due'], { format: 'date' }),
  column('note', ['备注', 'Note'], { fillIn: true }),
  column('snooze', ['改期', 'Move to'], { fillIn: true, format: 'date' }),
  column('key', ['键', 'Key'], { hidden: true, format: 'text' }),
];

/** What the report says now: customer, due day, key; the fill-in cells are people's. */
function spec(
  rows: readonly (readonly [string, PlanCell, string])[],
  more: Partial<TableSpec> = {},
): TableSpec {
  return {
    name: 'HF_Test',
    columns: COLUMNS,
    keyColumn: 'key',
    rows: rows.map(([name, due, key]) => [name, due, null, null, key]),
    filter: true,
    ...more,
  };
}

const A = ['甲', DUE, 'a'] as const;
const B = ['乙', DUE + 1, 'b'] as const;
const HEADER = ['客户', '到期', '备注', '改期', '键'];
const serial = (value: number) => serialFromDay(value, false);

function refreshed(report: TableSpec, drawn: readonly (readonly CellValue[])[], standing: Standing = {}) {
  return drawnPlan(layoutTable(report, HOME, standingTable(drawn, standing)));
}

test('a new table stands at its home with the columns of the report', () => {
  const plan = layoutTable(spec([A]), HOME, undefined);
  expect([plan.top, plan.left]).toEqual([4, 0]);
  expect(drawnPlan(plan)).toEqual([HEADER, ['甲', DUE, null, null, 'a']]);
});

test('a table that people moved stays where they moved it', () => {
  const plan = layoutTable(spec([A]), HOME, standingTable([HEADER], { top: 9, left: 3 }));
  expect([plan.top, plan.left]).toEqual([9, 3]);
});

test('what was typed moves with its row when the order changes', () => {
  const drawn = [HEADER, ['甲', 0, '已致电', null, 'a'], ['乙', 0, '忙', null, 'b']];
  expect(refreshed(spec([B, A]), drawn)).toEqual([
    HEADER,
    ['乙', DUE + 1, '忙', null, 'b'],
    ['甲', DUE, '已致电', null, 'a'],
  ]);
});

test.each([
  ['1900', false],
  ['1904', true],
])('a date typed into a fill-in column is the same day after a refresh (%s system)', (_, date1904) => {
  const typed = serialFromDay(SNOOZED, date1904);
  const drawn = [HEADER, ['甲', 0, null, typed, 'a'], ['乙', 0, null, typed + 0.5, 'b']];
  expect(refreshed(spec([A, B]), drawn, { date1904 }).slice(1)).toEqual([
    ['甲', DUE, null, SNOOZED, 'a'],
    ['乙', DUE + 1, null, SNOOZED + 0.5, 'b'],
  ]);
});

test('text typed where a date is expected stays as typed', () => {
  expect(refreshed(spec([A]), [HEADER, ['甲', 0, null, '下周三', 'a']])[1]).toEqual([
    '甲',
    DUE,
    null,
    '下周三',
    'a',
  ]);
});

test('our own columns follow the report, whatever was typed over them', () => {
  const drawn = [HEADER, ['我改的', '不对', '说明', null, 'a']];
  expect(refreshed(spec([A]), drawn)[1]).toEqual(['甲', DUE, '说明', null, 'a']);
});

test('a fill-in cell that people left blank takes the value we propose; a typed one does not', () => {
  const report = {
    ...spec([]),
    rows: [
      ['甲', DUE, '建议', null, 'a'],
      ['乙', DUE, '建议', null, 'b'],
    ],
  };
  const drawn = [HEADER, ['甲', 0, '自己写的', null, 'a'], ['乙', 0, null, null, 'b']];
  expect(
    refreshed(report, drawn)
      .slice(1)
      .map((row) => row[2]),
  ).toEqual(['自己写的', '建议']);
});

describe('columns', () => {
  test('the order people gave them stays, and so do the columns they added', () => {
    const drawn = [
      ['键', '我的列', '备注', '客户', '到期', '改期'],
      ['b', 7, '忙', '乙', 0, null],
      ['a', 'x', null, '甲', 0, null],
    ];
    expect(refreshed(spec([A, B]), drawn)).toEqual([
      ['键', '我的列', '备注', '客户', '到期', '改期'],
      ['a', 'x', null, '甲', DUE, null],
      ['b', 7, '忙', '乙', DUE + 1, null],
    ]);
  });

  test('a column of ours that they deleted comes back at the end', () => {
    const plan = refreshed(spec([A]), [
      ['客户', '备注', '键'],
      ['甲', '忙', 'a'],
    ]);
    expect(plan).toEqual([
      ['客户', '备注', '键', '到期', '改期'],
      ['甲', '忙', 'a', DUE, null],
    ]);
  });

  test('headers in another language are known and keep their wording, for formulas name them', () => {
    const english = COLUMNS.map((each) => ({
      ...each,
      headers: [...each.headers].reverse() as [string, string],
    }));
    const drawn = [HEADER, ['甲', 0, '已致电', null, 'a']];
    expect(refreshed({ ...spec([A]), columns: english }, drawn)).toEqual([
      HEADER,
      ['甲', DUE, '已致电', null, 'a'],
    ]);
  });

  test('a header with blanks around it is still ours', () => {
    const drawn = [
      ['客户 ', '到期', ' 备注', '改期', '键'],
      ['甲', 0, '已致电', null, 'a'],
    ];
    expect(refreshed(spec([A]), drawn)).toEqual([drawn[0], ['甲', DUE, '已致电', null, 'a']]);
  });

  test('a column of theirs named like ours in another language stays theirs', () => {
    const drawn = [
      [...HEADER, 'Note'],
      ['甲', 0, '已致电', null, 'a', 'mine'],
    ];
    expect(refreshed(spec([A]), drawn)).toEqual([
      [...HEADER, 'Note'],
      ['甲', DUE, '已致电', null, 'a', 'mine'],
    ]);
  });

  test('headers come out unique and never blank, as Excel demands, with nothing lost', () => {
    const drawn = [
      [...HEADER, '备注', '', '  '],
      ['甲', 0, '我们的', null, 'a', '他们的', 1, 2],
    ];
    expect(refreshed(spec([A]), drawn)).toEqual([
      [...HEADER, '备注 (2)', '#7', '#8'],
      ['甲', DUE, '我们的', null, 'a', '他们的', 1, 2],
    ]);
  });

  test('the plan says which columns are theirs', () => {
    const plan = layoutTable(
      spec([A]),
      HOME,
      standingTable([
        [...HEADER, '我的列'],
        ['甲', 0, null, null, 'a', 1],
      ]),
    );
    expect(plan.columns.filter((each) => each.userColumn).map(({ key }) => key)).toEqual(['user:我的列']);
  });
});

describe('rows that are no longer due', () => {
  const drawn = [
    HEADER,
    ['丙', serial(DUE), '答应周五回电', serial(SNOOZED), 'c'],
    ['丁', serial(DUE), null, null, 'd'],
  ];

  test('are kept at the end when something was typed, else they go', () => {
    expect(refreshed(spec([A]), drawn)).toEqual([
      HEADER,
      ['甲', DUE, null, null, 'a'],
      ['丙', DUE, '答应周五回电', SNOOZED, 'c'],
    ]);
  });

  test('carry our mark, but never over what was typed', () => {
    const leftover = { due: null, name: '(已不在清单)', note: '标记', snooze: '标记' };
    expect(refreshed(spec([A], { leftover }), drawn)[2]).toEqual([
      '(已不在清单)',
      null,
      '答应周五回电',
      SNOOZED,
      'c',
    ]);
  });

  test('take their typed cells back when they are due again', () => {
    expect(refreshed(spec([A, ['丙', DUE, 'c']]), drawn)[2]).toEqual([
      '丙',
      DUE,
      '答应周五回电',
      SNOOZED,
      'c',
    ]);
  });

  test('are kept for what stands in a column of theirs, too', () => {
    const theirs = [
      [...HEADER, '我的列'],
      ['丙', 0, null, null, 'c', '重要'],
    ];
    expect(refreshed(spec([]), theirs)).toHaveLength(2);
  });
});

describe('rows people appended by hand', () => {
  const drawn = [
    HEADER,
    ['甲', 0, null, null, 'a'],
    ['新客户', serial(DUE), null, null, null],
    [null, null, '只有备注', null, null],
    [null, null, null, null, null],
  ];

  test('stay as typed at the end, dates included; blank ones go', () => {
    expect(refreshed(spec([A], { leftover: { name: '(已不在清单)' } }), drawn)).toEqual([
      HEADER,
      ['甲', DUE, null, null, 'a'],
      ['新客户', DUE, null, null, null],
      [null, null, '只有备注', null, null],
    ]);
  });

  test('are not all the old rows just because people deleted the key column', () => {
    const noKey = [
      ['客户', '到期', '备注', '改期'],
      ['甲', 0, null, null],
      ['乙', serial(DUE), '忙', null],
    ];
    expect(refreshed(spec([A]), noKey).slice(1)).toEqual([
      ['甲', DUE, null, null, 'a'],
      ['乙', DUE, '忙', null, null],
    ]);
  });
});

describe('several rows of one key', () => {
  test('keep their typed cells in order', () => {
    const drawn = [HEADER, ['甲', 0, '第一', null, 'a'], ['甲', 0, '第二', null, 'a']];
    expect(
      refreshed(spec([A, A]), drawn)
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(['第一', '第二']);
  });

  test('that are fewer now keep the surplus when something was typed', () => {
    const drawn = [HEADER, ['甲', 0, '第一', null, 'a'], ['甲', 0, '复制的行', null, 'a']];
    expect(
      refreshed(spec([A]), drawn)
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(['第一', '复制的行']);
  });

  test('without a key in the report never take another row over', () => {
    const drawn = [HEADER, [null, null, '手写', null, null]];
    expect(
      refreshed(spec([['甲', DUE, '']]), drawn)
        .slice(1)
        .map((row) => row[2]),
    ).toEqual([null, '手写']);
  });
});

describe('formulas', () => {
  const header = [...HEADER, '算'];

  test('a calculated column of theirs is left as it stands and keeps no row alive', () => {
    const drawn = [header, ['甲', 0, null, null, 'a', '=B2+1'], ['丙', 0, null, null, 'c', '=B3+1']];
    expect(refreshed(spec([A, B]), drawn)).toEqual([
      header,
      ['甲', DUE, null, null, 'a', '…'],
      ['乙', DUE + 1, null, null, 'b', '…'],
    ]);
  });

  test('a value typed among formulas moves with its row; the formulas stay at their places', () => {
    const drawn = [header, ['甲', 0, null, null, 'a', '手填'], ['乙', 0, null, null, 'b', '=B3+1']];
    expect(
      refreshed(spec([B, A]), drawn)
        .slice(1)
        .map((row) => row[5]),
    ).toEqual([0, '手填']);
    expect(
      refreshed(spec([A, B]), drawn)
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(['手填', '…']);
  });

  test('a formula in a fill-in cell stays while its row stays, else its value is kept', () => {
    const drawn = [HEADER, ['甲', 0, '=1+1', null, 'a'], ['乙', 0, null, null, 'b']];
    expect(refreshed(spec([A, B]), drawn)[1]?.[2]).toBe('…');
    expect(refreshed(spec([B, A]), drawn)[2]?.[2]).toBe(0);
    expect(refreshed(spec([B]), drawn)[2]?.[2]).toBe(0);
  });
});

test('a second refresh of the same report changes nothing', () => {
  const drawn = [
    ['备注', '键', '客户', '到期', '改期', '我的列'],
    ['忙', 'c', '丙', serial(DUE), serial(SNOOZED), null],
    [null, null, '手写', serial(DUE), null, 'x'],
    ['a 的', 'a', '甲', serial(DUE), null, null],
  ];
  const once = layoutTable(spec([A, B]), HOME, standingTable(drawn));
  const stored = drawnPlan(once).map((row, index) =>
    row.map((cell, at): CellValue => {
      const isDate = index > 0 && once.columns[at]?.format === 'date' && typeof cell === 'number';
      return isDate ? serial(cell) : (cell as CellValue);
    }),
  );
  expect(drawnPlan(layoutTable(spec([A, B]), HOME, standingTable(stored)))).toEqual(drawnPlan(once));
});

test('whatever is typed is found again in a row with the same key, in any order of rows and columns', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const typed = fc.constantFrom(null, '忙', '已致电', 3, true);
  const oldRows = fc.array(fc.tuple(key, typed, typed), { maxLength: 8 });
  const order = fc.shuffledSubarray([...HEADER, '我的列'], { minLength: 6 });
  fc.assert(
    fc.property(oldRows, fc.array(key, { maxLength: 6 }), order, (rows, due, headers) => {
      const cells = rows.map(([of, note, own]): Record<string, CellValue> => ({
        键: of,
        备注: note,
        我的列: own,
      }));
      const drawn = [headers, ...cells.map((row) => headers.map((header) => row[header] ?? null))];
      const plan = layoutTable(spec(due.map((of) => ['某', DUE, of])), HOME, standingTable(drawn));
      const at = (header: string) => plan.columns.findIndex((each) => each.header === header);
      const after = plan.rows.map((row) => [row[at('键')], row[at('备注')], row[at('我的列')]]);
      for (const row of rows.filter(([, note, own]) => note !== null || own !== null)) {
        const same = (other: readonly unknown[]) => JSON.stringify(other) === JSON.stringify(row);
        expect(after.filter(same).length).toBeGreaterThanOrEqual(rows.filter(same).length);
      }
      expect(after.slice(0, due.length).map(([of]) => of)).toEqual(due);
    }),
  );
});
