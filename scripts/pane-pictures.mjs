// Draws the README's pictures of the pane and the page: the browser tests look at every view; five of them are kept. Needs a
// build and a browser.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Drawn by the tests → the picture's name. */
const PICTURES = {
  'pane-due-light': 'pane-due-light',
  'pane-sla-light': 'pane-sla-light',
  'pane-report-light': 'pane-report-light',
  'pane-settings-dark': 'pane-settings-dark',
  'page-refreshed-light-1440': 'page',
};
const TESTS = ['test/browser/pages.test.ts', 'test/browser/page-looks.test.ts'];

const folder = mkdtempSync(join(tmpdir(), 'huifang-pictures-'));
try {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { ...process.env, HUIFANG_BROWSER: '1', PICTURES: folder };
  const { status } = spawnSync(process.execPath, [jest, ...TESTS, '--runInBand'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) throw new Error('The pages are not as they should be: no picture was taken.');
  for (const [drawn, name] of Object.entries(PICTURES)) {
    copyFileSync(join(folder, `${drawn}.png`), join(root, 'assets', `${name}.png`));
    console.log(`assets/${name}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
