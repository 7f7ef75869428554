// The worked examples of rules.md §7, each as written there.
import { account } from '../../support/build-register';
import { day, dueAt, linesAt, only } from '../../support/due-list';

const A001 = account('A001', { level: 'vip' }).visit('2023-11-05', { score: 5, nextDay: '2023-12-05' });
const B002 = () =>
  account('B002', { level: 'regular' }).visit('2023-11-06', {
    openProblems: ['功能操作问题', '服务器卡顿'],
    planDay: '2023-11-10',
    nextDay: '2023-11-20',
  });

test("S4's A001: the date typed as next visit stands, not the VIP interval of 15 days", () => {
  expect(linesAt('2023-11-10', [A001])).toEqual(['2023-12-05 A001 typed-next-visit']);
});

test("S4's B002: the open problem is due within 24 hours; the date typed comes later as a row of its own", () => {
  expect(linesAt('2023-11-06', [B002()])).toEqual([
    '2023-11-07 B002 problem-visit',
    '2023-11-20 B002 typed-next-visit',
  ]);
});

test("S4's B002 without a typed date: the problem beats the quarterly revisit", () => {
  const customer = account('B002', { level: 'regular' }).visit('2023-11-06', {
    openProblems: ['服务器卡顿'],
  });
  expect(linesAt('2024-02-06', [customer], only('problem-visit', 'routine-quarterly'))).toEqual([
    '2023-11-07 B002 problem-visit',
  ]);
});

test.each([
  ['2026-02-10', [], '2026-02-12 N first-use-guide'],
  ['2026-02-13', ['2026-02-12'], '2026-02-24 N first-revisit'],
  ['2026-02-25', ['2026-02-12', '2026-02-24'], '2026-03-11 N deep-use-revisit'],
])('purchase 2026-02-09, as of %s: %s visited → %s', (asOf, visits, expected) => {
  const customer = account('N').bought('2026-02-09');
  for (const visited of visits) customer.visit(visited);
  expect(linesAt(asOf, [customer], only('first-use-guide', 'first-revisit', 'deep-use-revisit'))).toEqual([
    expected,
  ]);
});

test('purchase 2026-02-09: day 7 is a holiday, the first revisit moves to the first workday after it', () => {
  const customer = account('N').bought('2026-02-09').visit('2026-02-12');
  const [row] = dueAt('2026-02-13', [customer], only('first-use-guide', 'first-revisit')).rows;
  expect(row?.reasons[0]).toMatchObject({ rawDay: day('2026-02-16'), day: day('2026-02-24') });
});

test('contract end 2026-03-02: 15 days ahead is a holiday, the renewal comes the workday before, Saturday 02-14', () => {
  const customer = account('R', { contractEndDay: '2026-03-02' });
  expect(linesAt('2026-02-01', [customer], only('renewal'))).toEqual(['2026-02-14 R renewal']);
});
