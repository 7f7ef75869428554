// Everything worth looking at in the data, by kind, most pressing first; each leads to its cell.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FindingCode, Severity } from '../../core/finding';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { PaneFinding } from '../pane-report';
import { Disclosure } from '../parts/disclosure';
import { GrowingList } from '../parts/growing-list';
import { JumpButton, placeName } from '../parts/jump-button';
import { usePageStyles } from './page-styles';

/** Findings of one kind shown at once. */
const STEP = 20;

const useStyles = makeStyles({
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
});

export function FindingsPage() {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  const report = usePaneState((state) => state.report);
  const kinds = useMemo(() => byKind(report?.findings ?? []), [report]);
  return (
    <div className={styles.page}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void pane.check()}>
          {text.start.checkAgain}
        </Button>
        <Button disabled={busy} onClick={() => void pane.writeFindings()}>
          {text.findings.write}
        </Button>
      </div>
      {report && (
        <p className={styles.paragraph}>
          {report.findings.length === 0
            ? text.findings.none
            : text.findings.summary(countSeverities(report.findings))}
        </p>
      )}
      {(['error', 'warning', 'info'] as const).map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          kinds={kinds.filter(([first]) => first.severity === severity)}
        />
      ))}
    </div>
  );
}

type Kind = readonly [PaneFinding, ...PaneFinding[]];

function SeverityGroup({
  severity,
  kinds,
}: {
  readonly severity: Severity;
  readonly kinds: readonly Kind[];
}) {
  const { pane: text, words } = useTexts();
  const styles = usePageStyles();
  if (kinds.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.severities[severity]}</h2>
      {kinds.map((kind) => (
        <Disclosure key={kind[0].code} title={text.findings.group(kind[0].label, kind.length)}>
          {() => (
            <GrowingList
              items={kind}
              step={STEP}
              className={styles.list}
              label={kind[0].label}
              render={(finding) => (
                <FindingItem key={`${placeName(finding.place)} ${finding.what}`} finding={finding} />
              )}
            />
          )}
        </Disclosure>
      ))}
    </section>
  );
}

function FindingItem({ finding }: { readonly finding: PaneFinding }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const { place, what, todo } = finding;
  const name = placeName(place);
  return (
    <li className={styles.item}>
      {name === '' ? (
        <strong>{text.findings.wholeWorkbook}</strong>
      ) : (
        <JumpButton place={place} label={text.findings.jump(name)}>
          {name}
        </JumpButton>
      )}
      <div>{what}</div>
      <div className={page.faint}>{todo}</div>
    </li>
  );
}

/** In the order in which the kinds turn up: the findings come most pressing first. */
function byKind(findings: readonly PaneFinding[]): readonly Kind[] {
  const kinds = new Map<FindingCode, [PaneFinding, ...PaneFinding[]]>();
  for (const finding of findings) {
    const kind = kinds.get(finding.code);
    if (kind) kind.push(finding);
    else kinds.set(finding.code, [finding]);
  }
  return [...kinds.values()];
}

function countSeverities(findings: readonly PaneFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
