/**
 * @jest-environment jsdom
 */
// What a clerk does with the pane, over the sample workbook.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { cellAddress } from '../../src/core/grid/address';
import { ExcelRefusal } from '../../src/hosts/excel/excel-refusal';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import type { TypedColumn } from '../../src/taskpane/pane-report';
import { axeViolations, EMPTY, goTo, openPane, press, sampleBook, type OpenPane } from './open-pane';

let sample: WorkbookGrids;
beforeAll(async () => {
  sample = await sampleBook();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const main = () => screen.getByRole('main');

async function refreshed(): Promise<OpenPane> {
  const opened = await openPane(sample);
  await goTo('到期回访');
  await press(button('刷新到期回访'));
  return opened;
}

/** The address of a typed cell of a row of 到期回访. */
function typedCell({ pane }: OpenPane, key: string, column: TypedColumn): string {
  const { dueSheet } = pane.store.get();
  const row = dueSheet?.rows.get(key);
  if (!dueSheet || row === undefined) throw new Error(`no row ${key}`);
  return cellAddress(row, dueSheet.columns[column]);
}

function firstRow(opened: OpenPane) {
  const row = opened.pane.store.get().report?.due.find(({ state }) => state === 'overdue');
  if (!row) throw new Error('the sample has overdue revisits');
  return row;
}

describe('the start page', () => {
  test('names what was recognised and leads to it', async () => {
    const { host } = await openPane(sample);
    const tables = within(main()).getAllByRole('listitem');
    expect(tables.map((item) => item.textContent)).toContain('客户信息登记表305 行');
    await press(button('客户信息登记表'));
    expect(host.jumps).toEqual([expect.stringMatching(/^客户信息登记表!A\d+$/)]);
  });

  test('opening the pane writes nothing', async () => {
    const { host } = await openPane(sample);
    expect(host.workbook()).toBe(sample);
    expect(host.jumps).toEqual([]);
  });

  test('an empty workbook gets its template sheets by one press, and they are recognised', async () => {
    const { host } = await openPane(EMPTY);
    expect(screen.getByText(/还没有认出任何表/)).toBeTruthy();
    await press(button('建立模板表'));
    expect(host.workbook().sheetNames).toContain('客户信息登记表');
    expect(within(main()).getByText(/已建立：客户信息登记表、/)).toBeTruthy();
    expect(screen.getByText('需要的表都齐全。')).toBeTruthy();
  });
});

describe('到期回访', () => {
  test('refreshing writes the sheets, shows the list, and says the counts', async () => {
    const opened = await refreshed();
    const due = opened.pane.store.get().report?.due ?? [];
    const overdue = due.filter(({ state }) => state === 'overdue').length;
    expect(opened.host.workbook().sheetNames).toContain('到期回访');
    expect(opened.host.jumps).toEqual(['到期回访!']);
    expect(screen.getByRole('status').textContent).toContain(`逾期 ${overdue}`);
    expect(button(new RegExp(`^${overdue}\\s*逾期$`))).toBeTruthy();
  });

  test('refreshing again without any change writes nothing and says so', async () => {
    await refreshed();
    await press(button('刷新到期回访'));
    expect(within(main()).getByText('刷新完成，内容没有变化，没有写入。')).toBeTruthy();
  });

  test('before the first refresh nothing can be typed into rows that are on no sheet', async () => {
    await openPane(sample);
    await goTo('到期回访');
    expect(screen.getByText(/清单还没有写入工作表/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^填结果/ })).toBeNull();
  });

  test('a press on the customer selects the customer’s own cell', async () => {
    const opened = await refreshed();
    const row = firstRow(opened);
    await press(screen.getAllByRole('button', { name: row.customerName })[0] as HTMLElement);
    expect(opened.host.jumps.at(-1)).toBe(`${row.customer?.sheet}!${row.customer?.cell}`);
    const { sheet = '', cell = '' } = row.customer ?? {};
    expect(opened.host.cell(sheet, cell)).toBe(row.customerName);
  });

  test('a result is written into the fill-in columns, and a refresh keeps it', async () => {
    const opened = await refreshed();
    const row = firstRow(opened);
    await press(screen.getAllByRole('button', { name: `填结果：${row.customerName}` })[0] as HTMLElement);
    const form = within(screen.getByRole('form'));
    fireEvent.change(form.getByLabelText('满意度（1 到 5 分）'), { target: { value: '4' } });
    fireEvent.change(form.getByLabelText('备注'), { target: { value: '=客户很满意' } });
    await press(form.getByRole('button', { name: '保存' }));
    const typed = () =>
      (['result', 'score', 'note'] as const).map((column) =>
        opened.host.cell('到期回访', typedCell(opened, row.key, column)),
      );
    expect(typed()).toEqual(['已完成', '4', '=客户很满意']);
    expect(opened.pane.store.get().report?.due.find(({ key }) => key === row.key)?.state).toBe('done');
    await press(button('刷新到期回访'));
    expect(typed()).toEqual(['已完成', '4', '=客户很满意']);
  });

  test('another date is written as a date, and the row is 已改期 after the next refresh', async () => {
    const opened = await refreshed();
    const row = firstRow(opened);
    await press(screen.getAllByRole('button', { name: `改期：${row.customerName}` })[0] as HTMLElement);
    const form = within(screen.getByRole('form'));
    fireEvent.change(form.getByLabelText('改期至'), { target: { value: '2026-11-30' } });
    await press(form.getByRole('button', { name: '保存' }));
    expect(opened.host.cell('到期回访', typedCell(opened, row.key, 'snoozeUntil'))).toBe('46356');
    await press(button('刷新到期回访'));
    const after = opened.pane.store.get().report?.due.find(({ key }) => key === row.key);
    expect([after?.state, after?.typed.snoozeUntil]).toEqual(['snoozed', '2026-11-30']);
  });

  test.each([
    ['2026-11-20', '请填写今天（2026-11-20）以后的日期。'],
    ['', '请填写日期，例如 2026-10-10。'],
  ])('a new date of "%s" is refused with what is allowed', async (until, sentence) => {
    const opened = await refreshed();
    const row = firstRow(opened);
    await press(screen.getAllByRole('button', { name: `改期：${row.customerName}` })[0] as HTMLElement);
    const form = within(screen.getByRole('form'));
    fireEvent.change(form.getByLabelText('改期至'), { target: { value: until } });
    await press(form.getByRole('button', { name: '保存' }));
    expect(form.getByText(sentence)).toBeTruthy();
    expect(opened.host.cell('到期回访', typedCell(opened, row.key, 'snoozeUntil'))).toBe('');
  });

  test('nothing is written into a sheet that somebody sorted meanwhile', async () => {
    const opened = await refreshed();
    const row = firstRow(opened);
    const { dueSheet } = opened.pane.store.get();
    const keyCell = cellAddress(dueSheet?.rows.get(row.key) ?? 0, dueSheet?.columns.key ?? 0);
    opened.host.type('到期回访', keyCell, 'another row');
    await press(screen.getAllByRole('button', { name: `填结果：${row.customerName}` })[0] as HTMLElement);
    await press(within(screen.getByRole('form')).getByRole('button', { name: '保存' }));
    expect(opened.host.cell('到期回访', typedCell(opened, row.key, 'result'))).toBe('');
    expect(screen.getByRole('alert').textContent).toContain('请再点一次“刷新”');
  });

  test('the list can be searched and narrowed to one owner', async () => {
    const opened = await refreshed();
    const due = opened.pane.store.get().report?.due ?? [];
    const { owner } = firstRow(opened);
    fireEvent.change(screen.getByLabelText('负责人'), { target: { value: owner } });
    const open = due.filter((row) => row.owner === owner && !['done', 'snoozed', 'kept'].includes(row.state));
    expect(screen.getByText(`共 ${open.length} 条`)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('搜索客户、电话或原因'), { target: { value: '没有这样的客户' } });
    expect(screen.getByText('没有符合条件的回访。请换一个条件。')).toBeTruthy();
  });

  test('Escape closes a form without writing', async () => {
    const opened = await refreshed();
    const row = firstRow(opened);
    await press(screen.getAllByRole('button', { name: `填结果：${row.customerName}` })[0] as HTMLElement);
    fireEvent.keyDown(screen.getByRole('form'), { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(opened.host.cell('到期回访', typedCell(opened, row.key, 'result'))).toBe('');
  });

  test('a refresh can be undone', async () => {
    const opened = await refreshed();
    await press(button('撤销本次刷新'));
    expect(opened.host.workbook()).toBe(sample);
    expect(opened.pane.store.get().dueSheet).toBeNull();
  });
});

describe('校验', () => {
  test('findings stand by kind, errors first, and each leads to its cell', async () => {
    const { host, pane } = await openPane(sample);
    await goTo('校验');
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['错误', '提醒', '说明']);
    const [finding] = pane.store.get().report?.findings ?? [];
    const kind = screen.getByText(new RegExp(`^${finding?.label}（`));
    const details = kind.closest('details') as HTMLDetailsElement;
    act(() => {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });
    const place = `${finding?.place.sheet}!${finding?.place.cell}`;
    await press((await screen.findAllByRole('button', { name: place }))[0] as HTMLElement);
    expect(host.jumps).toEqual([place]);
  });

  test('they are written to 校验结果 alone on demand', async () => {
    const { host } = await openPane(sample);
    await goTo('校验');
    await press(button('写入校验结果表'));
    const added = host.workbook().sheetNames.filter((name) => !sample.sheetNames.includes(name));
    expect(added).toEqual(['校验结果']);
  });
});

describe('when something fails', () => {
  test('the sentence says what happened, what to do and what became of the workbook', async () => {
    const { host } = await openPane(sample);
    host.failNext(
      'apply',
      new ExcelRefusal('cell-edit-mode', 'untouched', 'InvalidOperationInCellEditMode', 'x'),
    );
    await press(button('刷新到期回访'));
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('请按 Enter 结束编辑');
    expect(host.workbook()).toBe(sample);
  });

  test('a fault of ours is told as one, with details to copy', async () => {
    const { host } = await openPane(sample);
    host.failNext('read', new TypeError('x is not a function'));
    await press(button('刷新到期回访'));
    expect(screen.getByRole('alert').textContent).toContain('程序出错了');
  });

  test('a sheet that cannot be shown does not turn a refresh into a failure', async () => {
    const { host } = await openPane(sample);
    host.failNext('jumpTo', new ExcelRefusal('internal-error', 'untouched', 'GeneralException', ''));
    await press(button('刷新到期回访'));
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(host.workbook().sheetNames).toContain('到期回访');
  });

  test('a job that takes longer says its stage, and cancelling it leaves everything as it was', async () => {
    const { host } = await openPane(sample);
    let release = (): void => undefined;
    host.holdRead(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    await press(button('刷新到期回访'));
    expect(await screen.findByText('正在刷新到期回访 · 读取工作簿 50%')).toBeTruthy();
    await press(button('取消'));
    release();
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe('已取消，工作簿没有改动。');
    });
    expect(host.workbook()).toBe(sample);
  });
});

describe('every page', () => {
  test.each(['开始', '到期回访', '校验', '设置', '关于'])(
    '%s breaks no rule of accessibility',
    async (name) => {
      await openPane(sample);
      await press(button('刷新到期回访'));
      await goTo(name);
      expect(await axeViolations()).toEqual([]);
    },
  );

  test('is reached by the arrow keys, Home and End', async () => {
    await openPane(sample);
    const shown = () => screen.getByRole('tab', { selected: true }).textContent;
    const pages = ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'].map((key) => {
      fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
      return [shown(), document.activeElement?.textContent];
    });
    const names = ['到期回访', 'SLA', '关于', '开始', '关于', '开始'];
    expect(pages).toEqual(names.map((name) => [name, name]));
    await goTo('开始');
  });

  test('speaks English when Excel does', async () => {
    await openPane(sample, 'en');
    await press(button('Refresh due revisits'));
    expect(main().textContent).not.toMatch(/[刷新读写]/);
  });
});
