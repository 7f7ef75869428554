// Loyalty as the terminal tells it: how many of each grade, both repurchase rates, and the valued customers that may be lost.
import { formatMinute, type Minute } from '../core/calendar/day';
import type { LoyaltyRow } from '../core/measures/loyalty-result';
import { loyaltyLimits } from '../core/reports/loyalty-limits';
import type { RunResult } from '../core/run';
import type { Text } from '../core/text/text';
import { alignedTable } from './aligned-table';

/** As many customers as one looks at first. */
const PRESSING_ROWS = 10;

export function renderLoyalty(
  result: Pick<RunResult, 'loyalty' | 'rfm' | 'policy'>,
  about: { readonly file: string; readonly asOf: Minute; readonly width: number },
  text: Text,
): readonly string[] {
  const { loyalty, policy } = result;
  const { grades, assessment } = text.loyalty;
  const counts = (['loyal', 'regular', 'at-risk', 'lost'] as const).map(
    (grade) => `${grades[grade]} ${loyalty.counts[grade]}`,
  );
  const { byTransaction, byCustomer } = loyalty.repurchase;
  return [
    text.cli.summary.asOf(about.file, formatMinute(about.asOf)),
    '',
    text.cli.summary.labelled(text.cli.loyalty.grades, counts.join(' · ')),
    assessment.repurchase(policy.loyalty.repurchaseMonths, byTransaction, byCustomer),
    ...pressingLines(result, about.width, text),
  ];
}

/** Customers of high value first, then those with most money. */
function pressingLines(
  { loyalty, rfm, policy }: Pick<RunResult, 'loyalty' | 'rfm' | 'policy'>,
  width: number,
  text: Text,
): string[] {
  const money = ({ account }: LoyaltyRow) => rfm.byAccount.get(account.key)?.monetary ?? 0;
  const pressing = loyalty.rows
    .filter(({ grade, account }) => grade === 'at-risk' && rfm.byAccount.get(account.key)?.tier === 'high')
    .sort((a, b) => money(b) - money(a))
    .slice(0, PRESSING_ROWS);
  if (pressing.length === 0) return [];
  const limits = loyaltyLimits(policy);
  const { columns } = text.loyalty.assessment;
  const table = alignedTable(
    [
      { header: columns.customerName, shrinks: true },
      { header: columns.grade },
      { header: columns.reason, shrinks: true },
      { header: columns.accountManager, shrinks: true },
    ],
    pressing.map(({ account, grade, reasons }) => [
      account.name === '' ? account.id : account.name,
      text.loyalty.grades[grade],
      reasons.map((reason) => text.loyalty.reason(reason, limits)).join(text.loyalty.reasonGap),
      account.customer?.accountManager ?? text.cli.summary.nobody,
    ]),
    width - 2,
  );
  return ['', text.cli.loyalty.pressing(pressing.length), ...table.map((line) => `  ${line}`)];
}
