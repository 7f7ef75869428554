import type { ReasonFacts, RevisitCounts, RevisitsText } from '../areas/revisits';

const RECORD = 'visit record and past problems';

function sinceLast({ visited, since }: ReasonFacts): string {
  return visited
    ? `Last contact ${since}`
    : `No visit yet, counted from the first purchase or signing ${since}`;
}

/** "every month", "every 15 days". */
function every({ span }: Pick<ReasonFacts, 'span'>): string {
  return `every ${span.replace(/^1 /, '')}`;
}

function problems({ details, since }: ReasonFacts): string {
  return details.length > 0
    ? `Open since the contact of ${since}: ${details.join(', ')}`
    : `Low score on ${since}`;
}

function summary(c: RevisitCounts): string {
  const snoozed = c.snoozed > 0 ? `, snoozed ${c.snoozed}` : '';
  const done = c.done > 0 ? `, result filled in ${c.done}` : '';
  const findings =
    c.findings > 0
      ? `; ${c.findings} findings in the data, see "${c.findingsSheet}"`
      : '; no findings in the data';
  return `As of ${c.asOf}: overdue ${c.overdue}, today ${c.today}, next ${c.soonDays} days ${c.soon}, later ${c.later}${snoozed}${done}${findings}`;
}

export const revisits: RevisitsText = {
  sheet: 'Due revisits',
  title: 'Due revisits',
  columns: {
    status: 'Status',
    due: 'Due',
    overdueDays: 'Days late',
    slot: 'Time of day',
    priority: 'Priority',
    customerId: 'Customer ID',
    customerName: 'Customer',
    contact: 'Contact',
    phone: 'Phone',
    level: 'Level',
    tier: 'Value tier',
    lifecycle: 'Lifecycle',
    reasons: 'Why',
    channel: 'Channel',
    owner: 'Owner',
    lastContact: 'Last contact',
    openProblems: 'Open problems',
    lastScore: 'Last score',
    verify: 'Verify',
    talk: 'Talking points',
    bring: 'Bring',
    result: 'Result',
    contactDay: 'Contacted on',
    score: 'Satisfaction',
    note: 'Note',
    snoozeUntil: 'Snooze until',
    snoozeReason: 'Snooze reason',
    key: 'Row key',
  },
  rules: {
    'first-use-guide': {
      reason: ({ since, span }) => `First purchase or signing ${since}: first-use guide within ${span}`,
      bring: 'quick-start guide, installation checklist',
      talk: [
        'Congratulations on your new product. May I walk you through installation and the basics?',
        'Did delivery and installation go well? Anything missing or damaged?',
        'Who will use it every day? Shall we train them together?',
        'You have the quick-start guide: which step is unclear?',
      ],
    },
    'first-revisit': {
      reason: ({ since, span }) => `First revisit, ${span} after the first purchase or signing (${since})`,
      bring: 'delivery and installation record, frequent questions',
      talk: [
        'After the first week, does everything run normally?',
        'Which questions came up while using it?',
        'How do you rate packaging, delivery and installation?',
        'Has every agreed service been delivered?',
      ],
    },
    'deep-use-revisit': {
      reason: ({ since, span }) => `Deep-use revisit, ${span} after the first purchase or signing (${since})`,
      bring: 'tutorial on advanced functions',
      talk: [
        'Do you use the main functions? Which one most?',
        'Is there a function you would like to use but do not yet? Let me show you.',
        'How does it compare with what you expected?',
        'What further training or material do you need?',
      ],
    },
    'early-survey': {
      reason: ({ since, span }) => `Early survey, ${span} after the first purchase or signing (${since})`,
      bring: 'questionnaire, small coupon (for example 10 % off the next repair)',
      talk: [
        'Please rate response, solution, attitude and the whole, 1 to 5.',
        'What should we improve first?',
        'How likely are you to recommend us, 0 to 10?',
        'Thank you; the coupon follows.',
      ],
    },
    'new-product-guide': {
      reason: ({ since, span, subject }) =>
        `"${subject}" bought for the first time on ${since}: guide within ${span}`,
      bring: 'quick-start guide of that product',
      talk: [
        'Has the new product arrived, did the installation go well?',
        'How does it work with what you already use?',
        'Which steps shall I show you on site or by video?',
      ],
    },
    'routine-new': {
      reason: (f) => `${sinceLast(f)}: new customers ${every(f)}`,
      bring: RECORD,
      talk: [
        'Any questions about using it lately?',
        'Are you content with how fast we respond?',
        'Is what you mentioned last time settled?',
        'What is planned for the coming month that we should prepare for?',
      ],
    },
    'routine-quarterly': {
      reason: (f) => `${sinceLast(f)}: routine revisit ${every(f)}`,
      bring: `${RECORD}, news on products and services`,
      talk: [
        'What has changed in your business, for example growth or new product lines?',
        'Are you content with product and service?',
        'Any new needs we can support?',
        'Let me sum up your points; you will hear from us within 3 working days.',
      ],
    },
    'routine-vip': {
      reason: (f) => `${sinceLast(f)}: VIP or high value ${every(f)}`,
      bring: `${RECORD}, tailored proposal`,
      talk: [
        'How is everything running, anything we should put first?',
        'Let me update you on the points of our last talk.',
        'Any new plans we should prepare a proposal for?',
        'Would you like to join our next customer salon or product show?',
      ],
    },
    'strategic-weekly': {
      reason: (f) => `${sinceLast(f)}: strategic account, sync ${every(f)}`,
      bring: 'progress brief of the week, list of joint matters',
      talk: [
        'Here is where each joint matter stands this week.',
        'Is anything stuck? Whom shall we bring in?',
        'What matters most next week, what shall we prepare?',
      ],
    },
    'after-solution': {
      reason: ({ subject, since, span }) =>
        `Ticket ${subject} solved on ${since}: satisfaction revisit within ${span}`,
      bring: 'record of the ticket, questionnaire',
      talk: [
        'Is the problem you reported fully solved?',
        'Does everything work now? Has it come back?',
        'Please rate response, solution, attitude and the whole, 1 to 5.',
        'What could we have handled better?',
      ],
    },
    'satisfied-monthly': {
      reason: ({ since, span }) =>
        `Satisfied on ${since}: light touch after ${span}, thank-you note or industry news`,
      bring: 'thank-you text, industry news or product news',
      talk: [
        'Thank you for your trust; we keep improving.',
        'Here is some industry news that may be useful.',
        'We are there whenever you need us.',
      ],
    },
    'problem-visit': {
      reason: (f) => `${problems(f)}: respond and follow up within ${f.span}`,
      bring: 'problem record, solution and date',
      talk: [
        'We are working on what you reported; here is where it stands.',
        'At which step exactly do you have difficulties, how much does it affect you?',
        'This is our plan and date: does it suit you?',
        'I stay in charge and will check with you once it is solved.',
      ],
    },
    renewal: {
      reason: ({ since, span }) => `Contract ends ${since}: remind of the renewal ${span} ahead`,
      bring: 'renewal proposal, upgrade advice, service record of the contract',
      talk: [
        'Your contract ends soon: what are your thoughts on renewing?',
        'What went well during the contract, what should be better?',
        'May I present our renewal proposal?',
        'Who decides, and which papers do you need?',
      ],
    },
    'half-year-survey': {
      reason: ({ since, span }) => `Last survey or begin of business ${since}: survey ${every({ span })}`,
      bring: 'questionnaire (response, ability, expertise, initiative)',
      talk: [
        'Please rate response, ability, expertise and initiative, 1 to 5.',
        'What is the main reason for the lowest score?',
        'What should we improve most in the next half year?',
      ],
    },
    'information-review': {
      reason: ({ since, span }) => `Customer data unchanged since ${since}: review ${every({ span })}`,
      bring: 'customer information sheet',
      talk: [
        'May I check: have contact, job title, phone or mail changed?',
        'Has your business or product line changed?',
        'Do you prefer phone or mail, and at which time?',
      ],
    },
    'festival-greeting': {
      reason: ({ since, span, subject }) => `${subject} is on ${since}: greeting ready ${span} ahead`,
      bring: 'personal message, card or small gift',
      talk: [
        'Best wishes to you and your family, and thank you for your support.',
        'Our duty line is open during the holidays.',
        'Care only, no selling.',
      ],
    },
    'birthday-greeting': {
      reason: ({ since, span }) => `Birthday of the contact on ${since}: greeting ready ${span} ahead`,
      bring: 'birthday message or small gift',
      talk: [
        'Happy birthday, good health and success!',
        'Thank you for your trust.',
        'Care only, no selling.',
      ],
    },
    'anniversary-greeting': {
      reason: ({ since, span }) => `Company anniversary on ${since}: greeting ready ${span} ahead`,
      bring: 'card or gift',
      talk: [
        'Congratulations on your anniversary!',
        'We are proud to be part of it.',
        'Care only, no selling.',
      ],
    },
    'recover-at-risk': {
      reason: ({ since, span, subject }) =>
        `At risk since ${since} (${subject}): recovery call within ${span}, ask for the reasons`,
      bring: 'history of business, plan for improvement',
      talk: [
        'We have heard less from you: did we fall short somewhere?',
        'What stands in the way: product, price or service?',
        'Would this improvement settle your concern?',
      ],
    },
    'recover-lost': {
      reason: ({ since, span, subject }) =>
        `Lost since ${since} (${subject}): call within ${span} and ask why`,
      bring: 'history of business, offer for coming back',
      talk: [
        'We are sorry to have lost you: what was the main reason?',
        'What suits you better where you are now?',
        'We have improved this: what would make you try again?',
      ],
    },
    'typed-next-visit': {
      reason: ({ since }) => `Agreed at the last visit: contact on ${since}`,
      bring: 'record and plan of the last visit',
      talk: [
        'We agreed to talk again today: is it a good moment?',
        'First, here is where the points of last time stand.',
        'Any new problem or need?',
        'When shall we talk next?',
      ],
    },
    'product-tips': {
      reason: (f) => `${sinceLast(f)}: tips ${every(f)}`,
      bring: "tips for the customer's products",
      talk: [
        'Here is a handy tip that takes a few minutes.',
        'Just reply if anything is unclear.',
        'Which tips would you like next?',
      ],
    },
    'yearly-party': {
      reason: () => 'Core long-standing customer: on the list for the yearly thank-you party',
      bring: 'invitation, gift',
      talk: [
        'We would like to invite you to our thank-you party.',
        'You will see next year’s plans, and we want to hear your needs.',
        'Can you come, and with how many?',
      ],
    },
  },
  series: {
    onboarding: {
      reason: ({ rule, since, span }) => `${rule}: ${span} from ${since}`,
      bring: 'manual',
      talk: [
        'Is everything going well so far?',
        'Any questions about using it?',
        'What training or material do you need?',
      ],
    },
    routine: {
      reason: (f) => `${f.rule}: ${sinceLast(f)}, ${every(f)}`,
      bring: RECORD,
      talk: ['How is everything running?', 'Are you content with our service?', 'Any new needs?'],
    },
    problem: {
      reason: ({ rule, subject, since, span }) =>
        `${rule}: ${subject} follow up within ${span} from ${since}`,
      bring: 'problem record and progress',
      talk: [
        'Here is where it stands.',
        'How much does it affect you now?',
        'Do our plan and date suit you?',
      ],
    },
    contract: {
      reason: ({ rule, since }) => `${rule}: contract ends ${since}`,
      bring: 'contract and renewal proposal',
      talk: [
        'What are your thoughts on renewing?',
        'What should be better?',
        'Which papers shall we prepare?',
      ],
    },
    care: {
      reason: ({ rule, since }) => `${rule}: ${since}`,
      bring: 'message or small gift',
      talk: ['Wishes and thanks.', 'We are there whenever needed.', 'Care only, no selling.'],
    },
    review: {
      reason: ({ rule, since, span }) => `${rule}: last on ${since}, ${every({ span })}`,
      bring: 'questionnaire or form',
      talk: ['May I check a few points with you?', 'What has changed?', 'Any suggestions?'],
    },
    recovery: {
      reason: ({ rule, since, span }) => `${rule}: within ${span} from ${since}`,
      bring: 'history of business, plan for improvement',
      talk: ['What stands in the way?', 'What is the main reason?', 'What would make you stay?'],
    },
    manual: {
      reason: ({ rule, since }) => `${rule}: agreed for ${since}`,
      bring: 'record of the last visit',
      talk: [
        'We agreed to talk again: is it a good moment?',
        'Here is where last time’s points stand.',
        'When shall we talk next?',
      ],
    },
  },
  empathy: [
    '[Calm first] I fully understand how upsetting this is, and I am sorry for the trouble.',
    '[Repeat] What you experienced is …, did I get that right?',
    '[Promise] We will handle it as fast as we can; I stay in charge and keep you informed.',
  ],
  behind: {
    ownDay: (day) => ` (due ${day})`,
    limit: (moment) => ` (by ${moment})`,
    lateness: { late: ', late already', overdue: ', long overdue, please call at once' },
    missed: (names) => `; missed before: ${names.join(', ')}`,
  },
  capped: (from, cap) =>
    `Planned for ${from}; the owner's ${cap} contacts of that day are full, moved to this day`,
  snoozed: (until, reason) => `Snoozed until ${until}${reason === '' ? '' : `: ${reason}`}`,
  notCovered: (day) => `No holiday data for ${day.slice(0, 4)} yet: the date assumes ordinary weeks`,
  verify: 'Verify contact data first',
  kept: 'Kept',
  results: ['Done', 'Problem to follow up', 'New need', 'Declined'],
  hints: {
    result:
      'Fill in after the contact. Nobody answered? Leave it blank and type a new date under "Snooze until".',
    contactDay: 'The day of the contact; left blank it is the day of logging.',
    score: '1 to 5, 5 is very satisfied',
    snoozeUntil: 'A new date, for example 2026-10-10; the row comes back that day.',
  },
  summary,
  uncovered: (years) =>
    `Mind: no holiday data for ${years.join(', ')} yet; those dates assume ordinary weeks`,
  lapsed: (total, byRule) => `${total} no longer useful and not listed: ${byRule.join(', ')}`,
  undated: (customers) => `${customers} customers have no purchase, signing or visit date to count from`,
  remarkComma: '; ',
  howToUse:
    'Work from top to bottom and fill in the shaded columns on the right. What you type survives every refresh; rows no longer due move to the end.',
};
