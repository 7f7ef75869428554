// The monthly report and the loyalty sheets of the sample workbook in Excel, with their charts and PivotTable: made once,
// refreshed afterwards, and nothing sent when nothing changed.
import { dayFromYmd } from '../../src/core/calendar/day';
import { monthOf } from '../../src/core/calendar/period';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import type { Job } from '../../src/core/job';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { openExcel } from '../excel-host/open-excel';
import { AS_OF, sampleWorkbook } from '../excel-host/sample-workbook';

const OCTOBER: Job = { kind: 'report', period: monthOf(dayFromYmd(2026, 10, 15) ?? 0) };

function plansOf(grids: WorkbookGrids, job: Job) {
  return run(grids, { asOf: AS_OF, text: TEXTS['zh-CN'], job }).plans;
}

test.each<[string, Job, readonly string[], { readonly charts: number; readonly pivots: number }]>([
  ['the monthly report', OCTOBER, ['满意度月报 2026-10', '自我评价'], { charts: 4, pivots: 0 }],
  [
    'the loyalty sheets',
    { kind: 'loyalty' },
    ['回访名单', '客户话术', '客户忠诚度评估表', '客户画像', '忠诚度汇总', '忠诚度透视'],
    { charts: 1, pivots: 1 },
  ],
])('%s: written with all drawings, and nothing the second time', async (_, job, sheets, drawn) => {
  const { host, excel, workbook } = openExcel(sampleWorkbook(), { watchdogMs: 60_000 });
  const standing = () => ({
    charts: workbook.sheets.flatMap(({ charts }) => charts).length,
    pivots: workbook.sheets.flatMap(({ pivots }) => pivots).length,
  });
  const plans = plansOf(await host.read(), job);
  expect(plans.flatMap(({ charts = [] }) => charts)).toHaveLength(drawn.charts);
  expect(plans.flatMap(({ pivots = [] }) => pivots)).toHaveLength(drawn.pivots);

  const { written, undrawn = [], refused = [] } = await host.apply(plans);
  expect({ written, undrawn, refused }).toEqual({ written: sheets, undrawn: [], refused: [] });
  expect(standing()).toEqual(drawn);

  excel.reset();
  const again = await host.apply(plansOf(await host.read(), job));
  expect(again.written).toEqual([]);
  expect(excel.writeActions).toBe(0);
  expect(standing()).toEqual(drawn);
});
