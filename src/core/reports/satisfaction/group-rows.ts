// Groups of answers as rows of a table: at most so many, the rest added up in one row, so that the counts of a table still sum
// to the total.
import type { SatisfactionGroup } from '../../measures/satisfaction-result';
import type { PlanCell } from '../../plan/plan';
import type { Text } from '../../text/text';

/** Name, answers, mean, share of satisfied, NPS, remark. No group: one row that says so. */
export function groupRows(
  groups: readonly SatisfactionGroup[],
  nameOf: (name: string) => string,
  room: number,
  { satisfactionReport: say }: Text,
): PlanCell[][] {
  if (groups.length === 0) return [[say.empty.groups, null, null, null, null, null]];
  const shown = groups.length <= room ? groups : groups.slice(0, Math.max(0, room - 1));
  const rest = groups.slice(shown.length);
  const rows = shown.map((group) =>
    groupRow(group.name === '' ? say.unknown : nameOf(group.name), group, say),
  );
  return rest.length === 0 ? rows : [...rows, groupRow(say.others(rest.length), together(rest), say)];
}

/**
 * Several groups as one: counts add up, means and shares by their answers; without an interval.
 * `5 answers of mean 4 and 5 of mean 2 → 10 of mean 3`.
 */
export function together(groups: readonly SatisfactionGroup[]): SatisfactionGroup {
  const sum = (pick: (group: SatisfactionGroup) => number) =>
    groups.reduce((total, group) => total + pick(group), 0);
  const n = sum((group) => group.n);
  const answers = sum(({ nps }) => nps.n);
  const promoters = sum(({ nps }) => nps.promoters);
  const detractors = sum(({ nps }) => nps.detractors);
  const share = (pick: (group: SatisfactionGroup) => number | null) =>
    n === 0 ? null : sum((group) => (pick(group) ?? 0) * group.n) / n;
  return {
    name: '',
    n,
    mean: share(({ mean }) => mean),
    csat: share(({ csat }) => csat),
    csatLow: null,
    csatHigh: null,
    smallSample: false,
    nps: {
      n: answers,
      promoters,
      passives: sum(({ nps }) => nps.passives),
      detractors,
      nps: answers === 0 ? null : ((promoters - detractors) / answers) * 100,
      npsMargin: null,
      smallSample: false,
    },
  };
}

function groupRow(
  name: string,
  { n, mean, csat, csatLow, csatHigh, smallSample, nps }: SatisfactionGroup,
  say: Text['satisfactionReport'],
): PlanCell[] {
  const interval = csatLow === null || csatHigh === null ? null : say.interval(csatLow, csatHigh);
  return [name, n, mean, csat, nps.nps, smallSample ? say.smallSample : interval];
}
