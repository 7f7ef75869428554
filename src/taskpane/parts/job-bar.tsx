// What is being done and how far it is, with a way to stop it. Shown once a job takes longer than a moment.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane, usePaneState, useTexts } from '../pane-context';
import type { Job } from '../pane-state';

/** Quicker jobs would only flicker. */
const MOMENT_MS = 300;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  progress: { width: '100%', height: '6px', accentColor: tokens.colorCompoundBrandBackground },
  line: { display: 'flex', alignItems: 'center', gap: '8px', justifyContent: 'space-between' },
});

export function JobBar() {
  const { pane } = useTexts();
  const { cancel } = usePane();
  const styles = useStyles();
  const job = usePaneState((state) => state.job);
  const isLong = useLasts(job !== null, MOMENT_MS);
  const saying = useJobSaying(job);
  if (!job || !isLong) return null;
  return (
    <div className={styles.root} data-testid="job">
      <div className={styles.line}>
        <span>{saying}</span>
        <Button size="small" onClick={cancel}>
          {pane.cancel}
        </Button>
      </div>
      <progress
        className={styles.progress}
        aria-label={pane.jobs[job.kind]}
        {...(job.share === null ? {} : { value: job.share })}
      />
    </div>
  );
}

/** "正在刷新到期回访：读取工作簿 40%". */
function useJobSaying(job: Job | null): string {
  const { pane, hostErrors } = useTexts();
  if (!job) return '';
  if (job.waiting) return hostErrors.stillWaiting;
  const stage = job.stage === null ? '' : pane.stages[job.stage];
  const share = job.share === null ? '' : ` ${pane.percent(job.share)}`;
  return stage === '' ? pane.jobs[job.kind] : `${pane.jobs[job.kind]} · ${stage}${share}`;
}

/** True once `present` has held for that long. */
function useLasts(present: boolean, milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!present) return undefined;
    const timer = setTimeout(() => {
      setLasted(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [present, milliseconds]);
  return lasted;
}
