// The pane handed to its pages, and the part of its state a page watches.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Minute } from '../core/calendar/day';
import { GIVES_WAY } from './job-queue';
import type { Pane } from './pane';
import type { PaneState } from './pane-state';
import { PANE_TEXTS, type PaneTexts } from './pane-texts';

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('a page was shown outside the pane');
  return pane;
}

/** `pick` must give the same object for the same state. */
export function usePaneState<T>(pick: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

export function useTexts(): PaneTexts {
  return PANE_TEXTS[usePaneState(({ language }) => language)];
}

/** The moment, as the clock on the wall goes on. */
export function useNow(): Minute {
  const { ticking } = usePane();
  return useSyncExternalStore(ticking.subscribe, ticking.now);
}

/** True while a job runs: nothing else can be begun then. */
export function useIsBusy(): boolean {
  return usePaneState(({ job }) => job !== null && !GIVES_WAY.includes(job.kind));
}
