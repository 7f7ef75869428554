// Excel's date serials, with the day that never was and the 1904 workbooks of old Macs.
import fc from 'fast-check';
import {
  dayFromSerial,
  minuteFromSerial,
  serialFromDay,
  serialFromMinute,
} from '../../../src/core/grid/excel-date';
import { at, day, shown, shownDay } from '../calendar/calendars';

test.each<[number, string | null, string?]>([
  [1, '1900-01-01', 'the first day of the 1900 system'],
  [59, '1900-02-28', ''],
  [60, '1900-02-28', 'the fictitious 29 February is the last day its month has'],
  [61, '1900-03-01', 'from here on the serials are sound'],
  [25569, '1970-01-01', ''],
  [46070, '2026-02-17', ''],
  [46070.999, '2026-02-17', 'the time of day is left out'],
  [46069.999999999, '2026-02-17', 'a sum of fractions that falls a hair short of midnight'],
  [2958465, '9999-12-31', 'the last day of Excel'],
  [2958466, null, 'after it'],
  [0, '1899-12-31', 'a time without a date'],
  [-1, null, 'Excel shows ####'],
  [Number.NaN, null, ''],
])('serial %d of a 1900 workbook is %s: %s', (serial, expected) => {
  expect(shownDay(dayFromSerial(serial, false))).toBe(expected);
});

test.each<[number, string | null, string?]>([
  [0, '1904-01-01'],
  [60, '1904-03-01'],
  [44608, '2026-02-17'],
  [2957003, '9999-12-31'],
  [2957004, null],
  [-1, null],
])('serial %d of a 1904 workbook is %s', (serial, expected) => {
  expect(shownDay(dayFromSerial(serial, true))).toBe(expected);
});

test.each<[number, string | null, string?]>([
  [46070.375, '2026-02-17 09:00', ''],
  [46070 + 1 / 3, '2026-02-17 08:00', 'a third of a day'],
  [46070.375 + 29 / 86400, '2026-02-17 09:00', '29 seconds fall away'],
  [46070.375 + 31 / 86400, '2026-02-17 09:01', '31 seconds make a minute'],
  [46070 + 86399 / 86400, '2026-02-18 00:00', 'the last second rounds to the next day'],
  [46069.999999999, '2026-02-17 00:00', 'a hair short of midnight'],
  [-0.5, null, ''],
])('serial %d is the moment %s %s', (serial, expected) => {
  expect(shown(minuteFromSerial(serial, false))).toBe(expected);
});

test('the two systems lie 1462 days apart', () => {
  expect(serialFromDay(day('2026-02-17'), false)).toBe(46070);
  expect(serialFromDay(day('2026-02-17'), true)).toBe(46070 - 1462);
  expect(serialFromMinute(at('2026-02-17 09:00'), false)).toBe(46070.375);
  expect(serialFromDay(day('1900-02-28'), false)).toBe(59);
  expect(serialFromDay(day('1900-03-01'), false)).toBe(61);
});

test('every day and every minute from 1904 on is read back from its serial, in both systems', () => {
  const days = fc.integer({ min: day('1904-01-01'), max: day('9999-12-31') });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.boolean(), (each, minute, date1904) => {
      expect(dayFromSerial(serialFromDay(each, date1904), date1904)).toBe(each);
      const moment = each * 1440 + minute;
      expect(minuteFromSerial(serialFromMinute(moment, date1904), date1904)).toBe(moment);
      expect(dayFromSerial(serialFromMinute(moment, date1904), date1904)).toBe(each);
    }),
    { numRuns: 1000 },
  );
});
