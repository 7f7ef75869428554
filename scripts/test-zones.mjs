// The core's suite again on machines that stand elsewhere: no result may depend on the time zone. The suite before this one ran
// in the machine's own zone.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].filter((zone) => zone !== own);
for (const zone of zones) {
  console.log(`\nTZ=${zone}`);
  const run = spawnSync(process.execPath, [jest, 'test/core', 'test/cli'], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
