// The first screen: give us a workbook, or try the sample.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { Notice } from '../../taskpane/parts/notice';
import { ACCEPTED, droppedFile, openFile, pickFile } from '../files/opened-file';
import { usePage, usePageState } from '../page-context';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    padding: '32px 16px',
    maxWidth: '760px',
    marginInline: 'auto',
  },
  title: { margin: '0', fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  intro: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '32px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2Hover,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px', justifyContent: 'center' },
  faint: { margin: '0', color: tokens.colorNeutralForeground2 },
  steps: { margin: '0', paddingInlineStart: '24px', display: 'flex', flexDirection: 'column', gap: '4px' },
  progress: {
    width: '100%',
    maxWidth: '360px',
    height: '6px',
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

export function WelcomeScreen() {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const failure = usePageState((state) => state.failure);
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.intro}>{text.intro}</p>
      <div role="alert">
        {failure.length > 0 && (
          <Notice tone="bad">
            {failure.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Notice>
        )}
      </div>
      <DropPlace />
      <p className={styles.faint}>{text.privacy}</p>
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </main>
  );
}

function DropPlace() {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const opening = usePageState((state) => state.opening);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = droppedFile(event.dataTransfer);
    if (file) void page.open(file);
    else page.fail(text.notOneFile);
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={drop}
    >
      {opening ? <Opening /> : <Choices />}
    </div>
  );
}

function Choices() {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    const picked = pickFile();
    // Only where there is no picker the old way is gone, which must begin with the press of the button.
    if (!window.showOpenFilePicker) input.current?.click();
    else await page.open(picked.then((file) => (file === 'input' ? null : file)));
  };
  return (
    <>
      <span>{text.drop}</span>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" onClick={() => void choose()}>
          {text.choose}
        </Button>
        <Button size="large" onClick={() => void page.openSample()}>
          {text.sample}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={text.choose}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void page.open(Promise.resolve(openFile(file)));
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <p className={styles.faint}>{text.sampleHint}</p>
    </>
  );
}

function Opening() {
  const page = usePage();
  const { page: text } = page.texts;
  const styles = useStyles();
  const opening = usePageState((state) => state.opening);
  if (!opening) return null;
  const { name, share } = opening;
  const saying = name === '' ? text.openingSample : text.opening(name);
  return (
    <>
      <span role="status">{saying}</span>
      <progress
        className={styles.progress}
        aria-label={saying}
        {...(share === null ? {} : { value: share })}
      />
      <Button onClick={page.cancelOpening}>{text.cancel}</Button>
    </>
  );
}
