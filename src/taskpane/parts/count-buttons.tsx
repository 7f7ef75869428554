// Counts that filter the list below when pressed.
import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))', gap: '8px' },
  count: {
    flexDirection: 'column',
    minWidth: '0',
    padding: '6px 4px',
    lineHeight: tokens.lineHeightBase300,
  },
  number: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, display: 'block' },
});

export interface CountButton<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
}

interface CountButtonsProps<Id extends string> {
  readonly counts: readonly CountButton<Id>[];
  readonly chosen: string;
  readonly choose: (id: Id) => void;
}

export function CountButtons<Id extends string>({ counts, chosen, choose }: CountButtonsProps<Id>) {
  const styles = useStyles();
  return (
    <div className={styles.counts}>
      {counts.map(({ id, label, count }) => (
        <Button
          key={id}
          className={styles.count}
          aria-pressed={chosen === id}
          onClick={() => {
            choose(id);
          }}
        >
          <span className={styles.number}>{count}</span>
          <span>{label}</span>
        </Button>
      ))}
    </div>
  );
}
