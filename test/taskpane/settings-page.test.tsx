/**
 * @jest-environment jsdom
 */
// The settings as people change them in the pane: judged at once, written cell by cell into 设置.
import { fireEvent, screen } from '@testing-library/react';
import { act } from 'react';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import type { SettingField } from '../../src/taskpane/pane-report';
import { EMPTY, goTo, openPane, press, sampleBook, type OpenPane } from './open-pane';

let sample: WorkbookGrids;
beforeAll(async () => {
  sample = await sampleBook();
});

async function openSettings(workbook: WorkbookGrids = sample): Promise<OpenPane> {
  const opened = await openPane(workbook);
  await goTo('设置');
  return opened;
}

function open(title: string): void {
  const details = screen.getByText(title).closest('details') as HTMLDetailsElement;
  act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
}

function type(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function field({ pane }: OpenPane, id: string): SettingField {
  const groups = pane.store.get().report?.settings.groups ?? [];
  const found = groups
    .flatMap(({ rows }) => rows.flatMap((row) => row.fields))
    .find((each) => each.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

const cellOf = (opened: OpenPane, id: string): string => {
  const { place } = field(opened, id);
  return opened.host.cell(place?.sheet ?? '', place?.cell ?? '');
};

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存' });

test('a changed number is written into its own cell, and nothing else', async () => {
  const opened = await openSettings();
  open('回访安排');
  type(/^近期/, '10');
  await press(save());
  expect(cellOf(opened, 'parameters/revisit.soonDays/value')).toBe('10');
  expect(changedCells(sample, opened.host.workbook())).toBe(1);
  expect(opened.pane.store.get().report?.soonDays).toBe(10);
});

test.each([
  ['0', '1 到 60 的整数'],
  ['abc', '1 到 60 的整数'],
  ['2.5', '1 到 60 的整数'],
  ['', '1 到 60 的整数'],
])('"%s" days is refused with what is allowed, and cannot be saved', async (typed, allowed) => {
  await openSettings();
  open('回访安排');
  type(/^近期/, typed);
  expect(screen.getByText(`可以填：${allowed}`)).toBeTruthy();
  expect(save().disabled).toBe(true);
});

test('two settings that contradict each other are told together', async () => {
  await openSettings();
  open('回访安排');
  type(/^不满分数/, '5');
  expect(screen.getByText(/「不满分数」要小于「满意分数」/)).toBeTruthy();
});

test('a rule’s interval is read in words and written the same way', async () => {
  const opened = await openSettings();
  open('回访规则');
  open('季度回访');
  type('间隔', '2 个月');
  await press(save());
  expect(cellOf(opened, 'rules/routine-quarterly/offset')).toBe('2个月');
});

test('working hours that end before they begin are refused', async () => {
  const opened = await openSettings();
  open('工作时间');
  const { groups } = opened.pane.store.get().report?.settings ?? { groups: [] };
  const [monday] = groups.find(({ id }) => id === 'workHours')?.rows ?? [];
  expect(monday?.name).toMatch(/^周一 \d\d:\d\d–\d\d:\d\d$/);
  open(monday?.name ?? '');
  type('下班时间', '00:30');
  expect(screen.getByText('可以填：结束时间要晚于开始时间')).toBeTruthy();
});

test('what was typed is kept while other pages are looked at, and can be given up', async () => {
  const opened = await openSettings();
  open('回访安排');
  type(/^近期/, '10');
  await goTo('关于');
  await goTo('设置');
  expect(screen.getByText('已修改 1 项，尚未保存')).toBeTruthy();
  await press(screen.getByRole('button', { name: '放弃修改' }));
  expect(opened.pane.store.get().settingsEdits).toEqual({});
});

test('resetting fills in the defaults and writes only the cells that differ', async () => {
  const opened = await openSettings();
  open('回访安排');
  type(/^近期/, '10');
  await press(save());
  await press(screen.getByRole('button', { name: '全部恢复默认' }));
  const roles = ['客户经理', '主管'].map((role) => cellOf(opened, `roles/${role}/person`));
  expect(roles.every((person) => person !== '')).toBe(true);
  await press(save());
  expect(cellOf(opened, 'parameters/revisit.soonDays/value')).toBe('7');
});

test('a cell that somebody changed meanwhile is not overwritten', async () => {
  const opened = await openSettings();
  const { place } = field(opened, 'parameters/revisit.soonDays/value');
  opened.host.type(place?.sheet ?? '', place?.cell ?? '', 21);
  open('回访安排');
  type(/^近期/, '10');
  await press(save());
  expect(cellOf(opened, 'parameters/revisit.soonDays/value')).toBe('21');
  expect(screen.getByRole('alert').textContent).toContain('有人改动过');
});

test('a workbook without 设置 gets the sheet by one press', async () => {
  const opened = await openSettings(EMPTY);
  await press(screen.getByRole('button', { name: '建立设置表' }));
  expect(opened.host.workbook().sheetNames).toEqual(['设置']);
  expect(screen.getByText(/设置保存在工作表“设置”中/)).toBeTruthy();
});

function changedCells(before: WorkbookGrids, after: WorkbookGrids): number {
  let changed = 0;
  after.grids.forEach((grid, i) => {
    grid.rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if ((before.grids[i]?.rows[r]?.[c] ?? null) !== (cell ?? null)) changed++;
      });
    });
  });
  return changed;
}
