import fc from 'fast-check';
import { ExactSum } from '../../../src/core/measures/exact-sum';
import { quintileCuts } from '../../../src/core/measures/percentile';
import { fallingScore, risingScore } from '../../../src/core/measures/rfm-scores';

const scores = (values: readonly number[]) => {
  const cuts = quintileCuts(values.toSorted((a, b) => a - b));
  return values.map((value) => risingScore(value, cuts, 'above'));
};

describe('percentile scores (rules §5)', () => {
  test.each([
    [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 'five different values'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 2, 5], [1, 1, 1, 1, 1, 1, 1, 1, 5, 5], 'eight equal ones, then 2 and 5'],
    [[7, 7, 7, 7], [1, 1, 1, 1], 'all equal'],
  ])('%j → %j (%s)', (values, expected) => {
    expect(scores(values)).toEqual(expected);
  });

  test('all equal days are the best: every R is 5', () => {
    expect([30, 30, 30].map((days) => fallingScore(days, quintileCuts([30, 30, 30]), 'above'))).toEqual([
      5, 5, 5,
    ]);
  });

  test.each([
    [30, 5, 'the bound itself is inside'],
    [31, 4, 'a day later is not'],
    [365, 2, 'the last bound itself'],
    [366, 1, 'beyond all bounds'],
    [0, 5, 'today'],
  ])('%i days against 30, 90, 180, 365 → R %i (%s)', (days, r) => {
    expect(fallingScore(days, [30, 90, 180, 365], 'above')).toBe(r);
  });

  test('in R’s bins a value at a cut belongs to the upper one', () => {
    expect(risingScore(4, [4, 5, 6, 8], 'from')).toBe(2);
    expect(risingScore(4, [4, 5, 6, 8], 'above')).toBe(1);
    expect(fallingScore(115, [115, 181, 297, 482], 'from')).toBe(4);
    expect(fallingScore(114, [115, 181, 297, 482], 'from')).toBe(5);
  });

  test('equal values get equal scores and more is never worse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 80 }), (values) => {
        const found = scores(values);
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            if (a === b) expect(found[i]).toBe(found[j]);
            if (a > b) expect(found[i]).toBeGreaterThanOrEqual(found[j] ?? NaN);
          });
        });
      }),
    );
  });
});

describe('money adds up as a person adds it', () => {
  const total = (amounts: readonly number[]) => {
    const sum = new ExactSum();
    for (const amount of amounts) sum.add(amount);
    return sum.total();
  };

  test.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.7, -0.8], 0],
    [[100_000_000.01, 0.02], 100_000_000.03],
    [[1e9, 0.01, -1e9], 0.01],
    [[0.00003, 0.00004], 0.00007],
    [[], 0],
  ])('%j → %f', (amounts, expected) => {
    expect(total(amounts)).toBe(expected);
  });

  test('cents in any order, in yuan or in 万元, give the same money', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(total(amounts.map((amount) => amount / 100))).toBe(exact / 100);
        expect(total(amounts.map((amount) => amount / 1e6).toReversed())).toBe(exact / 1e6);
      }),
    );
  });
});
