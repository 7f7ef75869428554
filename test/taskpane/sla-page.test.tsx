/**
 * @jest-environment jsdom
 */
// What a supervisor does with the limits, over the sample workbook.
import { fireEvent, screen, within } from '@testing-library/react';
import { act } from 'react';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { SAMPLE_AS_OF } from '../../src/core/sample/sample-workbook';
import type { SlaLine } from '../../src/taskpane/pane-report';
import { axeViolations, EMPTY, goTo, openPane, press, sampleBook, type OpenPane } from './open-pane';

let sample: WorkbookGrids;
beforeAll(async () => {
  sample = await sampleBook();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const main = () => within(screen.getByRole('main'));
const list = () => within(screen.getByRole('list', { name: '时限清单' }));

async function open(): Promise<OpenPane> {
  const opened = await openPane(sample);
  await goTo('SLA');
  return opened;
}

function lines({ pane }: OpenPane): readonly SlaLine[] {
  return pane.store.get().report?.sla.lines ?? [];
}

function firstLine(opened: OpenPane, isWanted: (line: SlaLine) => boolean): SlaLine {
  const line = lines(opened).find(isWanted);
  if (!line) throw new Error('the sample has no such limit');
  return line;
}

/** The next limit that is not late yet. */
function nextLimit(opened: OpenPane): SlaLine & { readonly due: number } {
  const next = lines(opened).find(({ due, status }) => due !== null && /^(normal|warning)$/.test(status));
  if (!next || next.due === null) throw new Error('the sample has limits to come');
  return { ...next, due: next.due };
}

async function clockAt(opened: OpenPane, minute: number): Promise<void> {
  await act(async () => {
    opened.setNow(minute);
    await Promise.resolve();
  });
}

test('the list stands in the order of the next limits, late ones first, promises below the tickets', async () => {
  const opened = await open();
  const standing = lines(opened).filter(({ doneAt }) => doneAt === null);
  const tickets = standing.filter(({ priority }) => priority !== '');
  const promises = standing.filter(({ priority }) => priority === '');
  expect(standing).toEqual([...tickets, ...promises]);
  for (const part of [tickets, promises]) {
    const dues = part.flatMap(({ due, status }) => (due === null || status === 'paused' ? [] : [due]));
    expect(dues.length).toBeGreaterThan(3);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
  }
  expect(list().getAllByRole('listitem')[0]?.textContent).toMatch(/^已超时/);
});

test('a count filters the list; pressed again it shows all', async () => {
  const opened = await open();
  const late = lines(opened).filter(({ status }) => status === 'late').length;
  await press(button(new RegExp(`^${late}\\s*已超时$`)));
  expect(main().getByText(`共 ${late} 项`)).toBeTruthy();
  await press(button(new RegExp(`^${late}\\s*已超时$`)));
  const all = opened.pane.store.get().report?.sla.open ?? 0;
  expect(main().getByText(`共 ${all} 项`)).toBeTruthy();
});

test('a person’s limits alone', async () => {
  const opened = await open();
  const { owner } = firstLine(opened, (line) => line.owner !== '' && line.doneAt === null);
  fireEvent.change(screen.getByLabelText('负责人'), { target: { value: owner } });
  const mine = lines(opened).filter((line) => line.owner === owner && line.doneAt === null).length;
  expect(main().getByText(`共 ${mine} 项`)).toBeTruthy();
});

test('a press on a ticket selects its own cell', async () => {
  const opened = await open();
  const ticket = firstLine(opened, ({ priority }) => priority !== '');
  await press(screen.getAllByRole('button', { name: ticket.name })[0] as HTMLElement);
  const { sheet = '', cell = '' } = ticket.place ?? {};
  expect(opened.host.jumps.at(-1)).toBe(`${sheet}!${cell}`);
  expect(opened.host.cell(sheet, cell)).toBe(ticket.name);
});

test('"why this date" says how it was worked out', async () => {
  const opened = await open();
  const { why, name } = firstLine(opened, (line) => line.why !== '');
  const [title] = screen.getAllByText(`为什么是这个时间：${name}`);
  await press(title?.closest('summary') as HTMLElement);
  expect(main().getByText(why)).toBeTruthy();
});

test('the time left follows the clock', async () => {
  const opened = await open();
  const { due, name } = nextLimit(opened);
  fireEvent.change(screen.getByLabelText('搜索编号、客户或问题'), { target: { value: name } });
  await clockAt(opened, due - 7);
  expect(list().getAllByText('还剩 7 分钟').length).toBeGreaterThan(0);
  await clockAt(opened, due + 5);
  expect(list().getAllByText('已过 5 分钟').length).toBeGreaterThan(0);
});

describe('a limit that passes while the workbook is open', () => {
  const alert = () => main().queryByText(/刚刚到了/);

  test('is said quietly, leads to the list, and is not said again', async () => {
    const opened = await openPane(sample);
    const { due, name } = nextLimit(opened);
    expect(alert()).toBeNull();
    await clockAt(opened, due + 1);
    expect(alert()?.textContent).toContain(name);
    expect(alert()?.closest('[aria-live=polite]')).toBeTruthy();
    await press(button('查看'));
    expect(screen.getByRole('tab', { name: 'SLA' }).getAttribute('aria-selected')).toBe('true');
    expect(alert()).toBeNull();
    await clockAt(opened, due + 2);
    expect(alert()).toBeNull();
  });

  test('is said without looking at the workbook again', async () => {
    const opened = await openPane(sample);
    opened.host.failNext('read', new Error('nobody may read'));
    await clockAt(opened, nextLimit(opened).due + 1);
    expect(alert()).toBeTruthy();
    expect(opened.pane.store.get().problem).toBeNull();
  });

  test('limits that were late before are not said', async () => {
    const opened = await openPane(sample);
    await clockAt(opened, SAMPLE_AS_OF + 1);
    const passing = lines(opened).filter(({ due }) => due === SAMPLE_AS_OF).length;
    expect(alert() === null).toBe(passing === 0);
  });
});

test('the ticket sheets are written alone, and the first is shown', async () => {
  const opened = await open();
  await press(button('更新 SLA 预警'));
  const added = opened.host.workbook().sheetNames.filter((name) => !sample.sheetNames.includes(name));
  expect(added).toEqual(['SLA预警', '服务进度简报', '人员绩效']);
  expect(opened.host.jumps).toEqual(['SLA预警!']);
  expect(main().getByText('SLA 预警已更新：SLA预警、服务进度简报、人员绩效。')).toBeTruthy();
  await press(button('更新 SLA 预警'));
  expect(main().getByText('SLA 预警没有变化，没有写入。')).toBeTruthy();
});

test('a workbook without tickets says that all is well', async () => {
  await openPane(EMPTY);
  await goTo('SLA');
  expect(main().getByText(/没有未结的问题和承诺/)).toBeTruthy();
});

test('axe finds nothing', async () => {
  await open();
  expect(await axeViolations()).toEqual([]);
});
