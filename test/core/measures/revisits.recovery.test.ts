// The recovery rules (§7): who is graded at risk or lost is called within 7 days and asked for the reasons.
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { loyalty } from '../../../src/core/measures/loyalty/loyalty';
import { dueRevisits } from '../../../src/core/measures/revisits/due-revisits';
import type { RevisitsResult } from '../../../src/core/measures/revisit-result';
import type { Policy } from '../../../src/core/policy/policy';
import { account, registerOf, type AccountBuilder } from '../../support/build-register';
import { line, policyWith } from '../../support/due-list';
import { loyaltyInput } from '../../support/grade-customers';

const RECOVERY = policyWith({}, 'recover-at-risk', 'recover-lost');
const CALENDAR = makeCalendar(RECOVERY);

function dueAt(
  asOf: string,
  customers: readonly AccountBuilder[],
  policy: Policy = RECOVERY,
): RevisitsResult {
  const input = loyaltyInput(registerOf(customers), asOf, policy);
  const lifecycleOf = ({ key }: { key: string }) => {
    const found = input.register.accounts.find((each) => each.key === key);
    return (found && input.rfm.histories.get(found)?.lifecycle) ?? null;
  };
  return dueRevisits({
    ...input,
    calendar: CALENDAR,
    lifecycleOf,
    snoozes: new Map(),
    loyalty: loyalty(input),
  });
}

const linesAt = (asOf: string, ...customers: AccountBuilder[]) => dueAt(asOf, customers).rows.map(line);

test('both rules are on by default', () => {
  const active = policyWith({}).rules.filter(({ active: on, series }) => on && series === 'recovery');
  expect(active.map(({ id }) => id)).toEqual(['recover-at-risk', 'recover-lost']);
});

describe('a lost customer', () => {
  // 12 months after 2025-11-02 is 2026-11-02; 7 days later Monday 2026-11-09.
  const customer = () => account('L').bought('2025-11-02');

  test('is called within 7 days of the day the year was full', () => {
    expect(linesAt('2026-11-02T09:00', customer())).toEqual(['2026-11-09 L recover-lost']);
  });

  test('not a day earlier', () => {
    const rows = dueAt('2026-11-01T09:00', [customer()]).rows;
    expect(rows.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).not.toContain('recover-lost');
  });

  test('keeps its date and its key while the days go by', () => {
    const [first] = dueAt('2026-11-02T09:00', [customer()]).rows;
    for (const asOf of ['2026-11-05T09:00', '2026-11-09T09:00', '2026-11-25T09:00']) {
      expect(dueAt(asOf, [customer()]).rows).toMatchObject([{ due: first?.due, key: first?.key }]);
    }
  });

  test('is overdue when nobody called', () => {
    expect(dueAt('2026-11-12T09:00', [customer()]).rows).toMatchObject([
      { bucket: 'overdue', overdueDays: 3 },
    ]);
  });

  test.each([
    ['a visit on the day itself is not yet the call', '2026-11-02T15:00', true],
    ['a visit after it is', '2026-11-03T15:00', false],
    ['and a late one too', '2026-11-20T15:00', false],
    ['a visit weeks before is none', '2026-10-01T15:00', true],
  ])('%s', (_, visited, isDue) => {
    const lines = linesAt('2026-11-21T09:00', customer().visit(visited));
    expect(lines).toEqual(isDue ? ['2026-11-09 L recover-lost'] : []);
  });

  test('is not called any more a year later; it is counted', () => {
    const { rows, lapsed } = dueAt('2027-11-03T09:00', [customer()]);
    expect(rows).toEqual([]);
    expect(lapsed.get('recover-lost')).toBe(1);
  });

  test('comes back into the list when lost again', () => {
    const twice = account('L').bought('2024-10-01').visit('2025-10-06').bought('2025-11-02');
    expect(linesAt('2026-11-02T09:00', twice)).toEqual(['2026-11-09 L recover-lost']);
  });
});

describe('a customer at risk', () => {
  test('is called within 7 days of the low score, before the weekend', () => {
    // Sunday 2026-11-01 + 7 = Sunday 11-08 → Friday 11-06.
    const unhappy = account('R').bought('2026-10-01').survey('2026-11-01', { overall: 2 });
    expect(linesAt('2026-11-02T09:00', unhappy)).toEqual(['2026-11-06 R recover-at-risk']);
  });

  test('once for all reasons, each of them named', () => {
    const customer = account('R')
      .bought('2026-10-01')
      .survey('2026-11-03', { overall: 2 })
      .survey('2026-11-04', { recommend: 3 });
    const { rows } = dueAt('2026-11-05T09:00', [customer]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.reasons.map(({ subject }) => subject)).toEqual(['low-score', 'low-nps']);
  });

  test('one visit settles all of them', () => {
    const customer = account('R')
      .bought('2026-10-01')
      .survey('2026-11-03', { overall: 2 })
      .survey('2026-11-04', { recommend: 3 })
      .visit('2026-11-06');
    expect(linesAt('2026-11-09T09:00', customer)).toEqual([]);
  });

  test('a new reason after that visit is a new occasion', () => {
    const customer = account('R')
      .bought('2026-10-01')
      .survey('2026-11-03', { overall: 2 })
      .visit('2026-11-06')
      .survey('2026-11-10', { recommend: 3 });
    expect(linesAt('2026-11-11T09:00', customer)).toEqual(['2026-11-17 R recover-at-risk']);
  });

  test('for a low R from the fixed bound of 180 days on', () => {
    // 2026-05-01 + 181 days = 2026-10-29.
    const customer = account('R').bought('2026-05-01');
    expect(linesAt('2026-10-28T09:00', customer)).toEqual([]);
    expect(linesAt('2026-10-29T09:00', customer)).toEqual(['2026-11-05 R recover-at-risk']);
  });

  test('is not called as lost for what was only a risk', () => {
    const customer = account('L').bought('2025-11-02').survey('2026-10-30', { overall: 2 });
    expect(linesAt('2026-11-03T09:00', customer)).toEqual(['2026-11-09 L recover-lost']);
  });
});

test.each([
  ['loyal', account('A').bought('2026-10-01').bought('2026-10-09').survey('2026-10-10', { overall: 5 })],
  ['ordinary', account('B').bought('2026-10-01')],
  ['a prospect', account('C')],
])('nobody calls a customer who is %s to win him back', (_, customer) => {
  expect(linesAt('2026-11-21T09:00', customer)).toEqual([]);
});

test('the call merges with a routine revisit that is near', () => {
  const policy = policyWith({}, 'recover-lost', 'routine-quarterly');
  const customer = account('L').bought('2025-11-02').visit('2026-08-07');
  expect(dueAt('2026-11-02T09:00', [customer], policy).rows.map(line)).toEqual([
    '2026-11-09 L routine-quarterly + recover-lost',
  ]);
});
