// Draws the README's pictures from the demo workbook: LibreOffice makes a PDF, pdftoppm its pages. Needs both installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The first line of a sheet's first page → the picture's name. */
const PICTURES = {
  到期回访清单: 'due-revisits',
  校验结果: 'findings',
  '客户分层（RFM）': 'tiers',
  服务登记册: 'register',
};
const DOTS_PER_INCH = '110';

const folder = mkdtempSync(join(tmpdir(), 'huifang-pictures-'));
try {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const workbook = join(root, 'demo', 'huifang-sample.xlsx');
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
