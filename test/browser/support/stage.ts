// Everything a browser test stands on: the built add-in and the host page on https://localhost, a browser, and office.js
// served unmodified from node_modules in the place of Microsoft's CDN.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { chromium, type Browser, type BrowserContext, type Route } from 'playwright-core';
import { serveFolder, type Certificate, type ServedFolder } from './serve-folder';

const ROOT = join(__dirname, '..', '..', '..');
export const ADDIN = process.env['ADDIN_DIR'] ?? join(ROOT, 'dist', 'addin');
const HOST = join(ROOT, 'test', 'excel-host', 'browser');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_FOLDER = join(
  dirname(createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/package.json')),
  'dist',
);

export interface Stage {
  readonly browser: Browser;
  readonly addin: ServedFolder;
  readonly host: ServedFolder;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  if (!existsSync(join(ADDIN, 'taskpane.html'))) throw new Error('Run "npm run build" first: no dist/addin.');
  const folder = mkdtempSync(join(tmpdir(), 'huifang-browser-'));
  execFileSync(process.execPath, [join(HOST, 'bundle-host.mjs'), folder], { stdio: 'inherit' });
  const certificate = await makeCertificate(folder);
  const addin = await serveFolder(ADDIN, certificate);
  const host = await serveFolder(folder, certificate);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  return {
    browser,
    addin,
    host,
    async close() {
      await browser.close();
      await Promise.all([addin.close(), host.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The installed browser; throws with what to do when there is none. */
function findBrowser(): string {
  const path = execFileSync(process.execPath, [join(ROOT, 'scripts', 'find-browser.mjs')], {
    encoding: 'utf8',
  }).trim();
  if (path) return path;
  throw new Error(
    'No Chrome, Chromium or Edge was found: install one, set CHROME_PATH to it, or run "node scripts/ensure-browser.mjs".',
  );
}

async function makeCertificate(folder: string): Promise<Certificate> {
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  if (!ca || !cert || !key) throw new Error('three files');
  await generateCertificates(ca, cert, key, 1);
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

/** Requests that went to neither of our servers nor office.js' address: none is allowed. */
export interface Watched {
  readonly context: BrowserContext;
  readonly strangers: string[];
}

export interface ContextOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** As a contrast theme of Windows does it. */
  readonly forcedColors?: 'active' | 'none';
  readonly width?: number;
  /** How office.js arrives: from node_modules, not at all, or never answered. */
  readonly office?: 'served' | 'refused' | 'hanging';
}

const HEIGHT = 900;
const PATIENCE_MS = 20_000;

export async function newContext(stage: Stage, options: ContextOptions = {}): Promise<Watched> {
  const { locale = 'zh-CN', colorScheme = 'light', forcedColors = 'none', width = 400 } = options;
  const { office = 'served' } = options;
  const context = await stage.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: HEIGHT },
    locale,
    colorScheme,
    forcedColors,
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const strangers: string[] = [];
  const ours = [stage.addin.origin, stage.host.origin];
  await context.route(
    ({ origin, protocol }) => protocol.startsWith('http') && !ours.includes(origin),
    async (route) => {
      const url = route.request().url();
      if (!url.startsWith(OFFICE_JS)) strangers.push(url);
      if (url.startsWith(OFFICE_JS) && office === 'served') await serveOffice(route, url);
      else if (office !== 'hanging') await route.abort();
    },
  );
  return { context, strangers };
}

async function serveOffice(route: Route, url: string): Promise<void> {
  // The package's files are named in lower case; the CDN does not mind.
  const path = join(OFFICE_FOLDER, new URL(url.slice(OFFICE_JS.length), 'https://x/').pathname.toLowerCase());
  if (existsSync(path)) await route.fulfill({ path });
  else await route.fulfill({ status: 404 });
}
