// A record before its cells are read: every field of its kind, null.
import type { RawRecord } from './raw-record';
import { RECORD_FIELDS, type FieldName } from './records';
import type { Placed, SourceTable } from './register';

/** Makes the blank records of a table. `blankRecords(orders)(4) → { orderId: null, customerId: null, …, source, row: 4 }`. */
export function blankRecords(source: SourceTable): (row: number) => RawRecord {
  if (source.kind === 'orders') return (row) => blankOrder(source, row);
  const fields = Object.keys(RECORD_FIELDS[source.kind].shape).map((key) => [key, null]);
  // With its row from the start: a property added later would move into a store of its own.
  const blank = { ...Object.fromEntries(fields), source, row: 0 } as RawRecord;
  return (row) => ({ ...blank, row });
}

/** Orders come by the million: a literal, whose type holds it to the fields, is made in half the time of a copy. */
function blankOrder(source: SourceTable, row: number): RawRecord {
  const order: Record<FieldName<'orders'>, null> & Placed = {
    orderId: null,
    customerId: null,
    customerName: null,
    day: null,
    product: null,
    amount: null,
    kind: null,
    source,
    row,
  };
  return order as unknown as RawRecord;
}
