import type { TemplatesText } from '../areas/templates';

export const templates: TemplatesText = {
  hints: {
    customers: 'One row per customer, each ID once. The other sheets refer to it by customer ID or name.',
    orders: 'One row per order; a refund is a negative amount or has the type "Refund".',
    tickets: 'One row per problem; times to the minute, such as 2026-11-21 09:30.',
    progress: 'One row per step; the ticket ID as on the tickets sheet.',
    surveys:
      'One row per questionnaire; scores are whole numbers 1–5, recommendation 0–10. Leave unanswered cells blank.',
    visits: 'One row per contact; an agreed next date goes onto the list of due revisits.',
    care: 'One row per greeting: festival, birthday or company anniversary.',
  },
  requiredColumns: (columns) => `Required: ${columns}`,
  pickFromList: 'Please pick from the list.',
  typeScore: (min, max) => `Please type a whole number from ${min} to ${max}.`,
  sample: {
    total: 'Total',
    recentOrders: 'Orders (last year)',
    earlierOrders: 'Orders (earlier)',
  },
};
