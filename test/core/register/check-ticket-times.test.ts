import { checkTicketTimes } from '../../../src/core/register/check-ticket-times';
import { progress, records, without } from '../../support/check-records';
import { minute, ticket } from '../../support/make-account';

test.each([
  ['2026-03-02T10:00', '2026-03-02T09:59', true, 'a minute before is too early'],
  ['2026-03-02T10:00', '2026-03-02T10:00', false, 'the same minute is in order'],
  ['2026-03-02T10:00', '2026-03-02T10:01', false, 'afterwards is in order'],
  ['2026-03-02T10:00', '2026-03-02', false, 'the same day without a time is in order'],
  ['2026-03-02T10:00', '2026-03-01', true, 'the day before without a time is too early'],
  ['2026-03-02', '2026-03-02T08:00', false, 'received without a time, solved that day'],
  ['2026-03-02', '2026-03-01T23:59', true, 'received without a time, solved the day before'],
])('received %s, solved or answered %s: finding %s (%s)', (received, later, wrong) => {
  const times = { receivedAt: minute(received), solvedAt: minute(later), respondedAt: minute(later) };
  const codes = checkTicketTimes(records({ tickets: [ticket(times)] })).map(({ code }) => code);
  expect(codes).toEqual(wrong ? ['responded-before-received', 'solved-before-received'] : []);
});

test('a ticket that is not solved yet is no finding', () => {
  expect(checkTicketTimes(records({ tickets: [ticket({ receivedAt: minute('2026-03-02') })] }))).toEqual([]);
});

test('the finding stands at the solution and names the cell and time of the receipt', () => {
  const wrong = ticket({ row: 4, receivedAt: minute('2026-03-02T10:00'), solvedAt: minute('2026-03-01') });
  expect(checkTicketTimes(records({ tickets: [wrong] }))).toMatchObject([
    {
      sheet: '客户问题登记表',
      cell: 'T5',
      value: '2026-03-01',
      params: { column: 'solvedAt', other: 'F5', otherColumn: 'receivedAt', otherValue: '2026-03-02 10:00' },
    },
  ]);
});

test('a progress entry from before the receipt is found at the entry', () => {
  const tickets = [ticket({ ticketId: 'T1', row: 4, receivedAt: minute('2026-03-02T10:00') })];
  const entry = (at: string) => progress({ row: 7, updatedAt: minute(at) });
  const found = (at: string) => checkTicketTimes(records({ tickets, progress: [entry(at)] }));
  expect(found('2026-03-02')).toEqual([]);
  expect(found('2026-03-02T10:00')).toEqual([]);
  expect(found('2026-03-02T09:59')).toMatchObject([
    {
      code: 'progress-before-received',
      sheet: '售后处理进度跟踪表',
      value: '2026-03-02 09:59',
      params: { column: 'updatedAt', other: 'F5', otherValue: '2026-03-02 10:00' },
    },
  ]);
});

describe('closed, and nobody wrote down when', () => {
  const received = { ticketId: 'T1', receivedAt: minute('2026-03-02T10:00') };
  const codes = (...found: Parameters<typeof checkTicketTimes>) =>
    checkTicketTimes(...found).map(({ code }) => code);

  test.each([
    ['solved', ['solved-without-time']],
    ['closed', ['solved-without-time']],
    ['in-progress', []],
    ['reopened', []],
  ] as const)('status %s: %j', (status, expected) => {
    expect(codes(records({ tickets: [ticket({ ...received, status })] }))).toEqual(expected);
  });

  test('a closing entry in the progress sheet says when, a sheet without 解决时间 (S2) is not blamed', () => {
    const closed = ticket({ ...received, status: 'closed' });
    const entry = progress({ status: 'closed', updatedAt: minute('2026-03-03') });
    expect(codes(records({ tickets: [closed], progress: [entry] }))).toEqual([]);
    expect(codes(records({ tickets: [without(closed, 'solvedAt')] }))).toEqual([]);
  });
});
