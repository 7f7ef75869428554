// The Chrome, Chromium or Edge that is installed here, or Playwright's own, for pictures and browser tests; null when
// there is none. Run by itself it prints the path.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

export function findBrowser(environment = process.env, platform = process.platform) {
  return [...candidates(environment, platform), chromium.executablePath()].find(canRun) ?? null;
}

function candidates(environment, platform) {
  const chosen = environment.CHROME_PATH ? [environment.CHROME_PATH] : [];
  if (platform === 'darwin') {
    return [...chosen, ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return [...chosen, ...roots.filter(Boolean).flatMap((root) => WINDOWS.map((path) => join(root, path)))];
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [...chosen, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findBrowser() ?? '');
