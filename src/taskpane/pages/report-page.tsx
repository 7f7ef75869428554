// Reports for managers: choose a period, look at its headline, make the sheet; and the reports there are.
import { Button } from '@fluentui/react-components';
import { dayOf } from '../../core/calendar/day';
import type { Period } from '../../core/calendar/period';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import { JumpButton } from '../parts/jump-button';
import { PeriodPicker } from '../parts/period-picker';
import { ReportPreviewPart } from '../parts/report-preview';
import { lastPeriod, periodKey } from '../recent-periods';
import { usePageStyles } from './page-styles';

export function ReportPage() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const chosen = usePaneState((state) => state.period);
  const [period, choose] = [chosen ?? lastPeriod('month', dayOf(pane.now())), pane.choosePeriod];
  const hasReport = usePaneState((state) => state.report !== null);
  return (
    <div className={styles.page}>
      <p className={styles.paragraph}>{text.report.intro}</p>
      <PeriodPicker period={period} choose={choose} />
      {hasReport && <ReportPreviewPart key={periodKey(period)} period={period} />}
      <section className={styles.section}>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={busy} onClick={() => void pane.writeReport(period)}>
            {text.report.write[period.kind]}
          </Button>
        </div>
        <Target period={period} />
      </section>
      <section className={styles.section}>
        <div className={styles.buttons}>
          <Button disabled={busy} onClick={() => void pane.writeLoyalty()}>
            {text.report.loyalty}
          </Button>
        </div>
        <span className={styles.faint}>{text.report.loyaltyHint}</span>
      </section>
      <Earlier />
    </div>
  );
}

/** Which sheet will be written, as soon as the preview has told. */
function Target({ period }: { readonly period: Period }) {
  const { pane: text } = useTexts();
  const styles = usePageStyles();
  const preview = usePaneState((state) => state.preview);
  const reports = usePaneState((state) => state.report?.reports ?? null);
  if (!preview?.content || periodKey(preview.period) !== periodKey(period)) return null;
  const { sheet } = preview.content;
  const exists = reports?.some((each) => each.sheet === sheet) ?? false;
  return (
    <span className={styles.faint}>{exists ? text.report.replaces(sheet) : text.report.makes(sheet)}</span>
  );
}

function Earlier() {
  const { pane: text } = useTexts();
  const styles = usePageStyles();
  const reports = usePaneState((state) => state.report?.reports ?? null);
  if (!reports) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{text.report.earlier}</h2>
      {reports.length === 0 ? (
        <p className={styles.paragraph}>{text.report.noEarlier}</p>
      ) : (
        <ul className={styles.list} aria-label={text.report.earlier}>
          {reports.map(({ sheet }) => (
            <li key={sheet}>
              <JumpButton place={{ sheet, cell: '' }} label={text.report.goTo(sheet)}>
                {sheet}
              </JumpButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
