// The terminal and the clock: the only place that touches the process. Commands get it as a value, tests give their own.
import { createInterface } from 'node:readline/promises';
import { MINUTES_PER_DAY, dayFromYmd, type Minute } from '../core/calendar/day';

export interface Terminal {
  /** Lines on stdout. */
  print(text: string): void;
  /** Lines on stderr. */
  warn(text: string): void;
  /** Overwrites one line on stderr; "" clears it. Does nothing unless stderr is a terminal. */
  showProgress(line: string): void;
  /** Columns of the terminal; wide when the output goes to a file or another program. */
  readonly width: number;
  /** The machine's wall clock, as a moment and as `YYYYMMDD-HHmmss`. */
  now(): Minute;
  timestamp(): string;
  /** Milliseconds since the program started. */
  elapsedMs(): number;
  /** Asks a person for a yes; absent where nobody sits at the other end. */
  readonly ask?: (question: string) => Promise<boolean>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const WIDTH_OF_FILES = 160;

/** The real one. A reader that goes away (`huifang check … | head`) ends the output, not the work. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    showProgress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
    },
    width: process.stdout.isTTY ? process.stdout.columns : WIDTH_OF_FILES,
    now: () => wallClock(new Date()),
    timestamp: () => timestampOf(new Date()),
    elapsedMs: () => performance.now(),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: askYes } : {}),
    env: process.env,
  };
}

/** Only "y", "yes" or "是" is a yes. */
async function askYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(y|yes|是)\s*$/i.test(await lines.question(question));
  } finally {
    lines.close();
  }
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function wallClock(now: Date): Minute {
  const day = dayFromYmd(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day * MINUTES_PER_DAY + now.getHours() * 60 + now.getMinutes();
}

function timestampOf(now: Date): string {
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()];
  const digits = (numbers: readonly number[]) =>
    numbers.map((each) => String(each).padStart(2, '0')).join('');
  return `${digits(date)}-${digits(time)}`;
}
