// The reference pages say what the program says: whoever changes a text, a setting or a column runs `npm run docs`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { references } from '../../scripts/reference/references';
import { FINDING_SEVERITY } from '../../src/core/finding';
import { SETTINGS } from '../../src/core/policy/setting-list';

const DOCS = resolve(__dirname, '../../docs');
const pages = references();

test.each([...pages.keys()])('docs/%s is current (else: npm run docs)', (name) => {
  expect(readFileSync(join(DOCS, name), 'utf8')).toBe(pages.get(name));
});

test('every finding and every setting stands on its page in both languages', () => {
  const count = (page: string, word: string): number =>
    (pages.get(page) ?? '').split(`\`${word}\``).length - 1;
  const codes = Object.keys(FINDING_SEVERITY);
  expect(codes.filter((code) => count('findings.md', code) !== 2)).toEqual([]);
  expect(SETTINGS.filter(({ path }) => count('settings.md', path) !== 2)).toEqual([]);
});

test('no sentence lacks what it speaks of', () => {
  const lines = [...pages.values()].flatMap((page) => page.split('\n'));
  expect(lines.filter((line) => /undefined|\[object|「」|“”|NaN/.test(line))).toEqual([]);
});

test('no page is left over', () => {
  const made = readdirSync(DOCS).filter((name) =>
    readFileSync(join(DOCS, name), 'utf8').includes('Made by `npm run docs`'),
  );
  expect(made.sort()).toEqual([...pages.keys()].sort());
});
