// Years without data that tickets rest on are said once, and not where the general check of the calendar says them already.
import { makeCalendar } from '../../../../src/core/calendar/make-calendar';
import { slaFindings } from '../../../../src/core/measures/sla/sla-findings';
import { account, type AccountBuilder } from '../../../support/build-register';
import { at } from '../../calendar/calendars';
import { clocked, policyWith } from './clocked';

const policy = policyWith({ hours: '09:00-18:00', chineseHolidays: true });

test.each<[string, string, AccountBuilder, readonly string[]]>([
  [
    'an old open ticket',
    '2026-03-02',
    account('A').ticket('G1', { receivedAt: '2003-06-02T09:00' }),
    ['2003'],
  ],
  [
    'an old ticket that was solved',
    '2026-03-02',
    account('A').ticket('G1', { receivedAt: '2003-06-02T09:00', solvedAt: '2003-06-03' }),
    [],
  ],
  [
    'a year the calendar check names already',
    '2026-12-31 17:30',
    account('A').ticket('G1', { receivedAt: '2026-12-31T17:00', priority: 'P1' }),
    [],
  ],
  ['covered years', '2026-03-02', account('A').ticket('G1', { receivedAt: '2026-02-02T09:00' }), []],
])('%s, as-of %s', (_, asOf, tickets, years) => {
  const context = { policy, calendar: makeCalendar(policy), asOf: at(asOf) };
  const found = slaFindings(clocked({ policy, asOf, tickets }), context);
  expect(found.map(({ code, params }) => [code, params['year']])).toEqual(
    years.map((year) => ['calendar-not-covered', year]),
  );
});
