// Which sheet and cell the preview shows.
import { parseCell } from '../../core/grid/address';
import type { Place } from '../../taskpane/pane-report';

export interface PreviewTarget {
  /** "" = the first sheet there is. */
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** Counts the jumps, so that a second one to the same cell scrolls again. */
  readonly jump: number;
}

export interface PreviewStore {
  readonly get: () => PreviewTarget;
  /** Another cell of the sheet that is shown. */
  readonly select: (row: number, col: number) => void;
  readonly show: (place: Place) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

export function previewStore(): PreviewStore {
  let target: PreviewTarget = { sheet: '', row: 0, col: 0, jump: 0 };
  const watchers = new Set<() => void>();
  const set = (next: PreviewTarget): void => {
    target = next;
    for (const watcher of watchers) watcher();
  };
  return {
    get: () => target,
    select: (row, col) => {
      set({ ...target, row, col });
    },
    show: ({ sheet, cell }) => {
      const { row, col } = parseCell(cell) ?? { row: 0, col: 0 };
      set({ sheet, row, col, jump: target.jump + 1 });
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
