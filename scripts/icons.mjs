// Draws assets/icon*.svg as PNG in every size Office asks for. Needs an installed Chrome, Chromium or Edge.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = fileURLToPath(new URL('../assets', import.meta.url));

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found; set CHROME_PATH to one.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  const drawings = (await readdir(assets)).filter((name) => /^icon.*\.svg$/.test(name));
  for (const drawing of drawings) {
    const svg = await readFile(join(assets, drawing), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      const path = join(assets, drawing.replace('.svg', `-${size}.png`));
      await page.screenshot({ path, omitBackground: true });
    }
    console.log(`assets/${drawing} → ${SIZES.join(', ')} px`);
  }
} finally {
  await browser.close();
}
