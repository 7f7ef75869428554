/**
 * @jest-environment jsdom
 */
// What a manager does with reports, over the sample workbook.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { dayOf } from '../../src/core/calendar/day';
import { monthOf } from '../../src/core/calendar/period';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { SAMPLE_AS_OF } from '../../src/core/sample/sample-workbook';
import {
  axeViolations,
  EMPTY,
  goTo,
  makePane,
  openPane,
  press,
  sampleBook,
  type OpenPane,
} from './open-pane';

let sample: WorkbookGrids;
beforeAll(async () => {
  sample = await sampleBook();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const main = () => within(screen.getByRole('main'));

async function open(workbook = sample): Promise<OpenPane> {
  const opened = await openPane(workbook);
  await goTo('报告');
  await previewed(opened);
  return opened;
}

async function previewed({ pane }: OpenPane): Promise<void> {
  await waitFor(
    () => {
      expect(screen.queryByText('正在计算……')).toBeNull();
      expect(pane.store.get().job).toBeNull();
    },
    { timeout: 20_000 },
  );
}

const content = ({ pane }: OpenPane) => pane.store.get().preview?.content;

test('the last month comes first, with its headline, and nothing is written', async () => {
  const opened = await open();
  expect(screen.getByLabelText<HTMLSelectElement>('哪一期').selectedOptions[0]?.textContent).toBe(
    '2026 年 10 月',
  );
  const figures = content(opened)?.figures ?? [];
  expect(figures.map(({ caption }) => caption)).toEqual([
    '评价份数',
    '满意率',
    '平均满意度',
    '净推荐值 NPS',
    '按时解决率',
  ]);
  for (const { figure, range } of figures) {
    expect(main().getAllByText(figure).length).toBeGreaterThan(0);
    if (range !== '') expect(main().getByText(range)).toBeTruthy();
  }
  expect(figures[1]?.range).toMatch(/^95% 区间/);
  expect(figures[3]?.range).toMatch(/±/);
  expect(opened.host.workbook()).toBe(sample);
});

test('another period has another headline; one that goes on says so', async () => {
  const opened = await open();
  const before = content(opened);
  const month = screen.getByLabelText<HTMLSelectElement>('哪一期');
  fireEvent.change(month, { target: { value: month.options[0]?.value } });
  await previewed(opened);
  await waitFor(() => {
    expect(content(opened)).not.toEqual(before);
  });
  expect(month.selectedOptions[0]?.textContent).toBe('2026 年 11 月（未结束）');
  expect(main().getByText('这一期还没有结束，数字只算到现在。')).toBeTruthy();
});

test('any two days, once they stand in their order', async () => {
  const opened = await open();
  fireEvent.change(screen.getByLabelText('统计期'), { target: { value: 'range' } });
  fireEvent.change(screen.getByLabelText('从'), { target: { value: '2026-11-30' } });
  expect(main().getByText(/结束日期不早于开始日期/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('从'), { target: { value: '2026-09-15' } });
  expect(main().queryByText(/结束日期不早于开始日期/)).toBeNull();
  await previewed(opened);
  expect(button('生成满意度报告')).toBeTruthy();
  expect(content(opened)?.sheet).toBe('满意度报告 20260915-20261120');
});

test('one press writes the report, shows it, and lists it among the earlier ones', async () => {
  const opened = await open();
  expect(main().getByText('工作簿里还没有报告。')).toBeTruthy();
  await press(button('生成满意度月报'));
  await previewed(opened);
  expect(opened.host.workbook().sheetNames).toContain('满意度月报 2026-10');
  expect(opened.host.jumps).toEqual(['满意度月报 2026-10!']);
  expect(main().getByText(/^满意度报告已更新：满意度月报 2026-10/)).toBeTruthy();
  const earlier = within(screen.getByRole('list', { name: '已有的报告' }));
  await press(earlier.getByRole('button', { name: '满意度月报 2026-10' }));
  expect(opened.host.jumps).toHaveLength(2);
  expect(main().getByText(/^会更新工作表“满意度月报 2026-10”/)).toBeTruthy();
});

test('reports that stand in the workbook are listed when it is opened', async () => {
  const { pane, host } = makePane(sample);
  await pane.writeReport(monthOf(dayOf(SAMPLE_AS_OF)));
  const opened = await open(host.workbook());
  expect(opened.pane.store.get().report?.reports).toHaveLength(1);
});

test('the loyalty sheets are written by a press', async () => {
  const opened = await open();
  await press(button('更新忠诚度'));
  await waitFor(() => {
    expect(opened.host.workbook().sheetNames).toContain('客户忠诚度评估表');
  });
  expect(opened.host.jumps).toEqual(['客户忠诚度评估表!']);
});

test('a workbook without surveys and tickets says what is missing, and still gets its page', async () => {
  const opened = await open(EMPTY);
  expect(content(opened)?.gaps).toEqual(['noSurveys', 'noTickets', 'noAnswers']);
  expect(main().getByText(/没有客户满意度调查表/)).toBeTruthy();
  await press(button('生成满意度月报'));
  expect(opened.host.workbook().sheetNames).toContain('满意度月报 2026-10');
});

test('a preview that fails is said and not tried again by itself', async () => {
  const opened = await openPane(sample);
  opened.host.failNext('read', new Error('broken'));
  await goTo('报告');
  await waitFor(
    () => {
      expect(button('重新计算')).toBeTruthy();
    },
    { timeout: 20_000 },
  );
  expect(opened.pane.store.get().problem?.reason).toBe('bug');
  await press(button('重新计算'));
  await previewed(opened);
  expect(content(opened)?.figures.length).toBeGreaterThan(3);
});

test('axe finds nothing', async () => {
  await open();
  expect(await axeViolations()).toEqual([]);
});
