/// <reference types="office-js" />
// A change taken back: the table gets its old size, every cell that was touched its old content and link; a sheet that was
// added goes again.
import { redressSteps } from './dress-table';
import { colsOf, contentAt, rowsOf } from './plan-targets';
import type { BlockChange, SheetChange } from './sheet-change';
import { mapped, type Sliced } from './sliced';
import { rangeOn, setFormat, step, type OnSheet, type Step } from './steps';
import { blockSteps, linkSteps, resizeSteps, sheetOf, type WriteOptions } from './write-steps';

/** `exists`: whether the sheet is there. Steps for one that does not exist and should not are none. */
export function* restoreSteps(
  change: SheetChange,
  exists: boolean,
  { canResize, date1904 }: WriteOptions,
): Sliced<readonly Step[]> {
  const { plan, state } = change;
  const sheet = sheetOf(change);
  if (!state) {
    const remove = step(({ workbook }) => {
      workbook.worksheets.getItem(plan.sheet).delete();
    });
    return exists ? [remove] : [];
  }
  const blocks = yield* mapped([...change.blocks, ...copiedBlocks(change)], (block) =>
    blockSteps({ ...block, after: takenBack(block) }, sheet),
  );
  return [
    ...change.tables.flatMap(({ plan: table, before, resized }) => {
      if (!before) return [dissolve(table.name, sheet)];
      const find = (context: Excel.RequestContext): Excel.Table => sheet(context).tables.getItem(before.id);
      return resized && canResize ? resizeSteps(find, before.range, before.hasTotals) : [];
    }),
    // Blank cells outside the table as they were: without a format of ours.
    ...change.tables.flatMap(({ newRows }) =>
      newRows
        ? [
            step((context) => {
              setFormat(rangeOn(sheet(context), newRows), 'General');
            }),
          ]
        : [],
    ),
    ...change.tables.flatMap((table) => redressSteps(table, sheet, date1904)),
    ...blocks.flat(),
    ...change.links.flatMap(({ range, before }) => linkSteps(range, before, sheet)),
  ];
}

function dissolve(name: string, sheet: OnSheet): Step {
  return step((context) => {
    sheet(context).tables.getItem(name).convertToRange();
  });
}

function copiedBlocks({ state, copies }: SheetChange): readonly BlockChange[] {
  if (!state) return [];
  return copies.map(({ to }) => {
    const before = rowsOf(to).map((row) => colsOf(to).map((col) => contentAt(state, row, col)));
    return { range: to, before, after: before, formats: ['general'] };
  });
}

/** The old content of every cell that the block touches. */
function takenBack({ before, after }: BlockChange): BlockChange['after'] {
  return after.map((cells, r) =>
    cells.map((target, c) => (target === undefined ? undefined : (before[r]?.[c] ?? null))),
  );
}
