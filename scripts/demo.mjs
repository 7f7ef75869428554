// npm run demo: makes the sample workbook, refreshes it and says which file to open. Needs no Excel.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A Friday morning, so that the demo looks the same on every day. */
const AS_OF = '2026-11-20T09:00';

const root = new URL('..', import.meta.url);
const program = fileURLToPath(new URL('dist/cli/huifang.cjs', root));
const workbook = fileURLToPath(new URL('demo/huifang-sample.xlsx', root));

if (!existsSync(program)) {
  console.error('请先运行 npm install / Run npm install first.');
  process.exit(1);
}

function huifang(...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log('');
}

mkdirSync(new URL('demo/', root), { recursive: true });
rmSync(workbook, { force: true });
huifang('init', workbook, '--sample', '--as-of', AS_OF);
huifang('refresh', workbook, '--as-of', AS_OF, '--no-backup');
console.log(`请用 Excel、WPS 或 LibreOffice 打开：${workbook}`);
console.log(`Open it in Excel, WPS or LibreOffice: ${workbook}`);
