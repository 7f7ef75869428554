// The limits of open tickets and promises: counts, the list by the next limit with the time left, and why each is then.
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { formatMinute } from '../../core/calendar/day';
import type { SlaFilter } from '../../core/text/areas/pane';
import { filterSla, namesOf, SLA_FILTERS } from '../filter-sla';
import { liveCounts } from '../live-sla';
import { useIsBusy, useNow, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneReport, SlaView } from '../pane-report';
import { ChoiceField } from '../parts/choice-field';
import { CountButtons } from '../parts/count-buttons';
import { GrowingList } from '../parts/growing-list';
import { SlaItem } from '../parts/sla-item';
import { usePageStyles } from './page-styles';

/** Lines shown at once. */
const STEP = 30;
const NOBODY = '\u0000nobody';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  wide: { gridColumn: '1 / -1', minWidth: '0' },
});

export function SlaPage() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const report = usePaneState((state) => state.report);
  return (
    <div className={styles.page}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void pane.writeSla()}>
          {text.sla.write}
        </Button>
        <Button disabled={busy} onClick={() => void pane.check()}>
          {text.start.checkAgain}
        </Button>
      </div>
      {report && <Limits report={report} />}
    </div>
  );
}

function Limits({ report }: { readonly report: PaneReport }) {
  const { pane: text } = useTexts();
  const styles = usePageStyles();
  const { sla, asOf } = report;
  if (sla.lines.length === 0) return <p className={styles.paragraph}>{text.sla.none}</p>;
  const shown = sla.lines.filter(({ doneAt }) => doneAt === null).length;
  return (
    <>
      <span className={styles.faint}>{text.sla.intro(formatMinute(asOf))}</span>
      <Counts sla={sla} />
      <Filters sla={sla} />
      {shown < sla.open && <p className={styles.paragraph}>{text.sla.cut(shown, sla.open)}</p>}
      <List sla={sla} />
    </>
  );
}

function Counts({ sla }: { readonly sla: SlaView }) {
  const { pane: text } = useTexts();
  const { filterSla: change } = usePane();
  const now = useNow();
  const chosen = usePaneState((state) => state.slaView.filter);
  const { late, warning, paused } = liveCounts(sla, now);
  const { counts } = text.sla;
  return (
    <CountButtons
      counts={[
        { id: 'late', label: counts.late, count: late },
        { id: 'warning', label: counts.warning, count: warning },
        { id: 'paused', label: counts.paused, count: paused },
        { id: 'open', label: counts.open, count: sla.open },
      ]}
      chosen={chosen}
      choose={(filter) => {
        change({ filter: filter === chosen ? 'open' : filter });
      }}
    />
  );
}

function Filters({ sla }: { readonly sla: SlaView }) {
  const { pane: text } = useTexts();
  const { filterSla: change } = usePane();
  const styles = useStyles();
  const { filter, search, owner, department } = usePaneState((state) => state.slaView);
  const language = usePaneState((state) => state.language);
  const owners = useMemo(() => namesOf(sla.lines, 'owner', language), [sla, language]);
  const departments = useMemo(() => namesOf(sla.lines, 'department', language), [sla, language]);
  const { everyone, everyDepartment, nobody, filters } = text.sla;
  return (
    <div className={styles.filters} role="search">
      <Field label={text.sla.search} className={styles.wide}>
        <Input
          type="search"
          value={search}
          onChange={(_event, data) => {
            change({ search: data.value });
          }}
        />
      </Field>
      <div className={styles.wide}>
        <ChoiceField<SlaFilter>
          label={text.sla.filter}
          value={filter}
          choices={SLA_FILTERS.map((id) => [id, filters[id]])}
          choose={(id) => {
            change({ filter: id });
          }}
        />
      </div>
      <ChoiceField
        label={text.sla.department}
        value={department}
        choices={[['', everyDepartment], ...departments.map((name) => [name, name] as const)]}
        choose={(name) => {
          change({ department: name });
        }}
      />
      <ChoiceField
        label={text.sla.owner}
        value={owner ?? NOBODY}
        choices={[['', everyone], ...owners.map((name) => [name, name] as const), [NOBODY, nobody]]}
        choose={(name) => {
          change({ owner: name === NOBODY ? null : name });
        }}
      />
    </div>
  );
}

function List({ sla }: { readonly sla: SlaView }) {
  const { pane: text } = useTexts();
  const styles = usePageStyles();
  const now = useNow();
  const view = usePaneState((state) => state.slaView);
  const lines = useMemo(() => filterSla(sla.lines, view, now), [sla, view, now]);
  const { filter, search, owner, department } = view;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.sla.listed(lines.length)}</h2>
      {lines.length === 0 ? (
        <p className={styles.paragraph}>{text.sla.empty}</p>
      ) : (
        <GrowingList
          key={[filter, search, owner ?? NOBODY, department].join(' ')}
          items={lines}
          step={STEP}
          className={styles.list}
          label={text.sla.list}
          render={(line) => <SlaItem key={`${line.key} ${line.place?.cell ?? ''}`} line={line} now={now} />}
        />
      )}
    </section>
  );
}
