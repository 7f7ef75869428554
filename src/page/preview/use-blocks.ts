// The cells in sight, fetched from the worker in blocks; what was fetched stays until the sheet changes.
import { useEffect, useRef, useState } from 'react';
import type { PreviewBlock, PreviewCell } from '../book/book-outline';
import type { BookSession } from '../book/book-session';

export const BLOCK_ROWS = 60;
export const BLOCK_COLUMNS = 20;

export interface InSight {
  readonly sheet: string;
  readonly version: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstCol: number;
  readonly lastCol: number;
}

/** 'waiting' until the worker has answered. */
export type CellAt = (row: number, col: number) => PreviewCell | undefined | 'waiting';

export function useBlocks(session: BookSession, inSight: InSight): CellAt {
  const { sheet, version } = inSight;
  const blocks = useRef(new Map<string, PreviewBlock | 'asked'>());
  /** As they were before the latest change: shown until the new ones are here. */
  const before = useRef(new Map<string, PreviewBlock | 'asked'>());
  const shownVersion = useRef(version);
  const [, setArrived] = useState(0);
  useEffect(() => {
    if (shownVersion.current === version) return;
    shownVersion.current = version;
    before.current = blocks.current;
    blocks.current = new Map();
  }, [version]);
  useEffect(() => {
    const held = blocks.current;
    for (const { key, row, col } of missingBlocks(inSight, held)) {
      held.set(key, 'asked');
      const place = {
        sheet,
        fromRow: row,
        toRow: row + BLOCK_ROWS,
        fromCol: col,
        toCol: col + BLOCK_COLUMNS,
      };
      session.block(place).then(
        (block) => {
          held.set(key, block);
          if (held === blocks.current) setArrived((count) => count + 1);
        },
        // Stopped by a cancelled job: asked again when it is next in sight.
        () => {
          held.delete(key);
        },
      );
    }
  });
  return (row, col) => {
    const key = blockKey(row, col);
    const now = blocks.current.get(key);
    const block = now === undefined || now === 'asked' ? before.current.get(key) : now;
    if (block === undefined || block === 'asked') return 'waiting';
    return block[row % BLOCK_ROWS]?.[col % BLOCK_COLUMNS];
  };
}

function* missingBlocks(
  { firstRow, lastRow, firstCol, lastCol }: InSight,
  held: ReadonlyMap<string, unknown>,
) {
  for (let row = start(firstRow, BLOCK_ROWS); row <= lastRow; row += BLOCK_ROWS) {
    for (let col = start(firstCol, BLOCK_COLUMNS); col <= lastCol; col += BLOCK_COLUMNS) {
      const key = blockKey(row, col);
      if (!held.has(key)) yield { key, row, col };
    }
  }
}

function blockKey(row: number, col: number): string {
  return `${start(row, BLOCK_ROWS)},${start(col, BLOCK_COLUMNS)}`;
}

function start(at: number, size: number): number {
  return Math.floor(at / size) * size;
}
