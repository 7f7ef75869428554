import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { checkApprovals } from '../../../src/core/register/check-approvals';
import { checkConfirmations } from '../../../src/core/register/check-confirmations';
import type { Ticket } from '../../../src/core/register/register';
import { progress, records, without } from '../../support/check-records';
import { minute, ticket } from '../../support/make-account';

describe('approval', () => {
  test.each<[Ticket['priority'], Ticket['status'], string | null, string | undefined, string]>([
    ['P0', 'solved', null, 'department-head', 'P0 needs the department head'],
    ['P1', 'closed', null, 'supervisor', 'P1 needs the supervisor'],
    ['P2', 'closed', null, undefined, 'P2 needs nobody'],
    ['P0', 'closed', '张经理', undefined, 'it was given'],
    ['P0', 'in-progress', null, undefined, 'nothing is carried out yet'],
    ['P0', null, null, undefined, 'no status yet'],
    [null, 'closed', null, undefined, 'no priority typed'],
  ])('%s, %s, approved by %p: %p (%s)', (priority, status, approver, role) => {
    const tickets = [ticket({ ticketId: 'T1', priority, status, approver })];
    const found = checkApprovals(records({ tickets }), DEFAULT_POLICY);
    expect(found.map(({ params }) => params['role'])).toEqual(role === undefined ? [] : [role]);
  });

  test('a solution being carried out needs it already', () => {
    const tickets = [ticket({ ticketId: 'T1', priority: 'P1', status: 'in-progress' })];
    const at = minute('2026-03-01');
    const inspecting = progress({ status: 'inspecting', updatedAt: at });
    const executing = progress({ status: 'executing', updatedAt: at });
    expect(checkApprovals(records({ tickets, progress: [inspecting] }), DEFAULT_POLICY)).toEqual([]);
    expect(
      checkApprovals(records({ tickets, progress: [inspecting, executing] }), DEFAULT_POLICY),
    ).toMatchObject([
      { code: 'approval-missing', cell: 'Z2', value: '', params: { column: 'approver', priority: 'P1' } },
    ]);
  });

  test('a sheet without 审批人 (S2) is not blamed row by row', () => {
    const tickets = [without(ticket({ ticketId: 'T1', priority: 'P0', status: 'closed' }), 'approver')];
    expect(checkApprovals(records({ tickets }), DEFAULT_POLICY)).toEqual([]);
  });
});

describe('confirmation', () => {
  test.each<[Ticket['status'], boolean | null, number, string]>([
    ['closed', null, 1, 'closed, nobody asked'],
    ['closed', false, 1, 'closed though the customer said no'],
    ['closed', true, 0, 'closed and confirmed'],
    ['solved', null, 0, 'solved, still to be confirmed'],
    ['reopened', false, 0, 'open again'],
    [null, null, 0, 'no status'],
  ])('%s, confirmed %p: %i findings (%s)', (status, confirmed, count) => {
    expect(checkConfirmations(records({ tickets: [ticket({ status, confirmed })] }))).toHaveLength(count);
  });

  test('the answer is shown in the language of its header', () => {
    const row = ticket({ status: 'closed', confirmed: false });
    const chinese = { ...row, source: { ...row.source, titles: new Map([['confirmed', '客户确认']]) } };
    const found = checkConfirmations(records({ tickets: [row, chinese] }));
    expect(found.map(({ value, params }) => [value, params['column']])).toEqual([
      ['No', 'confirmed'],
      ['否', '客户确认'],
    ]);
  });

  test('a sheet without 客户确认 is not blamed row by row', () => {
    const tickets = [without(ticket({ status: 'closed' }), 'confirmed')];
    expect(checkConfirmations(records({ tickets }))).toEqual([]);
  });
});
