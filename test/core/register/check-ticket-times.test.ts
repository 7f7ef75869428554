import { checkTicketTimes } from '../../../src/core/register/check-ticket-times';
import { records } from '../../support/check-records';
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
