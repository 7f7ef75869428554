// The file host: the bytes of a workbook in, the bytes of the same workbook with our sheets out. Runs in Node and in browsers;
// reading and writing files is left to the door that uses it.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';
import { openPackage } from './package';
import { readWorkbook } from './read-workbook';
import { applyPlans, type RefusedSheet } from './write/apply-plans';
import { patchZip } from './zip';

export interface XlsxApplied {
  /** The new file; the very same array as was opened when nothing changed. */
  readonly bytes: Uint8Array;
  /** Sheets whose content changed. */
  readonly written: readonly string[];
  /** Sheets left as they are because a cell of the user's stands where a table would grow. */
  readonly refused: readonly RefusedSheet[];
}

export interface XlsxFile {
  /** Read when first asked for. */
  readonly grids: WorkbookGrids;
  /** Every part of the file that the plans do not concern keeps its bytes. HostError as `applyPlans`. */
  apply(plans: readonly SheetPlan[]): XlsxApplied;
}

/** Opens .xlsx or .xlsm bytes. HostError says why a file cannot be read. */
export function openXlsx(bytes: Uint8Array): XlsxFile {
  const pkg = openPackage(bytes);
  let known: WorkbookGrids | undefined;
  const grids = (): WorkbookGrids => (known ??= readWorkbook(pkg));
  return {
    get grids() {
      return grids();
    },
    apply: (plans) => {
      const { changes, written, refused } = applyPlans(pkg, plans, grids);
      return { bytes: changes.size === 0 ? bytes : patchZip(pkg.zip, changes), written, refused };
    },
  };
}
