// The page handed to its parts.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Page } from './page-acts';
import type { PageState } from './page-state';

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a part was shown outside the page');
  return page;
}

/** `pick` must give the same object for the same state. */
export function usePageState<T>(pick: (state: PageState) => T): T {
  const { store } = usePage();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
