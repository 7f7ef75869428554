// What was recognised in the workbook, what is missing, and how to begin.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatMinute } from '../../core/calendar/day';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneReport, RecognisedTable } from '../pane-report';
import { JumpButton } from '../parts/jump-button';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  table: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  rows: { color: tokens.colorNeutralForeground2, flexShrink: '0' },
  steps: { margin: '0', paddingInlineStart: '20px' },
});

export function StartPage() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const report = usePaneState((state) => state.report);
  const canUndo = usePaneState((state) => state.canUndo);
  return (
    <div className={styles.page}>
      <p className={styles.paragraph}>{text.start.intro}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void pane.refresh()}>
          {text.refresh}
        </Button>
        <Button disabled={busy} onClick={() => void pane.check()}>
          {text.start.checkAgain}
        </Button>
        {canUndo && (
          <Button disabled={busy} onClick={() => void pane.undo()}>
            {text.undo}
          </Button>
        )}
      </div>
      {report && <Recognised report={report} />}
      {(!report || report.recognised.length === 0) && <Steps />}
    </div>
  );
}

function Recognised({ report }: { readonly report: PaneReport }) {
  const { pane: text, words } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const { recognised, missing, unrecognised } = report;
  const { start } = text;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{start.recognised}</h2>
        <span className={styles.faint}>{start.asOf(formatMinute(report.asOf))}</span>
        {recognised.length === 0 && <p className={styles.paragraph}>{start.nothing}</p>}
        <ul className={styles.list}>
          {recognised.map((table) => (
            <Table key={`${table.place.sheet}!${table.place.cell}`} table={table} />
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        {missing.length === 0 ? (
          <p className={styles.paragraph}>{start.complete}</p>
        ) : (
          <>
            <h2 className={styles.heading}>{start.missing}</h2>
            <p className={styles.paragraph}>{missing.join(words.listComma)}</p>
            <span className={styles.faint}>{start.missingHint}</span>
            <div className={styles.buttons}>
              <Button disabled={busy} onClick={() => void pane.makeTemplates()}>
                {start.makeTemplates}
              </Button>
            </div>
          </>
        )}
      </section>
      {unrecognised.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{start.unrecognised}</h2>
          <p className={styles.paragraph}>{unrecognised.join(words.listComma)}</p>
          <span className={styles.faint}>{start.unrecognisedHint}</span>
        </section>
      )}
    </>
  );
}

function Table({ table }: { readonly table: RecognisedTable }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const { place, name, rows } = table;
  const shown = place.sheet === name ? name : `${place.sheet} · ${name}`;
  return (
    <li className={styles.table}>
      <JumpButton place={place} label={text.start.goTo(place.sheet)}>
        {shown}
      </JumpButton>
      <span className={styles.rows}>{text.start.rows(rows)}</span>
    </li>
  );
}

function Steps() {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{text.start.stepsTitle}</h2>
      <ol className={styles.steps}>
        {text.start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
