// The first tables of the page: satisfaction, the work behind it, and service quality beside its targets. Scores 1–5, shares
// 0–1, NPS in points, hours.
import { isMet } from '../../measures/quality/quality-targets';
import type { QualityMeasure, QualityResult } from '../../measures/quality-result';
import type { SatisfactionFigures } from '../../measures/satisfaction-result';
import type { PlanCell } from '../../plan/plan';
import type { Change, HeadlineColumn, QualityColumn, WorkColumn } from '../../text/areas/satisfaction-report';
import type { Text } from '../../text/text';
import { CENTER, LEFT, pageColumns, RIGHT, WRAP, type PageColumn } from './page-grid';
import type { Block } from './place-blocks';
import { blockOf, type BlockContext } from './report-input';

export const MAIN_ROW = 9;

const HEADLINE: readonly PageColumn<HeadlineColumn>[] = [
  ['what', 'general'],
  ['n', 'integer', CENTER],
  ['mean', 'decimal', CENTER],
  ['csat', 'percent', CENTER],
  ['nps', 'decimal', CENTER],
  ['remark', 'general', WRAP],
];

/** 本期, 上期, 变化, 评价. */
export function headlineBlock(input: BlockContext): Block {
  const { context, figures } = input;
  const { text } = context;
  const say = text.satisfactionReport;
  const [now, before] = [figures.current.all, figures.previous.all];
  const values = (one: SatisfactionFigures) => [one.n, one.mean, one.csat, one.nps.nps];
  const changes = values(now).map((value, i) => difference(value, values(before)[i]));
  const rows: PlanCell[][] = [
    [say.headlineRows.current, ...values(now), remarkOf(now, text)],
    [say.headlineRows.previous, ...values(before), remarkOf(before, text)],
    [say.headlineRows.change, ...changes, changes[2] == null ? null : say.change(changes[2], 'share')],
    [say.headlineRows.verdict, null, ...changes.slice(1).map((change, i) => verdict(change, i, text)), null],
  ];
  const columns = pageColumns(HEADLINE, (each, key) => each.satisfactionReport.headline[key], context);
  return blockOf('Headline', { row: MAIN_ROW, col: LEFT, room: 4 }, columns, () => rows, input);
}

/** `(4.2, 4.0) → 0.2`; null where either is missing. */
export function difference(now: number | null, before: number | null | undefined): number | null {
  return now === null || before === null || before === undefined ? null : now - before;
}

/** Decimals shown of mean, share and NPS: a change nobody can see is none. */
const SEEN = [0.005, 0.0005, 0.005];

function verdict(change: number | null, at: number, { satisfactionReport }: Text): string {
  const seen = SEEN[at] ?? 0;
  const kind: Change =
    change === null ? 'unknown' : Math.abs(change) < seen ? 'same' : change > 0 ? 'better' : 'worse';
  return satisfactionReport.changes[kind];
}

function remarkOf(
  { n, csatLow, csatHigh, smallSample, nps }: SatisfactionFigures,
  { satisfactionReport: say }: Text,
): string {
  if (n === 0) return say.none;
  const parts = [
    csatLow === null || csatHigh === null ? '' : say.interval(csatLow, csatHigh),
    nps.npsMargin === null ? '' : say.margin(nps.npsMargin),
    smallSample ? say.smallSample : '',
  ];
  return parts.filter((part) => part !== '').join(say.remarkGap);
}

const WORK: readonly PageColumn<WorkColumn>[] = [
  ['what', 'general'],
  ['tickets', 'integer', CENTER],
  ['solutionHours', 'decimal', CENTER],
  ['ticketScore', 'decimal', CENTER],
  ['converted', 'percent', CENTER],
  ['remark', 'general', WRAP],
];

/** Problems of this period and the one before. */
export function workBlock(input: BlockContext): Block {
  const { context, figures, quality, previousQuality } = input;
  const say = context.text.satisfactionReport;
  const target = say.hoursTarget(context.policy.quality.meanSolutionHours, context.policy.quality.score);
  const values = ({ total }: QualityResult, converted: number | null): PlanCell[] => [
    total.tickets,
    total.meanSolutionMinutes === null ? null : total.meanSolutionMinutes / 60,
    total.score.mean,
    converted,
  ];
  const rows: PlanCell[][] = [
    [say.headlineRows.current, ...values(quality, figures.conversion.current.value), target],
    [say.headlineRows.previous, ...values(previousQuality, figures.conversion.previous.value), null],
  ];
  const columns = pageColumns(WORK, (each, key) => each.satisfactionReport.work[key], context);
  return blockOf('Work', { row: MAIN_ROW + 7, col: LEFT, room: 2 }, columns, () => rows, input);
}

const QUALITY: readonly PageColumn<QualityColumn>[] = [
  ['measure', 'general'],
  ['cases', 'general', CENTER],
  ['current', 'percent', CENTER],
  ['previous', 'percent', CENTER],
  ['target', 'general', CENTER],
  ['verdict', 'general', CENTER],
];

const MEASURES: readonly QualityMeasure[] = [
  'onTimeResponse',
  'onTimeSolution',
  'solved',
  'complaint',
  'reopened',
  'updated',
  'revisited',
];

/** Each share beside its target. */
export function qualityBlock(input: BlockContext): Block {
  const { context, quality, previousQuality } = input;
  const { quality: words, satisfactionReport: say } = context.text;
  const rows = MEASURES.map((measure): PlanCell[] => {
    const rate = quality.total.rates[measure];
    const target = quality.targets.find((each) => each.measure === measure);
    const met = target ? isMet(quality.total, target) : null;
    return [
      words.measures[measure],
      rate.whole === 0 ? null : say.cases(rate.part, rate.whole),
      rate.value,
      previousQuality.total.rates[measure].value,
      target ? words.target(target) : null,
      words.verdicts[met === null ? 'noData' : met ? 'met' : 'missed'],
    ];
  });
  const columns = pageColumns(QUALITY, (each, key) => each.satisfactionReport.quality[key], context);
  const place = { row: MAIN_ROW, col: RIGHT, room: MEASURES.length };
  return blockOf('Quality', place, columns, () => rows, input);
}
