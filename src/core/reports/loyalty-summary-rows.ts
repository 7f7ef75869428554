// The rows of 忠诚度汇总 for one period: long, one row per customer and measure, or per group and measure. A measure without data
// has no row, so that averages over the rows are right. Money net, shares 0–1, scores 1–5, hours.
import { customerLevel } from '../measures/customer-level';
import type { LoyaltyResult, LoyaltyRow, Portrait } from '../measures/loyalty-result';
import type { RfmResult } from '../measures/rfm-result';
import type { PlanCell } from '../plan/plan';
import type { SummaryMeasure } from '../text/areas/loyalty';
import type { Text } from '../text/text';

export interface SummaryInput {
  readonly portraits: readonly Portrait[];
  readonly loyalty: LoyaltyResult;
  readonly rfm: RfmResult;
}

/** Every measure, in the order of its rows; totals add up over a group, the others are averaged. */
const MEASURES: readonly (readonly [SummaryMeasure, 'total' | 'mean', (of: Known) => number | null])[] = [
  ['customers', 'total', () => 1],
  ['orders', 'total', ({ portrait }) => portrait.orderCount],
  ['net', 'total', ({ portrait }) => portrait.recentNet],
  ['meanOrder', 'mean', ({ portrait }) => portrait.meanOrderValue],
  ['repurchaseRate', 'mean', ({ portrait }) => portrait.repurchaseRate],
  ['meanScore', 'mean', ({ portrait }) => portrait.meanScore],
  ['recommend', 'mean', ({ row }) => row.lastNps],
  ['points', 'total', ({ row }) => row.points],
  ['complaints', 'total', ({ portrait }) => portrait.complaints],
  [
    'solutionHours',
    'mean',
    ({ portrait: { meanSolutionMinutes } }) =>
      meanSolutionMinutes === null ? null : meanSolutionMinutes / 60,
  ],
];

export const MOST_MEASURES = MEASURES.length;

interface Known {
  readonly portrait: Portrait;
  readonly row: LoyaltyRow;
}

/** level, tier, segment, grade in the words of the language. */
type GroupWords = readonly [level: string, tier: string, segment: string, grade: string];

/** Cells in the order of HF_LoyaltySummary's columns, hidden key included. */
export function summaryRows(period: string, input: SummaryInput, text: Text, grouped: boolean): PlanCell[][] {
  return grouped ? groupRows(period, input, text) : customerRows(period, input, text);
}

function customerRows(period: string, input: SummaryInput, text: Text): PlanCell[][] {
  const rows: PlanCell[][] = [];
  const nameOf = namer(input.portraits);
  const { unknown, summary } = text.loyalty;
  for (const known of knownOf(input)) {
    const { account } = known.portrait;
    const industry = account.customer?.industry ?? unknown;
    const owner = account.customer?.accountManager ?? unknown;
    const words = groupWords(known, input.rfm, text);
    const customer = nameOf(known.portrait);
    for (const [measure, , value] of MEASURES) {
      const said = value(known);
      if (said === null) continue;
      const key = `${period}|${account.key}|${measure}`;
      rows.push([period, customer, ...words, industry, owner, summary.measures[measure], said, key]);
    }
  }
  return rows;
}

/** By name; where two customers share one, with the ID behind it. */
function namer(portraits: readonly Portrait[]): (portrait: Portrait) => string {
  const times = new Map<string, number>();
  for (const { account } of portraits) times.set(account.name, (times.get(account.name) ?? 0) + 1);
  return ({ account: { id, name } }) => {
    if (name === '') return id;
    return (times.get(name) ?? 0) > 1 && id !== '' ? `${name} (${id})` : name;
  };
}

class Group {
  readonly sums = MEASURES.map(() => 0);
  readonly counts = MEASURES.map(() => 0);

  constructor(readonly words: GroupWords) {}

  add(known: Known): void {
    MEASURES.forEach(([, , value], i) => {
      const said = value(known);
      if (said === null) return;
      this.sums[i] = (this.sums[i] ?? 0) + said;
      this.counts[i] = (this.counts[i] ?? 0) + 1;
    });
  }

  value(at: number, way: 'total' | 'mean'): number | null {
    const count = this.counts[at] ?? 0;
    if (count === 0) return null;
    const sum = this.sums[at] ?? 0;
    return way === 'total' ? sum : sum / count;
  }
}

/** In the order in which the groups first come. */
function groupRows(period: string, input: SummaryInput, text: Text): PlanCell[][] {
  const groups = new Map<string, Group>();
  for (const known of knownOf(input)) {
    const words = groupWords(known, input.rfm, text);
    const name = words.join('|');
    let group = groups.get(name);
    if (!group) groups.set(name, (group = new Group(words)));
    group.add(known);
  }
  const { wholeGroup, measures } = text.loyalty.summary;
  return [...groups].flatMap(([name, group]) =>
    MEASURES.flatMap(([measure, way], i): PlanCell[][] => {
      const value = group.value(i, way);
      if (value === null) return [];
      const key = `${period}|${name}|${measure}`;
      return [[period, wholeGroup, ...group.words, wholeGroup, wholeGroup, measures[measure], value, key]];
    }),
  );
}

function* knownOf({ portraits, loyalty }: SummaryInput): Generator<Known> {
  for (const portrait of portraits) {
    const row = loyalty.byAccount.get(portrait.account.key);
    if (row) yield { portrait, row };
  }
}

function groupWords({ portrait: { account }, row }: Known, rfm: RfmResult, text: Text): GroupWords {
  const { words, loyalty, tiers } = text;
  const level = customerLevel(account);
  const scored = rfm.byAccount.get(account.key);
  return [
    level ? words.levels[level] : loyalty.unknown,
    scored ? words.tiers[scored.tier] : tiers.unscored,
    scored ? words.segments[scored.segment] : tiers.unscored,
    loyalty.grades[row.grade],
  ];
}
