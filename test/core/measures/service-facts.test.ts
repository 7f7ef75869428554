import { serviceFacts } from '../../../src/core/measures/service-facts';
import type { Survey, Visit } from '../../../src/core/register/register';
import { account, day, minute, survey, ticket, visit } from '../../support/make-account';

const AS_OF = minute('2026-11-21T09:00');
const facts = (more: Parameters<typeof account>[2]) =>
  serviceFacts(account('甲', [], more), new Map(), AS_OF);

const SCORES: [visits: Visit[], surveys: Survey[], score: number | null, why: string][] = [
  [[visit({ at: minute('2026-11-05T14:00'), score: 5 })], [], 5, 'a visit'],
  [
    [visit({ at: minute('2026-11-05T14:00'), score: 5 })],
    [survey({ day: day('2026-11-05'), overall: 3 })],
    3,
    'the lowest of one day',
  ],
  [
    [visit({ at: minute('2026-11-06T14:00'), score: 5 })],
    [survey({ day: day('2026-11-05'), overall: 3 })],
    5,
    'the latest day',
  ],
  [
    [visit({ at: minute('2026-11-22T14:00'), score: 1 })],
    [survey({ day: day('2026-11-05'), overall: 3 })],
    3,
    'nothing after as-of',
  ],
  [
    [],
    [survey({ day: day('2026-11-05'), response: 4, attitude: 5, solution: 4 })],
    4.3,
    'the mean where no overall score was given',
  ],
  [[visit({ at: minute('2026-11-05T14:00') })], [], null, 'no score at all'],
];

test.each(SCORES.map(([visits, surveys, score, why]) => ({ visits, surveys, score, why })))(
  'last score: $why',
  ({ visits, surveys, score }) => {
    expect(facts({ visits, surveys }).lastScore).toBe(score);
  },
);

test.each([
  ['open', null, 1],
  ['waiting-customer', null, 1],
  ['reopened', '2026-11-02T10:00', 1],
  ['solved', null, 0],
  ['closed', null, 0],
  [null, null, 1],
  [null, '2026-11-02T10:00', 0],
] as const)('a ticket with status %s, solved at %s: open %i', (status, solved, open) => {
  const solvedAt = solved === null ? null : minute(solved);
  const tickets = [ticket({ ticketId: 'W1', receivedAt: minute('2026-11-01T10:00'), status, solvedAt })];
  expect(facts({ tickets })).toMatchObject({ tickets: 1, openTickets: open });
});

test('the next visit is the one typed in the last visit that took place', () => {
  const visits = [
    visit({ at: minute('2026-11-05T14:00'), nextDay: day('2026-12-05') }),
    visit({ at: minute('2026-10-05T14:00'), nextDay: day('2026-11-05') }),
    visit({ at: minute('2026-12-01T14:00'), nextDay: day('2027-01-05') }),
  ];
  expect(facts({ visits })).toMatchObject({
    lastVisit: minute('2026-11-05T14:00'),
    nextDay: day('2026-12-05'),
  });
});
