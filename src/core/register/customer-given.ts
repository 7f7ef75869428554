// Whether a row says whose it is. Orders and customers cannot be used without; a visit, ticket, survey or greeting counts
// all the same, but to nobody's account.
import type { CellValue, GridRow } from '../grid/grid';
import { foldText } from '../template/fold';
import { CUSTOMER_COLUMNS } from '../template/template-spec';
import { isBlankCell, saysNothing } from './cells/cell-reading';
import type { RecordKind } from './records';
import type { RawRecord } from './raw-record';
import type { ReadColumn } from './table-columns';

const NEEDED: ReadonlySet<RecordKind> = new Set(['customers', 'orders', 'loyalty']);

export interface BlankReporter {
  reportBlank(column: ReadColumn, severity: 'error' | 'warning'): void;
}

/** False when the row cannot be used for want of a customer. Reported once, at the customer column. */
export function checkCustomerGiven(
  record: RawRecord,
  cells: GridRow,
  columns: readonly ReadColumn[],
  reporter: BlankReporter,
): boolean {
  if (record['customerName'] !== null && record['customerName'] !== undefined) return true;
  if (record['customerId'] !== null && record['customerId'] !== undefined) return true;
  return isUsableWithout(record, cells, columns, reporter);
}

/** Apart from the check above, which a million rows pass. */
function isUsableWithout(
  record: RawRecord,
  cells: GridRow,
  columns: readonly ReadColumn[],
  reporter: BlankReporter,
): boolean {
  const { kind } = record.source;
  if (kind === 'progress' || (kind === 'surveys' && record['ticketId'] !== null)) return true;
  const needed = NEEDED.has(kind);
  const own = columns.filter(({ key }) => (CUSTOMER_COLUMNS as readonly string[]).includes(key));
  const [column] = own.sort((a, b) => rank(a) - rank(b));
  // A cell that holds something unreadable has its own finding already.
  if (column && own.every(({ col }) => isNothing(cells[col])))
    reporter.reportBlank(column, needed ? 'error' : 'warning');
  return !needed;
}

function rank({ key }: ReadColumn): number {
  return (CUSTOMER_COLUMNS as readonly string[]).indexOf(key);
}

function isNothing(cell: CellValue | undefined): boolean {
  return isBlankCell(cell) || (typeof cell === 'string' && saysNothing(foldText(cell)));
}
