// The command line as commander reads it, turned into one value: a command to run, a text to show, or a wrong usage.
import { Command, CommanderError, Option } from 'commander';
import { extname } from 'node:path';
import type { CommandName, UsageProblem } from '../core/text/areas/cli';
import type { Language, Text } from '../core/text/text';
import { parseAsOf, parseLanguage, type CliOptions } from './options';
import {
  addOwnOptions,
  argumentOf,
  outHelp,
  readOwnOptions,
  refuseOut,
  usageOf,
  type OwnParsed,
} from './own-options';
import { textWidth, wrapText } from './text-width';
import { WrongUsage } from './wrong-usage';

export type Invocation =
  | { readonly kind: 'run'; readonly command: CommandName; readonly options: CliOptions }
  | { readonly kind: 'show'; readonly text: string }
  | {
      readonly kind: 'wrong';
      readonly problem: UsageProblem;
      readonly subject: string;
      readonly command: string;
    };

/** What people typed after `huifang`; help is wrapped to `width` columns. */
export function parseCommandLine(
  argv: readonly string[],
  text: Text,
  { version, width }: { readonly version: string; readonly width: number },
): Invocation {
  const shown: string[] = [];
  const found: Invocation[] = [];
  const program = makeProgram(text, { version, width, shown }, (command, options) => {
    found.push({ kind: 'run', command, options });
  });
  const spoken = argv.find((argument) => program.commands.some((command) => command.name() === argument));
  const command = spoken === undefined ? 'huifang' : `huifang ${spoken}`;
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof WrongUsage) return { kind: 'wrong', command, ...pick(error) };
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown.join('').trimEnd() };
    return { kind: 'wrong', command, ...pick(usageProblem(error)) };
  }
  return found[0] ?? { kind: 'show', text: program.helpInformation().trimEnd() };
}

const pick = ({ problem, subject }: WrongUsage) => ({ problem, subject });

/** Wider lines are hard to read. */
const WIDEST_HELP = 100;

function makeProgram(
  text: Text,
  { version, width, shown }: { readonly version: string; readonly width: number; readonly shown: string[] },
  run: (command: CommandName, options: CliOptions) => void,
): Command {
  const { help } = text.cli;
  const titles: Readonly<Record<string, string>> = help.titles;
  const program = new Command('huifang')
    .description(help.tagline)
    .version(version, '-V, --version', help.options.version)
    .helpOption('-h, --help', help.options.help)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .usage(help.usage)
    .addOption(languageOption(text))
    .configureHelp({
      displayWidth: textWidth,
      boxWrap: (part, columns) => wrapText(part, columns).join('\n'),
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (part) => shown.push(part),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(width, WIDEST_HELP),
    })
    .exitOverride();
  for (const name of [
    'init',
    'check',
    'refresh',
    'sla',
    'log',
    'ics',
    'digest',
    'merge',
    'loyalty',
    'report',
  ] as const)
    addCommand(program, name, text, run);
  const examples = Object.values(help.examples).flatMap((list) => list.slice(0, 1));
  program.addHelpText('after', afterHelp(examples, text));
  return program;
}

function addCommand(
  program: Command,
  name: CommandName,
  text: Text,
  run: (command: CommandName, options: CliOptions) => void,
): void {
  const { help } = text.cli;
  const command = program
    .command(name)
    .description(help.commands[name])
    .usage(usageOf(name, text))
    .argument(...argumentOf(name, text));
  if (name === 'init') command.option('--sample', help.options.sample);
  addOwnOptions(command, name, text);
  if (name !== 'digest') command.option('--out <file>', outHelp(name, text));
  command
    .addOption(new Option('--as-of <time>', help.options.asOf).argParser(asOfValue))
    .addOption(languageOption(text))
    .option('--json', help.options.json);
  addWritingOptions(command, name, text);
  command
    .addHelpText('after', afterHelp(help.examples[name], text))
    .action((given: string | readonly string[], _own: unknown, parsed: Command) => {
      run(name, readOptions(name, [given].flat(), parsed.optsWithGlobals<ParsedOptions>(), text.language));
    });
}

/** What only reads the workbook, or leaves it for a file of its own, has nothing to rehearse or back up. */
function addWritingOptions(command: Command, name: CommandName, { cli: { help } }: Text): void {
  if (name === 'digest') return;
  if (name !== 'ics') command.option('--strict', help.options.strict);
  command.option('--dry-run', help.options.dryRun);
  if (name !== 'ics') command.option('--no-backup', help.options.noBackup);
}

function languageOption(text: Text): Option {
  return new Option('--lang <language>', text.cli.help.options.lang).argParser(languageValue);
}

/** commander's camel-cased option values. */
interface ParsedOptions extends OwnParsed {
  readonly sample?: true;
  readonly out?: string;
  readonly asOf?: number;
  readonly lang?: Language;
  readonly json?: true;
  readonly strict?: true;
  readonly dryRun?: true;
  readonly backup?: boolean;
}

function readOptions(
  name: CommandName,
  inputs: readonly string[],
  options: ParsedOptions,
  language: Language,
): CliOptions {
  const out = options.out ?? null;
  const [workbook = ''] = inputs;
  refuseOut(name, out, inputs);
  if (name === 'init' && !['.xlsx', '.xlsm'].includes(extension(workbook)))
    throw new WrongUsage('bad-extension', workbook);
  return {
    workbook,
    out,
    asOf: options.asOf ?? null,
    language: options.lang ?? language,
    json: options.json ?? false,
    strict: options.strict ?? false,
    dryRun: options.dryRun ?? false,
    backup: options.backup ?? true,
    sample: options.sample ?? false,
    ...readOwnOptions(name, inputs, options),
  };
}

const extension = (file: string): string => extname(file).toLowerCase();

function asOfValue(value: string): number {
  const minute = parseAsOf(value.trim());
  if (minute === null) throw new WrongUsage('bad-as-of', value);
  return minute;
}

function languageValue(value: string): Language {
  const language = parseLanguage(value);
  if (language === null) throw new WrongUsage('bad-lang', value);
  return language;
}

const PROBLEMS: Readonly<Record<string, UsageProblem>> = {
  'commander.help': 'missing-command',
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-workbook',
  'commander.excessArguments': 'too-many-arguments',
  'commander.optionMissingArgument': 'option-needs-value',
};

/** commander quotes what it stumbled over: `error: unknown option '--foo'`. */
function usageProblem(error: CommanderError): WrongUsage {
  const subject = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const problem = PROBLEMS[error.code];
  return problem ? new WrongUsage(problem, subject) : new WrongUsage('other', error.message);
}

function afterHelp(examples: readonly (readonly [string, string])[], text: Text): string {
  const { help } = text.cli;
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');
  const lines = examples.flatMap(([command, what]) => [command, `    ${what}`]);
  return `\n${help.examplesTitle}\n${indented(lines)}\n\n${help.exitCodesTitle}\n${indented(help.exitCodes)}`;
}
