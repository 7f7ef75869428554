// `huifang check`: every problem with its cell; the workbook is only read. With --out, a copy that holds the 校验结果 sheet.
import { formatMinute } from '../core/calendar/day';
import type { RunResult } from '../core/run';
import type { ExitCode } from './exit-code';
import { report, runJob, strictExit, type Job } from './job';
import { quotePath } from './quote-path';
import { renderFindings } from './render-findings';
import { renderSaved } from './render-saved';
import { openWorkbook, saveWorkbook } from './workbook-file';

export async function check(job: Job): Promise<ExitCode> {
  const { book, fingerprint } = await openWorkbook(job);
  const result = runJob(job, book.grids);
  if (job.options.out === null) {
    report(job, { result, written: [], lines: () => checkLines(job, result) });
    return strictExit(job, result);
  }
  const applied = book.apply(result.plans.filter(({ id }) => id === 'findings'));
  const saved = await saveWorkbook(job, applied, fingerprint);
  const lines = () => [...checkLines(job, result), '', ...renderSaved(applied, saved, job)];
  report(job, { result, written: applied.written, lines });
  return strictExit(job, result);
}

function checkLines({ options, asOf, text }: Job, result: RunResult): string[] {
  const found = renderFindings(result.findings, text);
  const { title, fine, next } = text.cli.check;
  return [
    title(options.workbook, formatMinute(asOf)),
    ...(found.length === 0 ? ['', fine] : found),
    '',
    next(quotePath(options.workbook)),
  ];
}
