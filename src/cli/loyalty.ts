// `huifang loyalty`: read, compute, write the sheets about loyalty, tell how many customers are loyal, at risk and lost.
import type { ExitCode } from './exit-code';
import { report, runJob, strictExit, type Job } from './job';
import { renderLoyalty } from './render-loyalty';
import { renderSaved } from './render-saved';
import { openWorkbook, saveWorkbook } from './workbook-file';

export async function loyalty(job: Job): Promise<ExitCode> {
  const { book, fingerprint } = await openWorkbook(job);
  const result = runJob(job, book.grids, { kind: 'loyalty' });
  const applied = book.apply(result.plans);
  const saved = await saveWorkbook(job, applied, fingerprint);
  const about = { file: job.options.workbook, asOf: job.asOf, width: job.terminal.width };
  const lines = () => [...renderLoyalty(result, about, job.text), '', ...renderSaved(applied, saved, job)];
  report(job, { result, written: applied.written, lines });
  return strictExit(job, result);
}
