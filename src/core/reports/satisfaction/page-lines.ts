// The lines of a satisfaction report: title, period, the report in one sentence, four large figures with their change, and what
// the figures rest on. Rows count from 0, relative to the page's first table and to the improvement table.
import { formatDay, formatMinute } from '../../calendar/day';
import { periodName } from '../../calendar/period-name';
import type { Period } from '../../calendar/period';
import type { TablePlan, TextPlan } from '../../plan/plan';
import type { NamedPeriod } from '../../text/areas/satisfaction-report';
import { MAIN_ROW } from './headline-blocks';
import { reportSentence, shownFigures } from './headline-sentences';
import { BASIS_ABOVE } from './improvement-block';
import { LEFT, RIGHT } from './page-grid';
import type { BlockContext } from './report-input';

/** A period with its name, as the texts want it. */
export function namedPeriod(period: Period): NamedPeriod {
  return {
    kind: period.kind,
    name: periodName(period),
    from: formatDay(period.from),
    to: formatDay(period.to),
  };
}

/** Columns of the four large figures, from the page's left. */
const CARDS = [LEFT, LEFT + 3, RIGHT, RIGHT + 3] as const;

/** The lines above the first table; those that would stand above the sheet are left out. */
export function linesAbove(input: BlockContext, main: TablePlan): TextPlan[] {
  const { context, figures } = input;
  const { satisfactionReport: say } = context.text;
  const period = namedPeriod(figures.period);
  const line = (row: number, text: string, look: TextPlan['look'], col = 0): TextPlan => ({
    row: main.top - MAIN_ROW + row,
    col: main.left + col,
    text,
    look,
  });
  const lines = [
    line(0, say.title(period), 'title'),
    line(1, say.status(period, namedPeriod(figures.previous.period), formatMinute(context.asOf)), 'subtitle'),
    line(2, reportSentence(figures, context.text), 'subtitle'),
    ...shownFigures(input, context.text).flatMap(({ caption, figure, change }, i) => [
      line(4, caption, 'subtitle', CARDS[i]),
      line(5, figure, 'figure', CARDS[i]),
      line(6, change, 'note', CARDS[i]),
    ]),
  ];
  return lines.filter(({ row }) => row >= 0);
}

/** The lines above the improvement table. */
export function basisLines({ context, figures }: BlockContext, improvement: TablePlan): TextPlan[] {
  const { policy, text } = context;
  const say = text.satisfactionReport;
  const { current } = figures;
  const [answers, shares, lists] = say.basis({
    n: current.all.n,
    transactional: current.transactional.n,
    relational: current.relational.n,
    smallSampleAnswers: policy.satisfaction.smallSampleAnswers,
    satisfiedScore: policy.satisfaction.satisfiedScore,
    promoterScore: policy.satisfaction.promoterScore,
    detractorScore: policy.satisfaction.detractorScore,
    weakMean: policy.satisfaction.weakMean,
    followUpScore: policy.revisit.unhappyScore,
    thanksScore: policy.revisit.happyScore,
  });
  const from = improvement.top - BASIS_ABOVE;
  const line = (row: number, said: string, look: TextPlan['look']): TextPlan => ({
    row: from + row,
    col: improvement.left,
    text: said,
    look,
  });
  const lines = [
    line(0, say.basisTitle, 'heading'),
    line(1, answers, 'note'),
    line(2, shares, 'note'),
    line(3, lists, 'note'),
    line(5, say.headings.Improvement, 'heading'),
    line(6, say.improvementHint, 'note'),
  ];
  return lines.filter(({ row }) => row >= 0);
}
