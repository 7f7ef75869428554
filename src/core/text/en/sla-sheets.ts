import type {
  BriefMessage,
  BriefNext,
  BriefStep,
  PriorityOrigin,
  SlaCounts,
  SlaSheetsText,
} from '../areas/sla-sheets';

function priorityFrom({ typed, computed, proposed }: PriorityOrigin): string {
  const guess = proposed.length > 0 ? `proposed (${proposed.join(', ')}), please confirm` : '';
  if (typed === null) return guess === '' ? 'from impact and urgency' : guess;
  return typed === computed ? 'typed' : `typed; computed ${computed}`;
}

function summary(asOf: string, c: SlaCounts): string {
  const total = c.late + c.warning + c.paused + c.uncovered + c.normal;
  if (total === 0) return `As of ${asOf}: no open tickets`;
  const uncovered = c.uncovered > 0 ? `, calendar not covered ${c.uncovered}` : '';
  return `As of ${asOf}: ${total} open – late ${c.late}, soon late ${c.warning}, on time ${c.normal}, paused ${c.paused}${uncovered}`;
}

function step(one: BriefStep): string {
  if (one.kind === 'progress') {
    const what = [one.status, one.note].filter((part) => part !== '').join(', ');
    return `${one.day} ${what === '' ? 'progress' : what}`;
  }
  return `${one.day} ${{ received: 'received', responded: 'first answer', solved: 'solved' }[one.kind]}`;
}

function next(
  ticket: string,
  { waitingForCustomer, responded, expected, expectedPassed, due }: BriefNext,
): string {
  const parts = [
    waitingForCustomer
      ? 'waiting for the customer'
      : responded
        ? 'work goes on'
        : 'first answer as soon as possible',
    expected === null
      ? ''
      : expectedPassed
        ? `was expected on ${expected}, please give a new date`
        : `expected on ${expected}`,
    due === null ? '' : `solved by ${due} at the latest`,
  ];
  return `${ticket}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function nextForCustomer(ticket: string, facts: BriefNext): string {
  const { waitingForCustomer, responded, expected, expectedPassed, due } = facts;
  const parts = [
    waitingForCustomer
      ? 'please confirm the proposal'
      : responded
        ? 'work goes on'
        : 'we will contact you soon',
    expected === null
      ? due === null
        ? ''
        : `to be solved by ${due}`
      : expectedPassed
        ? `was planned for ${expected} and is delayed; we will tell you the new date as soon as it is known`
        : `expected on ${expected}`,
  ];
  return `${ticket}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function message({ contact, openTickets, happened, next: steps, manager }: BriefMessage): string {
  const one = openTickets === 1;
  const open =
    openTickets > 0
      ? `we are working on ${openTickets} ${one ? 'issue' : 'issues'} of yours; this is where ${one ? 'it stands' : 'they stand'}.`
      : 'all your issues have been dealt with; here is a summary.';
  return [
    `${contact === '' ? 'Hello' : `Dear ${contact}`}, ${open}`,
    'Last 7 days:',
    ...happened,
    ...(steps.length > 0 ? ['Next:', ...steps] : []),
    `If you have questions, please contact ${manager === '' ? 'us' : `your account manager ${manager}`} at any time.`,
  ].join('\n');
}

export const slaSheets: SlaSheetsText = {
  sla: {
    sheet: 'SLA alerts',
    title: 'SLA alerts: open tickets and their limits',
    columns: {
      status: 'Status',
      ticketId: 'Ticket',
      priority: 'Priority',
      priorityFrom: 'Priority from',
      customerName: 'Customer',
      level: 'Level',
      type: 'Type',
      description: 'Description',
      owner: 'Handled by',
      limit: 'Limit',
      due: 'Due',
      remaining: 'Left / late',
      why: 'Why this time',
      escalation: 'Escalation',
      note: 'Notes',
      department: 'Department',
      customerId: 'Customer ID',
      phone: 'Phone',
      receivedAt: 'Received',
      responseDue: 'Answer due',
      responseStatus: 'Answer',
      solutionDue: 'Solution due',
      solutionStatus: 'Solution',
      updateDue: 'Update due',
      limitFrom: 'Limit from',
      budgetHours: 'Limit (hours)',
      usedHours: 'Used (hours)',
      leftHours: 'Left (hours)',
      lateHours: 'Late (hours)',
      pausedHours: 'Paused (hours)',
      key: 'Row key',
    },
    promise: (visitDay) => `visit ${visitDay}`,
    promiseType: 'promised feedback',
    priorityFrom,
    left: (time) => `${time} left`,
    late: (time) => `${time} late`,
    escalation: (from, to) => `from ${from} to ${to}`,
    person: (role, name) => (name === '' ? role : `${role} ${name}`),
    workdays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    onClock: (time, clock) => `${time} ${clock === 'working' ? 'of working time' : 'round the clock'}`,
    updateWhy: ({ since, isTold, interval, due }) =>
      `${isTold ? `Last told ${since}` : `Nothing told since it was received ${since}`} + ${interval} → ${due}`,
    promiseWhy: (visit, workdays, due) =>
      `The visit of ${visit} left something to do; feedback within ${workdays} working days → ${due}`,
    summary,
    promises: (count, late) => `; besides, ${count} promised feedbacks are owed, ${late} of them late`,
    howToRead:
      'Begin at the top. Click a ticket to jump to its row. Left and late are counted on each ticket’s own clock (usually P0 round the clock, the others in working time; see “Why this time”). “Notes” are yours and are kept.',
    kept: 'finished',
  },
  briefs: {
    sheet: 'Progress briefs',
    title: 'Progress briefs (VIP and high-value customers)',
    columns: {
      status: 'Status',
      customerId: 'Customer ID',
      customerName: 'Customer',
      level: 'Level',
      tier: 'Value tier',
      contact: 'Contact',
      phone: 'Phone',
      mail: 'Mail',
      accountManager: 'Account manager',
      openTickets: 'Open tickets',
      happened: 'Last 7 days',
      next: 'Next',
      due: 'Next limit',
      message: 'Brief (ready to send)',
      sent: 'Sent on',
      note: 'Note',
      key: 'Row key',
    },
    statuses: { due: 'to send this week', sent: 'sent this week', gone: 'nothing open' },
    ticket: (ticketId, type) => (type === '' ? ticketId : `${ticketId} ${type}`),
    step,
    stepGap: '; ',
    happened: (ticket, steps) => `${ticket}: ${steps === '' ? 'nothing new in the last 7 days' : steps}`,
    next,
    nextForCustomer,
    message,
    summary: (asOf, customers, due) =>
      customers === 0
        ? `As of ${asOf}: no VIP or high-value customer has an open ticket`
        : `As of ${asOf}: ${customers} customers have open tickets, ${due} briefs to send this week`,
    howToRead:
      'VIP and high-value customers with open tickets get a brief every week. Check the text, send it, then fill in “Sent on”; what you type is kept.',
    sentHint: 'The date it was sent, such as 2026-11-20; next week it will be due again.',
  },
};
