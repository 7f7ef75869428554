// A report in one sentence, and its four large figures with their change: on the page, in the pane and in the terminal alike.
import type { QualityResult } from '../../measures/quality-result';
import type { ReportFigures } from '../../measures/satisfaction-result';
import type { ChangeUnit } from '../../text/areas/satisfaction-report';
import type { Text } from '../../text/text';
import { difference } from './headline-blocks';

export interface ShownFigure {
  readonly caption: string;
  /** "86.3%", "4.21 分", or "无数据". */
  readonly figure: string;
  readonly change: string;
}

/** "本期收到评价 62 份、问题 40 件；满意率 …"; a period without answers says so. */
export function reportSentence(
  { current, tickets }: ReportFigures,
  { satisfactionReport: say }: Text,
): string {
  const { all, weak, followUp } = current;
  if (all.n === 0) return say.noData(tickets.current);
  return say.sentence({
    n: all.n,
    mean: all.mean,
    csat: all.csat,
    nps: all.nps.nps,
    tickets: tickets.current,
    weak: weak.map((name) => say.dimensions[name]),
    followUp: followUp.length,
    smallSample: all.smallSample,
  });
}

/** Share of satisfied, mean, NPS, solved on time. */
export function shownFigures(
  input: {
    readonly figures: ReportFigures;
    readonly quality: QualityResult;
    readonly previousQuality: QualityResult;
  },
  text: Text,
): ShownFigure[] {
  const { figures, quality, previousQuality } = input;
  const { cards } = text.satisfactionReport;
  const [now, before] = [figures.current.all, figures.previous.all];
  const onTime = quality.total.rates.onTimeSolution.value;
  const onTimeBefore = previousQuality.total.rates.onTimeSolution.value;
  return [
    shown(cards.csat, now.csat, before.csat, 'share', text),
    shown(cards.mean, now.mean, before.mean, 'score', text),
    shown(cards.nps, now.nps.nps, before.nps.nps, 'points', text),
    shown(cards.onTimeSolution, onTime, onTimeBefore, 'share', text),
  ];
}

function shown(
  caption: string,
  now: number | null,
  before: number | null,
  unit: ChangeUnit,
  { satisfactionReport: say }: Text,
): ShownFigure {
  if (now === null) return { caption, figure: say.none, change: '–' };
  const figure = { share: say.share, score: say.score, points: say.points }[unit](now);
  return { caption, figure, change: say.change(difference(now, before), unit) };
}
