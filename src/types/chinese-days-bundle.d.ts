// The package calls itself CommonJS but points bundlers at an ES module, which webpack refuses; this file of it suits all.
declare module 'chinese-days/dist/index.min.js' {
  export { getYearLeapMonth, monthDays } from 'chinese-days';
}
