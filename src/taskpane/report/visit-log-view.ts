// What logging completed visits would do, as the pane shows it before it asks.
import { formatDay } from '../../core/calendar/day';
import type { VisitLog } from '../../core/log-visits';
import type { CompletedVisits } from '../../core/visit-log/completed-visits';
import type { CompletedRow } from '../../core/visit-log/read-completed';
import type { Text } from '../../core/text/text';
import type { LogLine, VisitLogView } from '../pane-report';

/** `[A001 已完成, 5 points] → one line, "将登记 1 次回访，写到“客户维护记录表”第 12 行："`; `dueSheet`: the tab of the list. */
export function visitLogView(
  { completed, appends, plans }: VisitLog,
  dueSheet: string,
  text: Text,
): VisitLogView {
  const { visits, alreadyLogged, skipped, target, problem } = completed;
  const { list, skipped: reasons } = text.log;
  const isLogged = appends.length > 0;
  return {
    lines: isLogged ? visits.map(logLine) : [],
    summary: summaryOf(completed, text),
    sheet: target?.sheet ?? plans[0]?.sheet ?? '',
    already: alreadyLogged.length,
    alreadySaying: alreadyLogged.length === 0 ? '' : list.already(alreadyLogged.length),
    skipped: skipped.map(({ cell, customerName, reason, value }) => ({
      place: { sheet: dueSheet, cell },
      saying: list.skippedRow(cell, customerName, reasons[reason](value)),
    })),
    skippedSaying: skipped.length === 0 ? '' : list.skipped(skipped.length),
    ready: plans.length > 0,
    needsTemplate: problem?.problem === 'no-visits-sheet',
  };
}

function summaryOf(
  { visits, alreadyLogged, skipped, target, problem }: CompletedVisits,
  { log }: Text,
): string {
  if (problem) return log.problems[problem.problem](problem.place);
  if (target) {
    const [first, last] = [target.firstRow + 1, target.lastRow + 1];
    return log.list.title(visits.length, target.sheet, first === last ? String(first) : `${first}–${last}`);
  }
  return alreadyLogged.length + skipped.length === 0 ? log.list.nothing : '';
}

function logLine(row: CompletedRow): LogLine {
  return {
    day: formatDay(row.day),
    customer: row.customerName === '' ? row.customerId : row.customerName,
    result: row.result,
    score: row.score === null ? '' : String(row.score),
    owner: row.owner,
    next: row.nextDay === null ? '' : formatDay(row.nextDay),
    note: row.note,
  };
}
