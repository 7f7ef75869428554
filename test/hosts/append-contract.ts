// What every host promises about "登记已完成回访": rows come below people's own table, in its own columns, once, and never over
// anything. The due list is made by the product itself; a clerk's typing goes in through the host.
import { dayFromSerial } from '../../src/core/grid/excel-date';
import { cellAt, type CellValue, type Grid } from '../../src/core/grid/grid';
import { initPlans } from '../../src/core/init-plans';
import { logVisits, type VisitLog } from '../../src/core/log-visits';
import type { PlanCell } from '../../src/core/plan/plan';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import type { ApplyReport, Host } from '../../src/hosts/host';
import { at, day } from '../core/calendar/calendars';
import { cellsOf, keysOf, typeInto } from '../support/standing-sheet';
import type { DrawnWorkbook, MakeHost } from './contract';

const text = TEXTS['zh-CN'];
const AS_OF = at('2026-03-02 09:00');

const CUSTOMERS = [
  ['客户编号', '客户名称', '所属行业', '客户等级', '联系人', '联系方式', '签约日期', '客户经理'],
  ['007', '甲公司', '制造业', 'VIP', '张经理', '13800000001', '2025-06-01', '王芳'],
  ['008', '乙公司', '物流', '普通', '李工', '13800000002', '2025-06-01', '王芳'],
];
/** Columns in an order of their own, one of theirs among them. */
const VISITS: readonly (readonly CellValue[])[] = [
  ['我的列', '下次回访时间', '满意度', '客户名称', '沟通内容', '回访时间', '客户编号', '回访方式'],
  ['x', null, 4, '甲公司', '首次沟通', '2025-12-01', '007', '电话'],
];

const drawn = (sheets: DrawnWorkbook['sheets']): DrawnWorkbook => ({ date1904: false, sheets });

type Typed = Readonly<Record<string, PlanCell>>;

/** Refreshes and types into the customer's row, as a clerk would. */
async function finish(host: Host, customer: string, typed: Typed): Promise<void> {
  const { plans } = run(await host.read(), { asOf: AS_OF, text });
  let plan = plans.find(({ id }) => id === 'revisits');
  if (!plan) throw new Error('no due list');
  const row = cellsOf(plan, 'customerName').indexOf(customer);
  const key = keysOf(plan)[row] ?? '';
  for (const [column, value] of Object.entries(typed)) plan = typeInto(plan, key, column, value);
  await host.apply([plan]);
}

async function planLog(host: Host): Promise<VisitLog> {
  return logVisits(await host.read(), { asOf: AS_OF, text });
}

async function log(host: Host): Promise<ApplyReport> {
  const { plans, appends } = await planLog(host);
  return host.apply(plans, appends);
}

