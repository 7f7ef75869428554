// The headline of a report before it is written, and what it lacks.
import { dayOf } from '../../core/calendar/day';
import { reportSentence, shownFigures } from '../../core/reports/satisfaction/headline-sentences';
import type { RunResult } from '../../core/run';
import type { ReportGap } from '../../core/text/areas/pane';
import type { Text } from '../../core/text/text';
import type { ReportPreview } from '../pane-report';

/** Null when the run was for no report. */
export function reportPreview(result: RunResult, asOf: number, text: Text): ReportPreview | null {
  const { satisfaction: figures, previousQuality, quality, plans } = result;
  const plan = plans.find(({ id }) => id.startsWith('report:'));
  if (!figures || !previousQuality || !plan) return null;
  const { interval, margin, headline } = text.satisfactionReport;
  const now = figures.current.all;
  const { csatLow, csatHigh, nps } = now;
  const [csat, mean, recommended, onTime] = shownFigures({ figures, quality, previousQuality }, text);
  const ranges = [
    csatLow === null || csatHigh === null ? '' : interval(csatLow, csatHigh),
    '',
    nps.npsMargin === null ? '' : margin(nps.npsMargin),
    '',
  ];
  const shown = [csat, mean, recommended, onTime].flatMap((figure, i) =>
    figure ? [{ ...figure, range: ranges[i] ?? '' }] : [],
  );
  const answers = {
    caption: headline.n,
    figure: String(now.n),
    range: '',
    change: countChange(result, text),
  };
  return {
    sentence: reportSentence(figures, text),
    figures: [answers, ...shown],
    gaps: gapsOf(result, asOf),
    n: now.n,
    sheet: plan.sheet,
  };
}

/** "比上期多 12 份". */
function countChange({ satisfaction }: RunResult, { pane }: Text): string {
  if (!satisfaction) return '';
  return pane.report.countChange(satisfaction.current.all.n - satisfaction.previous.all.n);
}

function gapsOf({ recognition, satisfaction }: RunResult, asOf: number): ReportGap[] {
  const kinds = new Set(recognition.sources.map(({ kind }) => kind));
  const { n = 0, smallSample = true } = satisfaction?.current.all ?? {};
  const gaps: readonly (readonly [ReportGap, boolean])[] = [
    ['noSurveys', !kinds.has('surveys')],
    ['noTickets', !kinds.has('tickets')],
    ['noAnswers', n === 0],
    ['smallSample', n > 0 && smallSample],
    ['notEnded', (satisfaction?.period.to ?? 0) >= dayOf(asOf)],
  ];
  return gaps.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}
