// A heading that opens what is under it. The browser's own element: keyboard and screen readers know it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: 'pointer',
    padding: '8px 4px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  body: { padding: '0 4px 12px' },
});

interface DisclosureProps {
  readonly title: ReactNode;
  readonly startsOpen?: boolean;
  /** Without line and weight: within an entry of a list. */
  readonly quiet?: boolean;
  /** Made only when it is first opened. */
  readonly children: () => ReactNode;
}

export function Disclosure({ title, startsOpen = false, quiet = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      className={quiet ? undefined : styles.root}
      open={open}
      onToggle={(event) => {
        // React hears the toggles of details inside this one, too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      {/* Fluent's own handling of the Tab key passes over a summary that does not say it can be reached. */}
      <summary className={mergeClasses(styles.summary, !quiet && styles.heading)} tabIndex={0}>
        {title}
      </summary>
      {open && <div className={styles.body}>{children()}</div>}
    </details>
  );
}
