// What the README points at exists, and what exists is in the README: links, pictures, folders, commands, scripts, packages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TEXTS } from '../../src/core/text/languages';

const ROOT = resolve(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const written = ['README.md', 'docs/json.md', 'docs/excel-add-in.md'];
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

test.each(written)('every link and picture of %s is there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
});

/** `src/core/` and below it the indented names, each with the words behind it. */
function folderMap(): string[] {
  const [, block = ''] = /## Folder map\n\n```\n([^]*?)\n```/.exec(readme) ?? [];
  let parent = '';
  return block.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( {0,2})([\w.-]+(?:\/[\w.-]+)*\/?)\s/.exec(line) ?? [];
    if (name === undefined) return [];
    if (indent === '') parent = name;
    // Small folders share a line.
    const besides = [...line.matchAll(/\s{2,}([\w-]+\/)\s{2,}/g)].map(([, other = '']) => other);
    return [name, ...besides.filter((other) => other !== name)].map((each) =>
      indent === '' ? each : parent + each,
    );
  });
}

test('the folder map is true', () => {
  const map = folderMap();
  const missing = map.filter((path) => !existsSync(join(ROOT, path)));
  expect(map.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
  const folders = (path: string): string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}/`);
  const expected = [
    ...folders('src').filter((path) => path !== 'src/hosts/'),
    ...folders('src/core'),
    ...folders('src/hosts'),
  ];
  expect(expected.filter((path) => !map.includes(path))).toEqual([]);
});

test('every command of the terminal has its row', () => {
  const commands = Object.keys(TEXTS['zh-CN'].cli.help.commands);
  expect(commands.filter((command) => !readme.includes(`| \`${command} `))).toEqual([]);
});

test('every script it names exists', () => {
  const pages = written.map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n');
  const named = [...pages.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
});

test('it says why each package is there', () => {
  const reasons = /## Decisions\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
  const unexplained = Object.keys(manifest.dependencies).filter(
    (name) =>
      !reasons.includes(`\`${name}\``) && !reasons.includes(`\`${name.replace(/^@fluentui\/react/, '')}\``),
  );
  expect(unexplained).toEqual([]);
});
