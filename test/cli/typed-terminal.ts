// The program run in this process, with a terminal that remembers what was said and answers when asked.
import { runCli } from '../../src/cli/run-cli';
import type { Terminal } from '../../src/cli/terminal';
import { parseMinute } from '../../src/core/calendar/day';

export interface Session {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly asked: readonly string[];
}

/** `answer` undefined: nobody sits at the other end. */
export async function session(argv: readonly string[], answer?: boolean): Promise<Session> {
  const [out, err, asked]: [string[], string[], string[]] = [[], [], []];
  const terminal: Terminal = {
    print: (text) => void out.push(text),
    warn: (text) => void err.push(text),
    showProgress: () => undefined,
    width: 120,
    now: () => parseMinute('2026-11-20T17:00') ?? 0,
    timestamp: () => '20261120-170000',
    elapsedMs: () => 0,
    env: {},
    ...(answer === undefined
      ? {}
      : {
          ask: (question) => {
            asked.push(question);
            return Promise.resolve(answer);
          },
        }),
  };
  const exit = await runCli(argv, terminal, '0.0.0');
  return { exit, stdout: out.join('\n'), stderr: err.join('\n'), asked };
}
