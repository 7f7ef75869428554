// The worker with the workbook, seen from the page: started when needed, given the file again after it was stopped, stopped
// whatever it does when a job is cancelled.
import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { Cancelled } from '../../taskpane/cancelled';
import type { Answer } from './answer';
import type { BookChange, BookJobs } from './book-jobs';

/** What a job did to the file. */
export interface FileChange extends Omit<BookChange, 'bytes'> {
  /** The new file; null when nothing changed. */
  readonly file: Blob | null;
}

type Crossing = Omit<BookJobs, 'planned' | 'open' | 'sample' | 'apply' | 'writeCells'> & {
  /** A copy in memory: the file on the disk may change or go. */
  hold(file: Blob): Blob;
  open(file: Blob, onProgress: (share: number) => void): number;
  sample(...args: Parameters<BookJobs['sample']>): Blob;
  apply(...args: Parameters<BookJobs['apply']>): FileChange;
  writeCells(...args: Parameters<BookJobs['writeCells']>): FileChange;
};

/** The jobs as they cross: Blobs instead of bytes, answers instead of errors, and everything takes time. */
export type BookWorker = {
  readonly [Job in keyof Crossing]: (
    ...args: Parameters<Crossing[Job]>
  ) => Promise<Answer<ReturnType<Crossing[Job]>>>;
};

interface Running {
  readonly worker: Worker;
  readonly jobs: Remote<BookWorker>;
  /** Rejects when the worker is stopped or cannot work at all. */
  readonly ended: Promise<never>;
  readonly end: (error: Error) => void;
  /** The file it was given, or is being given. */
  file: Blob | null;
  loaded: Promise<unknown>;
}

export interface ThreadCall {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

export interface BookThread {
  /** Work that needs no workbook. */
  readonly begin: <T>(
    work: (jobs: Remote<BookWorker>) => Promise<Answer<T>>,
    call?: ThreadCall,
  ) => Promise<Answer<T>>;
  /** Work on the workbook in this file; it is read first where it was not. */
  readonly on: <T>(
    file: Blob,
    work: (jobs: Remote<BookWorker>) => Promise<Answer<T>>,
    call?: ThreadCall,
  ) => Promise<Answer<T>>;
  /** The worker made `file` itself out of the one it had. */
  readonly holds: (file: Blob) => void;
  readonly stop: () => void;
}

export function bookThread(startWorker: () => Worker): BookThread {
  let running: Running | null = null;

  /** A worker that broke down is not asked again. */
  function forget(broken: Running): void {
    if (running === broken) running = null;
  }

  function stop(error: Error = new Cancelled()): void {
    const mine = running;
    running = null;
    mine?.end(error);
    mine?.jobs[releaseProxy]();
    mine?.worker.terminate();
  }

  const begin: BookThread['begin'] = async (work, { signal } = {}) => {
    if (signal?.aborted) throw new Cancelled();
    const mine = (running ??= startRunning(startWorker(), forget));
    const cancel = (): void => {
      if (running === mine) stop();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await Promise.race([work(mine.jobs), mine.ended]);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  };

  const load = (file: Blob, onProgress: (share: number) => void, signal?: AbortSignal) =>
    begin((jobs) => jobs.open(file, proxy(onProgress)), signal ? { signal } : {});

  return {
    begin,
    on: async (file, work, call = {}) => {
      if (call.signal?.aborted) throw new Cancelled();
      const mine = (running ??= startRunning(startWorker(), forget));
      if (mine.file !== file) {
        mine.file = file;
        mine.loaded = load(file, (share) => call.onProgress?.(share), call.signal).then((answer) => {
          if ('refusal' in answer) mine.file = null;
          return answer;
        });
        mine.loaded.catch(() => undefined);
      }
      const loaded = (await mine.loaded) as Answer<number> | undefined;
      if (loaded && 'refusal' in loaded) return loaded;
      return begin(work, call);
    },
    holds: (file) => {
      if (running) running.file = file;
    },
    stop: () => {
      stop();
    },
  };
}

function startRunning(worker: Worker, forget: (broken: Running) => void): Running {
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = reject;
  });
  // Nobody listens between two jobs.
  ended.catch(() => undefined);
  const jobs = wrap<BookWorker>(worker);
  const running: Running = { worker, jobs, ended, end, file: null, loaded: Promise.resolve() };
  worker.addEventListener('error', (event) => {
    end(new Error(event.message === '' ? 'the worker could not be loaded' : event.message));
    forget(running);
  });
  return running;
}
