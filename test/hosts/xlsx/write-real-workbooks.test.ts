// Real workbooks of many programs: our sheets go in, nothing of the user's is lost or changed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../../../src/hosts/host';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { openXlsx } from '../../../src/hosts/xlsx/xlsx-host';
import { checkPackage } from '../../support/check-package';
import { differingEntries } from '../../support/edit-parts';
import { asExisting, DUE_ROWS, duePlan, findingsPlan } from '../../support/sample-plans';

const DATA = join(__dirname, '..', '..', 'data');

function workbooksOf(folder: string): { readonly name: string; readonly path: string }[] {
  const names = readdirSync(join(DATA, folder)).filter((name) => /\.xls[xm]$/.test(name));
  return names.map((name) => ({ name: `${folder}/${name}`, path: join(DATA, folder, name) }));
}

/** Why these are not written; every other one must be. */
const REFUSED: Readonly<Record<string, string>> = {
  'poi/54764-2.xlsx': 'xml-entities',
  'poi/poc-xmlbomb-empty.xlsx': 'xml-entities',
  'poi/workbookProtection-workbook_password_user_range-2010.xlsx': 'structure-protected',
  'poi/workbookProtection_workbook_structure_protected.xlsx': 'structure-protected',
};

/** Parts the format forces us to touch; every other entry keeps its bytes. */
function mayChange(part: string): boolean {
  return (
    /^\[content_types\]\.xml$/i.test(part) ||
    /(^|\/)(workbook|styles|app)\w*\.xml$/i.test(part) ||
    /(^|\/)_rels\/workbook\w*\.xml\.rels$/i.test(part)
  );
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'written';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

const workbooks = [...workbooksOf('poi'), ...workbooksOf('made')];

test('there are a hundred real workbooks to try', () => {
  expect(workbooks.length).toBeGreaterThan(100);
});

describe.each(workbooks)('$name', ({ name, path }) => {
  const bytes = new Uint8Array(readFileSync(path));
  const refusal = REFUSED[name];

  if (refusal !== undefined) {
    test(`is refused: ${refusal}`, () => {
      const refresh = (): unknown => {
        const file = openXlsx(bytes);
        return [file.grids, file.apply([duePlan()])];
      };
      expect(codeOf(refresh)).toBe(refusal);
    });
    return;
  }

  const file = openXlsx(bytes);
  const target = file.grids.sheetNames[0] ?? '';
  const plans = [duePlan(), findingsPlan(target)];
  const output = file.apply(plans);
  const after = openXlsx(output.bytes);
  const known = new Set(checkPackage(bytes));

  test('gets our two sheets, and every part that need not change keeps its bytes', () => {
    expect(output.written).toEqual(['到期回访', '校验结果']);
    const before = new Set(entryNames(bytes));
    const changed = differingEntries(bytes, output.bytes).filter((part) => before.has(part));
    expect(changed.filter((part) => !mayChange(part))).toEqual([]);
    expect(entryNames(output.bytes)).toEqual(expect.arrayContaining([...before]));
  });

  test('no value of the user is changed, and ours read back as planned', () => {
    const theirs = after.grids.grids.slice(0, file.grids.grids.length);
    expect(JSON.stringify(theirs)).toBe(JSON.stringify(file.grids.grids));
    const due = after.grids.grids.find(({ sheet }) => sheet === '到期回访');
    expect(due?.rows[0]?.[0]).toBe('到期回访清单');
    expect(due?.rows[6]?.slice(3, 5)).toEqual(['北辰医疗器械(苏州)有限公司', '+8651288886666']);
    expect(due?.rows[5]?.[1]).toBe(after.grids.date1904 ? 46344 - 1462 : 46344);
  });

  test('the package rules hold as before', () => {
    expect(checkPackage(output.bytes).filter((problem) => !known.has(problem))).toEqual([]);
  });

  test('the same plans again change nothing', () => {
    const again = after.apply(plans.map(asExisting));
    expect(again.written).toEqual([]);
    expect(again.bytes).toBe(output.bytes);
  });

  test('other rows touch only our own sheets and tables, and then the first rows give the first sheets again', () => {
    const longer = duePlan({}, [...DUE_ROWS].reverse().concat(DUE_ROWS));
    const second = after.apply([longer, findingsPlan(target, 3)].map(asExisting));
    expect(checkPackage(second.bytes).filter((problem) => !known.has(problem))).toEqual([]);
    const touched = differingEntries(output.bytes, second.bytes).filter((part) => !mayChange(part));
    expect(touched.filter((part) => !/worksheets\/sheet|tables\/table|calcChain/i.test(part))).toEqual([]);
    expect(touched.filter((part) => entryNames(bytes).includes(part))).toEqual([]);
    const third = openXlsx(second.bytes).apply(plans.map(asExisting));
    expect(JSON.stringify(openXlsx(third.bytes).grids)).toBe(JSON.stringify(after.grids));
  });
});

function entryNames(bytes: Uint8Array): string[] {
  return openPackage(bytes).zip.entries.map(({ name }) => name);
}
