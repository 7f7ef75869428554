// A process that writes the same workbook over and over is killed at thirty moments: the file is always whole.
import { transformFileSync } from '@swc/core';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbookFile } from '../../../src/hosts/file/write-workbook-file';

const KILLS = 30;
const BYTES = 3_000_000;
const source = join(__dirname, '../../../src');
let folder = '';

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'huifang-kill-'));
  compile('hosts/host.ts');
  for (const name of fs.readdirSync(join(source, 'hosts/file'))) compile(`hosts/file/${name}`);
  fs.writeFileSync(
    join(folder, 'write-forever.cjs'),
    `const { writeWorkbookFile } = require('./hosts/file/write-workbook-file');
     const contents = [Buffer.alloc(${BYTES}, 'a'), Buffer.alloc(${BYTES}, 'b')];
     (async () => {
       for (let i = 0; ; i++) {
         await writeWorkbookFile(process.argv[2], contents[i % 2], { backup: i % 3 === 0, now: '20261121-090000' });
         if (i === 0) process.stdout.write('first');
       }
     })();`,
  );
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The child runs without Jest, so it needs plain JavaScript. */
function compile(file: string): void {
  const { code } = transformFileSync(join(source, file), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const out = join(folder, file.replace(/\.ts$/, '.js'));
  fs.mkdirSync(join(out, '..'), { recursive: true });
  fs.writeFileSync(out, code);
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Kills a writing process `afterMs` after its first write, and waits until it is gone. */
async function killWhileWriting(path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [join(folder, 'write-forever.cjs'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((done) => child.once('exit', done));
  await new Promise((done) => child.stdout.once('data', done));
  await new Promise((done) => setTimeout(done, afterMs));
  child.kill('SIGKILL');
  await gone;
}

test('killed at any moment, the file and its copies are wholly old or wholly new', async () => {
  const work = join(folder, 'work');
  fs.mkdirSync(work);
  const path = join(work, 'a.xlsx');
  fs.writeFileSync(path, Buffer.alloc(BYTES, 'a'));
  const whole = ['a', 'b'].map((letter) => hash(Buffer.alloc(BYTES, letter)));
  let leftovers = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await killWhileWriting(path, (kill * 7919) % 41);
    for (const name of fs.readdirSync(work)) {
      if (name.endsWith('.tmp')) leftovers++;
      else expect(whole).toContain(hash(fs.readFileSync(join(work, name))));
    }
  }
  // Else the kills never came during a write, and the test would show nothing.
  expect(leftovers).toBeGreaterThan(0);
  await writeWorkbookFile(path, Buffer.from('last'), { backup: false, now: '20261121-090001' });
  expect(fs.readdirSync(work).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
