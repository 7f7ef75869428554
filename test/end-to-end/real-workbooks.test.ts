// The whole job on real workbooks: init, refresh, refresh again. Nothing of the user's changes; the second refresh writes
// nothing; LibreOffice opens what came out and reads our sheets.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { parseMinute } from '../../src/core/calendar/day';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { initPlans } from '../../src/core/init-plans';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { HostError } from '../../src/hosts/host';
import { openPackage } from '../../src/hosts/xlsx/package';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { convert, findLibreOffice } from '../support/libreoffice';
import { differingEntries } from '../support/edit-parts';

const DATA = join(__dirname, '..', 'data');
const asOf = parseMinute('2026-11-20T09:00') ?? 0;
const text = TEXTS['zh-CN'];
const OUR_SHEETS = ['到期回访', 'SLA预警', '服务进度简报', '人员绩效', '校验结果', '客户分层', '服务登记册'];

/** Read or written by nobody: the reason is the test's expectation. */
const REFUSED: Readonly<Record<string, string>> = {
  '54764-2.xlsx': 'xml-entities',
  'poc-xmlbomb-empty.xlsx': 'xml-entities',
  'workbookProtection-workbook_password_user_range-2010.xlsx': 'structure-protected',
  'workbookProtection_workbook_structure_protected.xlsx': 'structure-protected',
};

interface Refreshed {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly again: Uint8Array;
}

function refresh(bytes: Uint8Array): Uint8Array {
  const file = openXlsx(bytes);
  return file.apply(run(file.grids, { asOf, text }).plans).bytes;
}

function refreshAll(folder: string): { done: Refreshed[]; refused: Record<string, string> } {
  const done: Refreshed[] = [];
  const refused: Record<string, string> = {};
  for (const name of readdirSync(join(DATA, folder)).filter((file) => /\.xls[xm]$/.test(file))) {
    const before = new Uint8Array(readFileSync(join(DATA, folder, name)));
    try {
      const file = openXlsx(before);
      const after = refresh(file.apply(initPlans(file.grids, { text })).bytes);
      done.push({ name, before, after, again: refresh(after) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused[name] = error.code;
    }
  }
  return { done, refused };
}

function entryNames(bytes: Uint8Array): string[] {
  return openPackage(bytes).zip.entries.map(({ name }) => name);
}

function valuesOf(grids: WorkbookGrids, sheets: readonly string[]): unknown {
  return grids.grids.filter(({ sheet }) => sheets.includes(sheet)).map(({ sheet, rows }) => [sheet, rows]);
}

/** What the format forces us to touch when sheets are added. */
const FORCED =
  /^\[content_types\]\.xml$|(^|\/)(workbook|styles|app)\w*\.xml$|(^|\/)_rels\/workbook\w*\.xml\.rels$|calcChain/i;

const poi = refreshAll('poi');
const made = refreshAll('made');
const all = [...poi.done, ...made.done];

test('every one of the 106 workbooks is refreshed, or refused with its reason', () => {
  expect(poi.refused).toEqual(REFUSED);
  expect(poi.done).toHaveLength(106 - Object.keys(REFUSED).length);
  expect(made.refused).toEqual({});
});

test.each(all)('$name: every part of the user keeps its bytes', ({ before, after }) => {
  const names = new Set(entryNames(before));
  const changed = differingEntries(before, after).filter((part) => names.has(part) && !FORCED.test(part));
  expect(changed).toEqual([]);
});

test.each(all)('$name: no cell value of the user changes', ({ before, after }) => {
  const user = openXlsx(before).grids;
  const sheets = user.grids.map(({ sheet }) => sheet);
  expect(valuesOf(openXlsx(after).grids, sheets)).toEqual(valuesOf(user, sheets));
});

test.each(all)('$name: a second refresh with the same as-of changes no byte', ({ after, again }) => {
  expect(Buffer.compare(after, again)).toBe(0);
});

const withLibreOffice = findLibreOffice() === null ? test.skip : test;

withLibreOffice(
  'LibreOffice opens every refreshed workbook and finds our four sheets',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'huifang-libreoffice-'));
    try {
      const files = all.map(({ name, after }, n) => {
        const file = join(folder, `${n}-${name}`);
        writeFileSync(file, after);
        return file;
      });
      const out = join(folder, 'out');
      convert(files, 'xlsx', out);
      const found = files.map((file) => {
        const bytes = new Uint8Array(readFileSync(join(out, `${parse(file).name}.xlsx`)));
        return openXlsx(bytes).grids.sheetNames.filter((name) =>
          OUR_SHEETS.some((ours) => name.startsWith(ours)),
        );
      });
      expect(found.map((names) => names.length)).toEqual(files.map(() => OUR_SHEETS.length));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  900_000,
);
