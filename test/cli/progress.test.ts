import { Progress } from '../../src/cli/progress';
import type { Terminal } from '../../src/cli/terminal';
import { TEXTS } from '../../src/core/text/languages';

/** A terminal whose clock the test sets, and what its progress line showed. */
function fakeTerminal(): { terminal: Terminal; shown: string[]; clock: { ms: number } } {
  const shown: string[] = [];
  const clock = { ms: 0 };
  const terminal: Terminal = {
    print: () => undefined,
    warn: () => undefined,
    showProgress: (line) => shown.push(line),
    width: 80,
    now: () => 0,
    timestamp: () => '20261120-090000',
    elapsedMs: () => clock.ms,
    env: {},
  };
  return { terminal, shown, clock };
}

const { stages } = TEXTS['zh-CN'].cli;

test('quick work shows no progress', () => {
  const { terminal, shown } = fakeTerminal();
  const progress = new Progress(terminal, stages);
  progress.enter('reading');
  progress.fileHas(50_000);
  progress.enter('computing');
  progress.done();
  expect(shown).toEqual(['']);
});

test('after a second the stage that begins is named', () => {
  const { terminal, shown, clock } = fakeTerminal();
  const progress = new Progress(terminal, stages);
  progress.enter('computing');
  clock.ms = 1100;
  progress.enter('writing');
  progress.done();
  expect(shown).toEqual(['正在写入文件…', '']);
});

test('a large file names every stage from its opening on, for each will take long', () => {
  const { terminal, shown } = fakeTerminal();
  const progress = new Progress(terminal, stages);
  progress.enter('reading');
  progress.fileHas(13_000_000);
  progress.enter('opening');
  progress.enter('computing');
  expect(shown).toEqual(['正在解析工作簿…', '正在核对数据并计算…']);
  expect(progress.stage).toBe('computing');
});
