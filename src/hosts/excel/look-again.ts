/// <reference types="office-js" />
// What Excel holds after a write, compared with what was there before and what should be there now.
import type { CellRange } from '../../core/grid/grid';
import { sameTarget } from './changed-blocks';
import { colsOf, contentAt, rowsOf } from './plan-targets';
import { loadPlace, placeOf } from './read-workbook';
import { samePlace, type BlockChange, type LinkChange, type SheetChange, type Target } from './sheet-change';
import { cellOf, sameRange, type Matrix } from './sheet-state';
import { mapped, type Sliced } from './sliced';
import { CALL_BYTES, jsonBytes, rangeOn, step, type Step } from './steps';
import { written } from './write-steps';

/** Old and new alike can be true: when nothing differs. */
export interface Verdict {
  readonly isNew: boolean;
  readonly isOld: boolean;
  /** Whether the sheet is there at all. */
  readonly exists: boolean;
}

export interface Look {
  readonly steps: readonly Step[];
  /** To be asked once the steps were sent. */
  readonly verdict: () => Sliced<Verdict>;
}

/** Looks at everything a change touches; the steps may be sent in one request or several. */
export function* lookAtChange(change: SheetChange): Sliced<Look> {
  const { plan, state } = change;
  const find = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
    workbook.worksheets.getItemOrNullObject(state?.id ?? plan.sheet);
  let sheet: Excel.Worksheet | undefined;
  const first = step((context) => {
    sheet = find(context);
    sheet.load(['name']);
  });
  const parts = [
    ...change.tables.map((table) => lookAtTable(table, find)),
    ...(yield* mapped(change.blocks, (block) => lookAtBlock(block, find))),
    ...change.copies.map(({ to }) => lookAtCopy(change, to, find)),
    ...change.links.map((links) => lookAtLinks(links, find)),
  ];
  return {
    steps: [first, ...parts.flatMap(({ steps }) => steps)],
    *verdict() {
      const exists = sheet?.isNullObject === false;
      if (!exists) return { exists, isNew: false, isOld: state === null };
      const verdicts = yield* mapped(parts, ({ verdict }) => verdict());
      return {
        exists,
        isNew: verdicts.every(({ isNew }) => isNew),
        isOld: state !== null && verdicts.every(({ isOld }) => isOld),
      };
    },
  };
}

interface PartLook {
  readonly steps: readonly Step[];
  readonly verdict: () => Omit<Verdict, 'exists'>;
}

type Find = (context: Excel.RequestContext) => Excel.Worksheet;

function lookAtTable({ plan, before, range }: SheetChange['tables'][number], find: Find): PartLook {
  let seen: Excel.Range | undefined;
  return {
    steps: [
      step((context) => {
        seen = find(context)
          .tables.getItemOrNullObject(before?.id ?? plan.name)
          .getRange()
          .untrack();
        loadPlace(seen);
      }),
    ],
    verdict: () => {
      const place = !seen || seen.isNullObject ? null : placeOf(seen);
      return { isNew: sameRange(place, range), isOld: sameRange(place, before?.range ?? null) };
    },
  };
}

function lookAtBlock({ range, after, before, formats }: BlockChange, find: Find): PartLook {
  const isFormula = (target: Target): boolean => typeof target === 'object' && target !== null;
  const withFormulas = [...after, ...before].some((cells) => cells.some(isFormula));
  const values = after.map((cells) => cells.map((target, c) => written(target, formats[c] ?? 'general')));
  const bytes = jsonBytes(values) * (withFormulas ? 2.5 : 1.2);
  let seen: Excel.Range | undefined;
  return {
    steps: [
      step(
        (context) => {
          seen = rangeOn(find(context), range);
          seen.load(withFormulas ? ['values', 'formulas'] : ['values']);
        },
        CALL_BYTES,
        bytes + CALL_BYTES,
      ),
    ],
    verdict: () => {
      if (!seen || seen.isNullObject) return { isNew: false, isOld: false };
      const content = withFormulas
        ? contentOf(seen.values, seen.formulas)
        : contentOf(seen.values, seen.values);
      return { isNew: matches(content, after, after), isOld: matches(content, before, after) };
    },
  };
}

function contentOf(values: Matrix, formulas: Matrix): readonly (readonly Target[])[] {
  return values.map((cells, r) =>
    cells.map((value, c): Target => {
      const formula = formulas[r]?.[c];
      const isFormula = typeof formula === 'string' && /^=./s.test(formula) && formula !== value;
      return isFormula ? { formula: formula.slice(1) } : cellOf(value);
    }),
  );
}

/** Cells that the block leaves alone do not count. */
function matches(
  seen: readonly (readonly Target[])[],
  wanted: readonly (readonly Target[])[],
  touched: readonly (readonly Target[])[],
): boolean {
  return touched.every((cells, r) =>
    cells.every((cell, c) => cell === undefined || sameTarget(seen[r]?.[c], wanted[r]?.[c])),
  );
}

function lookAtCopy({ state }: SheetChange, to: CellRange, find: Find): PartLook {
  let seen: Excel.Range | undefined;
  return {
    steps: [
      step((context) => {
        seen = rangeOn(find(context), to);
        seen.load(['values', 'formulas']);
      }),
    ],
    verdict: () => {
      if (!seen || seen.isNullObject || !state) return { isNew: false, isOld: false };
      const content = contentOf(seen.values, seen.formulas);
      const before = rowsOf(to).map((row) => colsOf(to).map((col) => contentAt(state, row, col)));
      return {
        isNew: content.every((cells) => cells.every((cell) => typeof cell === 'object' && cell !== null)),
        isOld: matches(content, before, before),
      };
    },
  };
}

/** What a link takes in an answer, roughly. */
const LINK_BYTES = 100;

function lookAtLinks({ range, before, after }: LinkChange, find: Find): PartLook {
  let seen: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  const stand = (wanted: readonly (string | null)[]): boolean =>
    wanted.every((place, i) => samePlace(seen?.value[i]?.[0]?.hyperlink?.documentReference ?? null, place));
  return {
    steps: [
      step(
        (context) => {
          seen = rangeOn(find(context), range).getCellProperties({ hyperlink: true });
        },
        CALL_BYTES,
        LINK_BYTES * after.length,
      ),
    ],
    verdict: () => ({ isNew: stand(after), isOld: stand(before) }),
  };
}
