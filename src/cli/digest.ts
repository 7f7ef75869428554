// `huifang digest`: today's list on stdout, ready for a chat group. The workbook is only read.
import { dutiesOf, ownersOf, type DutyInput } from '../core/digest/duties';
import { todayDigest } from '../core/digest/today-digest';
import { EXIT, type ExitCode } from './exit-code';
import { runJob, type Job } from './job';
import { openWorkbook } from './workbook-file';

export async function digest(job: Job): Promise<ExitCode> {
  const { book } = await openWorkbook(job);
  const result = runJob(job, book.grids);
  job.progress.done();
  const { options, asOf, text, terminal } = job;
  const { owner = null, format = 'text' } = options;
  warnOfUnknownOwner(job, result);
  const list = todayDigest(result, { asOf, owner, text, format });
  terminal.print(options.json ? JSON.stringify({ owner, format, digest: list }, null, 2) : list);
  return EXIT.done;
}

/** A name nobody has is most likely a slip: those who have something to do are named on stderr. */
export function warnOfUnknownOwner({ options, text, terminal }: Job, input: DutyInput): void {
  const { owner } = options;
  if (owner === undefined) return;
  const { revisits, limits } = dutiesOf(input, owner);
  if (revisits.length + limits.length > 0) return;
  terminal.warn(text.digest.unknownOwner(owner, ownersOf(input).join(text.words.listComma)));
}
