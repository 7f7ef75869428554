// `huifang init`: a new workbook with empty templates (or the sample), or the sheets that an existing one lacks.
import type { WorkbookGrids } from '../core/grid/grid';
import { initPlans } from '../core/init-plans';
import type { SheetPlan } from '../core/plan/plan';
import { samplePlans } from '../core/sample/sample-plans';
import { HostError } from '../hosts/host';
import { minimalWorkbook } from '../hosts/xlsx/minimal-workbook';
import { openXlsx } from '../hosts/xlsx/xlsx-host';
import { EXIT, type ExitCode } from './exit-code';
import { report, runJob, strictExit, type Job } from './job';
import { quotePath } from './quote-path';
import { additionWords, renderSaved } from './render-saved';
import { openWorkbook, saveWorkbook, type OpenedFile } from './workbook-file';
import { WrongUsage } from './wrong-usage';

export async function init(job: Job): Promise<ExitCode> {
  const { options, progress, terminal, text } = job;
  const existing = await openIfThere(job);
  if (existing && options.sample) throw new WrongUsage('sample-on-existing', options.workbook);
  const { book, fingerprint } = existing ?? { book: openXlsx(minimalWorkbook()), fingerprint: null };
  progress.enter('sheets');
  const applied = book.apply(plansOf(job, book.grids));
  const saved = await saveWorkbook(job, applied, fingerprint);
  const saying = renderSaved(applied, saved, job, additionWords(job));
  const lines = [...(existing || options.dryRun ? [] : [text.cli.init.created]), ...saying, ...nextStep(job)];
  if (!options.json && !options.strict) {
    progress.done();
    terminal.print(lines.join('\n'));
    return EXIT.done;
  }
  const result = runJob(job, openXlsx(applied.bytes).grids);
  report(job, { result, written: applied.written, lines: () => lines });
  return strictExit(job, result);
}

/** Null when there is no such file, which init makes. */
async function openIfThere(job: Job): Promise<OpenedFile | null> {
  try {
    return await openWorkbook(job);
  } catch (error) {
    if (error instanceof HostError && error.code === 'file-not-found') return null;
    throw error;
  }
}

function plansOf({ options, asOf, text }: Job, grids: WorkbookGrids): readonly SheetPlan[] {
  return options.sample ? samplePlans(grids, { asOf, text }) : initPlans(grids, { text });
}

function nextStep({ options, text }: Job): string[] {
  const { sample, sampleNext, next } = text.cli.init;
  const path = quotePath(options.out ?? options.workbook);
  if (options.dryRun) return [];
  return options.sample ? ['', sample, sampleNext(path)] : ['', next(path)];
}
