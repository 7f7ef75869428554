// Says aloud, to those who do not see it, what is being done and what came of it.
import { makeStyles } from '@fluentui/react-components';
import { outcomeSaying, problemSaying } from '../outcome-saying';
import { usePaneState, useTexts } from '../pane-context';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer() {
  const texts = useTexts();
  const styles = useStyles();
  const state = usePaneState((all) => all);
  const { job, problem } = state;
  // Percentages would drown everything else.
  const stage = job?.stage ? texts.pane.stages[job.stage] : '';
  const doing = job ? [texts.pane.jobs[job.kind], stage].filter((part) => part !== '').join(' · ') : '';
  return (
    <>
      <div role="status" aria-live="polite" className={styles.root}>
        {job ? doing : outcomeSaying(state, texts).join(' ')}
      </div>
      <div role="alert" className={styles.root}>
        {problem ? problemSaying(problem, texts).join(' ') : ''}
      </div>
    </>
  );
}
