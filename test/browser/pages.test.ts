// Every page of the pane, light and dark: nothing for axe to object to, nothing cut off at 320 pixels, everything within
// reach of the keyboard. With PICTURES=folder each page is also drawn there.
import { join } from 'node:path';
import { PAGES } from '../../src/taskpane/pane-state';
import { axeViolations } from './support/axe';
import { openPane, type OpenPane } from './support/open-pane';
import { pageTab, paneFrame, pressRibbon, words } from './support/pane-handles';
import { setStage, type Stage } from './support/stage';
import { unreachedByKeyboard } from './support/keyboard-walk';

const pictures = process.env['PICTURES'];

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let open: OpenPane;

  beforeAll(async () => {
    open = await openPane(stage, { colorScheme });
    await pageTab(open.pane, 'start').waitFor();
    await pressRibbon(open.page, 'refreshRevisits');
  });
  afterAll(() => open.close());

  describe.each(PAGES)('%s', (name) => {
    beforeAll(async () => {
      await open.page.setViewportSize({ width: 400, height: 900 });
      await pageTab(open.pane, name).click();
      await open.pane.locator('[role=tab][aria-selected=true]').waitFor();
      await open.pane.getByText(words.loading).waitFor({ state: 'detached' });
      await open.pane.getByText(words.report.previewing).waitFor({ state: 'detached' });
      await open.pane.getByTestId('job').waitFor({ state: 'detached' });
    });

    test('axe finds nothing', async () => {
      if (pictures) await open.page.screenshot({ path: join(pictures, `pane-${name}-${colorScheme}.png`) });
      expect(await axeViolations(paneFrame(open.page))).toEqual([]);
    });

    test('nothing is cut off at 320 pixels', async () => {
      await open.page.setViewportSize({ width: 320, height: 900 });
      if (pictures)
        await open.page.screenshot({ path: join(pictures, `pane-${name}-${colorScheme}-320.png`) });
      const { scrollWidth, clientWidth } = await paneFrame(open.page).evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    });

    test('every control is within reach of the keyboard', async () => {
      expect(await unreachedByKeyboard(open.page, paneFrame(open.page))).toEqual([]);
    });
  });
});
