// A cell that stands in the workbook, as a plan says it: in date columns plans count Days and Minutes, cells Excel serials.
import { MINUTES_PER_DAY } from '../calendar/day';
import { serialFromDay } from '../grid/excel-date';
import type { CellValue } from '../grid/grid';
import type { NumberFormat, PlanCell } from './plan';

/** Minutes this close to a whole one are that minute: fractions of a day are not exact. */
const NEARLY_WHOLE = 1e-4;

/**
 * The plan cell that a host writes back as the very same cell. `(46070, 'date', false) → 20501`; a time typed into a date
 * column stays as the day's fraction: `(46070.5, 'date', false) → 20501.5`; text and other formats stay as they are.
 */
export function plannedCell(cell: CellValue, format: NumberFormat, date1904: boolean): PlanCell {
  if (typeof cell !== 'number') return cell;
  if (format === 'date') return exactDay(cell, date1904);
  if (format !== 'datetime') return cell;
  const minute = exactDay(cell, date1904) * MINUTES_PER_DAY;
  const whole = Math.round(minute);
  return Math.abs(minute - whole) < NEARLY_WHOLE ? whole : minute;
}

/** The day whose serial this is, found from the serial of the day a first guess gives: exact on both sides of 1900-03-01. */
function exactDay(serial: number, date1904: boolean): number {
  const guess = serial - serialFromDay(0, date1904);
  return guess + (serial - serialFromDay(guess, date1904));
}
