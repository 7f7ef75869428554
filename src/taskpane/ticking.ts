// The clock for what must follow it: one timer for all who watch, none while nobody does or the page is hidden.
import type { Minute } from '../core/calendar/day';

/** Twice a minute: nothing shown is finer than a minute. */
const EVERY_MS = 30_000;

export interface Ticking {
  /** The moment at the last tick. */
  readonly now: () => Minute;
  /** Called when the minute changes; gives back how to stop. */
  readonly subscribe: (watcher: () => void) => () => void;
}

export function ticking(now: () => Minute): Ticking {
  let last = now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const watchers = new Set<() => void>();
  const tick = (): void => {
    if (now() === last) return;
    last = now();
    for (const watcher of watchers) watcher();
  };
  /** A page that comes back shows the present at once. */
  const follow = (): void => {
    clearInterval(timer);
    timer = undefined;
    if (watchers.size === 0 || document.hidden) return;
    tick();
    timer = setInterval(tick, EVERY_MS);
  };
  return {
    now: () => last,
    subscribe: (watcher) => {
      watchers.add(watcher);
      if (watchers.size === 1) {
        document.addEventListener('visibilitychange', follow);
        follow();
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        document.removeEventListener('visibilitychange', follow);
        follow();
      };
    },
  };
}
