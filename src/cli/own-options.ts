// What single commands take besides the options they all have: log, ics, digest, merge and report.
import { Option, type Command } from 'commander';
import { extname, resolve } from 'node:path';
import type { CommandName } from '../core/text/areas/cli';
import type { Text } from '../core/text/text';
import type { CliOptions } from './options';
import { reportPeriod, type PeriodParsed } from './report-period';
import { WrongUsage } from './wrong-usage';

/** commander's values of them. */
export interface OwnParsed extends PeriodParsed {
  readonly yes?: true;
  readonly sheet?: string;
  readonly owner?: string;
  readonly format?: string;
  readonly branchFrom?: string;
}

/** The argument's form and its help; merge takes several workbooks. */
export function argumentOf(name: CommandName, { cli: { help } }: Text): [form: string, help: string] {
  return name === 'merge' ? [`<${help.argument}...>`, help.workbooks] : [`<${help.argument}>`, help.workbook];
}

/** `merge <workbook...> [options]`. */
export function usageOf(name: CommandName, text: Text): string {
  const { commandUsage, argument } = text.cli.help;
  return name === 'merge' ? commandUsage.replace(`<${argument}>`, `<${argument}...>`) : commandUsage;
}

export function outHelp(name: CommandName, { cli: { help } }: Text): string {
  const { out, icsOut, mergeOut } = help.options;
  return name === 'ics' ? icsOut : name === 'merge' ? mergeOut : out;
}

export function addOwnOptions(command: Command, name: CommandName, { cli: { help } }: Text): void {
  const { yes, sheet, owner, format, branchFrom } = help.options;
  if (name === 'log') command.option('--yes', yes).option('--sheet <name>', sheet);
  if (name === 'ics' || name === 'digest') command.option('--owner <name>', owner);
  if (name === 'digest') command.addOption(new Option('--format <format>', format));
  if (name === 'merge') command.addOption(new Option('--branch-from <what>', branchFrom));
  if (name === 'report') addPeriodOptions(command, help.options);
}

function addPeriodOptions(command: Command, words: Text['cli']['help']['options']): void {
  command
    .option('--month <yyyy-mm>', words.month)
    .option('--week <yyyy-Www>', words.week)
    .option('--quarter <yyyyQn>', words.quarter)
    .option('--half <yyyyHn>', words.half)
    .option('--year <yyyy>', words.year)
    .option('--from <date>', words.from)
    .option('--to <date>', words.to);
}

/** Only what the command knows; nothing for the others. */
export function readOwnOptions(
  name: CommandName,
  inputs: readonly string[],
  parsed: OwnParsed,
): Partial<CliOptions> {
  const { yes, sheet, owner, format, branchFrom } = parsed;
  if (name === 'report') return { period: reportPeriod(parsed) };
  if (name === 'log') return { yes: yes ?? false, ...(sheet === undefined ? {} : { sheet }) };
  const person = owner === undefined || owner.trim() === '' ? {} : { owner: owner.trim() };
  if (name === 'ics') return person;
  if (name === 'digest') return { ...person, format: oneOf(['text', 'markdown'], format ?? 'text') };
  if (name === 'merge') return { inputs, branchFrom: oneOf(['file', 'folder'], branchFrom ?? 'file') };
  return {};
}

function oneOf<const T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new WrongUsage('bad-format', given);
  return found;
}

/** Macros travel with the file: an .xlsm saved as .xlsx, or the reverse, is refused by Excel. */
export function refuseOut(name: CommandName, out: string | null, inputs: readonly string[]): void {
  if (out === null) {
    if (name === 'merge') throw new WrongUsage('missing-out', '');
    return;
  }
  const wanted = name === 'ics' ? ['.ics'] : name === 'merge' ? ['.xlsx'] : [extension(inputs[0] ?? '')];
  const refusal = name === 'ics' ? 'bad-ics-extension' : 'bad-extension';
  if (!wanted.includes(extension(out))) throw new WrongUsage(refusal, out);
  if (name === 'merge' && inputs.some((input) => resolve(input) === resolve(out)))
    throw new WrongUsage('out-among-inputs', out);
}

function extension(file: string): string {
  return extname(file).toLowerCase();
}
