// Any valid rows of the tables about tickets' clocks, for the round trip of the 设置 sheet.
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import {
  CLOCK_CHOICES,
  CLOCK_KINDS,
  PAUSE_STATUSES,
  type SlaLimit,
} from '../../../src/core/policy/sla-tables';
import { ROLES, VALUE_TIERS } from '../../../src/core/policy/tables';
import { IMPACTS, LEVELS, PRIORITIES, TICKET_TYPES, URGENCIES } from '../../../src/core/register/records';

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const word = fc.stringMatching(/^[a-zA-Z一-龥][a-zA-Z0-9一-龥=.-]{0,9}$/);
const hours = fc.option(fc.double({ min: 0.1, max: 8760, noNaN: true }));
const priority = fc.constantFrom(...PRIORITIES);
const role = fc.constantFrom(...ROLES);
const impact = fc.constantFrom(...IMPACTS);

const limit = fc
  .record({
    active: fc.boolean(),
    priorities: some(PRIORITIES),
    types: some(TICKET_TYPES),
    levels: some(LEVELS),
    tiers: some(VALUE_TIERS),
    problemCustomer: fc.boolean(),
    responseHours: hours,
    solutionHours: hours,
    clock: fc.constantFrom(...CLOCK_CHOICES),
  })
  .chain((row): fc.Arbitrary<SlaLimit> => {
    const ours = fc.constantFrom(...DEFAULT_POLICY.limits.map(({ id, name }) => ({ id, name })));
    const theirs = fc.record({ id: fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,12}$/), name: word });
    return fc.oneof(ours, theirs).map((named) => ({ ...named, ...row }));
  });

/** One row for each code, in the order of the codes. */
const rowEach = <C, Row>(codes: readonly C[], row: (code: C) => fc.Arbitrary<Row>) =>
  fc.tuple(...codes.map(row));

export const anySlaTables = {
  limits: fc.uniqueArray(limit, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
  priorities: rowEach(PRIORITIES, (code) =>
    fc.record({
      priority: fc.constant(code),
      clock: fc.constantFrom(...CLOCK_KINDS),
      approver: fc.option(role),
      escalateFrom: role,
      escalateTo: role,
    }),
  ),
  priorityMatrix: rowEach(IMPACTS, (code) =>
    fc.record({ impact: fc.constant(code), urgent: priority, normal: priority, low: priority }),
  ),
  ticketClasses: rowEach(TICKET_TYPES, (code) =>
    fc.record({
      type: fc.constant(code),
      department: fc.oneof(word, fc.constant('')),
      impact,
      atLeast: fc.option(priority),
    }),
  ),
  problemWords: fc.uniqueArray(
    fc.record({ word, impact: fc.option(impact), urgency: fc.option(fc.constantFrom(...URGENCIES)) }),
    { maxLength: 5, selector: (row) => row.word },
  ),
  pausingStatuses: rowEach(PAUSE_STATUSES, (status) =>
    fc.record({ status: fc.constant(status), pauses: fc.boolean() }),
  ),
};
