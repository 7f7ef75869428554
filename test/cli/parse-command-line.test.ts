import { parseCommandLine, type Invocation } from '../../src/cli/parse-command-line';
import { textWidth } from '../../src/cli/text-width';
import { parseMinute } from '../../src/core/calendar/day';
import { TEXTS } from '../../src/core/text/languages';

const parse = (...argv: string[]): Invocation =>
  parseCommandLine(argv, TEXTS['zh-CN'], { version: '1.2.3', width: 80 });

test('a plain refresh takes every default', () => {
  expect(parse('refresh', '售后.xlsx')).toEqual({
    kind: 'run',
    command: 'refresh',
    options: {
      workbook: '售后.xlsx',
      out: null,
      asOf: null,
      language: 'zh-CN',
      json: false,
      strict: false,
      dryRun: false,
      backup: true,
      sample: false,
    },
  });
});

test('options may stand before or after the workbook', () => {
  const argv = [
    '--as-of',
    '2026-11-21T09:00',
    'a.xlsx',
    '--out',
    'b.xlsx',
    '--lang=en',
    '--json',
    '--strict',
    '--dry-run',
    '--no-backup',
  ];
  expect(parse('check', ...argv)).toMatchObject({
    command: 'check',
    options: {
      workbook: 'a.xlsx',
      out: 'b.xlsx',
      asOf: parseMinute('2026-11-21T09:00'),
      language: 'en',
      json: true,
      strict: true,
      dryRun: true,
      backup: false,
    },
  });
});

test('--lang may stand before the command', () => {
  const found = parseCommandLine(['--lang', 'en', 'check', 'a.xlsx'], TEXTS.en, {
    version: '1.2.3',
    width: 80,
  });
  expect(found).toMatchObject({ kind: 'run', command: 'check', options: { language: 'en' } });
});

test('a file whose name begins with a dash is reached after --', () => {
  expect(parse('check', '--', '-x.xlsx')).toMatchObject({ kind: 'run', options: { workbook: '-x.xlsx' } });
});

describe('wrong usage is named with what was typed', () => {
  test.each([
    [[], 'missing-command', ''],
    [['refrsh', 'a.xlsx'], 'unknown-command', 'refrsh'],
    [['refresh'], 'missing-workbook', '工作簿'],
    [['refresh', 'a.xlsx', 'b.xlsx'], 'too-many-arguments', 'refresh'],
    [['refresh', 'a.xlsx', '--fast'], 'unknown-option', '--fast'],
    [['refresh', 'a.xlsx', '--sample'], 'unknown-option', '--sample'],
    [['refresh', 'a.xlsx', '--out'], 'option-needs-value', '--out <file>'],
    [['refresh', 'a.xlsx', '--as-of', '2026-13-01'], 'bad-as-of', '2026-13-01'],
    [['refresh', 'a.xlsx', '--lang', 'tlh'], 'bad-lang', 'tlh'],
    [['refresh', 'a.xlsm', '--out', 'b.xlsx'], 'bad-extension', 'b.xlsx'],
    [['init', 'a.xls'], 'bad-extension', 'a.xls'],
  ])('%j → %s', (argv, problem, subject) => {
    expect(parse(...argv)).toMatchObject({ kind: 'wrong', problem, subject });
  });
});

describe('help', () => {
  const help = (...argv: string[]): string => {
    const shown = parse(...argv, '--help');
    return shown.kind === 'show' ? shown.text : '';
  };

  test('is in Chinese, headings included, with examples and exit codes', () => {
    const text = help();
    for (const part of ['用法：', '命令：', '选项：', '示例：', '退出码：', 'huifang refresh 售后.xlsx']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/Usage|Options|Commands/);
  });

  test('of a command has the command’s own examples', () => {
    expect(help('init')).toContain('huifang init 示例.xlsx --sample');
    expect(help('check')).not.toContain('--sample');
  });

  test('aligns the descriptions of Chinese terms', () => {
    const lines = help('refresh')
      .split('\n')
      .filter((line) => /^ {2}-{1,2}[a-z]/.test(line));
    const starts = lines.map((line) => textWidth(/^ {2}\S.*? {2,}/.exec(line)?.[0] ?? ''));
    expect(new Set(starts).size).toBe(1);
  });

  test('no line is wider than the terminal', () => {
    for (const line of help('refresh').split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(84);
  });

  test('--version prints the version alone', () => {
    expect(parse('--version')).toEqual({ kind: 'show', text: '1.2.3' });
  });
});
