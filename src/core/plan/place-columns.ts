// The columns of a table of ours, in the order people gave them: ours known by any of their headers, theirs kept, ours that
// are missing added at the end. A header that stands keeps its wording, whatever the language of the run: people's formulas
// name it (`HF_Revisits[到期日期]`). Headers come out unique, as Excel demands of a table.
import type { ColumnSpec } from './layout-table';
import type { OwnTable } from './own-tables';
import type { ColumnPlan } from './plan';

const USER_COLUMN_WIDTH = 12;

/**
 * One ColumnPlan per column of the table to write; those of `previous` come first, at their places.
 * Headers `[到期, 我的列]` and a spec of 到期|Due and 客户 → `[到期, 我的列 (theirs), 客户]`.
 */
export function placeColumns(columns: readonly ColumnSpec[], previous: OwnTable | undefined): ColumnPlan[] {
  const placed = new Set<ColumnSpec>();
  const used = new Set<string>();
  const present = (previous?.headers ?? []).map((header, index) => {
    const ours = columns.find((column) => !placed.has(column) && column.headers.includes(header.trim()));
    const unique = uniqueHeader(header, index, used);
    if (!ours) return userColumn(unique);
    placed.add(ours);
    return ourColumn(ours, unique);
  });
  const missing = columns.filter((column) => !placed.has(column));
  return [...present, ...missing.map((column) => ourColumn(column, column.headers[0]))];
}

function ourColumn(spec: ColumnSpec, header: string): ColumnPlan {
  const { headers: _known, ...rest } = spec;
  return { ...rest, header };
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
