// A small form under a row: Enter saves, Escape closes, the first field has the focus.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useIsBusy, useTexts } from '../pane-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RowFormProps {
  readonly label: string;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

export function RowForm({ label, save, cancel, children }: RowFormProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const busy = useIsBusy();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Excel on the web would take the focus back to the first control of the pane.
        event.stopPropagation();
        cancel();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={busy}>
          {text.due.save}
        </Button>
        <Button size="small" onClick={cancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
