// What the pane did, for a person who helps: jobs, durations, counts and error codes; never a word out of the workbook.
import type { PaneJob } from '../core/text/areas/pane';

export interface LogEntry {
  /** "2026-11-21 09:00". */
  readonly at: string;
  readonly job: PaneJob;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface PaneLog {
  readonly add: (entry: LogEntry) => void;
  readonly lines: () => readonly string[];
}

const MOST_ENTRIES = 200;

/** The latest 200 entries. `2026-11-21 09:00 refresh done 812 ms rows=300 findings=43`. */
export function paneLog(): PaneLog {
  let entries: readonly LogEntry[] = [];
  return {
    add: (entry) => {
      entries = [...entries, entry].slice(-MOST_ENTRIES);
    },
    lines: () =>
      entries.map(({ at, job, outcome, milliseconds, counts }) =>
        [
          at,
          job,
          outcome,
          `${milliseconds} ms`,
          ...Object.entries(counts).map(([name, count]) => `${name}=${count}`),
        ].join(' '),
      ),
  };
}
