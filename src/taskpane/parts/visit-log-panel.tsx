// What logging completed visits would add, and the question whether to: in the page, with the list in sight.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { LogLine, VisitLogView } from '../pane-report';
import { usePageStyles } from '../pages/page-styles';
import { GrowingList } from './growing-list';
import { JumpButton } from './jump-button';

/** Lines shown at once. */
const STEP = 20;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  changed: { color: tokens.colorPaletteRedForeground1 },
});

export function VisitLogPanel() {
  const { pane: text } = useTexts();
  const log = usePaneState((state) => state.visitLog);
  const styles = useStyles();
  const page = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = log?.view;
  useEffect(() => {
    // Also when another list takes the place of the one that was confirmed.
    if (view) heading.current?.focus();
  }, [view]);
  if (!log || !view) return null;
  return (
    <section className={styles.root} aria-labelledby="visit-log">
      <h2 className={page.heading} id="visit-log" ref={heading} tabIndex={-1}>
        {text.log.title}
      </h2>
      {log.hasChanged && <p className={`${page.paragraph} ${styles.changed}`}>{text.log.changed}</p>}
      {view.summary !== '' && <p className={page.paragraph}>{view.summary}</p>}
      {view.lines.length > 0 && (
        <GrowingList
          items={view.lines}
          step={STEP}
          className={page.list}
          label={text.log.list}
          render={(line) => <Line key={`${line.day} ${line.customer} ${line.note}`} line={line} />}
        />
      )}
      {view.alreadySaying !== '' && <p className={page.paragraph}>{view.alreadySaying}</p>}
      <Skipped view={view} />
      <Buttons view={view} />
    </section>
  );
}

function Line({ line }: { readonly line: LogLine }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const { details } = text.log;
  const { day, customer, result, score, owner, next, note } = line;
  const facts = [
    details.result(result, score),
    owner === '' ? '' : details.owner(owner),
    next === '' ? '' : details.next(next),
    note,
  ];
  return (
    <li className={styles.item}>
      <div>
        <strong>{customer}</strong> {day}
      </div>
      <div className={page.faint}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
    </li>
  );
}

function Skipped({ view }: { readonly view: VisitLogView }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  if (view.skipped.length === 0) return null;
  return (
    <>
      <p className={page.paragraph}>{view.skippedSaying}</p>
      <ul className={page.list} aria-label={view.skippedSaying}>
        {view.skipped.map(({ place, saying }) => (
          <li key={place.cell}>
            <JumpButton place={place} label={text.log.goTo(place.cell)}>
              {saying}
            </JumpButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Buttons({ view }: { readonly view: VisitLogView }) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const page = usePageStyles();
  const busy = useIsBusy();
  return (
    <>
      {view.lines.length > 0 && <span className={page.faint}>{text.log.untouched}</span>}
      <div className={page.buttons}>
        {view.ready && (
          <Button appearance="primary" disabled={busy} onClick={() => void pane.logVisits()}>
            {view.lines.length > 0 ? text.log.confirm(view.lines.length) : text.log.clear}
          </Button>
        )}
        {view.needsTemplate && (
          <Button disabled={busy} onClick={() => void pane.makeTemplates().then(pane.listVisits)}>
            {text.start.makeTemplates}
          </Button>
        )}
        <Button disabled={busy} onClick={pane.dropVisits}>
          {view.ready ? text.cancel : text.close}
        </Button>
      </div>
    </>
  );
}
