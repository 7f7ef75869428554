// The browser page, light and dark, narrow and wide: nothing for axe to object to, nothing cut off, everything within reach
// of the keyboard. With PICTURES=folder each view is also drawn there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { unreachedByKeyboard } from './support/keyboard-walk';
import {
  openPage,
  openSample,
  paneWords,
  refresh,
  setPageStage,
  words,
  type OpenPage,
  type PageStage,
} from './support/page-stage';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env['PICTURES'];

let stage: PageStage;
beforeAll(async () => {
  stage = await setPageStage();
});
afterAll(() => stage.close());

/** How to come to each view; they follow one another. */
const VIEWS: readonly (readonly [name: string, go: (open: OpenPage, isNarrow: boolean) => Promise<void>])[] =
  [
    [
      'welcome',
      async ({ page }) => {
        await page.getByRole('button', { name: words.sample }).waitFor();
      },
    ],
    [
      'refreshed',
      async (open) => {
        await openSample(open);
        await refresh(open);
      },
    ],
    [
      'finding',
      async ({ page }) => {
        await page.getByRole('tab', { name: paneWords.pages.findings, exact: true }).click();
        await page.locator('summary').first().click();
        await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
        await page.locator('[role=gridcell][aria-selected=true]').waitFor();
      },
    ],
    [
      'giving-up',
      async ({ page }) => {
        await page.getByRole('button', { name: words.openOther }).click();
        await page.getByText(words.giveUp.what).waitFor();
      },
    ],
  ];

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 320],
  ['dark', 320],
] as const)('%s, %i pixels wide', (colorScheme, width) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(stage, { colorScheme, width });
    await open.page.evaluate(axeSource);
  });
  afterAll(() => open.context.close());

  test.each(VIEWS)('%s: seen, read and reached by everybody', async (name, go) => {
    const { page } = open;
    await go(open, width < 900);
    // The cells in sight have arrived.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=gridcell]')].every(({ textContent }) => textContent !== '…'),
    );
    await page.waitForTimeout(500);
    if (pictures) await page.screenshot({ path: join(pictures, `page-${name}-${colorScheme}-${width}.png`) });
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(await unreachedByKeyboard(page, page.mainFrame())).toEqual([]);
  });
});

test('the whole job by the keyboard alone', async () => {
  const open = await openPage(stage);
  const { page } = open;
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (at === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard never came to ${name}`);
  };
  await tabTo(words.sample);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: paneWords.start.recognised }).waitFor();
  await tabTo(paneWords.refresh);
  await page.keyboard.press('Enter');
  await page
    .getByRole('main')
    .getByText(/^刷新完成/)
    .first()
    .waitFor();
  // The preview turns to the due list, with a grid of its own.
  const sheets = page.getByRole('tablist', { name: words.preview.sheets });
  await sheets.getByRole('tab', { selected: true, name: /^到期回访/ }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  const detail = page.getByTestId('cell-detail');
  const far = await detail.textContent();
  await page.keyboard.press('Control+Home');
  await detail.getByText('A1').waitFor();
  expect(far).not.toBe(await detail.textContent());
  await page.getByRole('button', { name: words.openOther }).focus();
  await page.keyboard.press('Shift+Tab');
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await arriving).suggestedFilename()).toBe(words.sampleName);
  await open.context.close();
});
