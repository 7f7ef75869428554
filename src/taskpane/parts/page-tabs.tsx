// The pages as tabs (WAI-ARIA pattern "tabs"): Tab reaches the one that is shown, the arrow keys, Home and End go from one
// to the next. Our own, because the library's would weigh as much as all our pages.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { PanePage } from '../../core/text/areas/pane';
import { usePane, usePaneState, useTexts } from '../pane-context';
import { PAGES } from '../pane-state';

export const PANEL_ID = 'page';

export function tabId(page: PanePage): string {
  return `tab-${page}`;
}

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', padding: '4px 8px 0' },
  tab: {
    // Four to a row where not all fit into one.
    minWidth: 'min(25%, max(0px, (480px - 100%) * 999))',
    paddingInline: '8px',
    borderRadius: '0',
    borderBottom: '3px solid transparent',
    ':hover': { borderBottomColor: 'transparent' },
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

export function PageTabs() {
  const { pane: text } = useTexts();
  const { show } = usePane();
  const styles = useStyles();
  const page = usePaneState((state) => state.page);
  const move = (event: KeyboardEvent): void => {
    const next = pageAfter(event.key, page);
    if (next === null) return;
    event.preventDefault();
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" className={styles.tabs} aria-label={text.navigation} onKeyDown={move}>
      {PAGES.map((id) => (
        <Button
          key={id}
          id={tabId(id)}
          role="tab"
          appearance="subtle"
          className={mergeClasses(styles.tab, id === page && styles.chosen)}
          aria-selected={id === page}
          aria-controls={PANEL_ID}
          tabIndex={id === page ? 0 : -1}
          onClick={() => {
            show(id);
          }}
        >
          {text.pages[id]}
        </Button>
      ))}
    </div>
  );
}

/** Where a key leads; null for keys that lead nowhere. `("ArrowRight", "about") → "start"`. */
function pageAfter(key: string, page: PanePage): PanePage | null {
  const at = PAGES.indexOf(page);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const target = targets[key];
  return target === undefined ? null : (PAGES.at(target % PAGES.length) ?? null);
}
