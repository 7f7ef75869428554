// Says quietly that limits have passed while the workbook is open: a line, spoken politely, known from the last look alone.
import { Button, makeStyles } from '@fluentui/react-components';
import { formatMinute } from '../../core/calendar/day';
import { passedLimits } from '../live-sla';
import { useNow, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneReport, SlaLine } from '../pane-report';
import { Notice } from './notice';

const useStyles = makeStyles({ root: { padding: '8px 12px 0' } });

export function PassedLimits() {
  const report = usePaneState((state) => state.report);
  // The place is there before there is something to say, or nobody would hear it.
  return <div aria-live="polite">{report && report.sla.open > 0 && <Watch report={report} />}</div>;
}

function Watch({ report }: { readonly report: PaneReport }) {
  const now = useNow();
  const seen = usePaneState((state) => state.limitsSeen);
  const [latest, ...others] = passedLimits(report.sla, Math.max(report.asOf, seen), now);
  return latest ? <Passed latest={latest} others={others.length} /> : null;
}

function Passed({ latest, others }: { readonly latest: SlaLine; readonly others: number }) {
  const { pane: text } = useTexts();
  const { seeLimits, show, filterSla } = usePane();
  const styles = useStyles();
  const { name, customerName, limit, due } = latest;
  const look = (): void => {
    seeLimits();
    filterSla({ filter: 'late', search: '', owner: '', department: '' });
    show('sla');
  };
  return (
    <div className={styles.root}>
      <Notice
        tone="bad"
        close={{ label: text.close, act: seeLimits }}
        buttons={
          <Button size="small" onClick={look}>
            {text.sla.look}
          </Button>
        }
      >
        <div>{text.sla.passed(name, customerName, limit, formatMinute(due ?? 0).slice(5))}</div>
        {others > 0 && <div>{text.sla.passedMore(others)}</div>}
      </Notice>
    </div>
  );
}
