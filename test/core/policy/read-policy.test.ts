import { SETTINGS_TABLE_IDS } from '../../../src/core/policy/settings-tables';
import { cellAddress } from '../../../src/core/grid/address';
import type { CellValue } from '../../../src/core/grid/grid';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { recogniseSheets } from '../../../src/core/template/recognise-sheets';
import { addressIn, EN, readBack, settingsWorkbook, type, ZH } from './settings-workbook';

describe('a parameter as people type it', () => {
  test.each<[string, CellValue, unknown]>([
    ['rfm.windowMonths', 12, 12],
    ['rfm.windowMonths', '１２', 12],
    ['rfm.windowMonths', '12个月', 12],
    ['rfm.windowMonths', '12 months', 12],
    ['rfm.windowMonths', 0, 0],
    ['rfm.windowMonths', 240, 240],
    ['rfm.windowMonths', null, 24],
    ['rfm.windowMonths', '  ', 24],
    ['rfm.thresholdMonetary', '12,000', 12000],
    ['rfm.thresholdMonetary', '99.5元', 99.5],
    ['checks.compensationShare', 0.25, 0.25],
    ['checks.compensationShare', '25%', 0.25],
    ['checks.compensationShare', '２５％', 0.25],
    ['checks.compensationShare', 1, 1],
    ['calendar.chineseHolidays', '否', false],
    ['calendar.chineseHolidays', 'No', false],
    ['calendar.chineseHolidays', false, false],
    ['rfm.mode', '固定界限', 'fixed'],
    ['rfm.mode', 'Median', 'median'],
    ['rfm.mode', 'r-package', 'r-package'],
    ['rfm.fixedFrequency', '2；4；6；8', [2, 4, 6, 8]],
    ['rfm.fixedFrequency', '2、4、6、8', [2, 4, 6, 8]],
    ['revisit.strategicTag', ' 重点 ', '重点'],
  ])('%s: %j means %j', (path, typed, expected) => {
    const book = settingsWorkbook();
    type(book, 'parameters', path, 'value', typed);
    const { policy, findings } = readBack(book);
    expect(findings).toEqual([]);
    expect(settingOf(policy, path)).toEqual(expected);
  });

  test.each<[string, CellValue, string, string | number]>([
    ['rfm.windowMonths', 241, '0 到 240 的整数', 24],
    ['rfm.windowMonths', -1, '0 到 240 的整数', 24],
    ['rfm.windowMonths', 1.5, '0 到 240 的整数', 24],
    ['rfm.windowMonths', '两年', '0 到 240 的整数', 24],
    ['rfm.windowMonths', '#N/A', '0 到 240 的整数', 24],
    ['rfm.windowMonths', true, '0 到 240 的整数', 24],
    ['checks.compensationShare', '30', '0% 到 100% 的数字', '30%'],
    ['checks.compensationShare', 30, '0% 到 100% 的数字', '30%'],
    ['checks.compensationShare', '-1%', '0% 到 100% 的数字', '30%'],
    ['calendar.chineseHolidays', '也许', '是、否', '是'],
    ['rfm.mode', '随便', '分位数、固定界限、中位数、R语言rfm包', '分位数'],
    ['rfm.fixedFrequency', '1;2;3', '4 个由小到大的数字，用分号隔开，例如 30;90;180;365', '1;2;3;4'],
    ['rfm.fixedFrequency', '4;3;2;1', '4 个由小到大的数字，用分号隔开，例如 30;90;180;365', '1;2;3;4'],
    ['revisit.happyScore', 6, '1 到 5 的整数', 4],
  ])('%s cannot be %j: a finding at its cell, and the default stays', (path, typed, allowed, fallback) => {
    const book = settingsWorkbook();
    type(book, 'parameters', path, 'value', typed);
    const { policy, findings } = readBack(book);
    const { row, col } = addressIn(book, 'parameters', path, 'value');
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'setting-invalid',
        severity: 'error',
        sheet: '设置',
        cell: cellAddress(row, col),
        value: String(typed),
        params: expect.objectContaining({ allowed, fallback }) as unknown,
      }),
    ]);
    expect(policy).toEqual(DEFAULT_POLICY);
  });

  test('what is allowed is said in the language of the run', () => {
    const book = settingsWorkbook(ZH);
    type(book, 'parameters', 'rfm.windowMonths', 'value', 500);
    expect(readBack(book, [EN, ZH]).findings[0]?.params).toEqual({
      column: 'Window',
      allowed: 'a whole number from 0 to 240',
      fallback: 24,
    });
  });

  test('an unknown ID and a second row of one setting are findings; a deleted row is its default', () => {
    const book = settingsWorkbook();
    type(book, 'parameters', 'rfm.windowMonths', 'id', 'rfm.windowYears');
    type(book, 'parameters', 'lifecycle.newMonths', 'id', 'lifecycle.oldMonths');
    const { policy, findings } = readBack(book);
    expect(findings.map(({ code, value }) => [code, value])).toEqual([
      ['setting-unknown', 'rfm.windowYears'],
      ['setting-invalid', 'lifecycle.oldMonths'],
    ]);
    // The first of the two rows counts; its 6 months stand for the old customers and equal the default for the new.
    expect(policy).toEqual({ ...DEFAULT_POLICY, lifecycle: { newMonths: 6, oldMonths: 6 } });
  });

  test.each<[string, string, number, Partial<Policy>]>([
    ['新客户期 over 老客户期', 'lifecycle.newMonths', 13, {}],
    ['unhappy as high as happy', 'revisit.unhappyScore', 4, {}],
  ])('settings that contradict each other fall back: %s', (_, path, value) => {
    const book = settingsWorkbook();
    type(book, 'parameters', path, 'value', value);
    const { policy, findings } = readBack(book);
    expect(findings.map(({ code }) => code)).toEqual(['setting-invalid']);
    expect(policy).toEqual(DEFAULT_POLICY);
  });

  test('equal months leave nobody growing, which is allowed', () => {
    const book = settingsWorkbook();
    type(book, 'parameters', 'lifecycle.newMonths', 'value', 12);
    expect(readBack(book).findings).toEqual([]);
  });
});

