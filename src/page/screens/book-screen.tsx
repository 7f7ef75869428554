// A workbook is open: what it is and how to save it, the pane's pages, and the preview beside them.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { PaneView } from '../../taskpane/app';
import { PreviewPanel } from '../preview/preview-panel';
import { usePage, usePageState } from '../page-context';
import type { OpenBook } from '../page-state';
import { BookBar } from './book-bar';

/** Below this width only one of the two is seen. */
const WIDE = '@media (min-width: 900px)';
const NARROW = '@media (max-width: 899.98px)';

/** The pane fills its column, not the window. */
const PANE_HEIGHT = { '--pane-height': '100%' } as CSSProperties;

const useStyles = makeStyles({
  root: { height: '100dvh', display: 'flex', flexDirection: 'column' },
  main: {
    flexGrow: '1',
    minHeight: '0',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: '400px minmax(0, 1fr)' },
  },
  views: {
    gridColumn: '1 / -1',
    display: 'flex',
    gap: '8px',
    padding: '0 12px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: 'none' },
  },
  pane: {
    gridRow: '2',
    overflowY: 'auto',
    minHeight: '0',
    scrollPaddingBlock: '56px 120px',
    [WIDE]: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  preview: { gridRow: '2', minHeight: '0', minWidth: '0' },
  hidden: { [NARROW]: { display: 'none' } },
});

export function BookScreen({ book }: { readonly book: OpenBook }) {
  const { texts, show } = usePage();
  const { views } = texts.page;
  const styles = useStyles();
  const view = usePageState((state) => state.view);
  return (
    <div className={styles.root}>
      <BookBar book={book} />
      <main className={styles.main}>
        <div className={styles.views} role="group" aria-label={views.label}>
          {(['pane', 'preview'] as const).map((id) => (
            <Button
              key={id}
              size="small"
              appearance={view === id ? 'primary' : 'secondary'}
              aria-pressed={view === id}
              onClick={() => {
                show(id);
              }}
            >
              {views[id]}
            </Button>
          ))}
        </div>
        <div className={mergeClasses(styles.pane, view !== 'pane' && styles.hidden)} style={PANE_HEIGHT}>
          <PaneView pane={book.pane} />
        </div>
        <div className={mergeClasses(styles.preview, view !== 'preview' && styles.hidden)}>
          <PreviewPanel session={book.session} preview={book.preview} />
        </div>
      </main>
    </div>
  );
}
