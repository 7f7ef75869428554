import { formatNumber } from '../format-number';
import type { CountedShare, LoyaltyText } from '../areas/loyalty';

const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10)}%`;

function share(name: string, { part, whole, value }: CountedShare): string {
  return value === null ? `${name}: no data` : `${name}: ${percent(value)} (${part}/${whole})`;
}

const GRADES = {
  failed: 'not passed',
  passed: 'passed',
  'three-star': 'three stars',
  'four-star': 'four stars',
  'five-star': 'five stars',
};

export const loyalty: LoyaltyText = {
  grades: { loyal: 'loyal', regular: 'ordinary', 'at-risk': 'at risk', lost: 'lost' },
  changes: { up: 'up', down: 'down', same: 'same', new: 'new' },
  reason: (reason, limits) => {
    switch (reason) {
      case 'no-order-12-months':
        return `no order for ${limits.lostMonths} months`;
      case 'contract-ended':
        return `contract ended over ${limits.contractLapsedDays} days ago, not renewed`;
      case 'low-recency':
        return 'no order for long (low R)';
      case 'low-score':
        return `last score ${formatNumber(limits.lowScore)} or less`;
      case 'low-nps':
        return `would recommend: ${limits.lowNps} or less`;
      case 'overdue-complaint':
        return 'a complaint is overdue';
      case 'long-gap':
        return `gap over ${formatNumber(limits.gapTimes)} times the usual one`;
      case 'repurchases':
        return `repurchase rate of ${limits.repurchaseMonths} months at ${percent(limits.loyalRepurchase)} or more`;
      case 'frequent':
        return `orders often (F ${limits.loyalFrequency} or more)`;
      case 'promoter':
        return `would recommend: ${limits.loyalNps} or more`;
      case 'nothing-special':
        return 'nothing special';
      case 'never-bought':
        return 'no order yet';
    }
  },
  reasonGap: '; ',
  unknown: 'not filled in',
  gone: 'no longer in the register, note kept',
  assessment: {
    sheet: 'Loyalty',
    title: 'Customer loyalty',
    howToRead:
      'The notes are yours and stay. "Change" compares with the result of the as-of day before. The limits stand in the settings.',
    columns: {
      customerId: 'Customer ID',
      customerName: 'Customer name',
      level: 'Level',
      tier: 'Value tier',
      lifecycle: 'Lifecycle',
      grade: 'Loyalty grade',
      change: 'Change',
      reason: 'Why',
      repurchaseRate: 'Repurchase rate',
      satisfaction: 'Mean satisfaction',
      recommend: 'Would recommend',
      points: 'Points',
      converted: 'Needs converted',
      accountManager: 'Account manager',
      note: 'Note',
      key: 'Row key',
      baseGrade: 'Grade before',
      baseDay: 'Day before',
      writtenDay: 'Written for',
    },
    summary: (asOf, customers, counts) => `As of ${asOf}; ${customers} customers: ${counts.join(', ')}`,
    repurchase: (months, byTransaction, byCustomer) =>
      `Last ${months} months – ${share('repurchase rate by transaction (repeat purchases ÷ purchases)', byTransaction)}; ${share('by customer (bought twice or more ÷ bought)', byCustomer)}`,
  },
  portraits: {
    sheet: 'Customer portraits',
    title: 'Customer portraits',
    howToRead: 'Amounts are net of refunds; blank means no data. The notes are yours and stay.',
    columns: {
      customerId: 'Customer ID',
      customerName: 'Customer',
      industry: 'Industry',
      level: 'Level',
      tier: 'Value tier',
      segment: 'Segment',
      lifecycle: 'Lifecycle',
      grade: 'Loyalty',
      orderCount: 'Orders',
      meanOrderValue: 'Mean order',
      recentNet: 'Recent net',
      earlierNet: 'Net before',
      trend: 'Spending',
      repurchaseRate: 'Repurchase rate',
      commonestProblem: 'Commonest problem',
      meanSolutionHours: 'Mean hours to solve',
      meanScore: 'Mean score',
      complaints: 'Complaints',
      praise: 'Praise',
      preferences: 'Prefers',
      accountManager: 'Account manager',
      note: 'Note',
      key: 'Row key',
    },
    summary: (asOf, customers, months) =>
      `As of ${asOf}; ${customers} customers; recent = the last ${months} months, before = the ${months} months before`,
    trends: { up: 'rising', down: 'falling', level: 'level', new: 'new', none: '' },
  },
  campaigns: {
    sheet: 'Campaign lists',
    title: 'Campaign lists',
    howToRead: 'The conditions stand in the settings. The yellow columns are yours and stay.',
    columns: {
      campaign: 'List',
      customerId: 'Customer ID',
      customerName: 'Customer',
      contact: 'Contact',
      phone: 'Phone',
      level: 'Level',
      tier: 'Value tier',
      lifecycle: 'Lifecycle',
      industry: 'Industry',
      grade: 'Loyalty',
      lastOrder: 'Last order',
      lastContact: 'Last contact',
      owner: 'Account manager',
      result: 'Result',
      note: 'Note',
      key: 'Row key',
    },
    summary: (asOf, counts) => `As of ${asOf}; ${counts.join('; ')}`,
    nobody: 'nobody meets the conditions at present',
    results: ['reached', 'not reached', 'interested', 'not interested'],
    resultHint: 'Choose what came of it, or type something else.',
    done: 'no longer meets the conditions',
  },
  messages: {
    sheet: 'Messages',
    title: 'Messages to copy',
    howToRead:
      'Copy the words; nothing is ever sent from here. The texts stand in the settings. Rows marked as sent stay.',
    columns: {
      kind: 'Kind',
      date: 'Date',
      customerId: 'Customer ID',
      customerName: 'Customer',
      contact: 'Contact',
      phone: 'Phone',
      words: 'Words',
      owner: 'Owner',
      sent: 'Sent',
      note: 'Note',
      key: 'Row key',
    },
    summary: (asOf, counts) => `As of ${asOf}; ${counts.join(', ')}`,
    nobody: 'nothing to prepare at present',
    sentHint: 'Say "yes" once it was sent.',
  },
  summary: {
    sheet: 'Loyalty summary',
    title: 'Loyalty summary',
    howToRead:
      'One batch of rows per period; running a period again updates it, earlier periods stay. Column names and order never change; measures without data are left out.',
    columns: {
      period: 'Period',
      customer: 'Customer',
      level: 'Level',
      tier: 'Value tier',
      segment: 'Segment',
      grade: 'Loyalty',
      industry: 'Industry',
      owner: 'Account manager',
      measure: 'Measure',
      value: 'Value',
      key: 'Row key',
    },
    status: (asOf, period, customers, grouped) =>
      `As of ${asOf}; this period: ${period}; ${customers} customers${grouped ? ', by level, tier, segment and loyalty (counts, money and points are totals, the rest are means)' : ''}`,
    measures: {
      customers: 'Customers',
      orders: 'Orders',
      net: 'Recent net',
      meanOrder: 'Mean order',
      repurchaseRate: 'Repurchase rate',
      meanScore: 'Mean score',
      recommend: 'Would recommend',
      points: 'Points',
      complaints: 'Complaints',
      solutionHours: 'Mean hours to solve',
    },
    wholeGroup: '(whole group)',
    full: (periods) => `more rows than a sheet holds: the earliest (${periods.join(', ')}) were not kept`,
  },
  pivot: {
    sheet: 'Loyalty pivot',
    title: 'Loyalty over time',
    howToRead:
      'One row per period on the left. The PivotTable is made once and only refreshed afterwards: your layout stays.',
    columns: {
      period: 'Period',
      loyal: 'Loyal',
      regular: 'Ordinary',
      atRisk: 'At risk',
      lost: 'Lost',
      loyalShare: 'Share of loyal',
    },
    chart: 'Customers by loyalty',
    pivotTitle: 'PivotTable: means by loyalty grade',
    meanValue: 'Mean of value',
  },
  selfAssessment: {
    sheet: 'Self-assessment',
    title: 'After-sales self-assessment (after GB/T 27922)',
    howToRead:
      'The yellow columns are yours and stay. Answer "no" where an indicator does not apply: it is left out. Indicators and points can be changed in the settings; the standard itself is authoritative.',
    columns: {
      area: 'Area',
      name: 'Indicator',
      possible: 'Points',
      applicable: 'Applies',
      got: 'Got',
      lost: 'Lost',
      evidence: 'Evidence',
      note: 'To improve',
      key: 'Row key',
    },
    deductionsTitle: 'Special deductions',
    deductionColumns: { name: 'Special deduction', count: 'Times found', note: 'Remarks', key: 'Row key' },
    hints: {
      applicable: 'Yes where it applies, no where it does not.',
      got: 'Points got, at most those possible; blank = not assessed yet.',
      count: 'How often it was found; 0 for never.',
    },
    grades: GRADES,
    result: ({ got, applicable, final, open, deductions, grade, failedByDeductions }, failing) => {
      if (final === null) return `No points yet: fill in the column "Got" (${open} indicators)`;
      const parts = [
        `${formatNumber(got)} of ${formatNumber(applicable)} points assessed, score ${final.toFixed(1)}`,
        deductions === 0 ? '' : `${deductions} special deductions`,
        failedByDeductions ? `${failing} special deductions or more: failed` : '',
        grade === null ? `${open} indicators still open, no grade yet` : `grade: ${GRADES[grade]}`,
      ];
      return parts.filter((part) => part !== '').join('; ');
    },
  },
  periodKinds: {
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    half: 'half-year',
    year: 'year',
    range: 'period',
  },
};
