// Draws the README's pictures of the pane: the browser tests look at every page; four of them are kept. Needs a build and a
// browser.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = ['pane-start-light', 'pane-due-light', 'pane-findings-light', 'pane-settings-dark'];

const folder = mkdtempSync(join(tmpdir(), 'huifang-pictures-'));
try {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { ...process.env, HUIFANG_BROWSER: '1', PICTURES: folder };
  const { status } = spawnSync(process.execPath, [jest, 'test/browser/pages.test.ts'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) throw new Error('The pages are not as they should be: no picture was taken.');
  for (const name of PICTURES) {
    copyFileSync(join(folder, `${name}.png`), join(root, 'assets', `${name}.png`));
    console.log(`assets/${name}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
