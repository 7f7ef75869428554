// Any valid rows of the tables about satisfaction and loyalty, for the round trip of the 设置 sheet.
import fc from 'fast-check';
import {
  ASSESSMENT_AREAS,
  MESSAGE_KINDS,
  PLACEHOLDERS,
  type AssessmentIndicator,
  type Campaign,
  type ComplaintThemeRow,
  type MessageTemplate,
  type SpecialDeduction,
} from '../../../src/core/policy/loyalty-tables';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { LIFECYCLES, VALUE_TIERS } from '../../../src/core/policy/tables';
import { LEVELS } from '../../../src/core/register/records';

const newId = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const word = fc.stringMatching(/^[a-zA-Z一-龥][a-zA-Z0-9一-龥=.-]{0,9}$/);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const upTo = (max: number) => fc.option(fc.integer({ min: 0, max }));

/** Rows of different ids: some of ours with our own names kept, some of the team's. */
function rows<Row extends { readonly id: string }>(
  ours: readonly Row[],
  any: fc.Arbitrary<Omit<Row, 'id'>>,
  minLength = 0,
): fc.Arbitrary<Row[]> {
  const theirs = fc
    .tuple(newId, any)
    .filter(([id]) => !ours.some((row) => row.id === id))
    .map(([id, row]) => ({ ...row, id }) as Row);
  return fc.uniqueArray(fc.oneof(fc.constantFrom(...ours), theirs), {
    minLength,
    maxLength: 6,
    selector: ({ id }) => id,
  });
}

const campaign = fc
  .record<Omit<Campaign, 'id'>>({
    name: word,
    active: fc.boolean(),
    tenureFromMonths: upTo(600),
    tenureToMonths: upTo(600),
    noSecondOrderDays: upTo(3660),
    levels: some(LEVELS),
    tiers: some(VALUE_TIERS),
    lifecycles: some(LIFECYCLES),
    lastContactOlderDays: upTo(3660),
    industryWords: fc.uniqueArray(word, { maxLength: 3 }),
  })
  .map((row) => {
    const { tenureFromMonths: from, tenureToMonths: to } = row;
    return from !== null && to !== null && from > to
      ? { ...row, tenureFromMonths: to, tenureToMonths: from }
      : row;
  });

const message = fc.record<Omit<MessageTemplate, 'id'>>({
  kind: fc.constantFrom(...MESSAGE_KINDS),
  active: fc.boolean(),
  text: fc
    .tuple(word, fc.constantFrom(...PLACEHOLDERS), word)
    .map(([before, placeholder, after]) => `${before}{${placeholder}}${after}`),
});

const theme = fc.record<Omit<ComplaintThemeRow, 'id'>>({
  name: word,
  words: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
});

const indicator = fc
  .record({
    area: fc.constantFrom(...ASSESSMENT_AREAS),
    name: word,
    possible: fc.integer({ min: 0, max: 100 }),
    share: fc.option(fc.integer({ min: 0, max: 4 })),
    applicable: fc.boolean(),
    evidence: fc.oneof(fc.constant(''), word),
  })
  .map(({ share, ...row }): Omit<AssessmentIndicator, 'id'> => {
    return { ...row, got: share === null ? null : (row.possible * share) / 4 };
  });

const deduction = fc.record<Omit<SpecialDeduction, 'id'>>({
  name: word,
  count: fc.integer({ min: 0, max: 1000 }),
});

export const anyLoyaltyTables = {
  campaigns: rows(DEFAULT_POLICY.campaigns, campaign),
  messageTemplates: rows(DEFAULT_POLICY.messageTemplates, message),
  complaintThemes: rows(DEFAULT_POLICY.complaintThemes, theme),
  indicators: rows(DEFAULT_POLICY.indicators, indicator, 1),
  deductions: rows(DEFAULT_POLICY.deductions, deduction),
};

/** Settings that are ordered pairs, each drawn from its own side. */
export const LOYALTY_LIMITS: Readonly<Record<string, [number, number]>> = {
  'satisfaction.detractorScore': [0, 5],
  'satisfaction.promoterScore': [6, 10],
  'loyalty.lowScore': [0, 3],
  'loyalty.loyalScore': [3.5, 5],
  'loyalty.lowNps': [0, 5],
  'loyalty.loyalNps': [6, 10],
  'assessment.passPoints': [0, 50],
  'assessment.threeStarPoints': [50, 70],
  'assessment.fourStarPoints': [70, 80],
  'assessment.fiveStarPoints': [80, 100],
};
