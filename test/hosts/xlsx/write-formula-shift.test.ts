import { shiftFormula } from '../../../src/hosts/xlsx/write/formula-shift';

describe('a formula copied three rows down', () => {
  test.each([
    ['B5*2', 'B8*2', 'relative rows move'],
    ['B$5+$C6+$D$7', 'B$5+$C9+$D$7', 'what is fixed stays'],
    ['SUM(A1:B5)', 'SUM(A4:B8)', 'both ends of a range move'],
    ["'客户 A1'!B5&Sheet1!C6", "'客户 A1'!B8&Sheet1!C9", 'sheet names are no references'],
    ['[1]Sheet1!A1', '[1]Sheet1!A4', 'nor are numbers of other workbooks'],
    ['"A1 "&A1&"""B2"""', '"A1 "&A4&"""B2"""', 'texts stay'],
    ['HF_Revisits[[#This Row],[A1]]+A1', 'HF_Revisits[[#This Row],[A1]]+A4', 'structured references stay'],
    ['LOG10(A1)+ATAN2(B1,1E5)', 'LOG10(A4)+ATAN2(B4,1E5)', 'functions that look like cells stay'],
    ['TAXES2024+XFE1', 'TAXES2024+XFE1', 'names stay, columns beyond the last too'],
    ['客户A1+_A1+A1.x', '客户A1+_A1+A1.x', 'names with other letters stay'],
    ['SUM(S1:S3!A1)', 'SUM(S1:S3!A4)', 'sheets of a three-dimensional reference stay'],
    ['{1,2;3,4}', '{1,2;3,4}', 'constants stay'],
  ])('%s → %s: %s', (formula, expected) => {
    expect(shiftFormula(formula, 3, 0)).toBe(expected);
  });

  test.each([
    ['SUM(5:5)', 'a whole row'],
    ['SUM(A:B)', 'a whole column'],
    ['SUM($A:$A)', 'a fixed whole column'],
    ['A1048575', 'the last rows of the sheet'],
    ["T['[x]", 'brackets that do not close'],
  ])('%s is left to people: %s', (formula) => {
    expect(shiftFormula(formula, 3, 0)).toBeNull();
  });
});

test('upwards and sideways as well, not beyond the edge', () => {
  expect(shiftFormula('B5', -4, 1)).toBe('C1');
  expect(shiftFormula('B5', -5, 0)).toBeNull();
  expect(shiftFormula('XFD1', 0, 1)).toBeNull();
});
