// The core's worker behind the CoreThread seam; where the page may not have workers, the page itself.
import { proxy, releaseProxy, wrap } from 'comlink';
import type { CoreJobs } from './core-jobs';
import { sameThread, type CoreThread } from './core-runner';

/** A new worker with the core. */
export function workerThread(): CoreThread {
  const worker = startWorker();
  if (!worker) return sameThread(async () => (await import('./core-jobs')).coreJobs);
  const remote = wrap<CoreJobs>(worker);
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message === '' ? 'the worker could not be loaded' : event.message));
    });
  });
  // Nobody listens between two jobs.
  failed.catch(() => undefined);
  return {
    jobs: {
      check: (request, onStage) => remote.check(request, proxy(onStage)),
      plan: (request, onStage) => remote.plan(request, proxy(onStage)),
      log: (request, onStage) => remote.log(request, proxy(onStage)),
      reminders: (request) => remote.reminders(request),
      templates: (workbook, language) => remote.templates(workbook, language),
      settings: (workbook, language) => remote.settings(workbook, language),
    },
    failed,
    stop: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('../core-worker.ts', import.meta.url), { name: 'core' });
  } catch {
    return null;
  }
}
