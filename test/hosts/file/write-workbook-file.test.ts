import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/hosts/host';
import { readWorkbookFile } from '../../../src/hosts/file/read-workbook-file';
import { writeWorkbookFile } from '../../../src/hosts/file/write-workbook-file';
import type { WriteOptions } from '../../../src/hosts/file/write-workbook-file';

const oldBytes = Buffer.from('old');
const newBytes = Buffer.from('new');
const now = '20261121-090000';
let folder = '';
let path = '';

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'huifang-file-')));
  path = join(folder, '名册.xlsx');
  fs.writeFileSync(path, oldBytes);
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The code of the refusal, or "written". */
async function outcome(to: string, options: Partial<WriteOptions> = {}): Promise<string> {
  try {
    await writeWorkbookFile(to, newBytes, { backup: true, now, ...options });
    return 'written';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

function content(name: string): string {
  return fs.readFileSync(join(folder, name), 'utf8');
}

function names(): string[] {
  return fs.readdirSync(folder).sort();
}

describe('reading', () => {
  test('gives the bytes and a mark of what was read', async () => {
    const file = await readWorkbookFile(path);
    expect(Buffer.from(file.bytes).toString()).toBe('old');
    expect((await readWorkbookFile(path)).fingerprint).toBe(file.fingerprint);
    fs.writeFileSync(path, newBytes);
    expect((await readWorkbookFile(path)).fingerprint).not.toBe(file.fingerprint);
  });

  test.each([
    ['a file that does not exist', 'none.xlsx', 'file-not-found'],
    ['a file below a file', '名册.xlsx/a.xlsx', 'file-not-found'],
    ['a folder', '.', 'file-not-readable'],
  ])('%s is refused', async (_, name, code) => {
    await expect(readWorkbookFile(join(folder, name))).rejects.toMatchObject({ name: 'HostError', code });
  });
});

describe('writing', () => {
  test('replaces the file, keeps a copy of the old one and leaves nothing else', async () => {
    const written = await writeWorkbookFile(path, newBytes, { backup: true, now });
    expect(names()).toEqual(['名册.bak-20261121-090000.xlsx', '名册.xlsx']);
    expect([content('名册.xlsx'), content('名册.bak-20261121-090000.xlsx')]).toEqual(['new', 'old']);
    expect(written).toEqual({ path, backup: join(folder, '名册.bak-20261121-090000.xlsx') });
  });

  test('without a backup leaves the new file alone', async () => {
    await writeWorkbookFile(path, newBytes, { backup: false, now });
    expect(names()).toEqual(['名册.xlsx']);
  });

  test('a file that is not there yet is made, with nothing to back up', async () => {
    fs.rmSync(path);
    expect((await writeWorkbookFile(path, newBytes, { backup: true, now })).backup).toBeNull();
    expect(names()).toEqual(['名册.xlsx']);
  });

  test('a second write in the same second keeps both old files', async () => {
    await writeWorkbookFile(path, Buffer.from('second'), { backup: true, now: '20261231-235959' });
    await writeWorkbookFile(path, Buffer.from('third'), { backup: true, now: '20261231-235959' });
    expect([content('名册.bak-20261231-235959.xlsx'), content('名册.bak-20270101-000000.xlsx')]).toEqual([
      'old',
      'second',
    ]);
  });

  test('keeps the newest five copies of this file and touches no other', async () => {
    const others = [
      '名册.bak-20200101-000000.xlsm',
      '名册.bak-2020.xlsx',
      '名册.bak-20200101-000000 (1).xlsx',
      '名册二.bak-20200101-000000.xlsx',
    ];
    for (const other of others) fs.writeFileSync(join(folder, other), '');
    for (let day = 10; day < 18; day++) {
      await writeWorkbookFile(path, newBytes, { backup: true, now: `202611${day}-090000` });
    }
    const kept = [13, 14, 15, 16, 17].map((day) => `名册.bak-202611${day}-090000.xlsx`);
    expect(names()).toEqual([...others, ...kept, '名册.xlsx'].sort());
  });

  test('keeps what may be done with the file', async () => {
    fs.chmodSync(path, 0o640);
    await writeWorkbookFile(path, newBytes, { backup: true, now });
    const mode = (name: string): number => fs.statSync(join(folder, name)).mode & 0o777;
    expect([mode('名册.xlsx'), mode('名册.bak-20261121-090000.xlsx')]).toEqual([0o640, 0o640]);
  });

  test('through a link writes the file behind it, and the copy beside that', async () => {
    fs.mkdirSync(join(folder, 'real'));
    fs.renameSync(path, join(folder, 'real/a.xlsx'));
    fs.symlinkSync('real/a.xlsx', path);
    expect(await outcome(path)).toBe('written');
    expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
    expect(content('real/a.xlsx')).toBe('new');
    expect(fs.readdirSync(join(folder, 'real')).sort()).toEqual(['a.bak-20261121-090000.xlsx', 'a.xlsx']);
  });

  test('through a link to nothing makes the file it names', async () => {
    fs.symlinkSync('later.xlsx', join(folder, 'link.xlsx'));
    expect(await outcome(join(folder, 'link.xlsx'))).toBe('written');
    expect(content('later.xlsx')).toBe('new');
    expect(fs.lstatSync(join(folder, 'link.xlsx')).isSymbolicLink()).toBe(true);
  });
});

describe('a write that must not happen leaves the file as it was, and nothing beside it', () => {
  afterEach(() => {
    expect(names().filter((name) => name.endsWith('.tmp') || name.includes('.bak-'))).toEqual([]);
  });

  test.each([
    ['Excel', '~$名册.xlsx'],
    ['LibreOffice', '.~lock.名册.xlsx#'],
  ])('while %s has the workbook open', async (_, lock) => {
    fs.writeFileSync(join(folder, lock), '');
    expect(await outcome(path)).toBe('file-open-elsewhere');
    expect(content('名册.xlsx')).toBe('old');
  });

  test('while the file behind a link is open', async () => {
    fs.mkdirSync(join(folder, 'real'));
    fs.writeFileSync(join(folder, 'real/a.xlsx'), oldBytes);
    fs.writeFileSync(join(folder, 'real/~$a.xlsx'), '');
    fs.symlinkSync('real/a.xlsx', join(folder, 'link.xlsx'));
    expect(await outcome(join(folder, 'link.xlsx'))).toBe('file-open-elsewhere');
  });

  test('when the file changed since it was read', async () => {
    const { fingerprint } = await readWorkbookFile(path);
    fs.writeFileSync(path, 'someone else');
    expect(await outcome(path, { fingerprint })).toBe('file-changed-since-read');
    expect(content('名册.xlsx')).toBe('someone else');
  });

  test('when the file went away since it was read', async () => {
    const { fingerprint } = await readWorkbookFile(path);
    fs.rmSync(path);
    expect(await outcome(path, { fingerprint })).toBe('file-changed-since-read');
    expect(names()).toEqual([]);
  });

  test('but a file that was only touched is written', async () => {
    const { fingerprint } = await readWorkbookFile(path);
    fs.utimesSync(path, 1, 1);
    expect(await outcome(path, { fingerprint, backup: false })).toBe('written');
  });

  test('when the name is that of a folder', async () => {
    fs.mkdirSync(join(folder, 'b.xlsx'));
    expect(await outcome(join(folder, 'b.xlsx'))).toBe('not-writable');
  });

  test('when the folder does not exist', async () => {
    expect(await outcome(join(folder, 'none/b.xlsx'))).toBe('not-writable');
  });

  test('when the name is too long for the disk', async () => {
    expect(await outcome(join(folder, `${'x'.repeat(300)}.xlsx`))).toBe('not-writable');
  });

  // For root every file can be written.
  (process.getuid?.() === 0 ? test.skip : test)(
    'when the file or the folder may not be written',
    async () => {
      fs.chmodSync(path, 0o444);
      expect(await outcome(path)).toBe('not-writable');
      fs.chmodSync(path, 0o644);
      fs.chmodSync(folder, 0o555);
      expect(await outcome(path)).toBe('not-writable');
      fs.chmodSync(folder, 0o755);
      expect(content('名册.xlsx')).toBe('old');
    },
  );
});

test('what a killed run left is removed at the next write, what a running one writes is not', async () => {
  const dead = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  const running = `.huifang-${process.ppid}-0.tmp`;
  fs.writeFileSync(join(folder, `.huifang-${dead}-3.tmp`), 'half');
  fs.writeFileSync(join(folder, running), 'half');
  fs.writeFileSync(join(folder, '.huifang-notes.tmp'), 'of the user');
  await writeWorkbookFile(path, newBytes, { backup: false, now });
  expect(names()).toEqual(['.huifang-notes.tmp', running, '名册.xlsx'].sort());
});
