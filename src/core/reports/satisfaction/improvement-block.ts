// The improvement table (PDCA): one row per weak dimension with columns people fill in. It stands last on the page, so that
// rows people add below and rows kept for what was typed in them never meet another table.
import type { PlanCell } from '../../plan/plan';
import type { ImprovementColumn } from '../../text/areas/satisfaction-report';
import { DIMENSIONS } from './figure-blocks';
import { CENTER, LEFT, pageColumns, WRAP, type PageColumn } from './page-grid';
import type { Block } from './place-blocks';
import { blockOf, type BlockContext } from './report-input';

/** Lines about the figures stand this many rows above its header. */
export const BASIS_ABOVE = 7;

/** What people typed into a row stays with its code; a row that is no longer weak keeps it without figures. */
export function improvementBlock(row: number, input: BlockContext): Block {
  const { context, figures } = input;
  const { current, previous } = figures;
  const say = context.text.satisfactionReport;
  const weak = current.weak.map((name): PlanCell[] => [
    say.dimensions[name],
    `D${DIMENSIONS.indexOf(name) + 1}`,
    current.byDimension[name].mean,
    previous.byDimension[name].mean,
    current.byDimension[name].n,
    null,
    null,
    null,
    null,
  ]);
  // With a code of its own it is known again, and goes when there is something to improve.
  const none: PlanCell[][] = [[say.empty.weak, '–', ...Array<PlanCell>(7).fill(null)]];
  const columns = pageColumns(
    columnsWith(say.dueHint),
    (text, key) => text.satisfactionReport.improvement[key],
    context,
  );
  return blockOf(
    'Improvement',
    { row, col: LEFT, room: Infinity },
    columns,
    () => (weak.length > 0 ? weak : none),
    input,
    { keyColumn: 'code', leftover: { mean: null, previousMean: null, n: null }, above: BASIS_ABOVE + 1 },
  );
}

function columnsWith(dueHint: string): readonly PageColumn<ImprovementColumn>[] {
  const fill = { fillIn: true, ...WRAP } as const;
  return [
    ['item', 'general'],
    ['code', 'text', CENTER],
    ['mean', 'decimal', CENTER],
    ['previousMean', 'decimal', CENTER],
    ['n', 'integer', CENTER],
    ['measure', 'general', fill],
    ['department', 'general', fill],
    ['result', 'general', fill],
    ['due', 'date', { fillIn: true, ...CENTER, validation: { kind: 'date', message: dueHint } }],
  ];
}
