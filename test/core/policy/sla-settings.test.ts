// The tables about tickets on the 设置 sheet: what people type into them, and what is said of what cannot be used.
import { cellAddress } from '../../../src/core/grid/address';
import type { CellValue } from '../../../src/core/grid/grid';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { addressIn, readBack, settingsWorkbook, type, ZH } from './settings-workbook';

const { words } = ZH;

test.each<[keyof Policy, string, string, CellValue, object]>([
  ['limits', 'priority-P1', 'responseHours', '6小时', { id: 'priority-P1', responseHours: 6 }],
  ['limits', 'priority-P1', 'solutionHours', null, { id: 'priority-P1', solutionHours: null }],
  [
    'limits',
    'type-consult',
    'types',
    '咨询、业务办理',
    { id: 'type-consult', types: ['consult', 'business'] },
  ],
  ['limits', 'valued-customer', 'clock', '全天计时', { id: 'valued-customer', clock: 'round-the-clock' }],
  ['limits', 'valued-customer', 'name', '大客户', { id: 'valued-customer', name: '大客户' }],
  ['limits', 'quality-problem', 'active', '否', { id: 'quality-problem', active: false }],
  ['priorities', 'P1', 'clock', 'Round the clock', { priority: 'P1', clock: 'round-the-clock' }],
  ['priorities', 'P2', 'approver', '主管', { priority: 'P2', approver: 'supervisor' }],
  ['priorities', 'P0', 'approver', '无', { priority: 'P0', approver: null }],
  ['priorityMatrix', words.impacts.minor, 'urgent', 'p0', { impact: 'minor', urgent: 'P0' }],
  [
    'ticketClasses',
    words.ticketTypes.quality,
    'department',
    '品质部',
    { type: 'quality', department: '品质部' },
  ],
  ['problemWords', '宕机', 'urgency', '紧急', { word: '宕机', impact: 'core', urgency: 'urgent' }],
  [
    'pausingStatuses',
    words.progressStatuses['waiting-parts'],
    'pauses',
    '是',
    { status: 'waiting-parts', pauses: true },
  ],
])('%s, %s: %s = %j', (id, row, column, typed, expected) => {
  const book = settingsWorkbook();
  type(book, id, row, column, typed);
  const { policy, findings } = readBack(book);
  expect(findings).toEqual([]);
  expect(policy[id]).toContainEqual(expect.objectContaining(expected));
});

test.each<[string, string, string, CellValue]>([
  ['limits', 'priority-P1', 'responseHours', 0],
  ['limits', 'priority-P1', 'responseHours', '很快'],
  ['limits', 'priority-P1', 'priorities', 'P9'],
  ['limits', 'priority-P1', 'clock', '随便'],
  ['priorities', 'P1', 'clock', '按优先级'],
  ['priorities', 'P1', 'escalateTo', '老板'],
  ['priorityMatrix', words.impacts.core, 'normal', '高'],
  ['ticketClasses', words.ticketTypes.fault, 'atLeast', 'P5'],
  ['problemWords', '宕机', 'impact', '很大'],
  ['pausingStatuses', words.progressStatuses.executing, 'pauses', '也许'],
])('a bad cell (%s %s %s: %j) is a finding there and keeps its default', (id, row, column, typed) => {
  const book = settingsWorkbook();
  const at = addressIn(book, id, row, column);
  type(book, id, row, column, typed);
  const { policy, findings } = readBack(book);
  expect(findings.map(({ code, cell, value }) => [code, cell, value])).toEqual([
    ['setting-invalid', cellAddress(at.row, at.col), String(typed)],
  ]);
  expect(policy).toEqual(DEFAULT_POLICY);
});

test('a deleted limit no longer limits; a deleted priority keeps its default', () => {
  const book = settingsWorkbook();
  for (const [id, row, columns] of [
    ['limits', 'type-complaint', Object.keys(DEFAULT_POLICY.limits[0] ?? {})],
    ['priorities', 'P1', Object.keys(DEFAULT_POLICY.priorities[0] ?? {})],
  ] as const) {
    const places = columns.map((column) => addressIn(book, id, row, column));
    for (const { row: at, col } of places) (book.rows[at] ??= [])[col] = null;
    const note =
      id === 'limits' ? book.settings.find((table) => table.id === id)?.columns.get('note') : undefined;
    if (note !== undefined) (book.rows[places[0]?.row ?? 0] ??= [])[note] = null;
  }
  const { policy, findings } = readBack(book);
  expect(findings).toEqual([]);
  expect(policy.limits).toEqual(DEFAULT_POLICY.limits.filter(({ id }) => id !== 'type-complaint'));
  expect([...policy.priorities].sort((a, b) => (a.priority < b.priority ? -1 : 1))).toEqual(
    DEFAULT_POLICY.priorities,
  );
});

test('every limit of ours says why it is as it is', () => {
  const book = settingsWorkbook();
  for (const { id } of DEFAULT_POLICY.limits) {
    const { row, col } = addressIn(book, 'limits', id, 'note');
    expect(book.rows[row]?.[col]).toMatch(/^S\d：/);
  }
});
