// The report and the loyalty sheets of the sample workbook, written into a real file: the same bytes the second time, a sound
// package, two months side by side, and LibreOffice reads what was written.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monthOf } from '../../src/core/calendar/period';
import type { Job } from '../../src/core/job';
import { run } from '../../src/core/run';
import { samplePlans } from '../../src/core/sample/sample-plans';
import { TEXTS } from '../../src/core/text/languages';
import { minimalWorkbook } from '../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { checkPackage } from '../support/check-package';
import { convert, findLibreOffice } from '../support/libreoffice';
import { day, minute } from '../support/make-account';

const AS_OF = minute('2026-11-21T09:00');
const text = TEXTS['zh-CN'];
const october: Job = { kind: 'report', period: monthOf(day('2026-10-01')) };
const september: Job = { kind: 'report', period: monthOf(day('2026-09-01')) };

function write(bytes: Uint8Array, job: Job, asOf = AS_OF) {
  const file = openXlsx(bytes);
  return file.apply(run(file.grids, { asOf, text, job }).plans);
}

const empty = openXlsx(minimalWorkbook());
const sample = empty.apply(samplePlans(empty.grids, { asOf: AS_OF, text })).bytes;

test('a report written twice is the same file, byte for byte', () => {
  const first = write(sample, october);
  expect(first.written).toEqual(['满意度月报 2026-10', '自我评价']);
  expect(checkPackage(first.bytes)).toEqual([]);
  const again = write(first.bytes, october);
  expect(again.written).toEqual([]);
  expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
  const both = write(first.bytes, september);
  expect(both.written).toEqual(['满意度月报 2026-09']);
  expect(checkPackage(both.bytes)).toEqual([]);
});

test('the loyalty sheets written twice are the same file; a month later the summary has both', () => {
  const first = write(sample, { kind: 'loyalty' });
  expect(first.written).toEqual([
    '回访名单',
    '客户话术',
    '客户忠诚度评估表',
    '客户画像',
    '忠诚度汇总',
    '忠诚度透视',
  ]);
  expect(checkPackage(first.bytes)).toEqual([]);
  expect(Buffer.compare(write(first.bytes, { kind: 'loyalty' }).bytes, first.bytes)).toBe(0);
  const later = write(first.bytes, { kind: 'loyalty' }, minute('2026-12-21T09:00'));
  const periods = openXlsx(later.bytes)
    .grids.grids.find(({ sheet }) => sheet === '忠诚度透视')
    ?.rows.slice(5)
    .map((row) => row?.[0]);
  expect(periods).toEqual(['2026-11', '2026-12']);
  expect(checkPackage(later.bytes)).toEqual([]);
});

const withLibreOffice = findLibreOffice() === null ? test.skip : test;

withLibreOffice('LibreOffice opens them and reads the same cells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huifang-reports-'));
  try {
    const written = write(write(sample, october).bytes, { kind: 'loyalty' }).bytes;
    const path = join(folder, 'reports.xlsx');
    writeFileSync(path, written);
    convert([path], 'xlsx', join(folder, 'out'));
    const saved = openXlsx(new Uint8Array(readFileSync(join(folder, 'out', 'reports.xlsx')))).grids;
    const ours = openXlsx(written).grids;
    for (const sheet of ['满意度月报 2026-10', '忠诚度汇总']) {
      const shown = ({ grids }: typeof ours) =>
        grids
          .find((grid) => grid.sheet === sheet)
          ?.rows.map((row) => row?.filter((cell) => typeof cell === 'string'));
      expect(shown(saved)).toEqual(shown(ours));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
