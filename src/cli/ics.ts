// `huifang ics`: due contacts and limits as a calendar file, or on stdout. The workbook is only read.
import { icsFile } from '../calendar-file/ics-file';
import { reminders } from '../core/digest/reminders';
import { writeWorkbookFile } from '../hosts/file/write-workbook-file';
import { warnOfUnknownOwner } from './digest';
import { EXIT, type ExitCode } from './exit-code';
import { runJob, type Job } from './job';
import { openWorkbook } from './workbook-file';

export async function ics(job: Job): Promise<ExitCode> {
  const { book } = await openWorkbook(job);
  const result = runJob(job, book.grids);
  const { options, asOf, text, terminal } = job;
  const { owner = null, out, dryRun } = options;
  const entries = reminders(result, { asOf, owner, calendar: result.calendar, text });
  const file = icsFile(entries, { name: text.digest.calendar.name(owner ?? ''), asOf });
  job.progress.done();
  warnOfUnknownOwner(job, result);
  if (out === null) {
    terminal.print(file.trimEnd());
    return EXIT.done;
  }
  if (!dryRun) {
    job.progress.enter('writing');
    const bytes = new TextEncoder().encode(file);
    await writeWorkbookFile(out, bytes, { backup: false, now: terminal.timestamp() });
    job.progress.done();
  }
  if (options.json) terminal.print(JSON.stringify({ entries: entries.length, file: out }, null, 2));
  else terminal.print(text.digest.calendar.written(entries.length, out));
  return EXIT.done;
}
