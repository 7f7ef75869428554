// Walks through a page with the Tab key alone and tells which controls it never came to.
import type { Frame, Page } from 'playwright-core';

/** Presses of Tab in a row that lead to nothing new: once round and out of the page. */
const MOST_IDLE_STOPS = 8;

/** The controls, as the start of their HTML. Walks at most once round the page. */
export async function unreachedByKeyboard(page: Page, frame: Frame): Promise<string[]> {
  const controls = await frame.evaluate(markControls);
  const reached = new Set<string>();
  const press = async (key: string): Promise<boolean> => {
    await page.keyboard.press(key);
    const mark = await frame.evaluate(() =>
      document.hasFocus() ? (document.activeElement?.getAttribute('data-control') ?? null) : null,
    );
    const isNew = mark !== null && !reached.has(mark);
    if (mark !== null) reached.add(mark);
    return isNew;
  };
  const entry = frame.locator('[data-control]:not([tabindex="-1"])').first();
  await entry.focus();
  let idle = 0;
  while (reached.size < controls.length && idle < MOST_IDLE_STOPS) idle = (await press('Tab')) ? 0 : idle + 1;
  // The walk began behind the first: it must be reached from the one after it.
  const second = [...reached][0];
  if (second !== undefined) await frame.locator(`[data-control="${second}"]`).focus();
  await press('Shift+Tab');
  const groups = new Set(controls.filter(({ mark }) => reached.has(mark)).map(({ group }) => group));
  return controls
    .filter(({ mark, group }) => !reached.has(mark) && !(group !== null && groups.has(group)))
    .map(({ html }) => html);
}

interface Control {
  readonly mark: string;
  /** The group it shares a stop with, or null. */
  readonly group: string | null;
  readonly html: string;
}

/** In the page: numbers every visible control that is not switched off. */
function markControls(): Control[] {
  // Members of such a group share one stop of the Tab key and are reached with the arrow keys from there.
  const grouped = ['tab', 'radio', 'option', 'menuitem', 'gridcell', 'row'];
  const selector = 'button, input, select, textarea, a[href], summary, [tabindex], [role=tab], [role=button]';
  const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [aria-hidden=true], [aria-hidden=true] *, body, [data-tabster-dummy]') &&
      (element.tabIndex >= 0 || element.matches('button, input, select, textarea, a[href], [role]')),
  );
  const groups: Element[] = [];
  return controls.map((element, i) => {
    element.setAttribute('data-control', String(i));
    const role = element.getAttribute('role') ?? (element.matches('input[type=radio]') ? 'radio' : '');
    const parent = element.parentElement?.closest('[role]') ?? document.body;
    if (grouped.includes(role) && !groups.includes(parent)) groups.push(parent);
    return {
      mark: String(i),
      group: grouped.includes(role) ? String(groups.indexOf(parent)) : null,
      html: element.outerHTML.slice(0, 160),
    };
  });
}
