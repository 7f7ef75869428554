// The program: what was typed → the command → its exit code. Every refusal becomes a sentence and a code here.
import { TEXTS } from '../core/text/languages';
import type { CommandName } from '../core/text/areas/cli';
import type { Text } from '../core/text/text';
import { HostError } from '../hosts/host';
import { check } from './check';
import { digest } from './digest';
import { EXIT, type ExitCode } from './exit-code';
import { ics } from './ics';
import { init } from './init';
import type { Job } from './job';
import { jsonError } from './json-report';
import { log } from './log';
import { loyalty } from './loyalty';
import { merge } from './merge';
import { spokenLanguage, type CliOptions } from './options';
import { parseCommandLine } from './parse-command-line';
import { Progress } from './progress';
import { refresh } from './refresh';
import { report } from './report';
import { sla } from './sla';
import type { Terminal } from './terminal';
import { WrongUsage } from './wrong-usage';

const COMMANDS: Readonly<Record<CommandName, (job: Job) => Promise<ExitCode>>> = {
  init,
  check,
  refresh,
  sla,
  log,
  ics,
  digest,
  merge,
  loyalty,
  report,
};

/** Runs `huifang <argv>` and answers with its exit code; never throws. */
export async function runCli(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  const text = TEXTS[spokenLanguage(argv, terminal.env['HUIFANG_LANG'])];
  const invocation = parseCommandLine(argv, text, { version, width: terminal.width });
  if (invocation.kind === 'show') {
    terminal.print(invocation.text);
    return EXIT.done;
  }
  if (invocation.kind === 'wrong') {
    return refuseUsage(invocation, { terminal, text, json: argv.includes('--json') });
  }
  return runCommand(invocation.command, invocation.options, terminal);
}

async function runCommand(command: CommandName, options: CliOptions, terminal: Terminal): Promise<ExitCode> {
  const text = TEXTS[options.language];
  const progress = new Progress(terminal, text.cli.stages);
  const job: Job = { options, text, terminal, progress, asOf: options.asOf ?? terminal.now() };
  try {
    return await COMMANDS[command](job);
  } catch (error) {
    progress.done();
    if (error instanceof WrongUsage) {
      const { problem, subject } = error;
      return refuseUsage(
        { problem, subject, command: `huifang ${command}` },
        { terminal, text, json: options.json },
      );
    }
    return error instanceof HostError ? refuseFile(error, job) : reportBug(error, job);
  }
}

interface Door {
  readonly terminal: Terminal;
  readonly text: Text;
  readonly json: boolean;
}

function refuseUsage(
  wrong: Pick<WrongUsage, 'problem' | 'subject'> & { readonly command: string },
  { terminal, text, json }: Door,
): ExitCode {
  const { usage, seeHelp } = text.cli;
  const sentence = usage[wrong.problem](wrong.subject);
  if (json) printError(terminal, 'wrong-usage', sentence);
  else terminal.warn(`${sentence}\n${seeHelp(wrong.command)}`);
  return EXIT.usage;
}

/** Whatever is refused before the workbook is open was not readable; after that, not writable. */
function refuseFile(error: HostError, { options, text, terminal, progress }: Job): ExitCode {
  const reading = progress.stage === 'reading' || progress.stage === 'opening';
  const path = reading ? options.workbook : (options.out ?? options.workbook);
  const sentence = text.cli.errors[error.code](path, error.detail);
  if (options.json) printError(terminal, error.code, sentence);
  else terminal.warn(`${sentence}\n${text.cli.untouched}`);
  return reading ? EXIT.unreadable : EXIT.unwritable;
}

function reportBug(error: unknown, { options, text, terminal }: Job): ExitCode {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (options.json) printError(terminal, 'internal-error', detail);
  else terminal.warn(text.cli.bug(detail));
  return EXIT.bug;
}

function printError(terminal: Terminal, code: string, message: string): void {
  terminal.print(JSON.stringify(jsonError(code, message), null, 2));
}
