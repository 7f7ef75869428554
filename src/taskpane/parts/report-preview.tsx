// The headline of a report before it is made: worked out by itself a moment after the period was chosen.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Period } from '../../core/calendar/period';
import { usePane, usePaneState, useTexts } from '../pane-context';
import type { ReportPreview } from '../pane-report';
import { usePageStyles } from '../pages/page-styles';
import { periodKey } from '../recent-periods';
import { plansOf } from '../report-acts';

/** Somebody who goes through the list with the arrow keys wants only the last. */
const SETTLED_MS = 400;

const useStyles = makeStyles({
  figures: {
    margin: '0',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
  },
  card: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  value: { margin: '0' },
  figure: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, display: 'block' },
  gaps: { margin: '0', paddingInlineStart: '20px' },
});

export function ReportPreviewPart({ period }: { readonly period: Period }) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const page = usePageStyles();
  const preview = usePaneState((state) => state.preview);
  const job = usePaneState((state) => state.job?.kind ?? null);
  const look = usePaneState((state) => plansOf(state.report));
  const isMade = preview !== null && periodKey(preview.period) === periodKey(period) && preview.of === look;
  useEffect(() => {
    if (isMade || job !== null) return undefined;
    const timer = setTimeout(() => void pane.previewReport(period), SETTLED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isMade, job, pane, period]);
  const isWorking = !isMade || job === 'preview';
  return (
    <section className={page.section} aria-busy={isWorking}>
      <h2 className={page.heading}>{text.report.preview}</h2>
      {isWorking ? (
        <p className={page.paragraph}>{text.report.previewing}</p>
      ) : preview.content ? (
        <Content preview={preview.content} />
      ) : (
        <div>
          <Button size="small" onClick={() => void pane.previewReport(period)}>
            {text.report.again}
          </Button>
        </div>
      )}
    </section>
  );
}

function Content({ preview }: { readonly preview: ReportPreview }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const { sentence, figures, gaps, n } = preview;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(({ caption, figure, range, change }) => (
          <div key={caption} className={styles.card}>
            <dt className={page.faint}>{caption}</dt>
            <dd className={styles.value}>
              <strong className={styles.figure}>{figure}</strong>
              {[range, change]
                .filter((part) => part !== '')
                .map((part) => (
                  <span key={part} className={page.faint} style={{ display: 'block' }}>
                    {part}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={page.paragraph}>{sentence}</p>
      {gaps.length > 0 && (
        <>
          <h3 className={page.heading}>{text.report.missing}</h3>
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>{text.report.gaps[gap](n)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
