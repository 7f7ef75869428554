// What every host promises about charts and PivotTables: made with their table, found again by name, following the data.
import type { SheetPlan } from '../../src/core/plan/plan';
import type { Host } from '../../src/hosts/host';
import { SUMMARY_PIVOT, summaryPlan, TREND_CHART } from '../support/chart-plans';
import { asExisting } from '../support/sample-plans';
import type { DrawnWorkbook } from './contract';

/** What stands in the workbook: the cells of each chart's series, the table of each PivotTable. */
export interface SeenDrawings {
  readonly charts: Readonly<Record<string, readonly string[]>>;
  readonly pivots: Readonly<Record<string, string>>;
}

export interface SeenHost {
  readonly host: Host;
  readonly see: () => SeenDrawings;
}

const USER: DrawnWorkbook = { date1904: false, sheets: { 客户: [['客户编号'], ['007']] } };

export function drawingContract(
  name: string,
  makeHost: (workbook: DrawnWorkbook) => Promise<SeenHost>,
): void {
  const begun = async (...plans: SheetPlan[]): Promise<SeenHost> => {
    const seen = await makeHost(USER);
    await seen.host.read();
    await seen.host.apply(plans);
    return seen;
  };
  const refresh = async ({ host }: SeenHost, ...plans: SheetPlan[]) => {
    await host.read();
    return host.apply(plans.map(asExisting));
  };
  const area = (column: string, months: number): string =>
    `${column}6${months > 1 ? `:${column}${5 + months}` : ''}`;

  describe(`${name} draws charts and PivotTables`, () => {
    test('they are made with their table', async () => {
      const { see } = await begun(summaryPlan(3));
      expect(see()).toEqual({
        charts: { HF_Chart_Trend: [area('H', 3), area('I', 3)] },
        pivots: { HF_LoyaltyPivot: 'HF_LoyaltySummary' },
      });
    });

    test('the same plan again writes nothing', async () => {
      const seen = await begun(summaryPlan(3));
      const before = seen.see();
      expect((await refresh(seen, summaryPlan(3))).written).toEqual([]);
      expect(seen.see()).toEqual(before);
    });

    test.each([1, 2, 9])(
      'a table of three months becomes one of %i: the chart shows all of them',
      async (months) => {
        const seen = await begun(summaryPlan(3));
        const report = await refresh(seen, summaryPlan(months));
        expect([report.written, report.undrawn]).toEqual([['忠诚度汇总'], undefined]);
        expect(seen.see()).toEqual({
          charts: { HF_Chart_Trend: [area('H', months), area('I', months)] },
          pivots: { HF_LoyaltyPivot: 'HF_LoyaltySummary' },
        });
      },
    );

    test('ten refreshes make nothing twice', async () => {
      const seen = await begun(summaryPlan(1));
      for (let months = 2; months <= 11; months++) await refresh(seen, summaryPlan(months));
      const { charts, pivots } = seen.see();
      expect([Object.keys(charts), Object.keys(pivots)]).toEqual([['HF_Chart_Trend'], ['HF_LoyaltyPivot']]);
    });

    test('a plan that names them only later makes none: their table was there, so people may have deleted them', async () => {
      const seen = await begun(summaryPlan(3, { charts: [], pivots: [] }));
      await refresh(seen, summaryPlan(4));
      expect(seen.see()).toEqual({ charts: {}, pivots: {} });
    });

    test('with a table that comes to a sheet come its chart and its PivotTable', async () => {
      const [summary, trend] = summaryPlan(3).tables;
      if (!summary || !trend) throw new Error('no tables');
      const seen = await begun(summaryPlan(3, { tables: [summary], charts: [], pivots: [] }));
      const second = { ...summary, name: 'HF_Second', left: 16 };
      const pivots = [{ ...SUMMARY_PIVOT, table: 'HF_Second', col: 26 }];
      await refresh(
        seen,
        summaryPlan(3, { tables: [summary, trend, second], charts: [TREND_CHART], pivots }),
      );
      expect(seen.see()).toEqual({
        charts: { HF_Chart_Trend: [area('H', 3), area('I', 3)] },
        pivots: { HF_LoyaltyPivot: 'HF_Second' },
      });
    });

    test('a sheet that is left as it is keeps its chart as well', async () => {
      const below = { row: 9, col: 6, text: '挡路的备注', look: 'note' } as const;
      const texts = [...summaryPlan(3).texts, below];
      const seen = await begun(summaryPlan(3, { texts }));
      const before = seen.see();
      const { written, refused } = await refresh(seen, summaryPlan(9));
      expect({ written, refused }).toEqual({ written: [], refused: [{ sheet: '忠诚度汇总', cell: 'G10' }] });
      expect(seen.see()).toEqual(before);
    });

    test('a PivotTable may show a table of another sheet', async () => {
      const [, trend] = summaryPlan(3).tables;
      if (!trend) throw new Error('no table');
      const report = summaryPlan(3, { sheet: '月报', tables: [{ ...trend, name: 'HF_Report' }], charts: [] });
      const { see } = await begun(summaryPlan(3, { pivots: [] }), report);
      expect(see().pivots).toEqual({ HF_LoyaltyPivot: 'HF_LoyaltySummary' });
    });
  });
}
