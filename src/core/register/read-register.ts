// Reads every recognised table into records and joins them: rows → records → one Register, with all that is wrong.
import type { Finding } from '../finding';
import type { WorkbookGrids } from '../grid/grid';
import type { Recognition } from '../template/recognition';
import { joinRegister, type ReadRecords } from './join-register';
import type { RawRecord } from './raw-record';
import type { ReadOptions } from './read-options';
import { readTable } from './read-table';
import type { RecordKind } from './records';
import type { Register } from './register';

/**
 * The register of a workbook and what is wrong with its cells, all at once. Rows that cannot be used are left out; tables of
 * one kind count together. Days since 1970-01-01, moments in minutes, money in yuan, refunds negative.
 * A 交易记录表 with `X1 | A公司 | 2023/10/1 | ￥1.2万 | 退货` → one order of −12000 on day 19631 under A公司.
 */
export function readRegister(
  workbook: WorkbookGrids,
  recognition: Recognition,
  options: ReadOptions,
): { register: Register; findings: Finding[] } {
  const findings: Finding[] = [];
  const grids = new Map(workbook.grids.map((grid) => [grid.sheet, grid]));
  const rows: Record<RecordKind, RawRecord[]> = {
    customers: [],
    orders: [],
    tickets: [],
    progress: [],
    surveys: [],
    visits: [],
    care: [],
    loyalty: [],
  };
  const tableOptions = { ...options, date1904: workbook.date1904 };
  for (const source of recognition.sources) {
    const grid = grids.get(source.sheet);
    if (!grid) continue;
    const records = readTable(grid, source, tableOptions, findings);
    rows[source.kind] = rows[source.kind].length === 0 ? records : rows[source.kind].concat(records);
  }
  // The readers are made from the records' own definitions, which a test holds them to.
  const joined = joinRegister(rows as unknown as ReadRecords, recognition.sources);
  return { register: joined.register, findings: [...findings, ...joined.findings] };
}
