// A heading that opens what is under it. The browser's own element: keyboard and screen readers know it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: 'pointer',
    padding: '8px 4px',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { padding: '0 4px 12px' },
});

interface DisclosureProps {
  readonly title: ReactNode;
  readonly startsOpen?: boolean;
  /** Made only when it is first opened. */
  readonly children: () => ReactNode;
}

export function Disclosure({ title, startsOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.root}
      open={open}
      onToggle={(event) => {
        // React hears the toggles of details inside this one, too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      {/* Fluent's own handling of the Tab key passes over a summary that does not say it can be reached. */}
      <summary className={styles.summary} tabIndex={0}>
        {title}
      </summary>
      {open && <div className={styles.body}>{children()}</div>}
    </details>
  );
}
