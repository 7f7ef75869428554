// The workbook's sheets as they stand now, with what a refresh wrote and with the findings marked.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetOutline } from '../book/book-outline';
import type { BookSession } from '../book/book-session';
import { usePage } from '../page-context';
import { PreviewGrid } from './preview-grid';
import type { PreviewStore } from './preview-store';
import { SheetTabs, SHEET_PANEL_ID } from './sheet-tabs';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: '0' },
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  panel: { flexGrow: '1', minHeight: '0', display: 'flex', flexDirection: 'column' },
  faint: { margin: '0', padding: '16px', color: tokens.colorNeutralForeground2 },
});

interface PreviewPanelProps {
  readonly session: BookSession;
  readonly preview: PreviewStore;
}

export function PreviewPanel({ session, preview }: PreviewPanelProps) {
  const { texts } = usePage();
  const { preview: text } = texts.page;
  const styles = useStyles();
  const target = useSyncExternalStore(preview.subscribe, preview.get);
  const version = useSyncExternalStore(session.subscribe, () => session.version);
  const sheets = useOutline(session, version);
  const shown = sheets?.find(({ name }) => name === target.sheet) ?? sheets?.[0];
  return (
    <section className={styles.root} aria-labelledby="preview-title">
      <h2 className={styles.title} id="preview-title">
        {text.title}
      </h2>
      {sheets && shown ? (
        <>
          <SheetTabs sheets={sheets} chosen={shown.name} preview={preview} />
          <div role="tabpanel" id={SHEET_PANEL_ID} aria-label={shown.name} className={styles.panel}>
            <PreviewGrid
              key={shown.name}
              session={session}
              preview={preview}
              sheet={shown}
              version={version}
            />
          </div>
        </>
      ) : (
        <p className={styles.faint}>{sheets ? text.empty : text.reading}</p>
      )}
    </section>
  );
}

/** The sheets after the latest change; the ones before it are shown until they are read. */
function useOutline(session: BookSession, version: number): readonly SheetOutline[] | null {
  const [sheets, setSheets] = useState<readonly SheetOutline[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    session.outline().then(
      (read) => {
        if (isWanted) setSheets(read);
      },
      // Stopped by a cancelled job: the next change asks again.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [session, version]);
  return sheets;
}
