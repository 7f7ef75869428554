// Everything the page knows at a moment, and who watches it.
import type { Pane } from '../taskpane/pane';
import type { BookSession } from './book/book-session';
import type { FilePlace } from './files/opened-file';
import type { PreviewStore } from './preview/preview-store';

export interface OpenBook {
  readonly session: BookSession;
  readonly pane: Pane;
  readonly preview: PreviewStore;
  readonly place: FilePlace | null;
  /** Where backups may be kept. */
  readonly folder: FileSystemDirectoryHandle | null;
}

export interface PageState {
  /** The file being opened ("" = the sample), and how far its reading is. */
  readonly opening: { readonly name: string; readonly share: number | null } | null;
  readonly book: OpenBook | null;
  /** What went wrong with opening or saving. */
  readonly failure: readonly string[];
  /** What a save came to. */
  readonly done: string;
  readonly saving: boolean;
  /** On a narrow window only one of the two is seen. */
  readonly view: 'pane' | 'preview';
  /** Asked before changes are given up. */
  readonly givesUp: boolean;
}

export const FIRST_PAGE_STATE: PageState = {
  opening: null,
  book: null,
  failure: [],
  done: '',
  saving: false,
  view: 'pane',
  givesUp: false,
};

export interface PageStore {
  readonly get: () => PageState;
  readonly set: (change: Partial<PageState>) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

export function pageStore(): PageStore {
  let state = FIRST_PAGE_STATE;
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
