/**
 * @jest-environment jsdom
 */
// Logging completed visits, today's list and the calendar, on the page of the due list.
import { fireEvent, screen, within } from '@testing-library/react';
import { act } from 'react';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { cellAddress } from '../../src/core/grid/address';
import type { DueRow } from '../../src/taskpane/pane-report';
import { axeViolations, goTo, openPane, press, sampleBook, type OpenPane } from './open-pane';

let sample: WorkbookGrids;
beforeAll(async () => {
  sample = await sampleBook();
});

const VISITS = '客户维护记录表';
/** By its words: to look for roles in so long a page takes seconds. */
const button = (name: string | RegExp) => screen.getByText(name, { selector: 'button' });
const noButton = (name: RegExp) => screen.queryByText(name, { selector: 'button' });
const main = () => within(screen.getByRole('main'));

/** The due list written, with the first overdue row done. */
async function withOneDone(): Promise<OpenPane & { readonly row: DueRow }> {
  const opened = await openPane(sample);
  await goTo('到期回访');
  await press(button('刷新到期回访'));
  const row = opened.pane.store.get().report?.due.find(({ state }) => state === 'overdue');
  if (!row) throw new Error('the sample has overdue revisits');
  await act(() => opened.pane.saveDone(row, { result: '已完成', score: '5', note: '很满意' }));
  return { ...opened, row };
}

function visits({ host }: OpenPane): number {
  return host.workbook().grids.find(({ sheet }) => sheet === VISITS)?.rows.length ?? 0;
}

describe('logging completed visits', () => {
  test('is offered only when a row is finished', async () => {
    await openPane(sample);
    await goTo('到期回访');
    await press(button('刷新到期回访'));
    expect(noButton(/^登记已完成回访/)).toBeNull();
  });

  test('shows what will be added, writes it when confirmed, and says so', async () => {
    const opened = await withOneDone();
    const before = visits(opened);
    await press(button('登记已完成回访（1）'));
    const panel = within(screen.getByRole('list', { name: '将要登记的回访' }));
    expect(document.activeElement?.textContent).toBe('登记已完成回访');
    expect(panel.getByText(opened.row.customerName)).toBeTruthy();
    expect(panel.getByText(/^已完成，满意度 5 分/)).toBeTruthy();
    expect(visits(opened)).toBe(before);
    await press(button('登记 1 次回访'));
    expect(visits(opened)).toBe(before + 1);
    expect(main().getByText(`已登记 1 次回访到“${VISITS}”，到期回访已更新。`)).toBeTruthy();
    expect(screen.queryByText('登记已完成回访', { selector: 'h2' })).toBeNull();
    expect(noButton(/^登记已完成回访/)).toBeNull();
  });

  test('nothing that stands in the visits sheet is changed', async () => {
    const opened = await withOneDone();
    const rows = () => opened.host.workbook().grids.find(({ sheet }) => sheet === VISITS)?.rows ?? [];
    const before = rows();
    await act(() => opened.pane.listVisits());
    await act(() => opened.pane.logVisits());
    expect(rows().slice(0, before.length)).toEqual(before);
  });

  test('cancelled, nothing is written and the focus comes back', async () => {
    const opened = await withOneDone();
    const before = opened.host.workbook();
    await press(button('登记已完成回访（1）'));
    await press(button('取消'));
    expect(opened.host.workbook()).toBe(before);
    expect(document.activeElement).toBe(button('登记已完成回访（1）'));
  });

  test('when the workbook has changed meanwhile the new list is shown, and nothing is written', async () => {
    const opened = await withOneDone();
    await press(button('登记已完成回访（1）'));
    const { dueSheet } = opened.pane.store.get();
    const cell = cellAddress(dueSheet?.rows.get(opened.row.key) ?? 0, dueSheet?.columns.note ?? 0);
    opened.host.type('到期回访', cell, '改过的备注');
    const before = visits(opened);
    await press(button('登记 1 次回访'));
    expect(visits(opened)).toBe(before);
    expect(main().getByText(/工作簿刚才有变化/)).toBeTruthy();
    expect(main().getByText(/改过的备注/)).toBeTruthy();
    await press(button('登记 1 次回访'));
    expect(visits(opened)).toBe(before + 1);
  });

  test('a row that cannot be logged says why and leads to its cell', async () => {
    const opened = await withOneDone();
    const { dueSheet } = opened.pane.store.get();
    const cell = cellAddress(dueSheet?.rows.get(opened.row.key) ?? 0, dueSheet?.columns.score ?? 0);
    opened.host.type('到期回访', cell, '很好');
    await press(button('登记已完成回访（1）'));
    await press(button(/满意度“很好”不是 1 到 5 的整数/));
    expect(opened.host.jumps.at(-1)).toBe(`到期回访!${cell}`);
    expect(noButton(/^登记 \d/)).toBeNull();
  });

  test('axe finds nothing', async () => {
    await withOneDone();
    await press(button('登记已完成回访（1）'));
    expect(await axeViolations()).toEqual([]);
  });
});

describe('today’s list', () => {
  let copied: string[];
  const clipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  beforeEach(() => {
    copied = [];
    clipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
  });

  test('is copied for everybody', async () => {
    await openPane(sample);
    await goTo('到期回访');
    await press(button('复制今日清单'));
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^今日回访 2026-11-20/);
    expect(main().getByText('今日清单已复制，可以粘贴到群里。')).toBeTruthy();
  });

  test('is one person’s when the list shows one person', async () => {
    const opened = await openPane(sample);
    await goTo('到期回访');
    const owner = opened.pane.store.get().report?.due.find((row) => row.owner !== '')?.owner ?? '';
    fireEvent.change(screen.getByLabelText('负责人'), { target: { value: owner } });
    await press(button('复制今日清单'));
    expect(copied[0]?.split('\n')[0]).toContain(owner);
    expect(main().getByText(`${owner}的今日清单已复制，可以粘贴到群里。`)).toBeTruthy();
  });

  test('stands there to be copied by hand where the clipboard refuses', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await openPane(sample);
    await goTo('到期回访');
    await press(button('复制今日清单'));
    expect(main().getByText(/没能自动复制/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('今日清单').value).toMatch(/^今日回访/);
  });
});

test('the calendar is handed to the browser, with its text for programs that save nothing', async () => {
  const names: string[] = [];
  const blobs: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      blobs.push(blob);
      return 'blob:calendar';
    },
    revokeObjectURL: () => undefined,
  });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await openPane(sample);
  await goTo('到期回访');
  await press(button('导出日历'));
  expect(names).toEqual(['回访日历 2026-11-20.ics']);
  expect(blobs[0]?.type).toBe('text/calendar;charset=utf-8');
  expect(main().getByText(/^日历文件“回访日历 2026-11-20\.ics”/)).toBeTruthy();
  expect(main().getByText(/没有看到保存的文件/)).toBeTruthy();
  await press(screen.getByText('日历内容'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('日历内容').value).toMatch(/^BEGIN:VCALENDAR/);
  click.mockRestore();
});
