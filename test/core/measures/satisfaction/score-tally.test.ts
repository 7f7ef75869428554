import { wilson, ScoreTally } from '../../../../src/core/measures/satisfaction/score-tally';
import { DEFAULT_POLICY } from '../../../../src/core/policy/policy';

const tally = (scores: readonly (number | null)[], recommends: readonly number[] = []) => {
  const made = new ScoreTally(DEFAULT_POLICY.satisfaction);
  for (const score of scores) made.add(score);
  for (const recommend of recommends) made.add(null, recommend);
  return made;
};
const times = (count: number, value: number) => Array.from({ length: count }, () => value);

test('162 promoters, 108 passive, 54 detractors → NPS 33.3 ± 8.1', () => {
  const nps = tally([], [...times(162, 10), ...times(108, 8), ...times(54, 3)]).nps();
  expect(nps).toMatchObject({ n: 324, promoters: 162, passives: 108, detractors: 54, smallSample: false });
  expect(nps.nps?.toFixed(1)).toBe('33.3');
  expect(nps.npsMargin?.toFixed(1)).toBe('8.1');
});

test('scores 5, 5, 4, 3, 2 → CSAT 60.0 %, mean 3.80, n = 5, 样本不足', () => {
  expect(tally([5, 5, 4, 3, 2]).scores()).toMatchObject({ n: 5, mean: 3.8, csat: 0.6, smallSample: true });
});

test.each([
  [0, 'detractors'],
  [6, 'detractors'],
  [7, 'passives'],
  [8, 'passives'],
  [9, 'promoters'],
  [10, 'promoters'],
] as const)('a recommendation of %i is one of the %s', (recommend, group) => {
  expect(tally([], [recommend]).nps()[group]).toBe(1);
});

test.each([
  [29, true],
  [30, false],
])('%i answers: small sample %s', (count, small) => {
  expect(tally(times(count, 5), times(count, 9)).figures()).toMatchObject({
    smallSample: small,
    nps: { smallSample: small },
  });
});

test('no answer at all is no data: null, never 0 %', () => {
  expect(tally([]).figures()).toEqual({
    n: 0,
    mean: null,
    csat: null,
    csatLow: null,
    csatHigh: null,
    smallSample: true,
    nps: { n: 0, promoters: 0, passives: 0, detractors: 0, nps: null, npsMargin: null, smallSample: true },
  });
});

test('blank answers do not count', () => {
  expect(tally([5, null, 3, null]).scores()).toMatchObject({ n: 2, mean: 4, csat: 0.5 });
});

test.each([
  [100, 0, 0, 100, 0],
  [0, 100, 0, 0, 0],
  [0, 0, 100, -100, 0],
  [50, 0, 50, 0, 19.6],
])('%i promoters, %i passives, %i detractors → %d ± %d', (p, n, d, nps, margin) => {
  const figures = tally([], [...times(p, 9), ...times(n, 7), ...times(d, 0)]).nps();
  expect(figures.nps).toBe(nps);
  expect(figures.npsMargin).toBeCloseTo(margin, 1);
});

// Checked against R: prop.test(x, n, correct = FALSE)$conf.int
test.each([
  [3, 5, 0.2307, 0.8824],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [1, 1, 0.2065, 1],
])("Wilson's interval of %i in %i: %d … %d", (part, whole, low, high) => {
  const [from, to] = wilson(part, whole);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});
