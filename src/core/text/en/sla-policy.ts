import type { SlaPolicyText } from '../areas/sla-policy';

export const slaPolicy: SlaPolicyText = {
  headings: {
    limits: 'Response and solution limits',
    priorities: 'Priorities',
    priorityMatrix: 'Priority matrix',
    ticketClasses: 'Ticket types',
    problemWords: 'Words in descriptions',
    pausingStatuses: 'Statuses that stop the clock',
  },
  settings: {
    'sla.warningShare': {
      name: 'Due soon',
      reason: 'From this share of the limit on a ticket is due soon, measured on the same clock',
    },
    'sla.updateHours': {
      name: 'Progress update',
      reason: 'While a ticket is open the customer is told of its progress this often',
    },
    'sla.updateClock': {
      name: 'Progress update clock',
      reason:
        'By priority: plain hours where the priority runs round the clock, otherwise 24 hours are one working day',
    },
    'sla.updateWhilePaused': {
      name: 'Update while paused',
      reason: 'No: nobody is reminded to report progress while the ticket waits for the customer',
    },
    'sla.promiseDays': {
      name: 'Promised feedback',
      reason: 'What was promised in a visit is answered within so many working days',
    },
    'sla.promiseLapseDays': {
      name: 'Promise lapses',
      reason: 'Older promises are no longer listed; the next regular visit takes them up',
    },
    'sla.defaultImpact': {
      name: 'Assumed impact',
      reason: 'Taken when the impact is blank and neither description nor type tell it',
    },
    'sla.defaultUrgency': {
      name: 'Assumed urgency',
      reason: 'Taken when the urgency is blank and the description does not tell it',
    },
    'sla.angryAtLeast': {
      name: 'Angry customers: lowest priority',
      reason: 'A ticket of an angry customer ranks at least this high',
    },
  },
  choices: {
    'sla.updateClock': {
      'by-priority': 'By priority',
      'round-the-clock': 'Round the clock',
      working: 'Working time',
    },
    'sla.defaultImpact': {
      core: 'Core business or safety',
      normal: 'Normal use affected',
      minor: 'Minor or question',
    },
    'sla.defaultUrgency': { urgent: 'Urgent', normal: 'Normal', low: 'Not urgent' },
  },
  allowed: { limitId: 'letters, digits and hyphens, such as my-limit-1' },
  rows: {
    limits: {
      'priority-P0': 'P0 limit',
      'priority-P1': 'P1 limit',
      'priority-P2': 'P2 limit',
      'type-consult': 'Question limit',
      'type-complaint': 'Complaint limit',
      'valued-customer': 'Valued customer limit',
      'quality-problem': 'Product quality limit',
      'problem-customer': 'Problem customer limit',
    },
    limitReasons: {
      'priority-P0': 'S1: handling starts within 1 hour; a solution takes 4–72 hours, for P0 we take 4',
      'priority-P1': 'S1: response within 4 hours; a solution takes 4–72 hours, for P1 we take 24',
      'priority-P2': 'S1: response within 24 hours; a solution takes 4–72 hours, for P2 we take 72',
      'type-consult': 'S2: questions are answered within 2 hours',
      'type-complaint': 'S2: complaints are answered within 1 hour',
      'valued-customer': 'S0: VIP or high-value customers: response within 2 hours, solved within 24',
      'quality-problem': 'S4: quality problems: response within 24 hours, a solution within 3 days',
      'problem-customer': 'S4: the last visit left a problem: response within 24 hours',
    },
    nothing: 'None',
  },
};
