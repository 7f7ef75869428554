// The built browser page on http://localhost, which browsers take for safe: service workers and saving in place work there.
// Files are those of the browser's own private store, which are real handles without a picker.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { page as words } from '../../../src/core/text/zh-cn/page';
import { pane as paneWords } from '../../../src/core/text/zh-cn/pane';

export { paneWords, words };

const ROOT = join(__dirname, '..', '..', '..');
const PAGE = process.env['PAGE_DIR'] ?? join(ROOT, 'dist', 'page');

export interface PageStage {
  readonly browser: Browser;
  readonly origin: string;
  /** Takes the server away: what is still there is offline. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

export async function setPageStage(): Promise<PageStage> {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('Run "npm run build" first: no dist/page.');
  const server = await servePage();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  return {
    browser,
    origin: server.origin,
    stopServer: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The server of "npm run page", in a process of its own as people start it. */
async function servePage(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const { spawn } = await import('node:child_process');
  const script = join(ROOT, 'scripts', 'serve-page.mjs');
  const server = spawn(process.execPath, [script, PAGE, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdout.on('data', (said: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(said.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null || server.signalCode !== null) {
          resolve();
          return;
        }
        server.once('exit', () => {
          resolve();
        });
        server.kill();
      }),
  };
}

function findBrowser(): string {
  const script = join(ROOT, 'scripts', 'find-browser.mjs');
  const path = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  if (path) return path;
  throw new Error('No Chrome, Chromium or Edge was found: install one or set CHROME_PATH to it.');
}

export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Uncaught errors and console errors, the policy's refusals among them. */
  readonly complaints: string[];
  /** Requests to any other address than the page's own. */
  readonly strangers: string[];
}

export interface OpenPageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly locale?: string;
}

export async function openPage(stage: PageStage, options: OpenPageOptions = {}): Promise<OpenPage> {
  const { colorScheme = 'light', width = 1440, locale = 'zh-CN' } = options;
  const context = await stage.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale,
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(stage.origin) && !/^(blob|data):/.test(request.url()))
      strangers.push(request.url());
  });
  await page.goto(`${stage.origin}/`);
  return { context, page, complaints, strangers };
}

export async function openSample({ page }: OpenPage): Promise<void> {
  await page.getByRole('button', { name: words.sample }).click();
  await checked({ page });
}

/** The first look at the workbook is done. */
export async function checked({ page }: Pick<OpenPage, 'page'>): Promise<void> {
  await page.getByRole('heading', { name: paneWords.start.recognised }).waitFor({ timeout: 60_000 });
}

export async function refresh({ page }: Pick<OpenPage, 'page'>): Promise<void> {
  await page.getByRole('tab', { name: paneWords.pages.start, exact: true }).click();
  await page.getByRole('button', { name: paneWords.refresh, exact: true }).first().click();
  await page
    .getByRole('main')
    .getByText(/^刷新完成/)
    // The same is said to screen readers elsewhere on the page.
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Chooses a file as a browser without a picker of its own does. */
export async function chooseFile(
  { page }: OpenPage,
  file: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  await page.evaluate(() => {
    delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.choose }).click();
  await (await chooser).setFiles({ mimeType: 'application/octet-stream', ...file });
}

/** Puts the file into the browser's private store and lets the pickers give that file and its folder. */
export async function placeFile({ page }: OpenPage, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([fileName, base64]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(fileName, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
      Object.assign(window, {
        showOpenFilePicker: () => Promise.resolve([handle]),
        showDirectoryPicker: () => Promise.resolve(folder),
      });
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}

/** The files of the private store. */
export async function storedFiles({ page }: OpenPage): Promise<ReadonlyMap<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const found: [string, string][] = [];
    for await (const handle of (
      folder as unknown as { values(): AsyncIterable<FileSystemHandle> }
    ).values()) {
      if (handle.kind !== 'file') continue;
      const file = await (handle as FileSystemFileHandle).getFile();
      const url = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(typeof reader.result === 'string' ? reader.result : '');
        };
        reader.readAsDataURL(file);
      });
      found.push([handle.name, url.slice(url.indexOf(',') + 1)]);
    }
    return found;
  });
  return new Map(files.map(([name, base64]) => [name, Buffer.from(base64, 'base64')]));
}
