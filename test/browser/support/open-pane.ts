// The built add-in open beside the sample workbook in the emulated Excel of a browser.
import type { FrameLocator, Page } from 'playwright-core';
import type { WorkbookGrids } from '../../../src/core/grid/grid';
import type {} from '../../excel-host/browser/host-page';
import { newContext, type ContextOptions, type Stage } from './stage';

export interface OpenPane {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong unseen: uncaught errors and console errors of any frame. */
  readonly complaints: string[];
  /** Requests to other addresses than ours and office.js'. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

export interface OpenPaneOptions extends ContextOptions {
  readonly latencyMs?: number;
  /** Waits of half a minute and more pass a hundred times as fast. */
  readonly hurried?: boolean;
  /** Otherwise the sample workbook. */
  readonly workbook?: WorkbookGrids;
}

/** The day the sample is made for, at nine in the morning in Shanghai. */
const NOW = Date.UTC(2026, 10, 21, 1);

/** In the page: its clock starts there and runs on. Playwright's own clock takes the timings away that office.js reads. */
function startClockAt(start: number): void {
  const RealDate = Date;
  const ahead = start - RealDate.now();
  window.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length > 0 ? args : [RealDate.now() + ahead], self) as Date,
    get: (target, name) =>
      name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name) as unknown),
  });
}

/** In the page. */
function hurryLongWaits(): void {
  const wait = window.setTimeout.bind(window) as (
    act: TimerHandler,
    ms?: number,
    ...rest: unknown[]
  ) => number;
  const hurried = (act: TimerHandler, ms = 0, ...rest: unknown[]): number =>
    wait(act, ms >= 30_000 ? ms / 100 : ms, ...rest);
  Object.assign(window, { setTimeout: hurried });
}

export async function openPane(stage: Stage, options: OpenPaneOptions = {}): Promise<OpenPane> {
  const { context, strangers } = await newContext(stage, options);
  await context.addInitScript(startClockAt, NOW);
  if (options.hurried) await context.addInitScript(hurryLongWaits);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${stage.host.origin}/host-page.html`);
  const { latencyMs = 0, locale: displayLanguage = 'zh-CN', workbook } = options;
  await page.evaluate(
    ([frame, grids]) => {
      window.excelHost.open(frame, grids);
    },
    [{ addin: `${stage.addin.origin}/taskpane.html`, displayLanguage, latencyMs }, workbook] as const,
  );
  const pane = page.frameLocator('iframe[title="add-in"]');
  return { page, pane, complaints, strangers, close: () => context.close() };
}
