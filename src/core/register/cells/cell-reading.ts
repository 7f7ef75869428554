// What every cell reader is given and gives: the cell as read, a place to report to, and the value or null for blank.
import type { Day, Minute } from '../../calendar/day';
import type { Finding, FindingCode } from '../../finding';
import type { CellValue } from '../../grid/grid';

export interface CellContext {
  readonly date1904: boolean;
  readonly asOf: Minute;
  /** The row's own date, or as-of before it is known: dates typed without a year are taken near it. */
  near: Day;
  /** The own date itself is the last such day up to as-of; all others are the nearest. */
  nearIsLast: boolean;
  /** Something is wrong with the cell. `value` replaces the cell's own text in the finding. */
  report(code: FindingCode, params?: Finding['params'], value?: string): void;
}

/** A filled cell → its value; null (after a report) when it has none. Blank cells never get here. */
export type CellReader<T = unknown> = (cell: string | number | boolean, context: CellContext) => T | null;

/** True for null, "" and blanks of any width. */
export function isBlankCell(cell: CellValue | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && mayBeBlank(cell.charCodeAt(0)) && cell.trim() === '';
}

/** A quick no for texts that begin with a letter or a digit: there are millions of them. */
function mayBeBlank(code: number): boolean {
  return code <= 0x20 || (code >= 0x7f && code <= 0x3000);
}

/** The cell as text, as a finding shows it. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

const ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!|EXTERNAL!)$/;

/** `#N/A` and its like, as text. */
export function isErrorCell(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.charCodeAt(0) === 0x23 && ERROR.test(cell);
}

const NOTHING = new Set([
  '无',
  '没有',
  '暂无',
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '\\',
  'n/a',
  'na',
  'none',
  'nil',
  '不详',
  '未知',
]);

/** Words that say "nothing" in a column of dates, numbers, choices or phones. `folded` is `foldText` of the cell. */
export function saysNothing(folded: string): boolean {
  return folded.length < 5 && NOTHING.has(folded);
}
