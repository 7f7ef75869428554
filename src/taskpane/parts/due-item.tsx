// One due revisit: who, when, why, and what came of it.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '../../core/calendar/day';
import { useIsBusy, usePaneState, useTexts } from '../pane-context';
import type { DueRow, DueState } from '../pane-report';
import { DoneForm } from './done-form';
import { JumpButton } from './jump-button';
import { SnoozeForm } from './snooze-form';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'baseline' },
  faint: { color: tokens.colorNeutralForeground2 },
  reasons: { whiteSpace: 'pre-line' },
  state: { fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  today: { color: tokens.colorPaletteDarkOrangeForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const TONES: Readonly<Partial<Record<DueState, 'overdue' | 'today' | 'done'>>> = {
  overdue: 'overdue',
  today: 'today',
  done: 'done',
};

interface DueItemProps {
  readonly row: DueRow;
  readonly afterSaving: () => void;
}

export function DueItem({ row, afterSaving }: DueItemProps) {
  const styles = useStyles();
  const { contact, phone, channel, owner, reasons } = row;
  const people = [contact, phone, channel, owner].filter((part) => part !== '');
  return (
    <li className={styles.root}>
      <When row={row} />
      <Customer row={row} />
      <div className={mergeClasses(styles.line, styles.faint)}>
        {people.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </div>
      <div className={styles.reasons}>{reasons}</div>
      <Typed row={row} />
      <Actions row={row} afterSaving={afterSaving} />
    </li>
  );
}

function When({ row }: { readonly row: DueRow }) {
  const { pane: text, words } = useTexts();
  const styles = useStyles();
  const { state, due, overdueDays, priority, stateWord } = row;
  const tone = TONES[state];
  const word = state === 'kept' ? stateWord : words.buckets[state];
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.state, tone && styles[tone])}>{word}</span>
      {due !== null && <span>{text.due.dueOn(formatDay(due))}</span>}
      {overdueDays > 0 && <span>{text.due.late(overdueDays)}</span>}
      <span className={styles.faint}>{priority}</span>
    </div>
  );
}

function Customer({ row }: { readonly row: DueRow }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const name = row.customerName === '' ? row.customerId : row.customerName;
  return (
    <div className={styles.line}>
      {row.customer ? (
        <JumpButton place={row.customer} label={text.due.jump(name)} strong>
          {name}
        </JumpButton>
      ) : (
        <strong>{name}</strong>
      )}
      {row.customerName !== '' && <span className={styles.faint}>{row.customerId}</span>}
    </div>
  );
}

function Typed({ row }: { readonly row: DueRow }) {
  const { pane: text } = useTexts();
  const { result, score, note, snoozeUntil, snoozeReason } = row.typed;
  const lines = [
    result === '' ? '' : text.due.resultIs(result, score),
    note,
    snoozeUntil === '' ? '' : text.due.snoozedTo(snoozeUntil),
    snoozeReason,
  ];
  return lines.map((line, i) => (line === '' ? null : <div key={i}>{line}</div>));
}

/** The button comes back when its form is left: the focus with it, or the keyboard would start from the top again. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Actions({ row, afterSaving }: DueItemProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const busy = useIsBusy();
  const isThere = usePaneState(({ dueSheet }) => dueSheet?.rows.has(row.key) ?? false);
  const [open, setOpen] = useState<'done' | 'snooze' | null>(null);
  const [left, setLeft] = useState<typeof open>(null);
  if (!isThere) return null;
  const name = row.customerName === '' ? row.customerId : row.customerName;
  const close = (saved: boolean): void => {
    setOpen(null);
    setLeft(saved ? null : open);
    if (saved) afterSaving();
  };
  if (open === 'done') return <DoneForm row={row} close={close} />;
  if (open === 'snooze') return <SnoozeForm row={row} close={close} />;
  const doneWord = row.typed.result === '' ? text.due.done : text.due.change;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        disabled={busy}
        ref={left === 'done' ? focusOn : null}
        aria-label={text.due.actFor(doneWord, name)}
        onClick={() => {
          setOpen('done');
        }}
      >
        {doneWord}
      </Button>
      {row.typed.result === '' && (
        <Button
          size="small"
          disabled={busy}
          ref={left === 'snooze' ? focusOn : null}
          aria-label={text.due.actFor(text.due.snooze, name)}
          onClick={() => {
            setOpen('snooze');
          }}
        >
          {text.due.snooze}
        </Button>
      )}
    </div>
  );
}
