import fc from 'fast-check';
import { medianOf, percentileInc, quintileCuts } from '../../../src/core/measures/percentile';

describe('percentiles are those of Excel’s PERCENTILE.INC', () => {
  test.each([
    [[1, 2, 3, 4, 5], [1.8, 2.6, 3.4, 4.2], 'between the values'],
    [[10, 20, 30, 40, 50, 60], [20, 30, 40, 50], 'on the values themselves, not a hair beside them'],
    [[7], [7, 7, 7, 7], 'one value is every percentile'],
    [[0, 100], [20, 40, 60, 80], 'two values'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 2, 5], [1, 1, 1, 1.2], 'many equal values'],
  ])('%j → %j (%s)', (values, cuts) => {
    const found = quintileCuts(values);
    cuts.forEach((cut, i) => {
      expect(found[i]).toBeCloseTo(cut, 12);
    });
  });

  test('the median of an even number of values lies in the middle of the middle two', () => {
    expect(medianOf([1, 2, 10, 11])).toBe(6);
    expect(medianOf([1, 2, 10])).toBe(2);
  });

  test('no value has no percentile', () => {
    expect(percentileInc([], 1, 5)).toBeNaN();
  });

  test('a percentile lies between its neighbours, and a cut on a value is exactly that value', () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5 }), (unsorted, part) => {
        const sorted = unsorted.toSorted((a, b) => a - b);
        const rank = part * (sorted.length - 1);
        const cut = percentileInc(sorted, part, 5);
        const lower = sorted[Math.floor(rank / 5)] ?? NaN;
        const upper = sorted[Math.ceil(rank / 5)] ?? NaN;
        expect(cut >= lower && cut <= upper).toBe(true);
        if (rank % 5 === 0) expect(cut).toBe(lower);
      }),
    );
  });
});
