// `huifang sla`: read, compute, write the ticket sheets only, tell a supervisor which tickets press.
import type { ExitCode } from './exit-code';
import { report, runJob, strictExit, type Job } from './job';
import { renderSaved } from './render-saved';
import { renderSla } from './render-sla';
import { openWorkbook, saveWorkbook } from './workbook-file';

export async function sla(job: Job): Promise<ExitCode> {
  const { book, fingerprint } = await openWorkbook(job);
  const result = runJob(job, book.grids, { kind: 'sla' });
  const applied = book.apply(result.plans);
  const saved = await saveWorkbook(job, applied, fingerprint);
  const about = { file: job.options.workbook, asOf: job.asOf, width: job.terminal.width };
  const lines = () => [...renderSla(result, about, job.text), '', ...renderSaved(applied, saved, job)];
  report(job, { result, written: applied.written, lines });
  return strictExit(job, result);
}
