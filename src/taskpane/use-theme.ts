// Light or dark, watched: the system's own preference tells when it changes; the program is asked again whenever the pane
// gets the focus.
import { useSyncExternalStore } from 'react';
import { resolveTheme, type PaneTheme, type ThemeHints } from './theme';

const DARK = '(prefers-color-scheme: dark)';

export function useTheme(hints: () => ThemeHints | null): PaneTheme {
  return useSyncExternalStore(watch, () => resolveTheme(hints(), matchMedia(DARK).matches));
}

function watch(changed: () => void): () => void {
  const system = matchMedia(DARK);
  system.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  return () => {
    system.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
  };
}
