// What must hold for any set of answers.
import fc from 'fast-check';
import { monthOf } from '../../../../src/core/calendar/period';
import {
  satisfaction,
  type SatisfactionInput,
} from '../../../../src/core/measures/satisfaction/satisfaction';
import type { SatisfactionFigures } from '../../../../src/core/measures/satisfaction-result';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';
import { LEVELS, TICKET_TYPES } from '../../../../src/core/register/records';
import type { Account } from '../../../../src/core/register/register';
import { account, day, minute, registerOf, survey, ticket, visit } from '../../../support/make-account';

const OCTOBER = monthOf(day('2026-10-15'));
const SEPTEMBER = day('2026-09-20');

const score = fc.option(fc.integer({ min: 1, max: 5 }));
const onDay = fc.integer({ min: SEPTEMBER, max: SEPTEMBER + 60 });
const anySurvey = fc
  .record({
    day: onDay,
    response: score,
    overall: score,
    speed: score,
    ability: score,
    expertise: score,
    recommend: fc.option(fc.integer({ min: 0, max: 10 })),
    ticketId: fc.option(fc.constantFrom('G1', 'G2', 'G3')),
  })
  .map((fields) => survey(fields));
const anyTicket = fc
  .record({
    ticketId: fc.constantFrom('G1', 'G2', 'G3'),
    receivedAt: onDay.map((each) => each * 1440),
    score,
    type: fc.option(fc.constantFrom(...TICKET_TYPES)),
    owner: fc.option(fc.constantFrom('王工', '李工')),
  })
  .map((fields) => ticket(fields));
const anyVisit = fc
  .record({ at: onDay.map((each) => each * 1440), score, visitor: fc.option(fc.constantFrom('王工', '赵')) })
  .map((fields) => visit(fields));

const anyAccounts = fc
  .array(
    fc.record({
      level: fc.option(fc.constantFrom(...LEVELS)),
      surveys: fc.array(anySurvey, { maxLength: 4 }),
      tickets: fc.array(anyTicket, { maxLength: 2 }),
      visits: fc.array(anyVisit, { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ level, ...records }, i) => account(`C${i}`, [], { ...records, customer: { level } })),
  );

function input(accounts: readonly Account[]): SatisfactionInput {
  return {
    register: registerOf(accounts),
    policy: DEFAULT_POLICY,
    asOf: minute('2026-11-21T09:00'),
    tierOf: ({ key }) => (key < 'C3' ? 'high' : null),
    departmentOf: (type) => (type === 'fault' ? '技术' : null),
  };
}

const result = (accounts: readonly Account[]) => satisfaction(input(accounts), OCTOBER);

function sum(groups: readonly SatisfactionFigures[]) {
  const total = (pick: (group: SatisfactionFigures) => number) =>
    groups.reduce((n, group) => n + pick(group), 0);
  return [
    total(({ n }) => n),
    total(({ nps }) => nps.promoters),
    total(({ nps }) => nps.passives),
    total(({ nps }) => nps.detractors),
  ];
}

test('the groups add up to the total', () => {
  fc.assert(
    fc.property(anyAccounts, (accounts) => {
      const { all, transactional, relational, ...groups } = result(accounts);
      expect(sum([transactional, relational])).toEqual(sum([all]));
      for (const each of [groups.byLevel, groups.byTier, groups.byOwner])
        expect(sum(each)).toEqual(sum([all]));
      for (const each of [groups.byType, groups.byDepartment])
        expect(sum(each)).toEqual(sum([transactional]));
    }),
  );
});

test('a customer without surveys changes nothing', () => {
  fc.assert(
    fc.property(anyAccounts, (accounts) => {
      const more = [...accounts, account('Z', [], { visits: [visit({ at: OCTOBER.from * 1440 })] })];
      expect(result(more)).toEqual(result(accounts));
    }),
  );
});

test('the order of the rows changes nothing', () => {
  const shuffled = anyAccounts.chain((accounts) =>
    fc.tuple(
      fc.constant(accounts),
      fc.shuffledSubarray(accounts, { minLength: accounts.length, maxLength: accounts.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([accounts, other]) => {
      const turned = other.map((each) => ({ ...each, surveys: each.surveys.toReversed() }));
      const [a, b] = [result(accounts), result(turned)];
      const lists = { followUp: [], thanks: [] };
      // Which ticket a number means is the register's to say; here numbers repeat over customers.
      expect({ ...b, ...lists, byType: [], byDepartment: [], byOwner: [] }).toEqual({
        ...a,
        ...lists,
        byType: [],
        byDepartment: [],
        byOwner: [],
      });
      expect(b.thanks.map(({ score: given, day: on }) => [given, on])).toEqual(
        a.thanks.map(({ score: given, day: on }) => [given, on]),
      );
    }),
  );
});

test('means and shares stay within their scales, intervals around them', () => {
  fc.assert(
    fc.property(anyAccounts, (accounts) => {
      const { all } = result(accounts);
      if (all.mean === null || all.csat === null || all.csatLow === null || all.csatHigh === null) {
        expect(all).toMatchObject({ n: 0, mean: null, csat: null, csatLow: null, csatHigh: null });
        return;
      }
      expect(all.mean).toBeGreaterThanOrEqual(1);
      expect(all.mean).toBeLessThanOrEqual(5);
      expect(all.csatLow).toBeLessThanOrEqual(all.csat + 1e-12);
      expect(all.csatHigh).toBeGreaterThanOrEqual(all.csat - 1e-12);
    }),
  );
});
