// What a satisfaction report is made of, and what its blocks share.
import type { QualityResult } from '../../measures/quality-result';
import type { RfmResult } from '../../measures/rfm-result';
import type { ReportFigures } from '../../measures/satisfaction-result';
import type { TableSpec } from '../../plan/layout-table';
import type { OwnTable } from '../../plan/own-tables';
import type { ReportBlock } from '../../text/areas/satisfaction-report';
import type { ReportContext } from '../report-context';
import type { Block } from './place-blocks';

export interface SatisfactionReportInput {
  readonly figures: ReportFigures;
  readonly quality: QualityResult;
  readonly previousQuality: QualityResult;
  readonly rfm: RfmResult;
}

/** Everything a block builder gets. */
export interface BlockContext extends SatisfactionReportInput {
  readonly context: ReportContext;
  /** `HF_Report_202610_Trend` */
  readonly tableName: (block: ReportBlock) => string;
}

interface BlockPlace {
  readonly row: number;
  readonly col: number;
  readonly room: number;
}

/** A block under its name: its table is named for it, its first column names its rows unless said. */
export function blockOf(
  name: ReportBlock,
  place: BlockPlace,
  columns: TableSpec['columns'],
  rows: Block['rows'],
  { context, tableName }: BlockContext,
  more: {
    readonly keyColumn?: string;
    readonly leftover?: TableSpec['leftover'];
    readonly above?: number;
  } = {},
): Block {
  const table = tableName(name);
  const previous: OwnTable | undefined = context.own.get(table);
  const keyColumn = more.keyColumn ?? columns[0]?.key ?? '';
  const spec = { name: table, columns, keyColumn, ...(more.leftover && { leftover: more.leftover }) };
  const heading = context.text.satisfactionReport.headings[name];
  const home = { row: place.row, col: place.col };
  return { spec, heading, rows, home, room: place.room, above: more.above ?? 2, previous };
}
