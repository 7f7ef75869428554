// Whom to contact: counts, a list to search, and what came of each contact.
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { DUE_FILTERS, filterDue, ownersOf } from '../filter-due';
import { dueCounts } from '../outcome-saying';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneReport } from '../pane-report';
import { CountButtons } from '../parts/count-buttons';
import { DueItem } from '../parts/due-item';
import { DueTools } from '../parts/due-tools';
import { GrowingList } from '../parts/growing-list';
import { usePageStyles } from './page-styles';

/** Rows shown at once. */
const STEP = 30;
const NOBODY = '\u0000nobody';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  wide: { gridColumn: '1 / -1', minWidth: '0' },
  select: { minWidth: '0' },
});

export function DuePage() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const report = usePaneState((state) => state.report);
  const dueSheet = usePaneState((state) => state.dueSheet);
  return (
    <div className={styles.page}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void pane.refresh()}>
          {text.refresh}
        </Button>
      </div>
      {report && (
        <>
          <DueTools />
          {report.due.length > 0 && !dueSheet && <p className={styles.paragraph}>{text.due.noSheet}</p>}
          <Counts report={report} />
          <Filters report={report} />
          <DueList report={report} />
        </>
      )}
    </div>
  );
}

function Counts({ report }: { readonly report: PaneReport }) {
  const { pane: text } = useTexts();
  const { filterDue: filter } = usePane();
  const chosen = usePaneState((state) => state.dueView.filter);
  const counts = dueCounts(report);
  const { overdue, today, soon } = text.due.counts;
  return (
    <CountButtons
      counts={[
        { id: 'overdue', label: overdue, count: counts.overdue },
        { id: 'today', label: today, count: counts.today },
        { id: 'soon', label: soon(counts.soonDays), count: counts.soon },
      ]}
      chosen={chosen}
      choose={(id) => {
        filter({ filter: chosen === id ? 'open' : id });
      }}
    />
  );
}

function Filters({ report }: { readonly report: PaneReport }) {
  const { pane: text } = useTexts();
  const { filterDue: change } = usePane();
  const styles = useStyles();
  const { filter, search, owner } = usePaneState((state) => state.dueView);
  const language = usePaneState((state) => state.language);
  const owners = useMemo(() => ownersOf(report.due, language), [report, language]);
  return (
    <div className={styles.filters} role="search">
      <Field label={text.due.search} className={styles.wide}>
        <Input
          type="search"
          value={search}
          onChange={(_event, data) => {
            change({ search: data.value });
          }}
        />
      </Field>
      <Field label={text.due.filter}>
        <Select
          className={styles.select}
          value={filter}
          onChange={(_event, data) => {
            change({ filter: DUE_FILTERS.find((id) => id === data.value) ?? 'open' });
          }}
        >
          {DUE_FILTERS.map((id) => (
            <option key={id} value={id}>
              {text.due.filters[id]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.due.owner}>
        <Select
          className={styles.select}
          value={owner ?? NOBODY}
          onChange={(_event, data) => {
            change({ owner: data.value === NOBODY ? null : data.value });
          }}
        >
          <option value="">{text.due.everyone}</option>
          {owners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={NOBODY}>{text.due.nobody}</option>
        </Select>
      </Field>
    </div>
  );
}

function DueList({ report }: { readonly report: PaneReport }) {
  const { pane: text } = useTexts();
  const styles = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = usePaneState((state) => state.dueView);
  const rows = useMemo(() => filterDue(report.due, view), [report, view]);
  const nothing = report.due.length === 0 ? text.due.noneDue : text.due.empty;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {text.due.listed(rows.length)}
      </h2>
      {rows.length === 0 ? (
        <p className={styles.paragraph}>{nothing}</p>
      ) : (
        <GrowingList
          key={`${view.filter} ${view.search} ${view.owner ?? NOBODY}`}
          items={rows}
          step={STEP}
          className={styles.list}
          label={text.due.list}
          render={(row) => (
            <DueItem
              key={row.key}
              row={row}
              afterSaving={() => {
                // The row may leave the list with the button that was pressed.
                heading.current?.focus();
              }}
            />
          )}
        />
      )}
    </section>
  );
}
