// Columns whose cells hold several fields (S4 and S1's forms): how the parts come out. A part that has a column of its own
// keeps that column's value where it is filled.
import type { RecordKind } from './records';
import { cellText, type CellContext, type CellReader } from './cells/cell-reading';
import { dayReader } from './cells/read-date';
import { readId } from './cells/read-id';
import { splitFeedback } from './cells/split-feedback';
import { splitInTwo, splitNameAndId } from './cells/split-party';
import { splitPlan } from './cells/split-plan';

type Filled = string | number | boolean;
/** The fields of a cell; null where the cell says nothing of one. */
export type Splitter = (cell: Filled, context: CellContext) => Readonly<Record<string, unknown>>;

/** The splitter of a column, or undefined when its cell is one value. `feedback` of visits is both. */
export function splitterOf(kind: RecordKind, key: string, earliestYear: number): Splitter | undefined {
  if (kind === 'visits' && key === 'feedback') return feedback;
  if (key === 'plan') return planSplitter(earliestYear);
  return SPLITTERS[key];
}

const SPLITTERS: Readonly<Record<string, Splitter>> = {
  party: (cell) => {
    const [customerName, contact] = splitInTwo(cellText(cell));
    return { customerName, contact };
  },
  target: (cell) => ({ contact: cellText(cell).replace(/^[/／\s]+|[/／\s]+$/g, '') || null }),
  customer: (cell, context) => {
    if (typeof cell === 'number') return { customerId: readId(cell, context) };
    const { id, name } = splitNameAndId(cellText(cell));
    return { customerId: id, customerName: name };
  },
  jobAndDecision: (cell) => {
    const [jobTitle, decisionRole] = splitInTwo(cellText(cell));
    return { jobTitle, decisionRole };
  },
};

const feedback: Splitter = (cell, context) => {
  const { score, request } = splitFeedback(cellText(cell));
  if (score === null || (Number.isInteger(score) && score >= 1 && score <= 5)) return { score, request };
  context.report('score-out-of-range', { min: 1, max: 5 }, String(score));
  return { request };
};

function planSplitter(earliestYear: number): Splitter {
  const readDay: CellReader<number> = dayReader({ earliestYear, happened: false });
  return (cell, context) => {
    const { owner, date, content } = splitPlan(cellText(cell));
    return { planOwner: owner, planDay: date === null ? null : readDay(date, context), planContent: content };
  };
}
