// What the last job came to. Stays until it is closed or the next job begins.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../copy-text';
import { outcomeSaying, problemSaying } from '../outcome-saying';
import { usePane, usePaneState, useTexts } from '../pane-context';
import type { Problem } from '../problem';
import { Disclosure } from './disclosure';
import { Notice } from './notice';

const useStyles = makeStyles({
  root: { padding: '8px 12px 0' },
  first: { fontWeight: tokens.fontWeightSemibold },
  detail: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

export function OutcomeBar() {
  const { dismiss, undo } = usePane();
  const texts = useTexts();
  const styles = useStyles();
  const state = usePaneState((all) => all);
  const { problem, outcome, canUndo } = state;
  const close = { label: texts.pane.close, act: dismiss };
  if (problem) {
    return (
      <div className={styles.root}>
        <Notice tone="bad" close={close}>
          <ProblemLines problem={problem} />
        </Notice>
      </div>
    );
  }
  if (!outcome) return null;
  const mayUndo = canUndo && outcome.kind === 'refreshed' && outcome.sheets.length > 0;
  const undoButton = mayUndo && (
    <Button size="small" onClick={() => void undo()}>
      {texts.pane.undo}
    </Button>
  );
  return (
    <div className={styles.root}>
      <Notice
        tone={outcome.kind === 'cancelled' ? 'plain' : 'good'}
        close={close}
        {...(undoButton ? { buttons: undoButton } : {})}
      >
        {outcomeSaying(state, texts).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Notice>
    </div>
  );
}

function ProblemLines({ problem }: { readonly problem: Problem }) {
  const texts = useTexts();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const { problems } = texts.pane;
  const copy = async (): Promise<void> => {
    setCopied(await copyText(problem.detail));
  };
  return (
    <>
      {problemSaying(problem, texts).map((line, i) => (
        <div key={line} className={i === 0 ? styles.first : undefined}>
          {line}
        </div>
      ))}
      <Disclosure title={problems.details}>
        {() => (
          <>
            <div className={styles.detail}>{problem.detail}</div>
            <Button size="small" onClick={() => void copy()}>
              {copied ? problems.copied : problems.copy}
            </Button>
          </>
        )}
      </Disclosure>
    </>
  );
}
