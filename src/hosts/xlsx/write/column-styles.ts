// The style numbers of a column's cells, asked for once each and then remembered.
import type { CellValue } from '../../../core/grid/grid';
import type { ColumnPlan } from '../../../core/plan/plan';
import { looksLikeFormula } from '../../drawing/cell-value';
import type { StyleBook } from './style-book';

export interface ColumnStyles {
  readonly header: number;
  /** The style for a body cell with that value. */
  body(value: CellValue, link: boolean): number;
}

export function columnStyles(book: StyleBook, column: ColumnPlan): ColumnStyles {
  const known: (number | undefined)[] = [];
  const ask = (quote: boolean, link: boolean): number =>
    book.cellStyle({
      kind: 'body',
      format: column.format,
      align: column.align,
      wrap: column.wrap ?? false,
      fillIn: column.fillIn ?? false,
      link,
      quote,
    });
  return {
    header: book.cellStyle({ kind: 'header', fillIn: column.fillIn ?? false }),
    body: (value, link) => {
      const quote = looksLikeFormula(value);
      return (known[(quote ? 2 : 0) + (link ? 1 : 0)] ??= ask(quote, link));
    },
  };
}
