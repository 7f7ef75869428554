// The built pane in a real browser against the emulated Excel: installs a browser when none is found.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import './ensure-browser.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const env = { ...process.env, HUIFANG_BROWSER: '1' };
const { status } = spawnSync(process.execPath, [jest, 'test/browser', '--runInBand'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
