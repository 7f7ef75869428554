import type { Grid } from '../../../src/core/grid/grid';
import type { PromiseRow, SlaRow } from '../../../src/core/measures/sla-result';
import type { SheetPlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { slaSheet } from '../../../src/core/reports/sla-sheet';
import { account, minute, visit } from '../../support/make-account';
import { CHINESE, ENGLISH, gridOf, reportContext, rowsOf, textsOf } from '../../support/report-context';
import { clock, slaOf, slaRow } from '../../support/sla-rows';

const asOf = minute('2026-11-05T14:00');

interface More {
  readonly grids?: readonly Grid[];
  readonly text?: typeof CHINESE;
  readonly promises?: readonly PromiseRow[];
  readonly policy?: Policy;
}

function write(rows: readonly SlaRow[], { promises = [], ...more }: More = {}): SheetPlan {
  return slaSheet({ sla: slaOf(rows, promises) }, reportContext(asOf, more));
}

const LATE = slaRow(
  {
    ticketId: 'WT01',
    description: '设备无法启动',
    type: 'fault',
    owner: '王芳',
    priority: 'P1',
    row: 6,
  },
  {
    solution: { status: 'late', leftMinutes: 0, lateMinutes: 135, usedMinutes: 1575 },
    response: { status: 'met', doneAt: '2026-11-02T10:00' },
    escalation: { from: 'service-agent', to: 'supervisor' },
    department: '技术',
    computedPriority: 'P0',
  },
);

test('a row says what, whose, until when, how late, why, and who turns to whom', () => {
  const roles = [
    ...DEFAULT_POLICY.roles.filter(({ role }) => role !== 'supervisor'),
    { role: 'supervisor', person: '王磊' },
  ];
  const plan = write([LATE], { policy: { ...DEFAULT_POLICY, roles } as Policy });
  expect(plan).toMatchObject({ id: 'sla', sheet: 'SLA预警', existing: false });
  const [row] = rowsOf(plan.tables[0]);
  expect(row).toMatchObject({
    status: '已超时',
    ticketId: { text: 'WT01', sheet: '客户问题登记表', cell: 'A7' },
    priority: 'P1',
    priorityFrom: '人工填写；推算为 P0',
    customerName: '甲公司',
    type: '产品故障',
    description: '设备无法启动',
    owner: '王芳',
    department: '技术',
    limit: '解决',
    due: minute('2026-11-05T12:00'),
    remaining: '超时 2小时15分钟',
    escalation: '由客服专员升级给主管王磊',
    limitFrom: 'P1 时限',
    lateHours: 2.25,
    note: null,
  });
  expect(row?.['why']).toMatch(/^11-2 周一09:00 收到 \+ 24小时工作时间/);
});

describe('the priority’s origin', () => {
  test.each([
    [{ priority: 'P1' }, { computedPriority: 'P1' }, '人工填写'],
    [{ priority: 'P1' }, { computedPriority: 'P0' }, '人工填写；推算为 P0'],
    [{}, { computedPriority: 'P1' }, '按影响和紧急程度推算'],
    [
      {},
      { computedPriority: 'P1', proposed: { impact: 'normal', urgency: null } },
      '推定（影响正常使用），请确认',
    ],
    [
      {},
      { computedPriority: 'P0', proposed: { impact: 'core', urgency: 'urgent' } },
      '推定（核心业务/安全、紧急），请确认',
    ],
  ] as const)('%j %j → %s', (ticket, row, words) => {
    expect(rowsOf(write([slaRow(ticket, row)]).tables[0])[0]?.['priorityFrom']).toBe(words);
  });
});

test('late first (solution, answer, update), then soon late, then open by due time, paused last', () => {
  const open = { response: { status: 'met' } } as const;
  const row = (ticketId: string, more: Parameters<typeof slaRow>[1]) =>
    slaRow({ ticketId }, { ...open, ...more });
  const plan = write([
    row('暂停', { solution: { status: 'paused' } }),
    row('正常', { solution: { due: '2026-11-09T10:00' } }),
    row('正常早', { solution: { due: '2026-11-06T10:00' } }),
    row('未覆盖', { solution: { status: 'uncovered', due: null } }),
    row('快到', { solution: { status: 'warning' } }),
    row('同步', { update: { status: 'late', due: '2026-11-01T10:00' } }),
    row('响应', { response: { status: 'late', due: '2026-11-03T10:00' } }),
    row('解决晚', { solution: { status: 'late', due: '2026-11-05T10:00' } }),
    row('解决', { solution: { status: 'late', due: '2026-11-04T10:00' }, update: { status: 'late' } }),
    row('已结', { open: false, solution: { status: 'missed' } }),
  ]);
  const seen = rowsOf(plan.tables[0]).map((each) => [each['key'], each['limit']]);
  expect(seen).toEqual([
    ['解决', '解决'],
    ['解决晚', '解决'],
    ['响应', '响应'],
    ['同步', '同步进度'],
    ['快到', '解决'],
    ['未覆盖', '解决'],
    ['正常早', '解决'],
    ['正常', '解决'],
    ['暂停', '解决'],
  ]);
  expect(textsOf(plan)[1]).toBe(
    '截至 2026-11-05 14:00：未结 9，其中已超时 4，即将超时 1，正常 2，已暂停 1，日历未覆盖 1',
  );
});

test('of two limits that still run the one due first is shown, with what is left of it', () => {
  const [row] = rowsOf(
    write([
      slaRow(
        {},
        {
          response: { due: '2026-11-05T15:00', leftMinutes: 60 },
          solution: { due: '2026-11-06T10:00', leftMinutes: 900 },
        },
      ),
    ]).tables[0],
  );
  expect([row?.['limit'], row?.['remaining'], row?.['leftHours']]).toEqual(['响应', '还剩 1小时', 1]);
});

test('a promise of feedback stands in the list with its visit and its open problems', () => {
  const seen = visit({
    at: minute('2026-11-02T10:00'),
    openProblems: ['服务器卡顿'],
    visitor: '李强',
    row: 3,
  });
  const promise = {
    account: account('乙公司', [], { visits: [seen] }),
    visitAt: seen.at,
    clock: clock({ status: 'warning', limitFrom: 'promise' }),
  };
  const [row] = rowsOf(write([], { promises: [promise] }).tables[0]);
  expect(row).toMatchObject({
    status: '即将超时',
    ticketId: { text: '11-02 回访', sheet: '客户维护记录表' },
    type: '承诺反馈',
    description: '服务器卡顿',
    owner: '李强',
    limit: '反馈',
    priority: null,
  });
});

test('a note moves with its ticket, and stays when the ticket is done', () => {
  const other = slaRow({ ticketId: 'WT02' });
  const before = write([LATE, other]);
  const grid = gridOf(before);
  const table = before.tables[0];
  const at = table?.columns.findIndex(({ key }) => key === 'note') ?? -1;
  const rows = grid.rows.map((row) =>
    row?.[1] === 'WT01' || row?.[1] === 'WT02' ? row.with(at, `注 ${row[1]}`) : row,
  );
  const after = write([slaRow({ ticketId: 'WT00' }), other], { grids: [{ ...grid, rows }] });
  const seen = rowsOf(after.tables[0]).map((row) => [
    row['status'],
    row['key'],
    row['note'],
    row['remaining'],
  ]);
  expect(seen).toEqual([
    ['正常', 'WT00', null, '还剩 23小时'],
    ['正常', 'WT02', '注 WT02', '还剩 23小时'],
    ['已结束', 'WT01', '注 WT01', null],
  ]);
});

test('the same result changes nothing on a second writing, in either language', () => {
  for (const text of [CHINESE, ENGLISH]) {
    const once = write([LATE], { text });
    const twice = write([LATE], { text, grids: [gridOf(once)] });
    expect(twice.tables[0]?.rows).toEqual(once.tables[0]?.rows);
    expect(twice.tables[0]?.columns).toEqual(once.tables[0]?.columns);
  }
});

test('without open tickets the sheet says so', () => {
  const plan = write([slaRow({}, { open: false })]);
  expect(plan.tables[0]?.rows).toEqual([]);
  expect(textsOf(plan)[1]).toBe('截至 2026-11-05 14:00：没有未结的问题');
});

test('prints landscape up to the notes, the key hidden', () => {
  const plan = write([LATE]);
  const columns = plan.tables[0]?.columns ?? [];
  expect(plan.print.landscape).toBe(true);
  expect(columns[plan.print.columns[1]]?.key).toBe('note');
  expect(columns.at(-1)).toMatchObject({ key: 'key', hidden: true });
});

test('column names and their order are stable', () => {
  const table = write([LATE]).tables[0];
  expect(table?.name).toBe('HF_Sla');
  expect(table?.columns.map(({ key }) => key).join(' ')).toBe(
    'status ticketId priority priorityFrom customerName level type description owner limit due remaining why escalation ' +
      'note department customerId phone receivedAt responseDue responseStatus solutionDue solutionStatus updateDue ' +
      'limitFrom budgetHours usedHours leftHours lateHours pausedHours key',
  );
});

test('promises stand below the tickets, also when they are late', () => {
  const seen = visit({ at: minute('2026-11-02T10:00'), planContent: '发送资料' });
  const promise = {
    account: account('乙公司', [], { visits: [seen] }),
    visitAt: seen.at,
    clock: clock({ status: 'late', lateMinutes: 60 }),
  };
  const plan = write([slaRow({ ticketId: 'WT01' })], { promises: [promise] });
  expect(rowsOf(plan.tables[0]).map((row) => [row['status'], row['limit']])).toEqual([
    ['正常', '解决'],
    ['已超时', '反馈'],
  ]);
  expect(textsOf(plan)[1]).toContain('未结 1，其中已超时 0');
  expect(textsOf(plan)[1]).toContain('另有回访承诺待反馈 1 项，其中已超时 1');
});

test.each([
  ['answered before', '2026-11-03T15:00', '上次答复或同步 11-03 15:00 + 1 个工作日 → 11-04 15:00'],
  ['not answered yet', '2026-11-02T09:00', '11-02 09:00 收到后还没有答复 + 1 个工作日 → 11-04 15:00'],
])('a late update of a ticket %s says since when', (_name, startedAt, words) => {
  const update = { status: 'late', startedAt, due: '2026-11-04T15:00', budgetMinutes: 450 } as const;
  const [row] = rowsOf(write([slaRow({}, { response: { status: 'met' }, update })]).tables[0]);
  expect([row?.['limit'], row?.['why']]).toEqual(['同步进度', words]);
});
