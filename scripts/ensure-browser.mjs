// Before the browser tests: the browser they will use; without one, installs Chromium and says so (on Debian and Ubuntu
// from apt, elsewhere Playwright's own).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from './find-browser.mjs';

const found = findBrowser() ?? install();
if (!found)
  throw new Error('No Chrome, Chromium or Edge was found, and none could be installed: set CHROME_PATH.');
console.log(`Browser tests use ${found}`);

function install() {
  console.log('No Chrome, Chromium or Edge was found; installing Chromium.');
  const run = (file, ...args) => execFileSync(file, args, { stdio: 'inherit' });
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } else {
    const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
    run(process.execPath, cli, 'install', 'chromium');
  }
  return findBrowser();
}
