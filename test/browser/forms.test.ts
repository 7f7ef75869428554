// The forms under a row of the due list by keyboard alone, in a narrow pane; and every page under a contrast theme.
import { PAGES } from '../../src/taskpane/pane-state';
import { axeViolations } from './support/axe';
import { unreachedByKeyboard } from './support/keyboard-walk';
import { openPane, type OpenPane, type OpenPaneOptions } from './support/open-pane';
import { message, pageTab, paneFrame, pressRibbon, words } from './support/pane-handles';
import { setStage, type Stage } from './support/stage';

const NARROW = 320;

let stage: Stage;
let open: OpenPane;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function refreshed(options: OpenPaneOptions): Promise<void> {
  open = await openPane(stage, options);
  await pageTab(open.pane, 'start').waitFor();
  await pressRibbon(open.page, 'refreshRevisits');
  await pageTab(open.pane, 'due').click();
}

async function isCutOff(): Promise<boolean> {
  return paneFrame(open.page).evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

const focused = () =>
  paneFrame(open.page).evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe.each(['light', 'dark'] as const)('the forms of a row, %s', (colorScheme) => {
  beforeAll(() => refreshed({ colorScheme, width: NARROW }));
  afterAll(() => open.close());

  test.each(['done', 'snooze'] as const)('%s: opened, walked through and left by keyboard', async (form) => {
    const opener = open.pane.getByRole('button', { name: new RegExp(`^${words.due[form]}：`) }).first();
    const name = await opener.getAttribute('aria-label');
    await opener.focus();
    await open.page.keyboard.press('Enter');
    await open.pane.getByRole('form').waitFor();
    expect(await open.pane.getByRole('form').locator(':focus').count()).toBe(1);
    expect(await unreachedByKeyboard(open.page, paneFrame(open.page))).toEqual([]);
    expect(await axeViolations(paneFrame(open.page))).toEqual([]);
    expect(await isCutOff()).toBe(false);
    await open.pane.getByRole('form').locator('input, select').first().focus();
    await open.page.keyboard.press('Escape');
    await open.pane.getByRole('form').waitFor({ state: 'detached' });
    expect(await focused()).toBe(name);
  });

  test('a result is saved with Enter, and said', async () => {
    const opener = open.pane.getByRole('button', { name: new RegExp(`^${words.due.done}：`) }).first();
    await opener.focus();
    await open.page.keyboard.press('Enter');
    await open.pane.getByLabel(words.due.note).fill('按键盘填写');
    await open.page.keyboard.press('Enter');
    await message(open.pane, /已/).first().waitFor();
    const texts = await open.page.evaluate(() => JSON.stringify(window.excelHost.contents()));
    expect(texts).toContain('按键盘填写');
  });
});

describe.each(['light', 'dark'] as const)('under a %s contrast theme', (colorScheme) => {
  beforeAll(() => refreshed({ colorScheme, forcedColors: 'active', width: NARROW }));
  afterAll(() => open.close());

  test.each(PAGES)('%s: text stands out, controls have an edge', async (name) => {
    await pageTab(open.pane, name).click();
    await open.pane.getByText(words.loading).waitFor({ state: 'detached' });
    expect(await axeViolations(paneFrame(open.page))).toEqual([]);
    expect(await paneFrame(open.page).evaluate(unseenControls)).toEqual([]);
    expect(await isCutOff()).toBe(false);
  });
});

/** In the page: buttons and fields that have neither an edge nor a ground of their own nor a text. */
function unseenControls(): string[] {
  if (!matchMedia('(forced-colors: active)').matches) return ['no contrast theme is on'];
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, summary, [role=tab]')];
  return (
    controls
      // A switch lays an unseen field over what people see of it.
      .filter((control) => control.checkVisibility({ opacityProperty: true }))
      .filter((control) => {
        const { color, backgroundColor, borderTopWidth, borderBottomWidth } = getComputedStyle(control);
        const hasText = control.textContent.trim() !== '' && color !== backgroundColor;
        const around = control.closest('span, div');
        const edge = around ? getComputedStyle(around) : null;
        const hasEdge = [borderTopWidth, borderBottomWidth, edge?.borderBottomWidth].some(
          (width) => width !== undefined && width !== '0px',
        );
        return !hasText && !hasEdge;
      })
      .map((control) => control.outerHTML.slice(0, 120))
  );
}
