// A satisfaction report as the terminal tells it: the period, the report in one sentence, the figures with their change, what to
// see to.
import { formatMinute, type Minute } from '../core/calendar/day';
import { reportSentence, shownFigures } from '../core/reports/satisfaction/headline-sentences';
import { namedPeriod } from '../core/reports/satisfaction/page-lines';
import type { RunResult } from '../core/run';
import type { Text } from '../core/text/text';

export function renderReport(
  { satisfaction, quality, previousQuality }: Pick<RunResult, 'satisfaction' | 'quality' | 'previousQuality'>,
  about: { readonly file: string; readonly asOf: Minute },
  text: Text,
): readonly string[] {
  if (!satisfaction || !previousQuality) return [];
  const say = text.satisfactionReport;
  const { labelled } = text.cli.summary;
  const figures = shownFigures({ figures: satisfaction, quality, previousQuality }, text);
  return [
    text.cli.summary.asOf(about.file, formatMinute(about.asOf)),
    '',
    say.title(namedPeriod(satisfaction.period)),
    `  ${reportSentence(satisfaction, text)}`,
    ...figures.map(({ caption, figure, change }) => `  ${labelled(caption, `${figure} (${change})`)}`),
  ];
}
