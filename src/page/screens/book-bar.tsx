// The file's name, whether it holds what is shown here, and the ways to save it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Notice } from '../../taskpane/parts/notice';
import { usePage, usePageState } from '../page-context';
import type { OpenBook } from '../page-state';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 899.98px)': { borderBottomStyle: 'none' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  file: {
    minWidth: '0',
    flexGrow: '1',
    flexBasis: '200px',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    alignItems: 'baseline',
  },
  name: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  saying: { marginTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function BookBar({ book }: { readonly book: OpenBook }) {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const saving = usePageState((state) => state.saving);
  const isChanged = useSyncExternalStore(book.session.subscribe, () => book.session.isChanged);
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <div className={styles.file}>
          <h1 className={styles.name}>{book.session.name}</h1>
          <span className={styles.state} role="status">
            {saving ? text.saving : isChanged ? text.unsaved : text.unchanged}
          </span>
        </div>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={saving || !isChanged} onClick={() => void page.save()}>
            {text.save}
          </Button>
          {book.place && (
            <Button disabled={saving} onClick={page.saveCopy}>
              {text.saveCopy}
            </Button>
          )}
          <Button disabled={saving} onClick={page.close}>
            {text.openOther}
          </Button>
        </div>
      </div>
      {book.place && !book.folder && isChanged && 'showDirectoryPicker' in window && (
        <div className={styles.line}>
          <Button size="small" onClick={() => void page.allowFolder()}>
            {text.allowFolder}
          </Button>
          <span className={styles.state}>{text.allowFolderHint}</span>
        </div>
      )}
      <Sayings />
    </header>
  );
}

function Sayings() {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const failure = usePageState((state) => state.failure);
  const done = usePageState((state) => state.done);
  const givesUp = usePageState((state) => state.givesUp);
  const close = { label: text.close, act: page.dismiss };
  return (
    <>
      <div role="alert">
        {failure.length > 0 && (
          <div className={styles.saying}>
            <Notice tone="bad" close={close}>
              {failure.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </Notice>
          </div>
        )}
        {givesUp && (
          <div className={styles.saying}>
            <GivingUp />
          </div>
        )}
      </div>
      <div role="status">
        {done !== '' && (
          <div className={styles.saying}>
            <Notice tone="good" close={close}>
              {done}
            </Notice>
          </div>
        )}
      </div>
    </>
  );
}

function GivingUp() {
  const page = usePage();
  const { what, yes, no } = page.texts.page.giveUp;
  const answer = (given: boolean) => () => {
    page.answerGivingUp(given);
  };
  return (
    <Notice
      tone="plain"
      buttons={
        <>
          <Button size="small" appearance="primary" autoFocus onClick={answer(false)}>
            {no}
          </Button>
          <Button size="small" onClick={answer(true)}>
            {yes}
          </Button>
        </>
      }
    >
      {what}
    </Notice>
  );
}
