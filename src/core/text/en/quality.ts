import type { QualityText, StaffSummary } from '../areas/quality';
import type { QualityTarget, TargetMeasure } from '../../measures/quality-result';
import { formatNumber } from '../format-number';

const MEASURES: QualityText['measures'] = {
  onTimeResponse: 'Answered on time',
  onTimeSolution: 'Solved on time',
  solved: 'Solved',
  complaint: 'Complaints',
  reopened: 'Reopened',
  updated: 'Progress told',
  revisited: 'Revisits done',
  meanSolutionHours: 'Mean time to solve',
  score: 'Mean score',
};

function value(measure: TargetMeasure, number: number): string {
  if (measure === 'meanSolutionHours') return `${formatNumber(Math.round(number * 10) / 10)} h`;
  if (measure === 'score') return number.toFixed(2);
  return `${(number * 100).toFixed(1)}%`;
}

function target({ measure, bound, value: limit }: QualityTarget): string {
  return `${bound === 'at-least' ? 'at least' : 'at most'} ${value(measure, limit)}`;
}

function summary({ from, to, tickets, met, judged }: StaffSummary): string {
  if (tickets === 0) return `${from} to ${to}: no ticket received yet`;
  return `${from} to ${to}: ${tickets} tickets received; as a whole ${met} of ${judged} targets with data met`;
}

export const quality: QualityText = {
  sheet: 'Staff performance',
  title: 'Service quality and staff performance',
  measures: MEASURES,
  columns: {
    scope: 'Scope',
    name: 'Name',
    tickets: 'Tickets',
    ...MEASURES,
    meanSolutionHours: 'Mean hours to solve',
    medianSolutionHours: 'Median hours to solve',
    compensation: 'Compensation',
    breaches: 'Over the limit',
    verdict: 'Targets',
    unmet: 'Not met',
    note: 'What to improve',
    onTimeResponseCount: 'Answered on time (count)',
    onTimeSolutionCount: 'Solved on time (count)',
    solvedCount: 'Solved (count)',
    complaintCount: 'Complaints (count)',
    reopenedCount: 'Reopened (count)',
    updatedCount: 'Updates in time (count)',
    revisitedCount: 'Revisits done (count)',
    scoreCount: 'Scores (count)',
    key: 'Row key',
  },
  scopes: {
    target: 'Target',
    total: 'Total',
    department: 'Department',
    person: 'Person',
    type: 'Ticket type',
  },
  unnamed: '(not filled in)',
  verdicts: { met: 'met', missed: 'not met', noData: 'no data' },
  value,
  target,
  missed: (goal, reached, rate) => {
    const count = rate === null ? '' : `${rate.part} of ${rate.whole}, `;
    return `${MEASURES[goal.measure]} ${value(goal.measure, reached)} (${count}target ${target(goal)})`;
  },
  summary,
  howToRead:
    'The first row holds the targets of the settings sheet. Complaints, reopened and hours to solve are better low, all others high. Blank means no data yet and is not judged. The count columns read “done / owed”.',
  gone: 'no ticket in this period',
};