describe('the tables as people type them', () => {
  test.each<[string, string | number, string, CellValue, unknown]>([
    ['rules', 'routine-vip', 'offset', '20天', { offset: '20d' }],
    ['rules', 'routine-vip', 'offset', '2周', { offset: '14d' }],
    ['rules', 'routine-vip', 'offset', '15天前', { offset: '-15d' }],
    ['rules', 'routine-vip', 'offset', '3 months', { offset: '3m' }],
    ['rules', 'routine-vip', 'offset', '-2d', { offset: '-2d' }],
    ['rules', 'routine-vip', 'repeat', null, { repeat: null }],
    ['rules', 'routine-vip', 'levels', 'VIP，潜力', { levels: ['vip', 'potential'] }],
    ['rules', 'routine-vip', 'levels', '不限', { levels: [] }],
    ['rules', 'routine-vip', 'levels', null, { levels: [] }],
    ['rules', 'routine-vip', 'active', '√', { active: true }],
    ['rules', 'routine-vip', 'active', 'no', { active: false }],
    ['rules', 'routine-vip', 'channel', null, { channel: 'phone' }],
    ['rules', 'routine-vip', 'minGapDays', '5天', { minGapDays: 5 }],
    ['rules', 'routine-vip', 'direction', 'Previous working day', { direction: 'not-later' }],
    ['workHours', 0, 'fromMinute', 0.375, { fromMinute: 540 }],
    ['workHours', 0, 'fromMinute', '８：３０', { fromMinute: 510 }],
    ['workHours', 0, 'weekday', '星期天', { weekday: 7 }],
    ['workHours', 0, 'weekday', 'Sunday', { weekday: 7 }],
    ['workHours', 0, 'weekday', 6, { weekday: 6 }],
    ['workHours', 0, 'toMinute', '24:00', { toMinute: 1440 }],
    ['workHours', 0, 'toMinute', 1, { toMinute: 1440 }],
    ['avoidTimes', 1, 'fromMinute', '13点30分', { fromMinute: 810 }],
    ['tiers', 'champion', 'tier', 'Low', { tier: 'low' }],
    ['festivals', 'spring', 'tiers', '无', { tiers: [] }],
    ['roles', 'supervisor', 'person', '李工', { person: '李工' }],
  ])('%s %s %s: %j', (id, row, column, typed, expected) => {
    const book = settingsWorkbook();
    const name = typeof row === 'number' ? row : nameOf(id, row);
    type(book, id, name, column, typed);
    const { policy, findings } = readBack(book);
    expect(findings).toEqual([]);
    expect(rowOf(policy, id, row)).toMatchObject(expected as object);
  });

  test.each<[string, string | number, string, CellValue]>([
    ['rules', 'routine-vip', 'offset', 15],
    ['rules', 'routine-vip', 'offset', '很久'],
    ['rules', 'routine-vip', 'series', '随便'],
    ['rules', 'routine-vip', 'step', 0],
    ['rules', 'routine-vip', 'step', 1.5],
    ['rules', 'routine-vip', 'levels', 'VIP、钻石'],
    ['rules', 'routine-vip', 'active', '也许'],
    ['rules', 'routine-vip', 'repeat', '每天'],
    ['rules', 'routine-vip', 'role', '老板'],
    ['rules', 'routine-vip', 'minGapDays', 61],
    ['tiers', 'champion', 'tier', '特高'],
    ['festivals', 'spring', 'active', '有时'],
  ])(
    'a bad cell of a row of ours (%s %s %s: %j) is a finding there and keeps its default',
    (id, row, column, typed) => {
      const book = settingsWorkbook();
      const name = nameOf(id, String(row));
      type(book, id, name, column, typed);
      const { policy, findings } = readBack(book);
      const at = addressIn(book, id, name, column);
      expect(findings.map(({ code, cell, value }) => [code, cell, value])).toEqual([
        ['setting-invalid', cellAddress(at.row, at.col), String(typed)],
      ]);
      expect(findings[0]?.params).toHaveProperty('fallback');
      expect(policy).toEqual(DEFAULT_POLICY);
    },
  );

  test.each<[string, number, string, CellValue]>([
    ['workHours', 3, 'weekday', '周八'],
    ['workHours', 3, 'fromMinute', 9],
    ['workHours', 3, 'fromMinute', '25:00'],
    ['workHours', 3, 'fromMinute', null],
    ['workHours', 3, 'toMinute', '08:00'],
    ['avoidTimes', 1, 'toMinute', '09:75'],
  ])(
    'a row without a name that cannot be used (%s %i %s: %j) is left out, with a finding there',
    (id, row, column, typed) => {
      const book = settingsWorkbook();
      type(book, id, row, column, typed);
      const { policy, findings } = readBack(book);
      const at = addressIn(book, id, row, column);
      expect(findings.map(({ code, cell, params }) => [code, cell, params['effect']])).toEqual([
        ['setting-invalid', cellAddress(at.row, at.col), 'row-unused'],
      ]);
      const table = id as 'workHours' | 'avoidTimes';
      expect(policy[table]).toEqual(DEFAULT_POLICY[table].filter((_, i) => i !== row));
    },
  );

  test('all bad cells of a row are found at once', () => {
    const book = settingsWorkbook();
    for (const column of ['offset', 'series', 'channel']) type(book, 'rules', 'renewal', column, '??');
    expect(readBack(book).findings).toHaveLength(3);
  });

  test('a deleted rule is off; the rules that stand there are the rules', () => {
    const book = settingsWorkbook();
    clearRow(book, 'rules', 'renewal');
    const { policy, findings } = readBack(book);
    expect(findings).toEqual([]);
    expect(policy.rules).toEqual(DEFAULT_POLICY.rules.filter(({ id }) => id !== 'renewal'));
  });

  test("a team's own rule needs an ID, a series, an anchor, an offset and a role; the rest has defaults", () => {
    const book = settingsWorkbook();
    clearRow(book, 'rules', 'renewal', ['id', 'series', 'anchor', 'offset', 'role']);
    type(book, 'rules', 'renewal', 'id', 'my-rule-1');
    const { policy, findings } = readBack(book);
    expect(findings).toEqual([]);
    expect(policy.rules.find(({ id }) => id === 'my-rule-1')).toMatchObject({
      active: true,
      step: 1,
      anchor: 'contract-end',
      offset: '-15d',
      channel: 'phone',
      repeat: null,
    });
    type(book, 'rules', 'my-rule-1', 'role', null);
    const without = readBack(book);
    expect(without.findings.map(({ code, params }) => [code, params['effect']])).toEqual([
      ['setting-invalid', 'row-unused'],
    ]);
    expect(without.policy.rules).toHaveLength(DEFAULT_POLICY.rules.length - 1);
  });

  test.each(['规则一', 'my rule', 'x'.repeat(41)])(
    'a rule ID must be small letters, digits and hyphens: %s',
    (id) => {
      const book = settingsWorkbook();
      type(book, 'rules', 'renewal', 'id', id);
      expect(readBack(book).findings.map(({ code, value }) => [code, value])).toEqual([
        ['setting-invalid', id],
      ]);
    },
  );

  test('one rule in two rows: the second is a finding', () => {
    const book = settingsWorkbook();
    type(book, 'rules', 'renewal', 'id', 'routine-vip');
    const { policy, findings } = readBack(book);
    expect(findings).toMatchObject([{ code: 'setting-invalid', params: { allowed: '每项只写一行' } }]);
    expect(policy.rules.find(({ id }) => id === 'routine-vip')).toEqual(
      DEFAULT_POLICY.rules.find(({ id }) => id === 'routine-vip'),
    );
  });

  test.each(['rules', 'tiers', 'workHours', 'festivals', 'roles'])(
    'an emptied %s table leaves the defaults, with a finding at its header',
    (id) => {
      const book = settingsWorkbook();
      const table = book.settings.find((each) => each.id === id);
      for (let row = table?.firstRow ?? 0; row <= (table?.lastRow ?? -1); row++) {
        for (const col of table?.columns.values() ?? []) (book.rows[row] ??= [])[col] = null;
      }
      const { policy, findings } = readBack(book);
      expect(policy).toEqual(DEFAULT_POLICY);
      expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
        [
          'setting-invalid',
          cellAddress(table?.headerRow ?? -1, Math.min(...(table?.columns.values() ?? []))),
        ],
      ]);
    },
  );

  test('times to avoid may be emptied: then there are none', () => {
    const book = settingsWorkbook();
    for (const row of [0, 1])
      for (const column of ['weekday', 'fromMinute', 'toMinute']) type(book, 'avoidTimes', row, column, null);
    expect(readBack(book)).toEqual({ policy: { ...DEFAULT_POLICY, avoidTimes: [] }, findings: [] });
  });

  test('a value tier of every segment is kept when its row is deleted', () => {
    const book = settingsWorkbook();
    clearRow(book, 'tiers', ZH.words.segments.retain);
    const { policy, findings } = readBack(book);
    expect(findings).toEqual([]);
    expect(policy.tiers).toContainEqual({ segment: 'retain', tier: 'middle' });
    expect(policy.tiers).toHaveLength(8);
  });

  test.each<[CellValue, CellValue, CellValue, CellValue, object | null]>([
    [
      '2026-10-10',
      '上班',
      '09:00-12:00',
      '是',
      { day: 20736, open: true, periods: [{ fromMinute: 540, toMinute: 720 }] },
    ],
    [46305, '休息', null, null, { day: 20736, open: false, periods: [], active: true }],
    [
      '2026年10月10日',
      'Working',
      '9:00~12:00；13:30–18:00',
      'Yes',
      {
        day: 20736,
        periods: [
          { fromMinute: 540, toMinute: 720 },
          { fromMinute: 810, toMinute: 1080 },
        ],
      },
    ],
    ['2026/10/10', '休息', null, '否', { day: 20736, active: false }],
    ['2026-13-01', '休息', null, null, null],
    ['2026-10-10', '放假吗', null, null, null],
    ['2026-10-10', null, null, null, null],
  ])('a special date %j %j %j %j', (day, open, periods, active, expected) => {
    const book = settingsWorkbook();
    const table = book.settings.find(({ id }) => id === 'calendarDays');
    if (!table) throw new Error('no special dates');
    const longer = { ...table, lastRow: table.firstRow };
    const cells: Record<string, CellValue> = { day, open, periods, active };
    for (const [column, value] of Object.entries(cells)) {
      (book.rows[table.firstRow] ??= [])[table.columns.get(column) ?? -1] = value;
    }
    const read = readBack({
      ...book,
      settings: book.settings.map((each) => (each === table ? longer : each)),
    });
    if (expected) expect(read.policy.calendarDays).toMatchObject([expected]);
    else expect(read.policy.calendarDays).toEqual([]);
    expect(read.findings.filter(({ params }) => params['effect'] === 'row-unused')).toHaveLength(
      expected ? 0 : 1,
    );
  });

  test('in a workbook of the 1904 date system a special date keeps its day', () => {
    const book = settingsWorkbook();
    const table = book.settings.find(({ id }) => id === 'calendarDays');
    if (!table) throw new Error('no special dates');
    const row = (book.rows[table.firstRow] ??= []);
    row[table.columns.get('day') ?? -1] = 46305 - 1462;
    row[table.columns.get('open') ?? -1] = '休息';
    const settings = book.settings.map((each) =>
      each === table ? { ...table, lastRow: table.firstRow } : each,
    );
    const read = readBack({ ...book, settings, workbook: { ...book.workbook, date1904: true } });
    expect(read.policy.calendarDays).toMatchObject([{ day: 20736 }]);
  });

  test('deleted columns leave the defaults of our rules', () => {
    const book = settingsWorkbook();
    const settings = book.settings.map((table) => {
      if (table.id !== 'rules') return table;
      const kept = [...table.columns].filter(([id]) => ['id', 'anchor', 'offset'].includes(id));
      return { ...table, columns: new Map(kept) };
    });
    expect(readBack({ ...book, settings })).toEqual({ policy: DEFAULT_POLICY, findings: [] });
  });
});

