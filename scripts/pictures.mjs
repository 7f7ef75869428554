// Draws the README's pictures from the demo workbook with October's report: LibreOffice makes a PDF, pdftoppm its pages. Needs
// both installed, and a build.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The first line of a sheet's first page → the picture's name. */
const PICTURES = {
  到期回访清单: 'due-revisits',
  'SLA 预警': 'sla',
  客户满意度月报: 'report',
};
const DOTS_PER_INCH = '110';

const folder = mkdtempSync(join(tmpdir(), 'huifang-pictures-'));
try {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const workbook = join(folder, 'huifang-sample.xlsx');
  copyFileSync(join(root, 'demo', 'huifang-sample.xlsx'), workbook);
  const program = join(root, 'dist', 'cli', 'huifang.cjs');
  execFileSync(process.execPath, [program, 'report', workbook, '--month', '2026-10', '--no-backup']);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook]);
  const pdf = join(folder, 'huifang-sample.pdf');
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 28 })
    .toString()
    .split('\f');
  for (const [title, name] of Object.entries(PICTURES)) {
    const page = String(pages.findIndex((text) => text.trimStart().startsWith(title)) + 1);
    if (page === '0') throw new Error(`No page begins with ${title}: run "npm run demo" first.`);
    const picture = join(root, 'assets', name);
    execFileSync('pdftoppm', [
      '-r',
      DOTS_PER_INCH,
      '-png',
      '-singlefile',
      '-f',
      page,
      '-l',
      page,
      pdf,
      picture,
    ]);
    console.log(`assets/${name}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
