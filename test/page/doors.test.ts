// The three doors to a workbook: Excel, a file in the terminal, and the browser page. What they plan to write is the same.
import { KEEP, type SheetPlan } from '../../src/core/plan/plan';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { bookJobs } from '../../src/page/book/book-jobs';
import { openExcel } from '../excel-host/open-excel';
import { AS_OF, sampleFile } from '../excel-host/sample-workbook';

const text = TEXTS['zh-CN'];

function nothing(): void {
  // Progress does not matter here.
}

/** Symbols compare by themselves, Maps by their entries: what is compared is all there is. */
function plain(plans: readonly SheetPlan[]): unknown {
  return JSON.parse(JSON.stringify(plans, (_key, value: unknown) => (value === KEEP ? 'KEEP' : value)));
}

function pagePlans(file: Uint8Array): readonly SheetPlan[] {
  const jobs = bookJobs();
  jobs.open(file, nothing);
  jobs.check({ asOf: AS_OF, language: 'zh-CN' }, nothing, nothing);
  return jobs.planned();
}

test.each([
  ['a workbook that was never refreshed', () => sampleFile()],
  [
    'a workbook that was refreshed before',
    () => {
      const file = openXlsx(sampleFile());
      return file.apply(run(file.grids, { asOf: AS_OF, text }).plans).bytes;
    },
  ],
])('Excel, the terminal and the page plan the same for %s', async (_, makeFile) => {
  const file = makeFile();
  const { grids } = openXlsx(file);
  const { host } = openExcel(grids, { watchdogMs: 20_000 });
  const terminal = plain(run(grids, { asOf: AS_OF, text }).plans);
  const excel = plain(run(await host.read(), { asOf: AS_OF, text }).plans);
  const page = plain(pagePlans(file));
  expect(JSON.stringify(terminal).length).toBeGreaterThan(100_000);
  expect(excel).toEqual(terminal);
  expect(page).toEqual(terminal);
});
