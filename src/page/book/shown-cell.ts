// A cell's value as people read it in the preview.
import { formatDay, formatMinute } from '../../core/calendar/day';
import { dayFromSerial, minuteFromSerial } from '../../core/grid/excel-date';
import type { CellValue } from '../../core/grid/grid';
import type { ShownAs } from '../../hosts/xlsx/number-formats';

/** Excel itself shows no more digits in a cell. */
const DIGITS = 11;

/** `(46347, 'date') → "2026-11-21"`, `(0.125, 'percent') → "12.5%"`, `(0.1 + 0.2, 'number') → "0.3"`. */
export function shownCell(value: CellValue, as: ShownAs, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return shownNumber(value, as, date1904) ?? String(Number(value.toPrecision(DIGITS)));
}

function shownNumber(value: number, as: ShownAs, date1904: boolean): string | null {
  if (as === 'percent') return `${Number((value * 100).toPrecision(DIGITS - 2))}%`;
  if (as === 'date' && Number.isInteger(value)) {
    const day = dayFromSerial(value, date1904);
    return day === null ? null : formatDay(day);
  }
  if (as === 'date' || as === 'datetime') {
    const minute = minuteFromSerial(value, date1904);
    return minute === null ? null : formatMinute(minute);
  }
  if (as === 'time') return value >= 0 && value < 1 ? shownTime(value) : null;
  return null;
}

function shownTime(value: number): string {
  const minutes = Math.round(value * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
