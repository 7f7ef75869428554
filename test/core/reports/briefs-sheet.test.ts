import type { Grid } from '../../../src/core/grid/grid';
import type { SlaRow } from '../../../src/core/measures/sla-result';
import type { PlanCell, SheetPlan } from '../../../src/core/plan/plan';
import type { ValueTier } from '../../../src/core/policy/tables';
import type { Account, Progress } from '../../../src/core/register/register';
import { briefsSheet } from '../../../src/core/reports/briefs-sheet';
import type { Text } from '../../../src/core/text/text';
import { account, day, minute } from '../../support/make-account';
import { ENGLISH, gridOf, reportContext, rowsOf, textsOf } from '../../support/report-context';
import { slaOf, slaRow } from '../../support/sla-rows';

/** A Friday. */
const FRIDAY = '2026-11-20T09:00';

interface More {
  readonly progress?: readonly Progress[];
  readonly tiers?: Readonly<Record<string, ValueTier>>;
  readonly grids?: readonly Grid[];
  readonly asOf?: string;
  readonly text?: Text;
}

function write(
  rows: readonly SlaRow[],
  { progress = [], tiers = {}, asOf = FRIDAY, ...more }: More = {},
): SheetPlan {
  const progressByTicket = new Map<string, Progress[]>();
  for (const entry of progress) {
    progressByTicket.set(entry.ticketId, [...(progressByTicket.get(entry.ticketId) ?? []), entry]);
  }
  return briefsSheet(
    { register: { progressByTicket }, sla: slaOf(rows), tierOf: ({ key }: Account) => tiers[key] ?? null },
    reportContext(minute(asOf), more),
  );
}

const textOf = (cell: PlanCell | undefined): string => (typeof cell === 'string' ? cell : '');

const VIP = account('甲公司', [], {
  customer: { level: 'vip', contact: '赵经理', accountManager: '陈静', phone: '13800000001' },
});
const PLAIN = account('乙公司', [], { customer: { level: 'regular' } });

const step = (ticketId: string, at: string, more: Partial<Progress> = {}): Progress =>
  ({
    ticketId,
    updatedAt: minute(at),
    status: 'executing',
    note: null,
    expectedAt: null,
    ...more,
  }) as Progress;

const OPEN = slaRow(
  { ticketId: 'WT01', type: 'fault', receivedAt: '2026-11-16T09:00', respondedAt: '2026-11-16T10:00' },
  {
    account: VIP,
    solution: { due: '2026-11-23T12:00' },
    response: { status: 'met', doneAt: '2026-11-16T10:00' },
  },
);

test('a brief says what happened, what is next and by when, and has a text ready to send', () => {
  const progress = [
    step('WT01', '2026-11-17T10:00', { status: 'inspecting', note: '已定位到电源模块。' }),
    step('WT01', '2026-11-19T10:00', { status: 'executing', expectedAt: minute('2026-11-22T18:00') }),
    step('WT01', '2026-11-21T10:00', { note: '将来的一条' }),
  ];
  const plan = write([OPEN], { progress });
  expect(plan).toMatchObject({ id: 'briefs', sheet: '服务进度简报' });
  expect(rowsOf(plan.tables[0])).toEqual([
    expect.objectContaining({
      status: '本周待发',
      customerName: '甲公司',
      level: 'VIP',
      contact: '赵经理',
      openTickets: 1,
      happened:
        'WT01 产品故障：11-16 登记受理；11-16 首次响应；11-17 技术检测中，已定位到电源模块；11-19 方案执行中',
      next: 'WT01 产品故障：继续处理，预计 11-22 完成，最迟 11-23 12:00 解决',
      due: minute('2026-11-23T12:00'),
      sent: null,
    }),
  ]);
  const message = textOf(rowsOf(plan.tables[0])[0]?.['message']);
  expect(message.split('\n')).toEqual([
    '赵经理，您好：贵司目前有 1 个问题正在处理，现将进度汇报如下。',
    '【近 7 天进展】',
    'WT01 产品故障：11-16 登记受理；11-16 首次响应；11-17 技术检测中，已定位到电源模块；11-19 方案执行中',
    '【下一步安排】',
    'WT01 产品故障：正在处理，预计 11-22 完成',
    '如有疑问，请随时联系您的客户经理陈静。',
  ]);
});

describe('who gets a brief', () => {
  const open = (who: Account) => slaRow({ ticketId: 'WT01' }, { account: who });
  const closed = (who: Account) => slaRow({ ticketId: 'WT02' }, { account: who, open: false });
  test.each([
    ['a VIP with an open ticket', [open(VIP)], {}, 1],
    ['a VIP whose tickets are all done', [closed(VIP)], {}, 0],
    ['a 高价值 customer', [open(PLAIN)], { 乙公司: 'high' }, 1],
    ['an ordinary customer', [open(PLAIN)], { 乙公司: 'middle' }, 0],
  ] as const)('%s', (_name, rows, tiers, count) => {
    expect(write(rows, { tiers }).tables[0]?.rows).toHaveLength(count);
  });
});

