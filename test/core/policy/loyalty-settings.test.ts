// What people may and may not write into the tables about satisfaction and loyalty.
import type { CellValue } from '../../../src/core/grid/grid';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { addressIn, cellOf, EN, readBack, settingsWorkbook, type, ZH } from './settings-workbook';

type TableId = 'campaigns' | 'messageTemplates' | 'complaintThemes' | 'indicators' | 'deductions';

function rowOf(policy: Policy, id: TableId, row: string): object | undefined {
  const rows: readonly { readonly id: string }[] = policy[id];
  return rows.find((each) => each.id === row);
}

test.each<[TableId, string, string, CellValue, object]>([
  ['campaigns', 'second-order', 'name', '老客户回馈', { name: '老客户回馈' }],
  ['campaigns', 'second-order', 'tenureToMonths', '6个月', { tenureToMonths: 6 }],
  ['campaigns', 'second-order', 'noSecondOrderDays', '不限', { noSecondOrderDays: null }],
  ['campaigns', 'second-order', 'noSecondOrderDays', null, { noSecondOrderDays: null }],
  ['campaigns', 'second-order', 'levels', 'VIP、潜力', { levels: ['vip', 'potential'] }],
  ['campaigns', 'second-order', 'industryWords', '机床，医疗、 机床', { industryWords: ['机床', '医疗'] }],
  ['campaigns', 'second-order', 'industryWords', '不限', { industryWords: [] }],
  ['messageTemplates', 'thanks', 'text', '{客户}，谢谢！', { text: '{customer}，谢谢！' }],
  ['messageTemplates', 'thanks', 'text', '｛ 联系人 ｝，谢谢！', { text: '{contact}，谢谢！' }],
  ['messageTemplates', 'thanks', 'text', 'Dear {Contact}', { text: 'Dear {contact}' }],
  ['messageTemplates', 'thanks', 'kind', 'Renewal', { kind: 'renewal' }],
  ['complaintThemes', 'slow', 'words', '慢;太久', { words: ['慢', '太久'] }],
  ['indicators', 'people', 'got', 5.5, { got: 5.5 }],
  ['indicators', 'people', 'got', null, { got: null }],
  ['indicators', 'people', 'applicable', '否', { applicable: false }],
  ['indicators', 'people', 'evidence', '培训记录', { evidence: '培训记录' }],
  ['deductions', 'against-law', 'count', 2, { count: 2 }],
])('%s %s, %s: %j is read as %j', (id, row, column, typed, expected) => {
  const book = settingsWorkbook();
  type(book, id, row, column, typed);
  const { policy, findings } = readBack(book);
  expect(findings).toEqual([]);
  expect(rowOf(policy, id, row)).toMatchObject(expected);
});

test.each<[TableId, string, string, CellValue, RegExp]>([
  ['messageTemplates', 'thanks', 'text', '{客户}，{电话}', /\{客户\}、\{联系人\}.*别的花括号内容不认识/],
  ['campaigns', 'second-order', 'tenureFromMonths', 4, /不能小于/],
  ['campaigns', 'second-order', 'noSecondOrderDays', '一个月', /0 到 3660/],
  ['indicators', 'people', 'got', 7, /不能超过满分/],
  ['indicators', 'people', 'got', '很好', /0 到 100/],
  ['deductions', 'against-law', 'count', -1, /0 到 1000/],
  ['complaintThemes', 'slow', 'words', null, /词语/],
])('%s %s, %s: %j is a finding at its cell, and ours stays', (id, row, column, typed, allowed) => {
  const book = settingsWorkbook();
  type(book, id, row, column, typed);
  const { policy, findings } = readBack(book);
  if (typed === null) {
    // A blank cell of a row of ours means ours.
    expect(findings).toEqual([]);
  } else {
    expect(findings).toMatchObject([
      { code: 'setting-invalid', params: { allowed: expect.stringMatching(allowed) as unknown } },
    ]);
  }
  expect(rowOf(policy, id, row)).toEqual(rowOf(DEFAULT_POLICY, id, row));
});

test('a placeholder nobody knows is named at its cell, whatever the language', () => {
  for (const text of [ZH, EN]) {
    const book = settingsWorkbook(text);
    type(book, 'messageTemplates', 'birthday', 'text', 'Dear {nickname}');
    const { findings } = readBack(book, text === ZH ? [ZH, EN] : [EN, ZH]);
    expect(findings).toHaveLength(1);
    expect(cellOf(book, findings[0]?.cell ?? '')).toBe('Dear {nickname}');
  }
});

test('our own names and texts stand on the sheet in its language, and are read as ours', () => {
  for (const [text, name, first] of [
    [ZH, '新客二次购买（合作 1–3 个月，30 天未再购）', /^\{联系人\}，您好/],
    [EN, 'Second order (customer for 1–3 months, none in 30 days)', /^Dear \{contact\}/],
  ] as const) {
    const book = settingsWorkbook(text);
    const at = (id: TableId, row: string, column: string) => {
      const { row: r, col } = addressIn(book, id, row, column);
      return book.rows[r]?.[col];
    };
    expect(at('campaigns', 'second-order', 'name')).toBe(name);
    expect(at('messageTemplates', 'thanks', 'text')).toMatch(first);
    expect(readBack(book).policy.messageTemplates).toEqual(DEFAULT_POLICY.messageTemplates);
  }
});

test('every name and text of ours has its words in both languages', () => {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
  for (const { policy } of [ZH, EN]) {
    expect(Object.keys(policy.campaigns).sort()).toEqual(ids(DEFAULT_POLICY.campaigns));
    expect(Object.keys(policy.complaintThemes).sort()).toEqual(ids(DEFAULT_POLICY.complaintThemes));
    expect(Object.keys(policy.messages).sort()).toEqual(ids(DEFAULT_POLICY.messageTemplates));
    expect(Object.keys(policy.indicators).sort()).toEqual(ids(DEFAULT_POLICY.indicators));
    expect(Object.keys(policy.deductions).sort()).toEqual(ids(DEFAULT_POLICY.deductions));
  }
});

test('our texts use only placeholders of their language', () => {
  for (const { policy } of [ZH, EN]) {
    const known = new Set(Object.values(policy.placeholders));
    const used = Object.values(policy.messages).flatMap((text) => [...text.matchAll(/\{([^{}]*)\}/g)]);
    expect(used.filter(([, name = '']) => !known.has(name))).toEqual([]);
  }
});

test('all rows of the campaigns deleted: no campaigns', () => {
  const book = settingsWorkbook();
  const settings = book.settings.map((table) =>
    table.id === 'campaigns' ? { ...table, lastRow: table.firstRow - 1 } : table,
  );
  expect(readBack({ ...book, settings })).toMatchObject({ policy: { campaigns: [] }, findings: [] });
});
