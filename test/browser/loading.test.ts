// How the pane comes up: what it loads, from where, how much, how soon – and what people see when office.js does not come.
import { gzipSync } from 'node:zlib';
import { openPane, type OpenPane } from './support/open-pane';
import { button, message, paneFrame, words } from './support/pane-handles';
import { SLACK } from './support/slack';
import { setStage, type Stage } from './support/stage';

const FIRST_LOAD_LIMIT = 150 * 1024;
const FIRST_PAINT_LIMIT_MS = 500 * SLACK;

let stage: Stage;
let open: OpenPane;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => open.close());

test('the first load is at most 150 KB of our own code, compressed', async () => {
  open = await openPane(stage);
  const bodies: Promise<[string, number]>[] = [];
  open.page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== stage.addin.origin || !pathname.endsWith('.js')) return;
    bodies.push(response.body().then((body) => [pathname, gzipSync(body).length]));
  });
  await open.page.evaluate((addin) => {
    window.excelHost.open({ addin, displayLanguage: 'zh-CN', latencyMs: 0 });
  }, `${stage.addin.origin}/taskpane.html`);
  await open.pane.getByRole('tablist').waitFor();
  const scripts = new Map(await Promise.all(bodies));
  expect(scripts.size).toBeGreaterThan(0);
  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(`first load: ${total} bytes (gzip) in ${scripts.size} files`, Object.fromEntries(scripts));
  expect(total).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test('something is painted soon', async () => {
  open = await openPane(stage);
  await open.pane.getByRole('tablist').waitFor();
  const paint = await paneFrame(open.page).evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  );
  console.log(`first contentful paint: ${String(paint)} ms`);
  expect(paint).not.toBeNull();
  expect(paint).toBeLessThanOrEqual(FIRST_PAINT_LIMIT_MS);
});

test('the page is served with a policy that names only ourselves and office.js', async () => {
  open = await openPane(stage);
  const response = await open.page.request.get(`${stage.addin.origin}/taskpane.html`);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  const hosts = [...policy.matchAll(/https:\/\/[^\s;]+/g)].map(([host]) => host);
  expect([...new Set(hosts)].sort()).toEqual([
    'https://ajax.aspnetcdn.com',
    'https://appsforoffice.microsoft.com',
  ]);
  const meta = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(await response.text());
  expect(policy).toContain(meta?.[1]);
});

test('the policy holds: a request to anywhere else is blocked', async () => {
  open = await openPane(stage);
  await open.pane.getByRole('tablist').waitFor();
  const outcome = await paneFrame(open.page).evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect([outcome, open.strangers]).toEqual(['blocked', []]);
});

test('start and a refresh break no rule of the policy and speak to nobody else', async () => {
  open = await openPane(stage);
  await button(open.pane, words.refresh).first().click();
  await message(open.pane, /^刷新完成/).waitFor();
  expect([open.complaints, open.strangers]).toEqual([[], []]);
});

test.each([
  ['is refused', 'refused'],
  ['never answers', 'hanging'],
] as const)('when office.js %s, a Chinese page says what to do', async (_, office) => {
  open = await openPane(stage, { office });
  await open.pane.getByText(words.notLoaded.title).waitFor({ timeout: 15_000 });
  for (const step of words.notLoaded.steps) await open.pane.getByText(step).waitFor();
  await button(open.pane, words.notLoaded.reload).waitFor();
});
