// The rows of 到期回访 as the pane lists them: what the sheet says, with the customer's own cell to jump to.
import { formatDay } from '../../core/calendar/day';
import type { Revisit } from '../../core/measures/revisit-result';
import type { PlanCell, TablePlan } from '../../core/plan/plan';
import type { Account, Placed } from '../../core/register/register';
import type { RunResult } from '../../core/run';
import type { Text } from '../../core/text/text';
import type { DueRow, DueState, Place } from '../pane-report';
import { placedCell } from './placed-cell';

/** In the sheet's order. Rows that people appended by hand are theirs and left out. */
export function dueRows({ plans, revisits }: RunResult, text: Text): DueRow[] {
  const table = plans.find(({ id }) => id === 'revisits')?.tables[0];
  if (!table) return [];
  const byKey = new Map(revisits.rows.map((revisit) => [revisit.key, revisit]));
  const states = statesIn(text);
  return table.rows.flatMap((cells) => {
    const read = cellReader(table, cells);
    const state = states.get(read('status'));
    const key = read('key');
    return state === undefined || key === '' ? [] : [dueRow(read, state, byKey.get(key))];
  });
}

function dueRow(read: (column: string) => string, state: DueState, revisit: Revisit | undefined): DueRow {
  const due = Number(read('due'));
  return {
    key: read('key'),
    state,
    stateWord: read('status'),
    due: read('due') === '' || Number.isNaN(due) ? null : due,
    overdueDays: Number(read('overdueDays')) || 0,
    priority: read('priority'),
    customerId: read('customerId'),
    customerName: read('customerName'),
    contact: read('contact'),
    phone: read('phone'),
    channel: read('channel'),
    owner: read('owner'),
    reasons: read('reasons'),
    typed: {
      result: read('result'),
      score: read('score'),
      note: read('note'),
      snoozeUntil: dayText(read('snoozeUntil')),
      snoozeReason: read('snoozeReason'),
    },
    customer: revisit ? placeOf(revisit.account) : null,
  };
}

function cellReader(table: TablePlan, cells: readonly PlanCell[]): (column: string) => string {
  const at = new Map(table.columns.map((column, i) => [column.key, i]));
  return (column) => {
    const cell = cells[at.get(column) ?? -1] ?? null;
    if (cell === null || typeof cell === 'symbol') return '';
    return typeof cell === 'object' ? cell.text : String(cell);
  };
}

/** Dates of the plan are Days; what could not be read as one is still people's text. */
function dayText(cell: string): string {
  return /^-?\d+$/.test(cell) ? formatDay(Number(cell)) : cell;
}

function statesIn({ words, revisits }: Text): ReadonlyMap<string, DueState> {
  const states = Object.entries(words.buckets) as [DueState, string][];
  return new Map([...states.map(([state, word]) => [word, state] as const), [revisits.kept, 'kept']]);
}

/** The customer's row on its own sheet, else where the customer was met last. */
function placeOf(account: Account): Place | null {
  const { customer, visits, orders, tickets, surveys, care } = account;
  const met: readonly (Placed | null | undefined)[] = [
    customer,
    visits.at(-1),
    orders.at(-1),
    tickets.at(-1),
    surveys.at(-1),
    care.at(-1),
  ];
  const placed = met.find((one) => one !== null && one !== undefined);
  return placed ? placedCell(placed, ['customerName', 'customerId']) : null;
}
