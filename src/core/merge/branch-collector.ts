// The registers of many branches, taken in one workbook at a time. Only the rows are kept: what a workbook held besides can be
// let go before the next one is opened.
import type { WorkbookGrids } from '../grid/grid';
import type { Finding } from '../finding';
import type { PlanCell } from '../plan/plan';
import { recogniseSheets } from '../template/recognise-sheets';
import { TEMPLATE_SHEET_KINDS } from '../reports/template-sheets';
import { eachBranchRow, type MergedKind } from './branch-rows';

/** Rows of one kind from all branches. */
export interface MergedTable {
  readonly kind: MergedKind;
  /** Fields of any branch, in the order they were met; a row may be shorter. */
  readonly fields: readonly string[];
  /** Cells in the order of `fields`, the branch's number before them. */
  readonly rows: readonly MergedRow[];
}

export interface MergedRow {
  /** Index into the branches. */
  readonly branch: number;
  readonly cells: PlanCell[];
}

/** What came in from one branch. */
export interface BranchTaken {
  readonly rows: number;
  /** Sheets that were not read, and what is missing where one nearly fits. */
  readonly unrecognised: readonly string[];
  readonly findings: readonly Finding[];
}

interface GrowingTable {
  readonly kind: MergedKind;
  readonly fields: string[];
  readonly rows: MergedRow[];
}

export class BranchCollector {
  readonly branches: string[] = [];
  private readonly collected = new Map<MergedKind, GrowingTable>();
  /** One copy of each text: a thousand rows say 电话. Long texts are rarely said twice. */
  private readonly texts = new Map<string, string>();

  /** Takes the rows of a branch's register. `name` is what the branch column says. */
  add(name: string, workbook: WorkbookGrids): BranchTaken {
    const branch = this.branches.push(name) - 1;
    const { sources, unrecognised, findings } = recogniseSheets(workbook);
    const grids = new Map(workbook.grids.map((grid) => [grid.sheet, grid]));
    let taken = 0;
    for (const source of sources) {
      const grid = grids.get(source.sheet);
      if (!grid || source.kind === 'loyalty') continue;
      const table = this.table(source.kind);
      let places: readonly number[] | undefined;
      eachBranchRow(grid, source, workbook.date1904, (fields, cells) => {
        places ??= fields.map((field) => placeOf(field, table.fields));
        table.rows.push({ branch, cells: this.placed(cells, places) });
        taken += 1;
      });
    }
    return { rows: taken, unrecognised, findings };
  }

  /** In the order of the template sheets; kinds that no branch has are left out. */
  tables(): readonly MergedTable[] {
    return TEMPLATE_SHEET_KINDS.flatMap((kind) => this.collected.get(kind) ?? []);
  }

  private table(kind: MergedKind): GrowingTable {
    const known = this.collected.get(kind) ?? { kind, fields: [], rows: [] };
    this.collected.set(kind, known);
    return known;
  }

  private placed(cells: readonly PlanCell[], places: readonly number[]): PlanCell[] {
    const row: PlanCell[] = new Array<PlanCell>(Math.max(...places) + 1).fill(null);
    cells.forEach((cell, i) => {
      row[places[i] ?? 0] = typeof cell === 'string' ? this.once(cell) : cell;
    });
    return row;
  }

  private once(text: string): string {
    if (text.length > LONGEST_SHARED) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

const LONGEST_SHARED = 12;

function placeOf(field: string, fields: string[]): number {
  const at = fields.indexOf(field);
  return at >= 0 ? at : fields.push(field) - 1;
}
