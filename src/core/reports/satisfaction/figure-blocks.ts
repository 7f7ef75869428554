// The tables the charts are drawn from: the months, the dimensions, the problem types, the NPS split.
import { formatDay } from '../../calendar/day';
import type { Dimension, ProblemType, SatisfactionGroup } from '../../measures/satisfaction-result';
import { TICKET_TYPES } from '../../register/records';
import type { PlanCell } from '../../plan/plan';
import type {
  DimensionColumn,
  NpsColumn,
  NpsGroup,
  ProblemColumn,
  TrendColumn,
} from '../../text/areas/satisfaction-report';
import type { Text } from '../../text/text';
import { CENTER, pageColumns, WRAP, type PageColumn } from './page-grid';
import type { Block } from './place-blocks';
import { blockOf, type BlockContext } from './report-input';

export interface Place {
  readonly row: number;
  readonly col: number;
  readonly room: number;
}

const TREND: readonly PageColumn<TrendColumn>[] = [
  ['month', 'text', CENTER],
  ['n', 'integer', CENTER],
  ['mean', 'decimal', CENTER],
  ['csat', 'percent', CENTER],
  ['nps', 'decimal', CENTER],
  ['tickets', 'integer', CENTER],
];

/** The last months, oldest first. */
export function trendBlock(place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const columns = pageColumns(TREND, (text, key) => text.satisfactionReport.trend[key], context);
  const rows = (room: number): PlanCell[][] =>
    figures.trend
      .slice(-room)
      .map(({ month, n, mean, csat, nps, tickets }) => [
        formatDay(month.from).slice(0, 7),
        n,
        mean,
        csat,
        nps,
        tickets,
      ]);
  return blockOf('Trend', place, columns, rows, input);
}

/** The questions of S1's form, then S2's. */
export const DIMENSIONS: readonly Dimension[] = [
  'overall',
  'response',
  'solution',
  'attitude',
  'speed',
  'ability',
  'expertise',
  'initiative',
];

const DIMENSION: readonly PageColumn<DimensionColumn>[] = [
  ['dimension', 'general'],
  ['n', 'integer', CENTER],
  ['mean', 'decimal', CENTER],
  ['csat', 'percent', CENTER],
  ['previousMean', 'decimal', CENTER],
  ['remark', 'general'],
];

/** Those that anybody answered, now or before. */
export function dimensionsBlock(place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const { current, previous } = figures;
  const say = context.text.satisfactionReport;
  const asked = DIMENSIONS.filter((name) => current.byDimension[name].n + previous.byDimension[name].n > 0);
  const rows = asked.map((name): PlanCell[] => {
    const { n, mean, csat, csatLow, csatHigh, smallSample } = current.byDimension[name];
    const interval = csatLow === null || csatHigh === null ? null : say.interval(csatLow, csatHigh);
    const remark = current.weak.includes(name) ? say.weak : smallSample ? say.smallSample : interval;
    return [say.dimensions[name], n, mean, csat, previous.byDimension[name].mean, remark];
  });
  const columns = pageColumns(DIMENSION, (text, key) => text.satisfactionReport.dimension[key], context);
  const none: PlanCell[][] = [[say.empty.groups, null, null, null, null, null]];
  return blockOf('Dimensions', place, columns, () => (rows.length > 0 ? rows : none), input);
}

const PROBLEM: readonly PageColumn<ProblemColumn>[] = [
  ['type', 'general'],
  ['count', 'integer', CENTER],
  ['share', 'percent', CENTER],
  ['previousCount', 'integer', CENTER],
  ['mean', 'decimal', CENTER],
  ['remark', 'general', WRAP],
];

/** Problem types with what their customers said; those beyond the room in one row. */
export function problemTypesBlock(place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const { text } = context;
  const say = text.satisfactionReport;
  const answers = new Map(figures.current.byType.map((group) => [group.name, group]));
  const rows = (room: number): PlanCell[][] => {
    const all = figures.problemTypes;
    if (all.length === 0) return [[say.empty.problems, null, null, null, null, null]];
    const shown = all.length <= room ? all : all.slice(0, Math.max(0, room - 1));
    const rest = all.slice(shown.length);
    const listed = shown.map((each) =>
      problemRow(typeWord(each.type, text), each, answers.get(each.type), say),
    );
    return rest.length === 0
      ? listed
      : [...listed, problemRow(say.others(rest.length), sumOf(rest), undefined, say)];
  };
  const columns = pageColumns(PROBLEM, (each, key) => each.satisfactionReport.problem[key], context);
  return blockOf('ProblemTypes', place, columns, rows, input);
}

function problemRow(
  name: string,
  { count, share, previousCount }: Omit<ProblemType, 'type'>,
  said: SatisfactionGroup | undefined,
  say: Text['satisfactionReport'],
): PlanCell[] {
  const remark = said && said.csat !== null ? say.typeScores(said.n, said.csat) : null;
  return [name, count, share, previousCount, said?.mean ?? null, remark];
}

function sumOf(types: readonly ProblemType[]): Omit<ProblemType, 'type'> {
  const sum = (pick: (type: ProblemType) => number) => types.reduce((total, type) => total + pick(type), 0);
  return {
    count: sum(({ count }) => count),
    share: sum(({ share }) => share),
    previousCount: sum(({ previousCount }) => previousCount),
  };
}

function typeWord(type: string, { words, satisfactionReport }: Text): string {
  const code = TICKET_TYPES.find((each) => each === type);
  if (code) return words.ticketTypes[code];
  return type === '' ? satisfactionReport.unknown : type;
}

const NPS: readonly PageColumn<NpsColumn>[] = [
  ['group', 'general'],
  ['count', 'integer', CENTER],
  ['share', 'percent', CENTER],
  ['previousCount', 'integer', CENTER],
  ['previousShare', 'percent', CENTER],
  ['remark', 'general'],
];
const NPS_GROUPS: readonly NpsGroup[] = ['promoters', 'passives', 'detractors'];

/** Promoters, passives, detractors; NPS with its margin beside them. */
export function npsBlock(place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const say = context.text.satisfactionReport;
  const [now, before] = [figures.current.all.nps, figures.previous.all.nps];
  const remarks = [
    now.nps === null ? say.none : `NPS ${say.points(now.nps)}`,
    now.npsMargin === null ? null : say.margin(now.npsMargin),
    now.n > 0 && now.smallSample ? say.smallSample : null,
  ];
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const rows = NPS_GROUPS.map((group, i): PlanCell[] => [
    say.npsGroups[group],
    now[group],
    share(now[group], now.n),
    before[group],
    share(before[group], before.n),
    remarks[i] ?? null,
  ]);
  const columns = pageColumns(NPS, (text, key) => text.satisfactionReport.nps[key], context);
  return blockOf('Nps', place, columns, () => rows, input);
}
