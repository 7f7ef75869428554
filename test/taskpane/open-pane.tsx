// The pane over the sample workbook in memory, as people see it: rendered, and looked at through what it says.
import { render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { act } from 'react';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { samplePlans } from '../../src/core/sample/sample-plans';
import { SAMPLE_AS_OF } from '../../src/core/sample/sample-workbook';
import { TEXTS } from '../../src/core/text/languages';
import type { Language } from '../../src/core/text/text';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import { App } from '../../src/taskpane/app';
import { coreJobs } from '../../src/taskpane/core/core-jobs';
import { coreRunner, sameThread } from '../../src/taskpane/core/core-runner';
import { createPane, type Pane } from '../../src/taskpane/pane';
import { memoryPaneHost, type MemoryPaneHost } from './memory-pane-host';

export const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };

export async function sampleBook(): Promise<WorkbookGrids> {
  const host = memoryHost(EMPTY);
  await host.apply(samplePlans(EMPTY, { asOf: SAMPLE_AS_OF, text: TEXTS['zh-CN'] }));
  return host.read();
}

export interface OpenPane {
  readonly pane: Pane;
  readonly host: MemoryPaneHost;
  /** The clock on the wall goes on to that moment; the page hears of it as it becomes visible. */
  readonly setNow: (minute: number) => void;
}

/** A pane without a page, for what needs none. */
export function makePane(workbook: WorkbookGrids, language: Language = 'zh-CN'): OpenPane {
  const host = memoryPaneHost(workbook);
  const core = coreRunner(() => sameThread(() => Promise.resolve(coreJobs)));
  let ticks = 0;
  let minute = SAMPLE_AS_OF;
  const pane = createPane({ host, core, now: () => minute, clock: () => (ticks += 5), language });
  const setNow = (to: number): void => {
    minute = to;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { pane, host, setNow };
}

/** The pane shown, after it has looked at the workbook. */
export async function openPane(workbook: WorkbookGrids, language: Language = 'zh-CN'): Promise<OpenPane> {
  stubBrowser();
  const opened = makePane(workbook, language);
  render(<App pane={opened.pane} theme="light" />);
  await act(() => opened.pane.check());
  return opened;
}

/** What jsdom leaves out. */
function stubBrowser(): void {
  const observer = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  Object.assign(globalThis, { ResizeObserver: observer });
  Element.prototype.scrollIntoView = () => undefined;
}

export async function goTo(name: string): Promise<void> {
  await press(screen.getByRole('tab', { name }));
  await screen.findByRole('heading', { level: 1, name });
  await waitFor(() => {
    expect(screen.queryByText('正在载入……')).toBeNull();
  });
}

/** Presses, and waits until the work it began is done. */
export async function press(button: HTMLElement): Promise<void> {
  await act(async () => {
    button.click();
    await settled();
  });
}

/** Lets every job that was begun end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** The rules broken, with their elements; [] is what we want. Colours are looked at in a browser. */
export async function axeViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
