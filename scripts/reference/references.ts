// The reference pages of docs/: file name → content, made from what the program itself says and accepts.
import { columnsReference } from './columns-reference';
import { findingsReference } from './findings-reference';
import { REFERENCE_LANGUAGES, type ReferenceWords } from './reference-words';
import { settingsReference } from './settings-reference';

/** `references().get('findings.md')` → the page, Chinese then English. */
export function references(): ReadonlyMap<string, string> {
  return new Map([
    ['findings.md', page('校验结果 · Findings', findingsReference)],
    ['settings.md', page('设置 · Settings', settingsReference)],
    ['columns.md', page('列名 · Columns', columnsReference)],
  ]);
}

function page(title: string, part: (words: ReferenceWords) => readonly string[]): string {
  const note =
    '由 `npm run docs` 从程序生成，请勿手改。 Made by `npm run docs` from the program itself; do not edit.';
  const parts = REFERENCE_LANGUAGES.flatMap((words) => ['', ...part(words)]);
  return [`# ${title}`, '', note, ...parts, ''].join('\n');
}