test('what was solved in the last seven days is told, older things are not', () => {
  const done = (ticketId: string, at: string) =>
    slaRow({ ticketId }, { account: VIP, open: false, solution: { status: 'met', doneAt: at } });
  const [row] = rowsOf(
    write([OPEN, done('WT02', '2026-11-14T15:00'), done('WT03', '2026-11-13T15:00')]).tables[0],
  );
  expect(textOf(row?.['happened']).split('\n')).toEqual([
    'WT01 产品故障：11-16 登记受理；11-16 首次响应',
    'WT02：11-14 问题已解决',
  ]);
  expect(textOf(row?.['next'])).not.toContain('WT02');
});

describe('what comes next', () => {
  const next = (row: SlaRow, progress: readonly Progress[] = []) =>
    rowsOf(write([row], { progress }).tables[0])[0]?.['next'];
  const ticket = { ticketId: 'WT01', receivedAt: '2026-11-19T09:00' };
  const due = { due: '2026-11-23T12:00' };

  test('nobody has answered yet', () => {
    expect(next(slaRow(ticket, { account: VIP, solution: due }))).toBe(
      'WT01：尽快首次响应，最迟 11-23 12:00 解决',
    );
  });

  test('the customer has to confirm', () => {
    const waiting = step('WT01', '2026-11-19T15:00', { status: 'waiting-customer' });
    expect(next(slaRow(ticket, { account: VIP, solution: due }), [waiting])).toContain('等待客户确认');
  });

  test('the promised day has passed', () => {
    const promised = step('WT01', '2026-11-17T15:00', { expectedAt: minute('2026-11-19T18:00') });
    expect(next(slaRow(ticket, { account: VIP, solution: due }), [promised])).toContain(
      '原定 11-19 完成，已过期，请告知新的时间',
    );
    const [row] = rowsOf(
      write([slaRow(ticket, { account: VIP, solution: due })], { progress: [promised] }).tables[0],
    );
    // What reminds the colleague is not what the customer is told.
    expect(row?.['message']).toContain('现有延误，新的时间确定后马上告知您');
  });

  test('a limit that has passed is not promised again', () => {
    expect(
      next(slaRow(ticket, { account: VIP, solution: { status: 'late', due: '2026-11-19T12:00' } })),
    ).toBe('WT01：尽快首次响应');
  });
});

describe('a brief that was sent', () => {
  /** The sheet with 发送日期 typed into its first row. */
  function sentOn(plan: SheetPlan, date: number | string): Grid {
    const grid = gridOf(plan);
    const at = plan.tables[0]?.columns.findIndex(({ key }) => key === 'sent') ?? -1;
    const first = (plan.tables[0]?.top ?? 0) + 1;
    return { ...grid, rows: grid.rows.map((row, i) => (i === first ? row?.with(at, date) : row)) };
  }
  const status = (plan: SheetPlan) => rowsOf(plan.tables[0]).map((row) => row['status']);

  test('in this week is sent, in the next week it is due again', () => {
    const grids = [sentOn(write([OPEN]), '2026-11-18')];
    expect(status(write([OPEN], { grids }))).toEqual(['本周已发']);
    expect(status(write([OPEN], { grids, asOf: '2026-11-22T09:00' }))).toEqual(['本周已发']);
    expect(status(write([OPEN], { grids, asOf: '2026-11-23T09:00' }))).toEqual(['本周待发']);
  });

  test('a date typed as Excel keeps it, in either language', () => {
    const serial = day('2026-11-19') + 25569;
    const grids = [sentOn(write([OPEN], { text: ENGLISH }), serial)];
    const plan = write([OPEN], { grids });
    expect(status(plan)).toEqual(['本周已发']);
    expect(rowsOf(plan.tables[0])[0]?.['sent']).toBe(day('2026-11-19'));
  });

  test('stays in sight when nothing is open any more', () => {
    const grids = [sentOn(write([OPEN]), '2026-11-18')];
    const closed = slaRow({ ticketId: 'WT01' }, { account: VIP, open: false });
    const rows = rowsOf(write([closed], { grids }).tables[0]);
    expect(rows).toEqual([
      expect.objectContaining({ status: '已无未结问题', sent: '2026-11-18', next: null }),
    ]);
  });
});

test('without such customers the sheet says so', () => {
  expect(textsOf(write([]))[1]).toBe('截至 2026-11-20 09:00：没有未结问题的 VIP 或高价值客户');
});
