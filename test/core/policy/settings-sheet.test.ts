import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { SETTINGS } from '../../../src/core/policy/setting-list';
import { settingsSheet } from '../../../src/core/policy/settings-sheet';
import { SETTINGS_TABLES } from '../../../src/core/policy/settings-tables';
import { cellAddress } from '../../../src/core/grid/address';
import { EN, settingsWorkbook, ZH } from './settings-workbook';

const NO_WORKBOOK = { date1904: false, grids: [], sheetNames: [] };

describe.each([
  ['Chinese', ZH],
  ['English', EN],
])('the new settings sheet in %s', (_, text) => {
  const plan = settingsSheet(text, NO_WORKBOOK);

  test('its tables stand side by side, headers in one row, a blank column between them', () => {
    expect(new Set(plan.tables.map(({ top }) => top))).toEqual(new Set([4]));
    plan.tables.slice(1).forEach((table, i) => {
      const before = plan.tables[i];
      expect(table.left).toBe((before?.left ?? 0) + (before?.columns.length ?? 0) + 1);
    });
    expect(plan.freeze).toEqual({ row: 5, col: 0 });
  });

  test('a line at the top links to the heading of every other table', () => {
    const links = plan.texts.flatMap(({ text: line }) => (typeof line === 'string' ? [] : [line]));
    expect(links.map(({ cell }) => cell)).toEqual(
      plan.tables.slice(1).map(({ left }) => cellAddress(3, left)),
    );
    for (const link of links) {
      expect(link.sheet).toBe(text.policy.sheetName);
      expect(plan.texts).toContainEqual(expect.objectContaining({ text: link.text, look: 'heading' }));
    }
  });

  test('every setting has a row with name, unit, default, what is allowed, reason and source', () => {
    const rows = plan.tables[0]?.rows ?? [];
    expect(rows).toHaveLength(SETTINGS.length);
    for (const row of rows) expect(row.filter((cell) => cell === null || cell === '')).toEqual([]);
  });

  test('every default rule has a name and a note', () => {
    for (const { id } of DEFAULT_POLICY.rules) {
      expect(text.policy.rules[id]?.name).toBeTruthy();
      expect(text.policy.rules[id]?.note).toBeTruthy();
    }
    expect(Object.keys(text.policy.rules)).toHaveLength(DEFAULT_POLICY.rules.length);
  });

  test('lists to choose from are short enough for Excel and have no commas in their items', () => {
    const lists = plan.tables.flatMap(({ columns }) =>
      columns.flatMap(({ validation }) => (validation?.kind === 'list' ? [validation.values] : [])),
    );
    expect(lists.length).toBeGreaterThan(8);
    for (const values of lists) {
      expect(values.join(',').length).toBeLessThanOrEqual(255);
      expect(values.filter((value) => value.includes(','))).toEqual([]);
    }
  });
});

test('a sheet of that name that is not ours is left alone', () => {
  expect(settingsSheet(ZH, { ...NO_WORKBOOK, sheetNames: ['设置'] }).sheet).toBe('设置 (2)');
});

test('no column title belongs to two columns, so a table is known by its headers', () => {
  const titles = SETTINGS_TABLES.flatMap(({ columns }) => columns.flatMap((column) => column.titles));
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test('some rows as people see them', () => {
  const { rows, settings } = settingsWorkbook(ZH);
  const seen = (id: string, row: number) => {
    const table = settings.find((each) => each.id === id);
    return [...(table?.columns.values() ?? [])].map(
      (col) => rows[(table?.firstRow ?? 0) + row]?.[col] ?? null,
    );
  };
  expect(seen('parameters', 1)).toEqual([
    '统计窗口',
    24,
    '个月',
    24,
    '0 到 240 的整数',
    '只看最近这么多个月的订单；0 表示全部',
    '本工具约定',
    'rfm.windowMonths',
  ]);
  expect(seen('rules', 12).slice(0, 18)).toEqual([
    'renewal',
    '续约提醒',
    '是',
    '合同续约',
    1,
    '不限',
    '不限',
    '不限',
    '否',
    '合同到期',
    '提前15天',
    null,
    '30天',
    '提前到上一个工作日',
    '否',
    0,
    '电话',
    '客户经理',
  ]);
  expect(seen('workHours', 1)).toEqual(['周一', '13:30', '18:00']);
  expect(seen('avoidTimes', 1)).toEqual(['周五', '12:00', '24:00']);
  expect(seen('festivals', 0)).toEqual(['春节', '是', 'VIP', '高']);
});
