import { formatNumber } from '../format-number';
import type { NamedPeriod, PeriodKind, SatisfactionReportText } from '../areas/satisfaction-report';

const KINDS: Readonly<Record<PeriodKind, string>> = {
  week: 'Weekly satisfaction report',
  month: 'Monthly satisfaction report',
  quarter: 'Quarterly satisfaction report',
  half: 'Half-year satisfaction analysis',
  year: 'Yearly satisfaction report',
  range: 'Satisfaction report',
};

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const signed = (value: number, digits: number) => {
  const rounded = value.toFixed(digits);
  if (Number(rounded) === 0) return '';
  return value > 0 ? `up ${rounded}` : `down ${rounded.replace('-', '')}`;
};

export const satisfactionReport: SatisfactionReportText = {
  sheet: ({ name }) => `Satisfaction ${name}`,
  title: (period) => `${KINDS[period.kind]}, ${spoken(period)}`,
  status: (period, previous, asOf) =>
    `${period.from} to ${period.to}, compared with ${previous.from} to ${previous.to}; as of ${asOf}`,
  sentence: (h) => {
    const parts = [
      `${h.n} ${h.n === 1 ? 'answer' : 'answers'} and ${h.tickets} ${h.tickets === 1 ? 'problem' : 'problems'} came in`,
      h.csat === null ? '' : `${percent(h.csat)} satisfied, mean score ${(h.mean ?? 0).toFixed(2)}`,
      h.nps === null ? '' : `NPS ${h.nps.toFixed(1)}`,
      h.weak.length === 0 ? 'no dimension is below the standard' : `weak: ${h.weak.join(', ')}`,
      h.followUp === 0 ? '' : `${h.followUp} low scores to follow up`,
      h.smallSample ? 'few answers, a rough guide only' : '',
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
  },
  noData: (tickets) =>
    tickets === 0
      ? 'No answers and no problems in this period. Check the period, or enter the surveys first.'
      : `No answers in this period (no data), ${tickets} problems. Satisfaction is left blank, service quality is shown.`,
  cards: {
    mean: 'Mean score',
    csat: 'Satisfied',
    nps: 'Net promoter score',
    onTimeSolution: 'Solved on time',
  },
  score: (value) => `${value.toFixed(2)} / 5`,
  share: percent,
  points: (value) => value.toFixed(1),
  none: 'no data',
  change: (difference, unit) => {
    if (difference === null) return 'no data before';
    const said = signed(unit === 'share' ? difference * 100 : difference, unit === 'score' ? 2 : 1);
    if (said === '') return 'as before';
    return `${said}${unit === 'share' || unit === 'points' ? ' points' : ''} on the period before`;
  },
  headings: {
    Headline: 'Satisfaction',
    Work: 'Problems',
    Quality: 'Service quality and targets',
    Trend: 'The last 12 months',
    Dimensions: 'By dimension',
    ProblemTypes: 'By problem type',
    Nps: 'NPS',
    Tiers: 'By value tier',
    Levels: 'By customer level',
    Departments: 'By department (ticket answers)',
    Owners: 'By owner',
    FollowUp: 'Low scores to follow up',
    Thanks: 'To be thanked',
    Complaints: 'What complaints are about',
    Mismatched: 'Level and value at odds',
    Improvement: 'Weak items and improvement',
  },
  charts: {
    Trend: 'Satisfied customers over time',
    Dimensions: 'Mean score by dimension',
    ProblemTypes: 'Problems by type',
    Nps: 'NPS: who would recommend us',
  },
  headlineRows: { current: 'This period', previous: 'Before', change: 'Change', verdict: 'Verdict' },
  headline: {
    what: 'Satisfaction',
    n: 'Answers',
    mean: 'Mean',
    csat: 'Satisfied',
    nps: 'NPS',
    remark: 'Remarks',
  },
  work: {
    what: 'Problems',
    tickets: 'Received',
    solutionHours: 'Mean hours',
    ticketScore: 'Ticket score',
    converted: 'Needs converted',
    remark: 'Targets',
  },
  quality: {
    measure: 'Service quality',
    cases: 'Cases',
    current: 'Now',
    previous: 'Before',
    target: 'Target',
    verdict: 'Met?',
  },
  trend: { month: 'Month', n: 'Answers', mean: 'Mean', csat: 'Satisfied', nps: 'NPS', tickets: 'Problems' },
  dimension: {
    dimension: 'Dimension',
    n: 'Answers',
    mean: 'Mean',
    csat: 'Satisfied',
    previousMean: 'Mean before',
    remark: 'Remarks',
  },
  problem: {
    type: 'Problem type',
    count: 'Problems',
    share: 'Share',
    previousCount: 'Before',
    mean: 'Mean score',
    remark: 'What customers said',
  },
  nps: {
    group: 'Attitude',
    count: 'Answers',
    share: 'Share',
    previousCount: 'Before',
    previousShare: 'Share before',
    remark: 'Remarks',
  },
  groupNames: { Tiers: 'Value tier', Levels: 'Level', Departments: 'Department', Owners: 'Owner' },
  group: { n: 'Answers', mean: 'Mean', csat: 'Satisfied', nps: 'NPS', remark: 'Remarks' },
  answer: {
    customer: 'Customer',
    date: 'Date',
    score: 'Score',
    owner: 'Owner',
    ticket: 'Ticket',
    words: 'Their words',
  },
  complaint: {
    theme: 'Theme',
    count: 'Times',
    customers: 'Cust.',
    share: 'Share',
    running: 'Running share',
    example: 'Latest example',
  },
  mismatch: {
    customer: 'Customer',
    id: 'Customer ID',
    level: 'Level',
    tier: 'Tier',
    owner: 'Manager',
    hint: 'Hint',
  },
  improvement: {
    item: 'Weak item',
    code: 'No.',
    mean: 'Now',
    previousMean: 'Before',
    n: 'Answers',
    measure: 'Improvement measure',
    department: 'Dept.',
    due: 'Due',
    result: 'Result',
  },
  dimensions: {
    response: 'Response',
    solution: 'Solution',
    attitude: 'Attitude',
    overall: 'Overall',
    speed: 'Speed of service',
    ability: 'Problem solving',
    expertise: 'Expertise',
    initiative: 'Initiative',
  },
  npsGroups: { promoters: 'Promoters', passives: 'Passives', detractors: 'Detractors' },
  changes: { better: 'better', worse: 'worse', same: 'same', unknown: '–' },
  weak: 'weak',
  smallSample: 'few answers',
  interval: (low, high) => `95% within ${Math.round(low * 100)}–${Math.round(high * 100)}%`,
  margin: (margin) => `NPS ± ${margin.toFixed(1)}`,
  typeScores: (n, csat) => `${n} answers, ${percent(csat)} satisfied`,
  hoursTarget: (hours, score) => `at most ${formatNumber(hours)} h; at least ${formatNumber(score)}`,
  cases: (part, whole) => `${part} / ${whole}`,
  others: (groups) => `${groups} others together`,
  more: (rows) => `and ${rows} more`,
  unknown: 'not filled in',
  otherTheme: 'other',
  empty: {
    groups: 'no data',
    followUp: 'no low scores',
    thanks: 'no high scores',
    complaints: 'no complaints',
    mismatched: 'none',
    weak: 'no weak items',
    problems: 'no problems',
  },
  mismatches: {
    vipOfLowTier: 'VIP of low value: find out why',
    highTierNotVip: 'high value, not yet VIP: consider it',
  },
  remarkGap: '; ',
  improvementHint:
    'Fill in the yellow columns; they stay when the report is written again. Rows of your own may follow below.',
  dueHint: 'A date, for example 2026-12-31.',
  basisTitle: 'What the figures rest on',
  basis: (b) => [
    `${b.n} answers: ${b.transactional} about tickets, ${b.relational} others (half-year surveys, visits). Blank answers do not count; no answer at all is "no data", never 0.`,
    `Satisfied: a score of ${b.satisfiedScore} or more, with Wilson's 95% interval. NPS: promoters (${b.promoterScore}–10) less detractors (0–${b.detractorScore}), in points. Fewer than ${b.smallSampleAnswers} answers are marked "few answers".`,
    `A dimension with a mean below ${b.weakMean} is weak; scores of ${b.followUpScore} or less are followed up, ${b.thanksScore} or more are thanked. Problems count in the period they came in. All of this can be changed in the settings.`,
  ],
};

function spoken({ kind, name, from, to }: NamedPeriod): string {
  const [year = '', part = ''] = name.split('-');
  switch (kind) {
    case 'week':
      return `week ${Number(part.slice(1))} of ${year}`;
    case 'quarter':
      return `quarter ${part.slice(1)} of ${year}`;
    case 'half':
      return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
    case 'range':
      return `${from} to ${to}`;
    default:
      return name;
  }
}
