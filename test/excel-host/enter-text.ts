// What Excel makes of a text that is put into a cell: a number, a date, a logical value, a formula, or that text.
//
// Office.js: "If the returned value starts with a plus, minus or equal sign, Excel interprets this value as a formula"
// (javascript/api/excel/excel.range, values). Strings are parsed in en-US (OfficeDev/office-js#1559).
// Excel: "precede the number with an apostrophe" and "format as Text" keep it as typed
// (support.microsoft.com, "Stop automatically changing numbers to dates" and "Format numbers as text").
import { dayFromYmd } from '../../src/core/calendar/day';
import { serialFromDay } from '../../src/core/grid/excel-date';

export type CellContent = string | number | boolean;

export interface Entered {
  readonly value: CellContent;
  /** Without the equal sign. */
  readonly formula?: string;
  /** The format Excel gives the cell together with a date or a percentage. */
  readonly format?: string;
  /** An apostrophe was typed: it belongs to the cell, not to its value. */
  readonly quoted?: boolean;
}

/** The year of dates that are typed without one. */
const THIS_YEAR = 2026;
const ERRORS = new Set(['#N/A', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

/** `("001", "General", false) → 1`; `("001", "@", false) → "001"`; `("1-2", "General", false) → a date`. */
export function enterText(text: string, format: string, date1904: boolean): Entered {
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (format === '@' || text.trim() === '') return { value: text };
  return (
    formulaOf(text) ??
    numberOf(text.trim()) ??
    dateOf(text.trim(), date1904) ??
    wordOf(text) ?? { value: text }
  );
}

function formulaOf(text: string): Entered | null {
  if (/^[+-]/.test(text) && numberOf(text) === null && text.length > 1) {
    return { value: 0, formula: text.startsWith('+') ? text.slice(1) : text };
  }
  return /^[=@]./s.test(text) ? { value: 0, formula: text.slice(1) } : null;
}

function numberOf(text: string): Entered | null {
  const match = /^([+-]?)[$¥]?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match || !/\d/.test((match[2] ?? '') + (match[3] ?? ''))) return null;
  const [, sign = '', whole = '', part = '', power = '', percent = ''] = match;
  const digits = whole.replaceAll(',', '') || '0';
  // Excel keeps fifteen digits, the rest become zeros (support.microsoft.com, "Keeping leading zeros and large numbers").
  const known = digits.slice(0, 15).padEnd(digits.length, '0');
  const number = Number(`${sign}${known}${part === '.' ? '' : part}${power}`);
  return percent ? { value: number / 100, format: '0%' } : { value: number };
}

function dateOf(text: string, date1904: boolean): Entered | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2,4}))?$/.exec(text);
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, format: 'h:mm' };
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : short
      ? [short[3] ?? THIS_YEAR, short[1], short[2]]
      : [];
  if (year === undefined) return null;
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const day = dayFromYmd(full, Number(month), Number(date));
  return day === null ? null : { value: serialFromDay(day, date1904), format: 'm/d/yyyy' };
}

function wordOf(text: string): Entered | null {
  if (/^(true|false)$/i.test(text.trim())) return { value: text.trim().toLowerCase() === 'true' };
  return ERRORS.has(text) ? { value: text } : null;
}
