// Large blocks of cells in as few requests as the payload limit allows. What a cell takes is not known before it was read,
// so the size of the next request follows from the answers so far.
import { rangeAddress } from '../../core/grid/address';
import type { CellRange } from '../../core/grid/grid';
import { ExcelRefusal } from './excel-refusal';
import type { Session } from './session';
import type { Matrix } from './sheet-state';

export interface BlockWanted {
  readonly sheetId: string;
  readonly range: CellRange;
  /** Formulas tell the value where there is no formula. */
  readonly what: 'values' | 'formulas';
}

/** What a cell is thought to take before anything is known; a guess too low only costs one more request. */
const FIRST_BYTES_PER_CELL = 14;
/** By how much the guess grows when an answer was too large after all. */
const TOO_LOW = 3;
/** A small rest comes along rather than in a request of its own: the target keeps well below the limit. */
const WITH_A_REST = 1.25;
/** An average drawn from few cells says little. */
const ENOUGH_CELLS = 2_000;

/** The blocks in their order. `onProgress` is told the share of cells read, 0 to 1. */
export async function readBlocks(
  session: Session,
  wanted: readonly BlockWanted[],
  onProgress: (share: number) => void = () => undefined,
  bytesPerCell = FIRST_BYTES_PER_CELL,
): Promise<readonly Matrix[]> {
  const reader = new BlockReader(session, wanted, onProgress, bytesPerCell);
  await reader.run();
  return reader.found;
}

interface Part {
  readonly block: number;
  readonly top: number;
  readonly bottom: number;
}

type Loaded = unknown[][] | null;

class BlockReader {
  readonly found: unknown[][][];
  private cellsRead = 0;

  constructor(
    private readonly session: Session,
    private readonly wanted: readonly BlockWanted[],
    private readonly onProgress: (share: number) => void,
    private bytesPerCell: number,
  ) {
    this.found = wanted.map(() => []);
  }

  async run(): Promise<void> {
    const todo = this.wanted.map(({ range }, block): Part => ({
      block,
      top: range.top,
      bottom: range.bottom,
    }));
    const total = todo.reduce((sum, part) => sum + this.cellsOf(part), 0);
    while (todo.length > 0) {
      const parts = this.nextParts(todo);
      const loaded = await this.load(parts);
      if (!loaded) {
        this.bytesPerCell *= TOO_LOW;
        todo.unshift(...parts);
        continue;
      }
      parts.forEach((part, i) => {
        this.keep(part, loaded[i]);
      });
      this.onProgress(total === 0 ? 1 : this.cellsRead / total);
    }
  }

  /** Takes from `todo` what fits into one answer; the last block may be taken in part. */
  private nextParts(todo: Part[]): Part[] {
    const parts: Part[] = [];
    const left = todo.reduce((sum, part) => sum + this.cellsOf(part), 0);
    let room = Math.floor(this.session.targetBytes / this.bytesPerCell);
    if (left <= room * WITH_A_REST) room = left;
    for (let part = todo[0]; part && room > 0; part = todo[0]) {
      const perRow = this.cellsOf({ ...part, bottom: part.top });
      const rows = Math.max(parts.length === 0 ? 1 : 0, Math.floor(room / perRow));
      if (rows === 0) break;
      const bottom = Math.min(part.bottom, part.top + rows - 1);
      parts.push({ ...part, bottom });
      room -= perRow * (bottom - part.top + 1);
      if (bottom === part.bottom) todo.shift();
      else todo[0] = { ...part, top: bottom + 1 };
    }
    return parts;
  }

  /** null when the answer was too large after all. */
  private async load(parts: readonly Part[]): Promise<readonly Loaded[] | null> {
    try {
      return await this.session.trip((context) => {
        const ranges = parts.map((part) => {
          const want = this.want(part);
          const sheet = context.workbook.worksheets.getItem(want.sheetId);
          const range = sheet.getRange(rangeAddress({ ...want.range, top: part.top, bottom: part.bottom }));
          range.untrack();
          range.load([want.what]);
          return { range, what: want.what };
        });
        return () => ranges.map(({ range, what }) => range[what] as Loaded);
      });
    } catch (error) {
      const oneRow = parts.length === 1 && parts[0]?.top === parts[0]?.bottom;
      if (error instanceof ExcelRefusal && error.reason === 'payload-too-large' && !oneRow) return null;
      throw error;
    }
  }

  private keep(part: Part, loaded: Loaded | undefined): void {
    const found = this.found[part.block];
    // Excel does not always fail on a block beyond its limits: it may give null for the values.
    if (!found || !loaded) {
      throw new ExcelRefusal('values-missing', 'untouched', null, rangeAddress(this.want(part).range));
    }
    for (const row of loaded) found.push(row);
    const cells = this.cellsOf(part);
    this.cellsRead += cells;
    if (cells >= ENOUGH_CELLS) this.learn(loaded);
  }

  /** A tenth of the rows tells what a cell takes; the guess only grows carefully less. */
  private learn(values: readonly (readonly unknown[])[]): void {
    const step = Math.max(1, Math.floor(values.length / 50));
    const sample = values.filter((_, i) => i % step === 0);
    const text = JSON.stringify(sample);
    const cells = sample.reduce((sum, row) => sum + row.length, 0);
    const wide = text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);
    const seen = (wide / Math.max(1, cells)) * 1.3;
    this.bytesPerCell = Math.max(seen, this.bytesPerCell * 0.6);
  }

  private cellsOf({ block, top, bottom }: Part): number {
    const want = this.wanted[block];
    if (!want) return 0;
    const { left, right } = want.range;
    return (right - left + 1) * (bottom - top + 1);
  }

  private want(part: Part): BlockWanted {
    const want = this.wanted[part.block];
    if (!want) throw new Error('no such block');
    return want;
  }
}
