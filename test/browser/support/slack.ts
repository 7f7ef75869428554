/**
 * Tests bound what is measured in time this many times wider than its goal: a busy machine is that much slower, and code that
 * hangs is still found. The goals themselves are looked at in `npm run bench` and in the figures the tests print.
 */
export const SLACK = 4;
