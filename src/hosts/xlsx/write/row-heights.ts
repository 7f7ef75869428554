// Heights of our rows in points, estimated from the text they hold: programs differ in whether they fit rows when they open a
// file. They are no fixed heights, so a row still grows when somebody types more into it.
import type { ColumnPlan } from '../../../core/plan/plan';
import { wrappedLines } from './display-width';

/** Of a line, as a multiple of the font size; Chinese fonts need more than Latin ones. */
const LINE = 1.35;
const BODY_SPACE = 6.5;
const HEADER_SPACE = 11;
/** The most Excel allows. */
const HIGHEST = 409;
/** A cell's own margins and its indent, in characters. */
const MARGIN = 2;
/** The filter button covers the end of a header. */
const BUTTON = 2;

/** A text that wraps in a column of that width (in characters). */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

/** The height of a body row; `fontSize` in points. */
export function bodyHeight(texts: readonly WrappedText[], fontSize: number): number {
  const lines = texts.map(({ text, width }) => wrappedLines(text, width - MARGIN));
  return height(Math.max(1, ...lines), fontSize, BODY_SPACE);
}

export function headerHeight(columns: readonly ColumnPlan[], fontSize: number): number {
  const shown = columns.filter(({ hidden }) => !hidden);
  const lines = shown.map(({ header, width }) => wrappedLines(header, width - BUTTON));
  return height(Math.max(1, ...lines), fontSize, HEADER_SPACE);
}

/** Rounded to quarter points, as screens draw them. */
function height(lines: number, fontSize: number, space: number): number {
  return Math.min(HIGHEST, Math.ceil((lines * fontSize * LINE + space) * 4) / 4);
}
