// One limit: how it stands, how long there is left, whose it is, and why it is then.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatMinute, type Minute } from '../../core/calendar/day';
import type { SlaStatus } from '../../core/measures/sla-result';
import { liveStatus } from '../live-sla';
import { useTexts } from '../pane-context';
import type { SlaLine } from '../pane-report';
import { Disclosure } from './disclosure';
import { JumpButton } from './jump-button';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'baseline' },
  faint: { color: tokens.colorNeutralForeground2 },
  status: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const TONES: Readonly<Partial<Record<SlaStatus, 'bad' | 'soon' | 'good'>>> = {
  late: 'bad',
  missed: 'bad',
  warning: 'soon',
  met: 'good',
};

interface SlaItemProps {
  readonly line: SlaLine;
  readonly now: Minute;
}

export function SlaItem({ line, now }: SlaItemProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const { name, customerName, owner, department, description, why, escalation, place } = line;
  const people = [customerName, owner, department].filter((part) => part !== '');
  return (
    <li className={styles.root}>
      <Standing line={line} now={now} />
      <div className={styles.line}>
        {place ? (
          <JumpButton place={place} label={text.sla.jump(name)} strong>
            {name}
          </JumpButton>
        ) : (
          <strong>{name}</strong>
        )}
        {people.map((part, i) => (
          <span key={i} className={i === 0 ? undefined : styles.faint}>
            {part}
          </span>
        ))}
      </div>
      {description !== '' && <div className={styles.faint}>{description}</div>}
      {escalation !== '' && <div className={styles.bad}>{escalation}</div>}
      {why !== '' && (
        <Disclosure quiet title={<WhyTitle name={name} />}>
          {() => why}
        </Disclosure>
      )}
    </li>
  );
}

/** Alike to the eye, told apart by ear. */
function WhyTitle({ name }: { readonly name: string }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  return (
    <>
      <span aria-hidden>{text.sla.why}</span>
      <span className={styles.heard}>{text.sla.whyOf(name)}</span>
    </>
  );
}

function Standing({ line, now }: SlaItemProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const status = liveStatus(line, now);
  const tone = TONES[status];
  const { due, doneAt, limit, priority } = line;
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.status, tone && styles[tone])}>{text.sla.statuses[status]}</span>
      {due !== null && status !== 'paused' && doneAt === null && (
        <strong>{now > due ? text.sla.late(now - due) : text.sla.left(due - now)}</strong>
      )}
      {due !== null && <span>{text.sla.limitAt(limit, formatMinute(due).slice(5))}</span>}
      {doneAt !== null && <span>{text.sla.doneAt(formatMinute(doneAt).slice(5))}</span>}
      <span className={styles.faint}>{priority}</span>
    </div>
  );
}
