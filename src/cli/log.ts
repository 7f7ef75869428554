// `huifang log`: the finished rows of 到期回访 go into the visits sheet. It says what it will add, asks, writes all at once.
import { formatDay } from '../core/calendar/day';
import { initPlans } from '../core/init-plans';
import { logVisits, type VisitLog } from '../core/log-visits';
import type { SheetPlan } from '../core/plan/plan';
import type { CompletedRow } from '../core/visit-log/read-completed';
import { openXlsx } from '../hosts/xlsx/xlsx-host';
import { alignedTable } from './aligned-table';
import { EXIT, type ExitCode } from './exit-code';
import type { Job } from './job';
import { quotePath } from './quote-path';
import { renderSaved } from './render-saved';
import { openWorkbook, saveWorkbook, type OpenWorkbook } from './workbook-file';
import { WrongUsage } from './wrong-usage';

export async function log(job: Job): Promise<ExitCode> {
  const opened = await openWorkbook(job);
  job.progress.enter('computing');
  const { book, logged, added } = await withVisitsSheet(job, opened.book);
  job.progress.done();
  const show = (lines: readonly string[]) => {
    if (!job.options.json && lines.length > 0) job.terminal.print(lines.join('\n'));
  };
  show(listLines(job, logged));
  const { problem } = logged.completed;
  if (problem) return cannotLog(job, logged);
  if (logged.plans.length === 0) return finish(job, logged, []);
  if (!(await isConfirmed(job))) {
    show([job.text.log.notConfirmed]);
    return EXIT.done;
  }
  const applied = book.apply(logged.plans, logged.appends);
  const written = [...added, ...applied.written];
  const saved = await saveWorkbook(job, { ...applied, written }, opened.fingerprint);
  const { log: words } = job.text;
  const say = job.options.dryRun ? words.wouldDo : words.done;
  show([
    '',
    ...(applied.refused.length > 0 ? [] : [say(logged.completed.visits.length, targetSheet(logged))]),
    ...renderSaved({ ...applied, written }, saved, job),
  ]);
  const exit = finish(job, logged, written);
  return applied.refused.length > 0 ? EXIT.unwritable : exit;
}

interface Planned {
  readonly book: OpenWorkbook;
  readonly logged: VisitLog;
  /** Names of sheets that were made to have a place to log to. */
  readonly added: readonly string[];
}

/** Without a visits sheet people are offered an empty one. */
async function withVisitsSheet(job: Job, book: OpenWorkbook): Promise<Planned> {
  const { asOf, text, options, terminal } = job;
  const plan = (grids: OpenWorkbook['grids']) =>
    logVisits(grids, { asOf, text, sheet: options.sheet ?? null });
  const logged = plan(book.grids);
  if (logged.completed.problem?.problem !== 'no-visits-sheet') return { book, logged, added: [] };
  const [template] = initPlans(book.grids, { text }).filter(({ id }) => id === 'template:visits');
  if (!template || !(await wantsTemplate(template))) return { book, logged, added: [] };
  const made = openXlsx(book.apply([template]).bytes);
  return { book: made, logged: plan(made.grids), added: [template.sheet] };

  async function wantsTemplate({ sheet }: SheetPlan): Promise<boolean> {
    if (options.yes || options.dryRun) return true;
    job.progress.done();
    return !options.json && terminal.ask ? terminal.ask(text.log.askTemplate(sheet)) : false;
  }
}

/** --dry-run writes nothing, so nobody need be asked. */
async function isConfirmed({ options, terminal, text }: Job): Promise<boolean> {
  if (options.yes || options.dryRun) return true;
  if (options.json || !terminal.ask) throw new WrongUsage('needs-yes', '');
  return terminal.ask(text.log.ask);
}

function cannotLog(job: Job, logged: VisitLog): ExitCode {
  const { problem } = logged.completed;
  if (!problem) return EXIT.done;
  const { log: words } = job.text;
  const next =
    problem.problem === 'no-visits-sheet' ? [words.makeTemplate(quotePath(job.options.workbook))] : [];
  const sentence = words.problems[problem.problem](problem.place);
  if (job.options.json) printJson(job, logged, []);
  else job.terminal.warn([sentence, ...next, job.text.cli.untouched].join('\n'));
  return EXIT.unwritable;
}

function finish(job: Job, logged: VisitLog, written: readonly string[]): ExitCode {
  const { skipped } = logged.completed;
  if (job.options.json) printJson(job, logged, job.options.dryRun ? [] : written);
  return job.options.strict && skipped.length > 0 ? EXIT.findings : EXIT.done;
}

function targetSheet({ completed, plans }: VisitLog): string {
  return completed.target?.sheet ?? plans[0]?.sheet ?? '';
}

function listLines({ text, terminal }: Job, { completed }: VisitLog): string[] {
  const { list, skipped: reasons } = text.log;
  const { visits, alreadyLogged, skipped, target } = completed;
  const rows = target && rowNumbers(target.firstRow, target.lastRow);
  const table = alignedTable(
    [
      { header: list.columns.day },
      { header: list.columns.customer, shrinks: true },
      { header: list.columns.result },
      { header: list.columns.score },
      { header: list.columns.owner, shrinks: true },
      { header: list.columns.next },
      { header: list.columns.note, shrinks: true },
    ],
    visits.map(visitLine),
    terminal.width - 2,
  );
  return [
    ...(target && rows
      ? [list.title(visits.length, target.sheet, rows), ...table.map((line) => `  ${line}`)]
      : []),
    ...(visits.length + alreadyLogged.length + skipped.length === 0 && !completed.problem
      ? [list.nothing]
      : []),
    ...(alreadyLogged.length > 0 ? [list.already(alreadyLogged.length)] : []),
    ...(skipped.length > 0 ? [list.skipped(skipped.length)] : []),
    ...skipped.map(
      ({ cell, customerName, reason, value }) =>
        `  ${list.skippedRow(cell, customerName, reasons[reason](value))}`,
    ),
  ];
}

function visitLine({
  day,
  customerName,
  customerId,
  result,
  score,
  owner,
  nextDay,
  note,
}: CompletedRow): string[] {
  return [
    formatDay(day),
    customerName === '' ? customerId : customerName,
    result,
    score === null ? '' : String(score),
    owner,
    nextDay === null ? '' : formatDay(nextDay),
    note.replace(/\s*\n\s*/g, ' '),
  ];
}

function rowNumbers(first: number, last: number): string {
  return first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
}

/** The object of --json: what was (or would be) logged, what waits, what stands in the way. Dates are yyyy-mm-dd. */
function printJson({ terminal, text }: Job, { completed }: VisitLog, written: readonly string[]): void {
  const { visits, alreadyLogged, skipped, target, problem } = completed;
  const object = {
    visits: visits.map((row, i) => ({
      customerId: row.customerId,
      customerName: row.customerName,
      day: formatDay(row.day),
      result: row.result,
      score: row.score,
      note: row.note,
      nextDay: row.nextDay === null ? null : formatDay(row.nextDay),
      owner: row.owner,
      sheet: target?.sheet ?? null,
      row: target ? target.firstRow + 1 + i : null,
    })),
    alreadyLogged: alreadyLogged.length,
    skipped: skipped.map(({ cell, value, reason }) => ({
      cell,
      value,
      reason,
      message: text.log.skipped[reason](value),
    })),
    problem: problem && {
      code: problem.problem,
      place: problem.place,
      message: text.log.problems[problem.problem](problem.place),
    },
    written,
  };
  terminal.print(JSON.stringify(object, null, 2));
}
