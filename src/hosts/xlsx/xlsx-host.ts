// The file host: the bytes of a workbook in, the bytes of the same workbook with our sheets out. Runs in Node and in browsers;
// reading and writing files is left to the door that uses it.
import type { Grid, WorkbookGrids } from '../../core/grid/grid';
import type { AppendPlan } from '../../core/plan/append-plan';
import type { SheetPlan } from '../../core/plan/plan';
import { openPackage, type OpcPackage } from './package';
import { readWorkbook, worksheetPart } from './read-workbook';
import { sampleFormats, type FormatOf } from './sample-formats';
import { watchedReading } from './watched-reading';
import { applyPlans, type RefusedSheet } from './write/apply-plans';
import { writeCells, type TypedCell } from './write/write-cells';
import { packAhead } from './pack-ahead';
import type { Pack } from './patch-zip';
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
  /** `appends`: rows below tables of people's own; with them everything is written or nothing. */
  apply(plans: readonly SheetPlan[], appends?: readonly AppendPlan[]): XlsxApplied;
  /** The same where waiting is possible: large sheets are packed by the browser's own, much faster packer. */
  applySoon(plans: readonly SheetPlan[], appends?: readonly AppendPlan[]): Promise<XlsxApplied>;
  /** The file with a few cells of a sheet typed into. HostError as `writeCells`. */
  typeInto(sheet: string, cells: readonly TypedCell[]): Uint8Array;
  /** How the numbers of a sheet are shown, for a preview. */
  formatsOf(sheet: string): FormatOf;
}

export interface OpenOptions {
  /** Sheets known from before, which are not read again: those of the file that this one was made from. */
  readonly known?: (sheet: string) => Grid | undefined;
  /** Told while the sheets are read, from 0 to 1; must not throw. */
  readonly onProgress?: (share: number) => void;
}

/** Opens .xlsx or .xlsm bytes. HostError says why a file cannot be read. */
export function openXlsx(bytes: Uint8Array, { known, onProgress }: OpenOptions = {}): XlsxFile {
  const pkg = openPackage(bytes);
  const watched: OpcPackage = onProgress ? watchedReading(pkg, onProgress) : pkg;
  let read: WorkbookGrids | undefined;
  const grids = (): WorkbookGrids => (read ??= readWorkbook(watched, known));
  const patched = (changes: ReadonlyMap<string, Uint8Array | null>, pack?: Pack): Uint8Array =>
    changes.size === 0 ? bytes : patchZip(pkg.zip, changes, pack);
  return {
    get grids() {
      return grids();
    },
    apply: (plans, appends = []) => {
      const { changes, written, refused } = applyPlans(pkg, plans, grids, appends);
      return { bytes: patched(changes), written, refused };
    },
    applySoon: async (plans, appends = []) => {
      const { changes, written, refused } = applyPlans(pkg, plans, grids, appends);
      return { bytes: patched(changes, await packAhead(changes)), written, refused };
    },
    typeInto: (sheet, cells) => patched(writeCells(pkg, sheet, cells)),
    formatsOf: (sheet) => {
      const part = worksheetPart(pkg, sheet);
      return part === undefined ? () => 'number' : sampleFormats(pkg, part);
    },
  };
}
