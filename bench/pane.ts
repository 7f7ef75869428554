// The add-in in Excel: requests and bytes of a refresh of the sample through the real Office.js client and the emulated
// Excel of the tests; what the pane loads first; how soon it paints, in a real browser from localhost.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { RoundTrip } from '../test/excel-host/emulated-excel';
import { openExcel } from '../test/excel-host/open-excel';
import { AS_OF, refreshPlans, sampleWorkbook } from '../test/excel-host/sample-workbook';
import type { BenchLine } from './bench-line';
import { originOf } from './page';

const MOST_TRIPS = 5;
const MOST_FIRST_KB = 150;
const MOST_PAINT_MS = 500;
const PATIENCE_MS = 60_000;
const TWO_WEEKS = 14 * 24 * 60;
const PAINTS = 5;

const ADDIN = join(__dirname, '..', 'addin');

export async function benchPane(): Promise<BenchLine[]> {
  return [...(await refreshLines()), firstLoadLine(), ...(await paintLines())];
}

/** The first refresh, the same again, and one two weeks later. */
async function refreshLines(): Promise<BenchLine[]> {
  const { host, excel } = openExcel(sampleWorkbook(), { watchdogMs: PATIENCE_MS });
  const refresh = async (name: string, asOf: number): Promise<BenchLine> => {
    excel.reset();
    await host.apply(refreshPlans(await host.read(), asOf));
    return tripsLine(name, excel.trips);
  };
  return [
    await refresh('in Excel: first refresh of the sample', AS_OF),
    await refresh('in Excel: the same again', AS_OF),
    await refresh('in Excel: two weeks later', AS_OF + TWO_WEEKS),
  ];
}

function tripsLine(name: string, trips: readonly RoundTrip[]): BenchLine {
  const sum = (count: (trip: RoundTrip) => number): number =>
    trips.reduce((total, trip) => total + count(trip), 0);
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
  const sent = megabytes(sum(({ bytesSent }) => bytesSent));
  const received = megabytes(sum(({ bytesReceived }) => bytesReceived));
  const writes = sum(({ writeActions }) => writeActions);
  return {
    name,
    ours: `${trips.length} round trips`,
    other: `${sent} sent, ${received} received, ${writes} write actions`,
    ratio: trips.length / MOST_TRIPS,
    goal: `≤ ${MOST_TRIPS} round trips`,
  };
}

/** Our own scripts that the page names, compressed. */
function firstLoadLine(): BenchLine {
  const html = readFileSync(join(ADDIN, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/src="?(js\/[^">\s]+\.js)/g)].map(([, path]) => path ?? '');
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(ADDIN, path))).length, 0);
  const kilobytes = bytes / 1024;
  return {
    name: 'pane: first load of our own code, gzip',
    ours: `${kilobytes.toFixed(0)} KB`,
    other: `${scripts.length} file`,
    ratio: kilobytes / MOST_FIRST_KB,
    goal: `≤ ${MOST_FIRST_KB} KB`,
  };
}

/** The median of five. Nothing is measured where there is no browser. */
async function paintLines(): Promise<BenchLine[]> {
  const scripts = join(__dirname, '..', '..', 'scripts');
  const found = execFileSync(process.execPath, [join(scripts, 'find-browser.mjs')], { encoding: 'utf8' });
  if (found.trim() === '') return [];
  const server = spawn(process.execPath, [join(scripts, 'serve-page.mjs'), ADDIN, '0']);
  const browser = await chromium.launch({ executablePath: found.trim(), args: ['--no-sandbox'] });
  try {
    const address = `${await originOf(server)}/taskpane.html`;
    const paints: number[] = [];
    for (let run = 0; run < PAINTS; run++) paints.push(await firstPaint(browser, address));
    const median = paints.sort((a, b) => a - b)[Math.floor(PAINTS / 2)] ?? 0;
    return [
      {
        name: 'pane: first paint, from localhost',
        ours: `${median.toFixed(0)} ms`,
        other: `${PAINTS} times, the median`,
        ratio: median / MOST_PAINT_MS,
        goal: `≤ ${MOST_PAINT_MS} ms`,
      },
    ];
  } finally {
    await browser.close();
    server.kill();
  }
}

async function firstPaint(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  address: string,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // office.js is Microsoft's and comes from elsewhere: what counts here does not wait for it.
    await page.route(/appsforoffice/, (route) => route.abort());
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    return await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    );
  } finally {
    await context.close();
  }
}
