import { assessment } from '../../../src/core/measures/assessment';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';

/** Every indicator that applies gets this share of its points. */
function filled(share: number, deductions = 0): Policy {
  const indicators = DEFAULT_POLICY.indicators.map((row) => ({ ...row, got: row.possible * share }));
  const [first, ...others] = DEFAULT_POLICY.deductions.map((row) => ({ ...row, count: 0 }));
  return {
    ...DEFAULT_POLICY,
    indicators,
    deductions: first ? [{ ...first, count: deductions }, ...others] : [],
  };
}

test('the indicators we ship have a hundred points in three areas', () => {
  const { areas, applicable } = assessment(filled(1));
  expect(areas.map((area) => area.applicable)).toEqual([40, 30, 30]);
  expect(applicable).toBe(100);
});

test.each([
  [0.69, 69, 'failed'],
  [0.7, 70, 'passed'],
  [0.79, 79, 'passed'],
  [0.8, 80, 'three-star'],
  [0.9, 90, 'four-star'],
  [0.94, 94, 'four-star'],
  [0.95, 95, 'five-star'],
  [1, 100, 'five-star'],
])('a share of %d scores %d: %s', (share, score, grade) => {
  expect(assessment(filled(share))).toMatchObject({ score, final: score, grade, open: 0 });
});

test('what does not apply counts neither as got nor as possible: 72 of 90 → 80', () => {
  const policy = {
    ...DEFAULT_POLICY,
    indicators: DEFAULT_POLICY.indicators.slice(0, 3).map((row, i) => ({
      ...row,
      possible: i === 2 ? 10 : 45,
      got: i === 2 ? 0 : 36,
      applicable: i !== 2,
    })),
  };
  expect(assessment(policy)).toMatchObject({ got: 72, applicable: 90, score: 80, grade: 'three-star' });
});

test.each([
  [0, 96, 'five-star'],
  [1, 95, 'five-star'],
  [2, 94, 'four-star'],
  [4, 92, 'four-star'],
  [5, 91, 'failed'],
])('96 points with %i special deductions: %d, %s', (deductions, final, grade) => {
  expect(assessment(filled(0.96, deductions))).toMatchObject({
    score: 96,
    final,
    grade,
    failedByDeductions: deductions >= 5,
  });
});

test('while an indicator has no points yet there is a score so far and no grade', () => {
  const { indicators } = filled(1);
  const policy = {
    ...DEFAULT_POLICY,
    indicators: indicators.map((row, i) => (i === 0 ? { ...row, got: null } : row)),
  };
  expect(assessment(policy)).toMatchObject({ open: 1, score: 100, grade: null });
});

test('nothing filled in: no data', () => {
  expect(assessment(DEFAULT_POLICY)).toMatchObject({ score: null, final: null, grade: null, open: 15 });
});
