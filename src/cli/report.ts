// `huifang report`: read, compute, write the satisfaction report of a period and the self-assessment, tell the headline figures.
import { MINUTES_PER_DAY } from '../core/calendar/day';
import type { ExitCode } from './exit-code';
import { report as print, runJob, strictExit, type Job } from './job';
import { renderReport } from './render-report';
import { renderSaved } from './render-saved';
import { openWorkbook, saveWorkbook } from './workbook-file';
import { WrongUsage } from './wrong-usage';

/** As-of is the period's last minute unless said, or now while it still runs (rules §5). */
export async function report(given: Job): Promise<ExitCode> {
  const { period, asOf } = given.options;
  if (!period) throw new WrongUsage('one-period', '');
  const lastMinute = period.to * MINUTES_PER_DAY + MINUTES_PER_DAY - 1;
  const job: Job = { ...given, asOf: asOf ?? Math.min(lastMinute, given.terminal.now()) };
  const { book, fingerprint } = await openWorkbook(job);
  const result = runJob(job, book.grids, { kind: 'report', period });
  const applied = book.apply(result.plans);
  const saved = await saveWorkbook(job, applied, fingerprint);
  const about = { file: job.options.workbook, asOf: job.asOf };
  const lines = () => [...renderReport(result, about, job.text), '', ...renderSaved(applied, saved, job)];
  print(job, { result, written: applied.written, lines });
  return strictExit(job, result);
}
