// What every command gets: the options, the language, the terminal and the moment the job is done for.
import type { Minute } from '../core/calendar/day';
import type { WorkbookGrids } from '../core/grid/grid';
import { REFRESH, type Job as CoreJob } from '../core/job';
import { run, type RunResult } from '../core/run';
import type { Text } from '../core/text/text';
import { EXIT, type ExitCode } from './exit-code';
import { jsonReport } from './json-report';
import type { CliOptions } from './options';
import type { Progress } from './progress';
import type { Terminal } from './terminal';

export interface Job {
  readonly options: CliOptions;
  readonly text: Text;
  readonly terminal: Terminal;
  readonly progress: Progress;
  readonly asOf: Minute;
}

/** The core's run, with its stages on the progress line. */
export function runJob(job: Job, grids: WorkbookGrids, work: CoreJob = REFRESH): RunResult {
  job.progress.enter('computing');
  const onStage = (stage: string): void => {
    if (stage === 'reports') job.progress.enter('sheets');
  };
  return run(grids, { asOf: job.asOf, text: job.text, job: work, onStage });
}

/** One JSON object with --json, else lines for people. */
export function report(
  job: Job,
  outcome: {
    readonly result: RunResult;
    readonly written: readonly string[];
    readonly lines: () => readonly string[];
  },
): void {
  job.progress.done();
  const { options, terminal, text, asOf } = job;
  if (options.json)
    terminal.print(JSON.stringify(jsonReport(outcome.result, asOf, outcome.written, text), null, 2));
  else terminal.print(outcome.lines().join('\n'));
}

/** 1 when --strict was asked for and there are errors; the reason goes to stderr. */
export function strictExit(job: Job, result: RunResult): ExitCode {
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  if (!job.options.strict || errors === 0) return EXIT.done;
  job.terminal.warn(job.text.cli.summary.strict(errors));
  return EXIT.findings;
}
