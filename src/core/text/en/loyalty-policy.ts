import type { LoyaltyPolicyText } from '../areas/loyalty-policy';

export const loyaltyPolicy: LoyaltyPolicyText = {
  headings: {
    campaigns: 'Campaigns',
    messageTemplates: 'Messages',
    complaintThemes: 'Complaint themes',
    indicators: 'Self-assessment',
    deductions: 'Special deductions',
  },
  settings: {
    'satisfaction.satisfiedScore': {
      name: 'Satisfied from',
      reason: 'CSAT is the share of scores from this on',
    },
    'satisfaction.promoterScore': {
      name: 'Promoters',
      reason: 'Recommendation from this on (NPS: 9–10)',
    },
    'satisfaction.detractorScore': {
      name: 'Detractors',
      reason: 'Recommendation up to this (NPS: 0–6)',
    },
    'satisfaction.smallSampleAnswers': {
      name: 'Small sample (answers)',
      reason: 'Figures that rest on fewer answers are marked as a small sample',
    },
    'satisfaction.weakMean': {
      name: 'Weak item',
      reason: 'A dimension whose mean is below this goes to the improvement table',
    },
    'satisfaction.trendMonths': {
      name: 'Months of the trend',
      reason: 'As many months are drawn in the report',
    },
    'satisfaction.topComplaints': {
      name: 'Complaints listed',
      reason: 'At most so many themes in the report',
    },
    'loyalty.repurchaseMonths': {
      name: 'Repurchase window',
      reason: 'The repurchase rate looks at the purchases of the last so many months',
    },
    'loyalty.lostMonths': {
      name: 'Lost: no order for',
      reason: 'A customer without an order for so long is lost',
    },
    'loyalty.contractLapsedDays': {
      name: 'Lost: contract ended',
      reason: 'Lost when the contract ended longer ago, without renewal or another order since',
    },
    'loyalty.lowRecency': { name: 'At risk: R', reason: 'An R score up to this puts a customer at risk' },
    'loyalty.lowScore': {
      name: 'At risk: score',
      reason: 'A last mean score up to this puts a customer at risk',
    },
    'loyalty.lowNps': {
      name: 'At risk: recommendation',
      reason: 'A last recommendation up to this puts a customer at risk',
    },
    'loyalty.gapTimes': {
      name: 'At risk: gap',
      reason: 'At risk when the gap since the last order is over so many times the customer’s usual interval',
    },
    'loyalty.gapPurchaseDays': {
      name: 'Usual interval: from',
      reason: 'With fewer days of purchase no usual interval is known and the gap is not judged',
    },
    'loyalty.loyalRepurchase': {
      name: 'Loyal: repurchase rate',
      reason: 'From this on one of the signs of loyalty',
    },
    'loyalty.loyalFrequency': {
      name: 'Loyal: F',
      reason: 'An F score from this on is one of the signs of loyalty',
    },
    'loyalty.loyalNps': {
      name: 'Loyal: recommendation',
      reason: 'From this on one of the signs of loyalty',
    },
    'loyalty.loyalScore': {
      name: 'Loyal: score',
      reason: 'A loyal customer’s last mean score is at least this',
    },
    'loyalty.pointsYuan': {
      name: 'Points',
      reason: 'One point for each full amount of this, net of refunds',
    },
    'loyalty.portraitMonths': {
      name: 'Months of the portrait',
      reason: 'Spending of the last so many months beside that of as many before',
    },
    'loyalty.portraitLevelShare': {
      name: 'Portrait: level',
      reason: 'Spending that differs by no more than this share is level',
    },
    'messages.answerDays': {
      name: 'Thanks and apologies',
      reason: 'Texts are made for the scores of the last so many days',
    },
    'messages.careDays': {
      name: 'Greetings',
      reason: 'Texts are made so many days ahead of festivals, birthdays and anniversaries',
    },
    'messages.renewalDays': {
      name: 'Renewals',
      reason: 'Texts are made so many days ahead of a contract’s end',
    },
    'assessment.passPoints': { name: 'Assessment: passed', reason: 'Points from which GB/T 27922 is met' },
    'assessment.threeStarPoints': { name: 'Assessment: three stars', reason: 'Points for three stars' },
    'assessment.fourStarPoints': { name: 'Assessment: four stars', reason: 'Points for four stars' },
    'assessment.fiveStarPoints': { name: 'Assessment: five stars', reason: 'Points for five stars' },
    'assessment.deductionPoints': {
      name: 'Special deduction',
      reason: 'Taken off the points for each special deduction',
    },
    'assessment.failingDeductions': {
      name: 'Special deductions that fail',
      reason: 'So many special deductions fail the assessment whatever the points',
    },
  },
  allowed: {
    wordList: 'words with a comma between; blank = any',
    monthOrder: '“Tenure to months” not below “Tenure from months”',
    pointsOrder: 'points got not above the points possible',
    message: (placeholders) =>
      `at most 1000 characters; placeholders ${placeholders.map((word) => `{${word}}`).join(', ')} and no others`,
  },
  rows: {
    campaigns: {
      'second-order': 'Second order (customer for 1–3 months, none in 30 days)',
      'sleeping-high': 'High value, not contacted for long',
      'old-customers': 'Old customers not contacted for half a year',
    },
    complaintThemes: {
      slow: 'Slow answers, long waits',
      unsolved: 'Not solved, came back',
      quality: 'Product quality, faults',
      attitude: 'Manners',
      skill: 'Expertise',
      price: 'Prices, charges',
      delivery: 'Delivery, packing',
      use: 'Hard to use, training missing',
    },
    messageKinds: {
      thanks: 'Thank you (4 and more)',
      apology: 'Apology (3 and less)',
      'follow-up': 'After a solution',
      festival: 'Festival',
      birthday: 'Birthday',
      anniversary: 'Anniversary',
      renewal: 'Renewal',
    },
    messages: {
      thanks:
        'Dear {contact}, thank you for your kind rating and your trust. We will keep working to serve you even better. {owner} is there for you whenever you need anything.',
      apology:
        'Dear {contact}, on {date} you rated our service {score}. We are sorry that we did not meet your expectations. {owner} will contact you shortly to tell you what we will do about it.',
      'follow-up':
        'Dear {contact}, your problem ({ticket}) was solved on {date}. Does everything work as it should? If not, please contact {owner} and we will look into it at once.',
      festival:
        'Dear {contact}, {festival} is near: our best wishes to you and your family, and thank you for your trust.',
      birthday: 'Dear {contact}, happy birthday! We wish you good health and every success.',
      anniversary:
        'Congratulations to {customer} on the anniversary! We are proud to be with you on the way.',
      renewal:
        'Dear {contact}, your service for {product} ends on {date}. A proposal for its renewal is ready; when may {owner} call you about it?',
    },
    placeholders: {
      customer: 'customer',
      contact: 'contact',
      owner: 'owner',
      product: 'product',
      date: 'date',
      festival: 'festival',
      ticket: 'ticket',
      score: 'score',
    },
    messageFallbacks: {
      customer: 'your company',
      contact: 'customer',
      owner: 'our team',
      product: 'our product',
      date: 'these days',
      festival: 'the festival',
      ticket: 'as reported',
      score: 'low',
    },
    assessmentAreas: {
      system: 'Service system',
      goods: 'Service for goods',
      customers: 'Service for customers',
    },
    indicators: {
      organisation: 'An after-sales department with clear duties and service points',
      people: 'Enough people, their skills and training on record',
      resources: 'Money, rooms, tools and information systems are provided',
      rules: 'Rules, processes and promises are written down and kept',
      supervision: 'Service quality is checked, and the results count',
      improvement: 'Checks and customers’ opinions lead to improvement',
      culture: 'Staff know and customers see what the service stands for',
      information: 'Product information, manuals and promises are complete and true',
      support: 'Installation, guidance and technical help are timely and useful',
      delivery: 'Delivery and installation keep the agreed time and form',
      repair: 'Repairs are easy to ask for and quick, with spare parts at hand',
      warranty: 'Returns and warranty follow the rules and promises',
      recycling: 'Old products and parts are taken back or disposed of',
      relations: 'Customer files, regular revisits and satisfaction surveys',
      complaints: 'Complaints are easy to make, handled in time, answered and recorded',
    },
    deductions: {
      'against-law': 'Against laws or regulations',
      'against-own-rules': 'Against the company’s own service rules',
      'against-trade-rules': 'Against the special demands of the trade',
      'against-operation': 'Disturbs the running of the service system',
    },
  },
};
