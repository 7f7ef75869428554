// `huifang merge`: the registers of many branches, one file after the other, into one regional workbook with all its reports. A file
// that cannot be read is said aloud and left out; the exit code tells.
import { formatMinute } from '../core/calendar/day';
import type { Finding } from '../core/finding';
import { initPlans } from '../core/init-plans';
import { BranchCollector, type BranchTaken } from '../core/merge/branch-collector';
import { mergeBranches } from '../core/merge/merge-branches';
import { run, type RunResult } from '../core/run';
import { findingMessage } from '../core/text/finding-message';
import type { Text } from '../core/text/text';
import { findWorkbooks } from '../hosts/file/find-workbooks';
import { readWorkbookFile } from '../hosts/file/read-workbook-file';
import { HostError } from '../hosts/host';
import { minimalWorkbook } from '../hosts/xlsx/minimal-workbook';
import { openXlsx, type XlsxApplied } from '../hosts/xlsx/xlsx-host';
import { branchNames } from './branch-names';
import { EXIT, type ExitCode } from './exit-code';
import { strictExit, type Job } from './job';
import { jsonReport } from './json-report';
import { renderSaved } from './render-saved';
import { renderSummary } from './render-summary';
import { saveWorkbook } from './workbook-file';

export async function merge(job: Job): Promise<ExitCode> {
  const { options, text, terminal } = job;
  const { paths, passedOver } = await findWorkbooks(options.inputs ?? [options.workbook]);
  if (passedOver.length > 0) terminal.warn(text.merge.passedOver(passedOver.join(text.words.listComma)));
  const { register, taken, failed } = await readBranches(job, paths);
  if (!register) {
    job.progress.done();
    terminal.warn([...failed.map(({ sentence }) => sentence), text.merge.noneRead].join('\n'));
    return EXIT.unreadable;
  }
  const { applied, result } = writeRegion(job, register);
  const saved = await saveWorkbook(
    { ...job, options: { ...options, workbook: options.out ?? '' } },
    applied,
    null,
  );
  job.progress.done();
  if (options.json) printJson(job, { taken, failed, result, applied });
  else {
    const about = { file: saved.path, asOf: job.asOf, width: terminal.width };
    const lines = [
      ...branchLines(job, taken),
      '',
      ...renderSummary(result, about, text),
      '',
      ...renderSaved(applied, saved, job),
    ];
    terminal.print(lines.join('\n'));
  }
  if (failed.length === 0) return strictExit(job, result);
  terminal.warn([...failed.map(({ sentence }) => sentence), text.merge.someFailed(failed.length)].join('\n'));
  return EXIT.unreadable;
}

interface Taken extends BranchTaken {
  readonly branch: string;
}

interface Failed {
  readonly file: string;
  readonly code: string;
  readonly sentence: string;
}

/** The branches' rows as a workbook of their own: their cells need not be kept beside its bytes. */
interface RegionRegister {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
}

interface BranchesRead {
  /** Null when no file could be read. */
  readonly register: RegionRegister | null;
  readonly taken: readonly Taken[];
  readonly failed: readonly Failed[];
}

/** One workbook at a time: it is let go before the next is opened. */
async function readBranches(job: Job, paths: readonly string[]): Promise<BranchesRead> {
  const { options, text, terminal } = job;
  const collector = new BranchCollector();
  const names = branchNames(paths, options.branchFrom ?? 'file');
  const taken: Taken[] = [];
  const failed: Failed[] = [];
  for (const [i, path] of paths.entries()) {
    const branch = names[i] ?? path;
    terminal.showProgress(text.merge.reading(i + 1, paths.length, path));
    try {
      const { bytes } = await readWorkbookFile(path);
      taken.push({ branch, ...collector.add(branch, openXlsx(bytes).grids) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const why = text.cli.errors[error.code](path, error.detail);
      failed.push({ file: path, code: error.code, sentence: text.merge.failed(path, why) });
    }
  }
  return { register: taken.length === 0 ? null : registerOf(collector, text), taken, failed };
}

function registerOf(collector: BranchCollector, text: Text): RegionRegister {
  const { plans, findings } = mergeBranches(collector, text);
  const { bytes } = openXlsx(minimalWorkbook()).apply(plans);
  return { bytes, sheets: plans.map(({ sheet }) => sheet), findings };
}

/** The register first, then the reports over it, as in a workbook that people made. */
function writeRegion(
  { text, asOf, progress }: Job,
  register: RegionRegister,
): { applied: XlsxApplied; result: RunResult } {
  progress.enter('computing');
  const book = openXlsx(register.bytes);
  const settings = initPlans(book.grids, { text }).filter(({ id }) => id === 'settings');
  const result = run(book.grids, { asOf, text, found: register.findings });
  progress.enter('sheets');
  const reports = book.apply([...settings, ...result.plans]);
  return { applied: { ...reports, written: [...register.sheets, ...reports.written] }, result };
}

function branchLines({ text }: Job, taken: readonly Taken[]): string[] {
  const {
    merge: words,
    words: { listComma },
  } = text;
  const total = taken.reduce((sum, { rows }) => sum + rows, 0);
  return [
    words.summary(taken.length, total),
    ...taken.flatMap(({ branch, rows, unrecognised, findings }) => [
      `  ${words.taken(branch, rows)}`,
      ...(unrecognised.length > 0 ? [`    ${words.leftAlone(unrecognised.join(listComma))}`] : []),
      ...findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => `    ${finding.sheet}: ${findingMessage(text.findings, finding)}`),
    ]),
  ];
}

function printJson(
  { asOf, text, terminal }: Job,
  {
    taken,
    failed,
    result,
    applied,
  }: Omit<BranchesRead, 'register'> & { result: RunResult; applied: XlsxApplied },
): void {
  const object = {
    branches: taken.map(({ branch, rows, unrecognised }) => ({ branch, rows, unrecognised })),
    failed: failed.map(({ file, code }) => ({ file, code })),
    mergedAt: formatMinute(asOf).replace(' ', 'T'),
    ...jsonReport(result, asOf, applied.written, text),
  };
  terminal.print(JSON.stringify(object, null, 2));
}
