// Rows of texts as lines of a terminal, columns aligned. Columns that may shrink give way until the lines fit.
import { cutText, padText, textWidth } from './text-width';

export interface TextColumn {
  readonly header: string;
  /** May be cut when the terminal is narrow. */
  readonly shrinks?: boolean;
}

const GAP = 2;
/** No column is cut below this. */
const LEAST_WIDTH = 6;

/**
 * One line per row, the header first; no line wider than `width` as long as the shrinking columns allow it.
 * `([{ header: '客户' }, { header: '方式' }], [['A公司', '电话']], 80) → ['客户   方式', 'A公司  电话']`.
 */
export function alignedTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const natural = columns.map(({ header }, at) =>
    Math.max(textWidth(header), ...rows.map((row) => textWidth(row[at] ?? ''))),
  );
  const widths = fitWidths(columns, natural, width);
  const headers = columns.map(({ header }) => header);
  return [headers, ...rows].map((row) => alignRow(row, widths));
}

function alignRow(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((columnWidth, at) => padText(cutText(row[at] ?? '', columnWidth), columnWidth));
  return cells.join(' '.repeat(GAP)).trimEnd();
}

/** The widest shrinking column gives way first, column by column. */
function fitWidths(
  columns: readonly TextColumn[],
  natural: readonly number[],
  width: number,
): readonly number[] {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, columnWidth) => sum + columnWidth + GAP, -GAP);
  while (total() > width) {
    let widest = -1;
    columns.forEach(({ shrinks }, at) => {
      const here = widths[at] ?? 0;
      if (shrinks && here > LEAST_WIDTH && here > (widths[widest] ?? 0)) widest = at;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
