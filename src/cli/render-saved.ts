// The last lines of a command that may write: which sheets changed, which could not be, where the file and its backup are.
import { resolve } from 'node:path';
import type { Job } from './job';
import type { OpenWorkbook, SavedFile } from './workbook-file';

type Applied = Pick<ReturnType<OpenWorkbook['apply']>, 'written' | 'refused'>;

/** `words`: how to say that sheets were (or would be) changed, or that none was. */
export function renderSaved(
  applied: Applied,
  saved: SavedFile,
  job: Job,
  words = changeWords(job),
): readonly string[] {
  const { summary } = job.text.cli;
  const sheets = applied.written.join(job.text.words.listComma);
  const change = sheets === '' ? words.none : summary.labelled(words.some, sheets);
  const refused = applied.refused.map(({ sheet, cell }) => summary.refused(sheet, cell));
  const file = summary.labelled(summary.file, resolve(saved.path));
  const backup = saved.backup === null ? [] : [summary.labelled(summary.backup, saved.backup)];
  return [change, ...refused, ...(job.options.dryRun ? [summary.notSaved] : [file, ...backup])];
}

interface ChangeWords {
  readonly some: string;
  readonly none: string;
}

function changeWords({ options, text }: Job): ChangeWords {
  const { wouldWrite, nothingToWrite, written, unchanged } = text.cli.summary;
  return options.dryRun ? { some: wouldWrite, none: nothingToWrite } : { some: written, none: unchanged };
}

/** The words of init, which only adds. */
export function additionWords({ options, text }: Job): ChangeWords {
  const { wouldAdd, added, complete } = text.cli.init;
  return { some: options.dryRun ? wouldAdd : added, none: complete };
}
