// The columns of a table of ours, in the order people gave them: ours known by any of their headers, theirs kept, ours that
// are missing added at the end. Headers come out unique, as Excel demands of a table.
import type { ColumnSpec } from './layout-table';
import type { OwnTable } from './own-tables';
import type { ColumnPlan } from './plan';

const USER_COLUMN_WIDTH = 12;

/**
 * One ColumnPlan per column of the table to write; those of `previous` come first, at their places.
 * Headers `[到期, 我的列]` and a spec of 到期|Due and 客户 → `[到期, 我的列 (theirs), 客户]`.
 */
export function placeColumns(columns: readonly ColumnSpec[], previous: OwnTable | undefined): ColumnPlan[] {
  const used = new Set(columns.map((column) => folded(column.headers[0])));
  const placed = new Set<ColumnSpec>();
  const present = (previous?.headers ?? []).map((header, index) => {
    const ours = columns.find((column) => !placed.has(column) && column.headers.includes(header.trim()));
    if (!ours) return userColumn(uniqueHeader(header, index, used));
    placed.add(ours);
    return ourColumn(ours);
  });
  return [...present, ...columns.filter((column) => !placed.has(column)).map(ourColumn)];
}

function ourColumn({ headers, ...rest }: ColumnSpec): ColumnPlan {
  return { ...rest, header: headers[0] };
}

function userColumn(header: string): ColumnPlan {
  return { key: `user:${header}`, header, format: 'general', width: USER_COLUMN_WIDTH, userColumn: true };
}

/** Their own header; one that is blank or taken gets a number: `备注 → 备注 (2)`. */
function uniqueHeader(header: string, index: number, used: Set<string>): string {
  const wanted = header.trim() === '' ? `#${index + 1}` : header;
  let unique = wanted;
  for (let n = 2; used.has(folded(unique)); n++) unique = `${wanted} (${n})`;
  used.add(folded(unique));
  return unique;
}

/** Excel compares the headers of a table without case. */
function folded(header: string): string {
  return header.trim().toLowerCase();
}