test.each([ZH, EN])('recognising finds every table of a new settings sheet', (text) => {
  const { workbook } = settingsWorkbook(text);
  const recognition = recogniseSheets(workbook);
  expect(recognition.settings.map(({ id }) => id).sort()).toEqual([...SETTINGS_TABLE_IDS].sort());
});

type Book = ReturnType<typeof settingsWorkbook>;

/** Blanks a row but for the columns kept. */
function clearRow(book: Book, id: string, name: string, kept: readonly string[] = []): void {
  const table = book.settings.find((each) => each.id === id);
  const { row } = addressIn(book, id, name, [...(table?.columns.keys() ?? [])][0] ?? '');
  for (const [column, col] of table?.columns ?? [])
    if (!kept.includes(column)) (book.rows[row] ??= [])[col] = null;
}

/** A row's name as the Chinese sheet writes it. */
function nameOf(id: string, code: string): string {
  const words: Record<string, Readonly<Record<string, string>>> = {
    tiers: ZH.words.segments,
    festivals: ZH.words.festivals,
    roles: ZH.words.roles,
  };
  return words[id]?.[code] ?? code;
}

function settingOf(policy: Policy, path: string): unknown {
  const [group = '', key = ''] = path.split('.');
  return (policy as unknown as Record<string, Record<string, unknown>>)[group]?.[key];
}

function rowOf(policy: Policy, id: string, row: string | number): unknown {
  const rows = (policy as unknown as Record<string, readonly Record<string, unknown>[]>)[id] ?? [];
  return typeof row === 'number' ? rows[row] : rows.find((each) => Object.values(each).includes(row));
}
