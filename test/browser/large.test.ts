// Fifty thousand visits in the pane as it ships: Excel's thread is never held for a second, progress moves, and a cancelled
// refresh leaves no trace.
import { makeOrderGrids } from '../../bench/core-grids';
import { openPane, type OpenPane } from './support/open-pane';
import { button, message, paneFrame, words } from './support/pane-handles';
import { setStage, type Stage } from './support/stage';

const VISITS = 50_000;
const LONGEST_HOLD_MS = 1000;
const PATIENCE_MS = 120_000;
const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

interface Watch {
  /** Milliseconds, and what the pane said it was doing. */
  readonly holds: [number, string][];
  readonly shares: string[];
}

let stage: Stage;
let open: OpenPane;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => open.close());

/** Notes from now on how long the pane's own code holds the thread, and what its progress bar says. */
async function watch(): Promise<void> {
  await paneFrame(open.page).evaluate(() => {
    const noted: Watch = { holds: [], shares: [] };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      const doing = document.querySelector('[role=status]')?.textContent ?? '';
      for (const { name, duration } of list.getEntries()) {
        if (name === 'self') noted.holds.push([Math.round(duration), doing]);
      }
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]');
      const share = bar?.getAttribute('aria-valuenow') ?? null;
      if (share !== null && noted.shares.at(-1) !== share) noted.shares.push(share);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

function watched(): Promise<Watch> {
  return paneFrame(open.page).evaluate(() => (window as unknown as { noted: Watch }).noted);
}

async function start(): Promise<void> {
  open = await openPane(stage, { workbook: makeOrderGrids(VISITS, VISITS), latencyMs: 50 });
  await button(open.pane, words.refresh).first().waitFor({ timeout: PATIENCE_MS });
  await watch();
}

test(
  'a refresh holds the thread for less than a second at a time, in requests below 5 MB',
  async () => {
    await start();
    await button(open.pane, words.refresh).first().click();
    await message(open.pane, /^刷新完成/).waitFor({ timeout: PATIENCE_MS });
    const { holds, shares } = await watched();
    const trips = await open.page.evaluate(() => window.excelHost.trips());
    const bytes = trips.flatMap(({ bytesSent, bytesReceived }) => [bytesSent, bytesReceived]);
    const longest = holds.sort(([a], [b]) => b - a).slice(0, 5);
    console.log(`${VISITS} visits: ${trips.length} trips, longest holds (ms)`, longest);
    expect(holds.filter(([duration]) => duration >= LONGEST_HOLD_MS)).toEqual([]);
    expect(Math.max(...bytes)).toBeLessThan(PAYLOAD_LIMIT_BYTES);
    expect(new Set(shares).size).toBeGreaterThan(3);
  },
  2 * PATIENCE_MS,
);

test(
  'a cancelled refresh changes nothing',
  async () => {
    await start();
    const before = await open.page.evaluate(() => window.excelHost.contents());
    await button(open.pane, words.refresh).first().click();
    await button(open.pane, words.cancel).click();
    await message(open.pane, words.outcomes.cancelled).waitFor({ timeout: PATIENCE_MS });
    expect(await open.page.evaluate(() => window.excelHost.contents())).toEqual(before);
  },
  2 * PATIENCE_MS,
);
