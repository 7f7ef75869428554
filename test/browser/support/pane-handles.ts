// How the tests speak of the pane: by what people read there.
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { PanePage } from '../../../src/core/text/areas/pane';
import { pane as words } from '../../../src/core/text/zh-cn/pane';

export { words };

export function button(pane: FrameLocator, name: string): Locator {
  return pane.getByRole('button', { name, exact: true });
}

export function pageTab(pane: FrameLocator, page: PanePage): Locator {
  return pane.getByRole('tab', { name: words.pages[page], exact: true });
}

/** Where people read what came of it; the same is said to screen readers elsewhere on the page. */
export function message(pane: FrameLocator, text: string | RegExp): Locator {
  return pane.getByRole('main').getByText(text);
}

/** The add-in's frame itself, for what a locator cannot do. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
  if (!frame) throw new Error('The pane is not open');
  return frame;
}

/** As if pressed in the ribbon; 0 when event.completed() came back and all is well. */
export function pressRibbon(page: Page, functionName: string): Promise<number> {
  return page.evaluate(async (name) => {
    await window.excelHost.ready();
    return window.excelHost.press(name);
  }, functionName);
}