async function grid(host: Host, sheet: string): Promise<Grid> {
  const found = (await host.read()).grids.find((one) => one.sheet === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

/** The rows of a sheet as people see them; a day in a cell of numbers shows as a day. */
async function shown(host: Host, sheet: string, dayColumns: readonly number[] = []): Promise<string[][]> {
  const { rows } = await grid(host, sheet);
  const one = (cell: CellValue | undefined, col: number) =>
    typeof cell === 'number' && dayColumns.includes(col)
      ? `day ${String(dayFromSerial(cell, false))}`
      : String(cell ?? '');
  const cut = Array.from(rows, (row) => Array.from(row ?? [], one));
  return cut.slice(0, cut.findLastIndex((row) => row.some((cell) => cell !== '')) + 1);
}

export function appendContract(name: string, makeHost: MakeHost): void {
  describe(`${name} adds rows to people's own tables`, () => {
    test('a finished contact becomes a row in the columns that the sheet has, below its last row', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', {
        result: '已完成',
        score: 5,
        note: '很满意',
        snoozeUntil: day('2026-04-01'),
      });
      const report = await log(host);
      expect(report.written).toEqual(['我的回访', '到期回访']);
      const [header, first, added] = await shown(host, '我的回访', [1, 5]);
      expect([header, first]).toEqual(VISITS.map((row) => row.map((cell) => String(cell ?? ''))));
      expect(added?.[4]).toMatch(/^已完成（回访原因：.*）\n很满意$/s);
      expect(added?.with(4, '')).toEqual([
        '',
        `day ${day('2026-04-01')}`,
        '5',
        '甲公司',
        '',
        `day ${day('2026-03-02')}`,
        '007',
        '电话',
      ]);
    });

    test('what is logged is read back as a visit of that customer, and the routine contact is no longer due', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', { result: '已完成', score: 5 });
      await log(host);
      const { register, revisits } = run(await host.read(), { asOf: AS_OF, text });
      const account = register.accounts.find(({ id }) => id === '007');
      expect(account?.visits.map(({ score, at: moment }) => [score, moment])).toEqual([
        [4, at('2025-12-01 00:00')],
        [5, at('2026-03-02 00:00')],
      ]);
      const overdue = revisits.rows.filter((row) => row.account.id === '007' && row.bucket === 'overdue');
      expect(overdue.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).not.toContain('routine-vip');
    });

    test('logging twice adds nothing the second time', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', { result: '已完成' });
      await log(host);
      const before = await shown(host, '我的回访');
      const second = await planLog(host);
      expect([second.completed.visits, second.appends, second.plans]).toEqual([[], [], []]);
      expect((await log(host)).written).toEqual([]);
      expect(await shown(host, '我的回访')).toEqual(before);
    });

    test('an Excel table takes the row into its blank first row, then grows', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS }));
      const templates = initPlans(await host.read(), { text }).filter(({ id }) => id === 'template:visits');
      await host.apply(templates);
      const [sheet = ''] = templates.map((plan) => plan.sheet);
      await finish(host, '甲公司', { result: '已完成' });
      await log(host);
      expect((await grid(host, sheet)).tables[0]?.range).toMatchObject({ top: 4, bottom: 5 });
      await finish(host, '乙公司', { result: '客户婉拒' });
      await log(host);
      const { tables, rows } = await grid(host, sheet);
      expect(tables[0]).toMatchObject({ name: 'HF_T_Visits', range: { top: 4, left: 0, bottom: 6 } });
      expect([rows[5]?.[0], rows[6]?.[0], rows[5]?.[1], rows[6]?.[1]]).toEqual([
        '007',
        '008',
        '甲公司',
        '乙公司',
      ]);
    });

    test('several are added in one go, in the order of the list', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '乙公司', { result: '已完成' });
      await finish(host, '甲公司', { result: '已完成' });
      await log(host);
      expect(
        (await shown(host, '我的回访'))
          .slice(2)
          .map((row) => row[3])
          .sort(),
      ).toEqual(['乙公司', '甲公司']);
    });

    test('a row typed below the table since it was read: nothing is written, neither there nor in the due list', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', { result: '已完成' });
      const { plans, appends } = await planLog(host);
      await finish(host, '乙公司', { result: '已完成' });
      const other = await planLog(host);
      await host.apply([], other.appends);
      const before = await shown(host, '我的回访');
      const outcome = await host.apply(plans, appends).then(
        ({ written, refused }) => ({ written, cells: refused?.map(({ cell }) => cell) }),
        (error: unknown) => (error as { code: string }).code,
      );
      expect([{ written: [], cells: ['D3'] }, 'file-changed-since-read']).toContainEqual(outcome);
      expect(await shown(host, '我的回访')).toEqual(before);
    });

    test('something below the last row stays where it is: the rows are refused and the cell is named', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', { result: '已完成' });
      const { plans, appends } = await planLog(host);
      const before = await shown(host, '我的回访');
      const [plan] = appends;
      if (!plan) throw new Error('nothing to add');
      const over = { ...plan, row: 1, expected: plan.expected.slice(0, 1) };
      const { written, refused } = await host.apply(plans, [over]);
      expect({ written, refused }).toEqual({ written: [], refused: [{ sheet: '我的回访', cell: 'A2' }] });
      expect(await shown(host, '我的回访')).toEqual(before);
      expect((await planLog(host)).completed.visits).toHaveLength(1);
    });

    test('a table with another header than the one read is not written to', async () => {
      const host = await makeHost(drawn({ 客户: CUSTOMERS, 我的回访: VISITS }));
      await finish(host, '甲公司', { result: '已完成' });
      const { plans, appends } = await planLog(host);
      const elsewhere = appends.map((plan) => ({
        ...plan,
        expected: plan.expected.map(({ row, cells }) => ({ row, cells: [...cells].reverse() })),
      }));
      await expect(host.apply(plans, elsewhere)).rejects.toMatchObject({ code: 'file-changed-since-read' });
      expect(cellAt(await grid(host, '我的回访'), 2, 3)).toBeNull();
    });

    test.each(['=1+1', '+8613800138000', '007', '2026-03-02', '#N/A', '第一行\n第二行'])(
      'the note %j stays that text',
      async (note) => {
        const header = ['客户名称', '回访时间', '回访方式', '沟通内容', '客户反馈'];
        const host = await makeHost(drawn({ 客户: CUSTOMERS, 回访: [header] }));
        await finish(host, '甲公司', { result: '已完成', note });
        await log(host);
        expect((await shown(host, '回访'))[1]?.[4]).toBe(note);
      },
    );
  });
}
