// `huifang refresh`: read, compute, write our sheets into the workbook, tell what matters.
import type { ExitCode } from './exit-code';
import { report, runJob, strictExit, type Job } from './job';
import { renderSaved } from './render-saved';
import { renderSummary } from './render-summary';
import { openWorkbook, saveWorkbook } from './workbook-file';

export async function refresh(job: Job): Promise<ExitCode> {
  const { book, fingerprint } = await openWorkbook(job);
  const result = runJob(job, book.grids);
  const applied = book.apply(result.plans);
  const saved = await saveWorkbook(job, applied, fingerprint);
  const about = { file: job.options.workbook, asOf: job.asOf, width: job.terminal.width };
  const lines = () => [...renderSummary(result, about, job.text), '', ...renderSaved(applied, saved, job)];
  report(job, { result, written: applied.written, lines });
  return strictExit(job, result);
}
