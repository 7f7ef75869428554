// The pane's one store: a state, those who watch it, and how it changes.
import type { PaneState } from './pane-state';

export interface PaneStore {
  readonly get: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** Called after every change; gives back how to stop. */
  readonly subscribe: (watcher: () => void) => () => void;
}

export function paneStore(start: PaneState): PaneStore {
  let state = start;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const watcher of watchers) watcher();
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
