// The workbook in a thread of its own: reading, computing and packing it never hold up the page.
import { expose } from 'comlink';
import { HostError } from '../hosts/host';
import { answered } from './book/answer';
import { bookJobs, type BookChange } from './book/book-jobs';
import type { BookWorker, FileChange } from './book/book-thread';

const jobs = bookJobs();

/** The page gets a Blob: handing it over and saving it costs the page nothing, however large it is. */
function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // It was taken away, or may not be read.
    throw new HostError('file-not-readable', '', { cause });
  }
}

function sent({ bytes, ...change }: BookChange): FileChange {
  return { ...change, file: bytes && blobOf(bytes) };
}

const worker: BookWorker = {
  hold: (file) => answered(async () => blobOf(await bytesOf(file))),
  open: (file, onProgress) => answered(async () => jobs.open(await bytesOf(file), onProgress)),
  sample: (asOf, language) => answered(() => blobOf(jobs.sample(asOf, language))),
  check: (request, onStage, onFindings) => answered(() => jobs.check(request, onStage, onFindings)),
  plan: (request, onStage) => answered(() => jobs.plan(request, onStage)),
  log: (request, onStage) => answered(() => jobs.log(request, onStage)),
  reminders: (request) => answered(() => jobs.reminders(request)),
  templates: (language) => answered(() => jobs.templates(language)),
  settings: (language) => answered(() => jobs.settings(language)),
  apply: (ids, withRows) => answered(async () => sent(await jobs.apply(ids, withRows))),
  writeCells: (sheet, entries, expected) => answered(() => sent(jobs.writeCells(sheet, entries, expected))),
  outline: (changed) => answered(() => jobs.outline(changed)),
  block: (place) => answered(() => jobs.block(place)),
};

expose(worker);
