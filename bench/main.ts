// `npm run bench`: ratios measured side by side in one run, as one table. Absolute seconds belong to this machine only.
import { cpus } from 'node:os';
import { run } from '../src/core/run';
import { TEXTS } from '../src/core/text/languages';
import type { BenchLine } from './bench-line';
import { benchCore } from './core';
import { benchLoyalty } from './loyalty';
import { benchMerge, runMergeChild } from './merge';
import { benchPage } from './page';
import { benchPane } from './pane';
import { benchReading, runReadChild } from './read';
import { benchRefresh } from './refresh';
import { benchSla } from './sla';

async function bench(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  console.log('| what | Huifang | beside it | ratio | goal |\n|---|---|---|---|---|');
  show(await benchReading());
  show(benchCore((workbook, asOf) => run(workbook, { asOf, text: TEXTS['zh-CN'] })));
  show(benchSla());
  show(benchLoyalty());
  show(benchRefresh());
  show(await benchPane());
  show(await benchPage());
  show(benchMerge());
}

function show(lines: readonly BenchLine[]): void {
  for (const { name, ours, other, ratio, goal } of lines) {
    console.log(`| ${name} | ${ours} | ${other} | ${ratio.toFixed(2)} | ${goal} |`);
  }
}

const [, , flag, ...rest] = process.argv;
if (flag === '--child' && rest[0] === 'merge') await runMergeChild(rest.slice(1));
else if (flag === '--child') runReadChild(rest);
else await bench();
