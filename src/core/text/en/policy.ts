import type { PolicyText } from '../areas/policy';
import { loyaltyPolicy } from './loyalty-policy';
import { slaPolicy } from './sla-policy';

export const policy: PolicyText = {
  sheetName: 'Settings',
  title: 'Settings',
  howToUse:
    'This page is yours and is never overwritten. Change the shaded “Setting value” and the rows of the tables; a blank value or a deleted setting means its default. Delete a revisit rule to switch it off. A setting that cannot be used is listed under Check results, and its default stays in force.',
  headings: {
    parameters: 'Settings',
    rules: 'Revisit rules',
    tiers: 'Value tiers',
    workHours: 'Working hours',
    avoidTimes: 'Busy times',
    calendarDays: 'Special dates',
    festivals: 'Festivals',
    roles: 'Roles',
    ...slaPolicy.headings,
    ...loyaltyPolicy.headings,
  },
  settings: {
    'rfm.mode': {
      name: 'Scoring',
      reason: 'Percentiles do not depend on currency or size and can be checked with an Excel formula',
    },
    'rfm.windowMonths': { name: 'Window', reason: 'Only orders of the last so many months count; 0 = all' },
    'rfm.fixedRecencyDays': {
      name: 'Fixed bounds: recency',
      reason: 'Days since the last order; each bound passed lowers R by 1',
    },
    'rfm.fixedFrequency': {
      name: 'Fixed bounds: frequency',
      reason: 'Orders; each bound passed raises F by 1',
    },
    'rfm.fixedMonetary': {
      name: 'Fixed bounds: money',
      reason: 'Net amount; each bound passed raises M by 1',
    },
    'rfm.smallSampleCustomers': {
      name: 'Small sample',
      reason: 'With fewer customers percentiles mean little: fixed bounds are used and it is said',
    },
    'rfm.fewFrequencies': {
      name: 'Few frequencies',
      reason: 'With so few distinct frequencies F uses the fixed bounds',
    },
    'rfm.threshold': { name: 'Where high begins', reason: 'Decides the eight segments' },
    'rfm.thresholdRecencyDays': {
      name: 'High: recency',
      reason: 'With a fixed value: up to so many days counts as high',
    },
    'rfm.thresholdFrequency': {
      name: 'High: frequency',
      reason: 'With a fixed value: from so many orders on counts as high',
    },
    'rfm.thresholdMonetary': {
      name: 'High: money',
      reason: 'With a fixed value: from so much on counts as high',
    },
    'lifecycle.newMonths': {
      name: 'New customer',
      reason: 'Younger than this since the first order or signing',
    },
    'lifecycle.oldMonths': {
      name: 'Long-standing customer',
      reason: 'From this age on; between the two: growing',
    },
    'revisit.mergeDays': {
      name: 'Merge within',
      reason: 'Revisits of different series this close become one contact',
    },
    'revisit.spacingDays': {
      name: 'Distance of contacts',
      reason: 'Routine contacts keep this distance from any other, so as not to disturb',
    },
    'revisit.dailyCap': {
      name: 'Contacts per person and day',
      reason: 'More are moved to the next days; 0 = no limit',
    },
    'revisit.horizonDays': { name: 'Look ahead', reason: 'How far after the as-of time the list reaches' },
    'revisit.soonDays': { name: 'Soon', reason: 'Due within so many days is marked soon' },
    'revisit.breakDays': {
      name: 'Long break',
      reason: 'From so many days off on: mornings before it, afternoons after it',
    },
    'revisit.solutionLateHours': { name: 'After a solution: late', reason: 'Late beyond this' },
    'revisit.solutionOverdueDays': { name: 'After a solution: overdue', reason: 'Overdue beyond this' },
    'revisit.happyScore': { name: 'Satisfied from', reason: 'A score from here on counts as satisfied' },
    'revisit.unhappyScore': { name: 'Unhappy up to', reason: 'A score up to here makes a problem customer' },
    'revisit.attachLateDays': {
      name: 'Attached tasks',
      reason: 'Survey and review join the next contact, and stand alone only when this late',
    },
    'revisit.contactReviewMonths': {
      name: 'Contact data valid',
      reason: 'Older data are to be verified before the call',
    },
    'revisit.strategicTag': {
      name: 'Mark of strategic accounts',
      reason: 'With this word in tags or note: a weekly sync',
    },
    'checks.compensationShare': {
      name: 'Compensation limit',
      reason: 'For a service failure, at most this share of that purchase',
    },
    'checks.greetingOffDays': {
      name: 'Greeting off by',
      reason: 'A festival greeting further off than this is reported',
    },
    'checks.reviewMonths': {
      name: 'Information review',
      reason: 'Customer information older than this is due for review',
    },
    'checks.earliestYear': { name: 'Earliest year', reason: 'Earlier dates are taken for slips' },
    'quality.onTimeResponse': {
      name: 'Target: answered on time',
      reason: 'At least this share of the tickets is answered within its limit',
    },
    'quality.onTimeSolution': {
      name: 'Target: solved on time',
      reason: 'At least this share of the tickets is solved within its limit',
    },
    'quality.solved': {
      name: 'Target: solved',
      reason: 'At least this share of the tickets received is solved',
    },
    'quality.complaint': {
      name: 'Target: complaints',
      reason: 'At most this share of the tickets received is a complaint',
    },
    'quality.reopened': {
      name: 'Target: reopened',
      reason: 'At most this share of the solved tickets is opened again',
    },
    'quality.updated': {
      name: 'Target: progress told',
      reason: 'At least this share of the updates owed to customers is given in time',
    },
    'quality.revisited': {
      name: 'Target: revisits done',
      reason: 'At least this share of the revisits due after a solution is made',
    },
    'quality.meanSolutionHours': {
      name: 'Target: mean time to solve',
      reason: 'Hours from received to solved on average, nights and days off included',
    },
    'quality.score': { name: 'Target: score', reason: 'The mean score of the tickets reaches this' },
    ...slaPolicy.settings,
    ...loyaltyPolicy.settings,
    'calendar.chineseHolidays': {
      name: 'Chinese statutory holidays',
      reason: 'Official holidays and make-up workdays; No = working hours and special dates only',
    },
    'report.registerMaxRows': {
      name: 'Register rows',
      reason: 'A longer table is not listed in the register; it is said',
    },
    'report.findingsMaxRows': {
      name: 'Check rows',
      reason: 'At most so many are listed, the rest are counted',
    },
    'report.listRows': {
      name: 'Rows of the satisfaction report',
      reason: 'Its lists and group tables show at most so many rows, the rest are added up or counted',
    },
    'report.summaryMaxCustomers': {
      name: 'Loyalty summary by customer',
      reason: 'Up to so many customers each has rows of its own, beyond it groups have',
    },
  },
  ...slaPolicy.rows,
  ...loyaltyPolicy.rows,
  units: {
    months: 'months',
    days: 'days',
    hours: 'hours',
    customers: 'customers',
    rows: 'rows',
    percent: '%',
    score: 'score',
    count: 'count',
    times: 'times',
    word: 'text',
    'yes/no': 'yes/no',
    yuan: 'yuan',
  },
  sources: {
    S0: 'S0 customer care',
    S1: 'S1 after-sales process',
    S2: 'S2 customer service rules',
    S3: 'S3 service quality',
    S4: 'S4 revisit worksheet',
    rules: 'This tool',
  },
  choices: {
    ...slaPolicy.choices,
    'rfm.mode': {
      percentile: 'Percentile',
      fixed: 'Fixed bounds',
      median: 'Median',
      'r-package': 'R package rfm',
    },
    'rfm.threshold': { mean: 'Mean', median: 'Median', fixed: 'Fixed value' },
  },
  rules: {
    'first-use-guide': {
      name: 'First-use guide',
      note: 'Bring the quick-start guide; help with setup by phone or video',
    },
    'first-revisit': {
      name: 'First revisit',
      note: 'Is it in use? Ask about product, delivery and installation',
    },
    'deep-use-revisit': {
      name: 'Deep-use revisit',
      note: 'How are the core functions used? Show further tricks',
    },
    'early-survey': { name: 'Early survey', note: 'Ask for the questionnaire, with a coupon' },
    'new-product-guide': { name: 'New product guide', note: 'For each product new to the customer' },
    'routine-new': { name: 'Routine, new customers', note: 'Once a month; ask for open questions' },
    'routine-quarterly': {
      name: 'Routine, quarterly',
      note: 'Regular, growing and long-standing customers; ask what has changed',
    },
    'routine-vip': { name: 'Routine, VIP or high value', note: 'Every 15 days, never closer than 7' },
    'strategic-weekly': { name: 'Strategic weekly sync', note: 'Share the progress each week' },
    'after-solution': {
      name: 'After a solution',
      note: 'Confirm that it is solved for good; ask for a score',
    },
    'satisfied-monthly': { name: 'Satisfied customers', note: 'A thank-you message and news of the trade' },
    'problem-visit': {
      name: 'Problem customers',
      note: 'Respond within 24 hours with a date for the solution',
    },
    renewal: { name: 'Contract renewal', note: '15 days before the contract ends, with an offer' },
    'half-year-survey': { name: 'Half-year survey', note: 'Joins the next contact' },
    'information-review': {
      name: 'Information review',
      note: 'Joins the next contact: check contact person, phone, business',
    },
    'festival-greeting': {
      name: 'Festival greeting',
      note: 'Prepare a message, card or small gift; no business',
    },
    'birthday-greeting': { name: 'Birthday greeting', note: 'Prepare a message or small gift' },
    'anniversary-greeting': {
      name: 'Anniversary greeting',
      note: 'Prepare a card for the company anniversary',
    },
    'recover-at-risk': { name: 'Recover customers at risk', note: 'Ask for the reasons and offer a remedy' },
    'recover-lost': { name: 'Recover lost customers', note: 'Ask why they left and invite them back' },
    'typed-next-visit': { name: 'Agreed date', note: 'The next visit typed at the last one' },
    'product-tips': { name: 'Product tips', note: 'Tips by customer profile' },
    'yearly-party': { name: 'Yearly thank-you event', note: 'A list of core customers, once a year' },
  },
  anchors: {
    'first-order-or-signing': 'First order or signing',
    'each-new-product': 'First order of a product',
    'last-visit': 'Last contact',
    'ticket-solved': 'Ticket solved',
    'visit-satisfied': 'Satisfied visit',
    'visit-problem': 'Problem visit',
    'contract-end': 'Contract end',
    'last-survey': 'Last survey',
    'information-updated': 'Information updated',
    festival: 'Festival',
    birthday: 'Birthday',
    anniversary: 'Anniversary',
    'typed-next-visit': 'Typed next visit',
    'loyalty-at-risk': 'Graded at risk',
    'loyalty-lost': 'Graded lost',
    yearly: 'Yearly',
  },
  directions: { 'not-before': 'Next working day', 'not-later': 'Previous working day' },
  dayKinds: { off: 'Off', working: 'Working' },
  anyone: 'Anyone',
  nobody: 'Nobody',
  span: (count, unit) => {
    const size = Math.abs(count);
    const word = { d: 'day', m: 'month', h: 'hour' }[unit] + (size === 1 ? '' : 's');
    return `${size} ${word}${count < 0 || Object.is(count, -0) ? ' before' : ''}`;
  },
  spanWords: {
    d: ['day', 'days'],
    m: ['month', 'months'],
    h: ['hour', 'hours'],
    week: ['week', 'weeks'],
  },
  aheadWords: ['before', 'ahead'],
  allowed: {
    ...slaPolicy.allowed,
    ...loyaltyPolicy.allowed,
    range: (min, max, whole) => `a ${whole ? 'whole number' : 'number'} from ${min} to ${max}`,
    choice: (words) => words.join(', '),
    choices: (words) => `${words.join(', ')} (several: separated by commas)`,
    bounds: (count) => `${count} ascending numbers separated by semicolons, such as 30;90;180;365`,
    inOrder: (low, high) => `“${low}” below “${high}”; please check both`,
    text: 'any text, not blank',
    span: 'a number with its unit, such as 3 days, 1 month, 24 hours, 15 days before',
    time: 'a time such as 09:00 (24:00 is the end of the day)',
    timeOrder: 'an end after its start',
    periods: 'periods such as 09:00-12:00;13:30-18:00, each ending after it starts',
    date: 'a date such as 2026-10-10',
    ruleId: 'small letters, digits and hyphens, such as my-rule-1',
    unique: 'one row for each',
    oneRow: 'at least one row that can be used',
  },
};
