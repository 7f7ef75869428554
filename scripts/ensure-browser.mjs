// Before the browser tests: the browser they will use; without one, installs Chromium and says so (on Debian and Ubuntu
// from apt, elsewhere Playwright's own).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const found = findBrowser() ?? install();
if (!found)
  throw new Error('No Chrome, Chromium or Edge was found, and none could be installed: set CHROME_PATH.');
console.log(`Browser tests use ${found}`);

function install() {
  console.log('No Chrome, Chromium or Edge was found; installing Chromium.');
  return (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0 && fromApt()) || fromPlaywright();
}

/** Null where apt has none (Ubuntu's is a snap that does not start in a container). */
function fromApt() {
  try {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    const browser = findBrowser();
    if (browser) execFileSync(browser, ['--version'], { stdio: 'ignore' });
    return browser;
  } catch {
    return null;
  }
}

function fromPlaywright() {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, join(folder, 'cli.js'), 'install', 'chromium');
  return findBrowser();
}

function run(file, ...args) {
  execFileSync(file, args, { stdio: 'inherit' });
}
