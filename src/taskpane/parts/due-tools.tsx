// Around the due list: logging what is finished, today's list for a chat group, and the calendar file.
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { dayOf, formatDay } from '../../core/calendar/day';
import { copyText } from '../copy-text';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneReminders } from '../pane-report';
import { usePageStyles } from '../pages/page-styles';
import { saveTextFile } from '../save-text-file';
import { Disclosure } from './disclosure';
import { VisitLogPanel } from './visit-log-panel';

const useStyles = makeStyles({
  text: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
});

/** What was made last, and for whom ("" = everybody). */
type Made =
  | { readonly kind: 'list'; readonly owner: string; readonly text: string; readonly isCopied: boolean }
  | { readonly kind: 'calendar'; readonly file: string; readonly reminders: PaneReminders };

export function DueTools() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const page = usePageStyles();
  const busy = useIsBusy();
  const row = useFocusAfterLog();
  const [made, setMade] = useState<Made | null>(null);
  const owner = usePaneState((state) => state.dueView.owner);
  const wanted = owner === '' ? null : (owner ?? '');
  const copy = async (): Promise<void> => {
    const reminders = await pane.makeReminders(wanted);
    if (!reminders) return;
    const isCopied = await copyText(reminders.digest);
    setMade({ kind: 'list', owner: wanted ?? '', text: reminders.digest, isCopied });
  };
  const save = async (): Promise<void> => {
    const reminders = await pane.makeReminders(wanted);
    if (!reminders) return;
    const file = `${text.reminders.fileName(formatDay(dayOf(pane.now())), wanted ?? '')}.ics`;
    if (reminders.entries > 0) saveTextFile(file, reminders.calendar, 'text/calendar;charset=utf-8');
    setMade({ kind: 'calendar', file, reminders });
  };
  return (
    <>
      <div className={page.buttons} ref={row}>
        <LogButton />
        <Button disabled={busy} onClick={() => void copy()}>
          {text.reminders.copy}
        </Button>
        <Button disabled={busy} onClick={() => void save()}>
          {text.reminders.calendar}
        </Button>
      </div>
      <VisitLogPanel />
      {made?.kind === 'list' && <MadeList key={made.text} made={made} />}
      {made?.kind === 'calendar' && <MadeCalendar key={made.file} made={made} />}
    </>
  );
}

/** There as soon as a row of the sheet is finished. */
function LogButton() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const busy = useIsBusy();
  const isOpen = usePaneState((state) => state.visitLog !== null);
  const finished = usePaneState(
    ({ report, dueSheet }) =>
      report?.due.filter(({ key, typed }) => typed.result !== '' && dueSheet?.rows.has(key)).length ?? 0,
  );
  if (finished === 0 || isOpen) return null;
  return (
    <Button disabled={busy} onClick={() => void pane.listVisits()}>
      {text.log.open(finished)}
    </Button>
  );
}

/** The list of visits goes with the button that was pressed in it: the focus comes to the first button here. */
function useFocusAfterLog() {
  const row = useRef<HTMLDivElement>(null);
  const isOpen = usePaneState((state) => state.visitLog !== null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) row.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return row;
}

function MadeList({ made }: { readonly made: Extract<Made, { kind: 'list' }> }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const [isCopied, setIsCopied] = useState(made.isCopied);
  return (
    <section className={page.section}>
      <span role="status">{isCopied ? text.reminders.copied(made.owner) : text.reminders.notCopied}</span>
      <Disclosure title={text.reminders.text} startsOpen={!made.isCopied}>
        {() => (
          <>
            <Textarea
              className={styles.text}
              readOnly
              rows={10}
              value={made.text}
              aria-label={text.reminders.text}
            />
            <Button size="small" onClick={() => void copyText(made.text).then(setIsCopied)}>
              {text.reminders.copyAgain}
            </Button>
          </>
        )}
      </Disclosure>
    </section>
  );
}

function MadeCalendar({ made }: { readonly made: Extract<Made, { kind: 'calendar' }> }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const [isCopied, setIsCopied] = useState(false);
  const { entries, calendar } = made.reminders;
  if (entries === 0) return <span role="status">{text.reminders.nothing}</span>;
  return (
    <section className={page.section}>
      <span role="status">
        {isCopied ? text.reminders.calendarCopied : text.reminders.saved(entries, made.file)}
      </span>
      <span className={page.faint}>{text.reminders.blocked}</span>
      <Disclosure title={text.reminders.calendarText}>
        {() => (
          <>
            <Textarea
              className={styles.text}
              readOnly
              rows={8}
              value={calendar}
              aria-label={text.reminders.calendarText}
            />
            <Button size="small" onClick={() => void copyText(calendar).then(setIsCopied)}>
              {text.reminders.copyCalendar}
            </Button>
          </>
        )}
      </Disclosure>
    </section>
  );
}
