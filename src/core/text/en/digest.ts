import type { DigestText } from '../areas/digest';

export const digest: DigestText = {
  title: (day, weekday, owner) => `Contacts for ${day} (${weekday})${owner === '' ? '' : `, ${owner}`}`,
  counts: ({ limits, overdue, today }) =>
    [`${overdue} overdue`, `${today} today`, ...(limits > 0 ? [`${limits} limits reached`] : [])].join(', '),
  sections: { limits: 'Limits reached', overdue: 'Overdue', today: 'Today' },
  nothing: 'Nobody is to be contacted today.',
  late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  nobody: (role) => `nobody named (${role})`,
  limits: { response: 'First response', solution: 'Solution', feedback: 'Feedback to the customer' },
  limitAt: (limit, at) => `${limit} until ${at}`,
  limitPassed: (limit, at) => `${limit} late (${at})`,
  ticket: (id) => `ticket ${id}`,
  comma: ', ',
  unknownOwner: (owner, names) =>
    names === ''
      ? `“${owner}” has nothing to do.`
      : `“${owner}” has nothing to do. People who have: ${names}`,
  calendar: {
    written: (count, file) => `${count} reminders written to ${file}`,
    name: (owner) => (owner === '' ? 'Due revisits' : `Due revisits - ${owner}`),
    revisit: (customer) => `Contact ${customer}`,
    overdue: (title, days) => `${title} (${days === 1 ? '1 day' : `${days} days`} late)`,
    limit: (limit, subject, customer) => `${limit} limit: ${[subject, customer].filter(Boolean).join(' ')}`,
    why: (reasons) => `Why: ${reasons}`,
    contact: (contact) => `Contact: ${contact}`,
    owner: (owner) => `Owner: ${owner}`,
    wasDue: (day) => `Due ${day}`,
  },
};
