// The pane on a page, over any host.
import { useEffect } from 'react';
import type { Root } from 'react-dom/client';
import { App } from './app';
import type { Pane } from './pane';
import type { ThemeHints } from './theme';
import { useTheme } from './use-theme';

/** Shows the pane; `theme` tells the looks of the program around it, null where it tells none. */
export function mountPane(root: Root, pane: Pane, theme: () => ThemeHints | null): void {
  document.documentElement.lang = pane.store.get().language;
  root.render(<ThemedApp pane={pane} theme={theme} />);
}

function ThemedApp({ pane, theme }: { readonly pane: Pane; readonly theme: () => ThemeHints | null }) {
  const shown = useTheme(theme);
  useEffect(() => {
    // Scroll bars belong to the page, not to the pane in it.
    document.documentElement.style.colorScheme = shown;
  }, [shown]);
  return <App pane={pane} theme={shown} />;
}
