import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../../src/hosts/xlsx/crc32';
import { openZip, patchZip } from '../../../src/hosts/xlsx/zip';
import { concatenated, makeZip } from './make-zip';
import type { ZipPart, ZipShape } from './make-zip';

const sample: readonly ZipPart[] = [
  { name: 'a.xml', content: strToU8('<a/>'.repeat(500)), time: 0x5a21_1234 },
  { name: '表/b.txt', content: strToU8('客户'), method: 0, flags: 0x0800 },
  { name: 'c.bin', content: new Uint8Array(700), extra: Uint8Array.from([0x55, 0x54, 2, 0, 7, 7]) },
];

function contents(bytes: Uint8Array): Record<string, string> {
  const zip = openZip(bytes);
  return Object.fromEntries(zip.entries.map((entry) => [entry.name, strFromU8(zip.inflate(entry), true)]));
}

/** Everything the middle entry has in the file: header, data and descriptor, up to where the last one begins. */
function middleBytes(bytes: Uint8Array): string {
  const zip = openZip(bytes);
  const [from, to] = [zip.find('表/b.txt')?.offset, zip.find('c.bin')?.offset];
  return Buffer.from(bytes.subarray(from, to)).toString('hex');
}

const shapes: [string, readonly ZipPart[], ZipShape][] = [
  ['an ordinary one', sample, {}],
  ['with sizes behind the data', sample.map((part) => ({ ...part, descriptor: 'signed' })), {}],
  [
    'with sizes behind the data and no signature',
    sample.map((part) => ({ ...part, descriptor: 'bare' })),
    {},
  ],
  ['with a comment', sample, { comment: 'made by hand' }],
  ['with bytes before it', sample, { prefix: strToU8('#!/bin/sh\n') }],
  ['ZIP64 entries', sample.map((part) => ({ ...part, wide: true })), {}],
  [
    'ZIP64 entries with sizes behind the data',
    sample.map((part) => ({ ...part, wide: true, descriptor: 'signed' })),
    {},
  ],
  ['a ZIP64 end', sample, { wideEnd: true }],
  [
    'ZIP64 and bytes before it',
    sample.map((part) => ({ ...part, wide: true })),
    { wideEnd: true, prefix: new Uint8Array(99) },
  ],
  ['no entries', [], {}],
];

describe('every kind of zip file', () => {
  test.each(shapes)('%s is read', (_, parts, shape) => {
    const expected = parts.map(({ name, content }) => [name, strFromU8(content ?? new Uint8Array(), true)]);
    expect(contents(makeZip(parts, shape))).toEqual(Object.fromEntries(expected));
  });

  test.each(shapes)('%s keeps the bytes of what is not changed', (_, parts, shape) => {
    const before = makeZip(parts, shape);
    const after = patchZip(
      openZip(before),
      new Map([
        ['a.xml', strToU8('<new/>')],
        ['last.xml', strToU8('<last/>')],
      ]),
    );
    expect(contents(after)).toEqual({ ...contents(before), 'a.xml': '<new/>', 'last.xml': '<last/>' });
    if (parts.length > 0) expect(middleBytes(after)).toBe(middleBytes(before));
    expect(openZip(after).directory.comment).toEqual(openZip(before).directory.comment);
  });
});

describe('a patched zip', () => {
  const before = makeZip(sample);

  test('without changes is the same file, byte for byte', () => {
    expect(patchZip(openZip(before), new Map())).toEqual(before);
  });

  test('keeps the order, a changed entry at its place and new ones last', () => {
    const after = patchZip(
      openZip(before),
      new Map<string, Uint8Array | null>([
        ['z.xml', strToU8('z')],
        ['A.XML', strToU8('changed')],
        ['表/b.txt', null],
        ['not there', null],
      ]),
    );
    expect(Object.keys(contents(after))).toEqual(['a.xml', 'c.bin', 'z.xml']);
    expect(contents(after)['a.xml']).toBe('changed');
  });

  test('keeps time, flags, extra fields and attributes of what is not changed', () => {
    const record = (bytes: Uint8Array): Uint8Array | undefined => {
      const copy = openZip(bytes).find('c.bin')?.record.slice();
      copy?.fill(0, 42, 46); // the offset may move
      return copy;
    };
    const after = patchZip(openZip(before), new Map([['a.xml', strToU8('x')]]));
    expect(record(after)).toEqual(record(before));
  });

  test('is the same at any hour', () => {
    const changes = new Map([['new.xml', strToU8('n')]]);
    expect(patchZip(openZip(before), changes)).toEqual(patchZip(openZip(before), changes));
  });

  test('of any content is read by another program alike', () => {
    const content = fc.uint8Array({ maxLength: 5000 });
    const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).map((text) => `p${text}`);
    fc.assert(
      fc.property(fc.dictionary(name, content), fc.dictionary(name, content), (old, changes) => {
        const folded = Object.keys({ ...old, ...changes }).map((one) =>
          one.toLowerCase().replaceAll('\\', '/'),
        );
        fc.pre(new Set(folded).size === folded.length);
        const after = patchZip(openZip(zipSync(old)), new Map(Object.entries(changes)));
        expect(unzipSync(after)).toEqual({ ...unzipSync(zipSync(old)), ...changes });
      }),
      { numRuns: 50 },
    );
  });
});

describe('finding an entry', () => {
  const zip = openZip(
    makeZip([
      { name: 'a.xml', content: strToU8('1') },
      { name: 'A.xml', content: strToU8('2') },
      { name: 'a.xml', content: strToU8('3') },
      { name: 'dir\\b.xml', content: strToU8('4') },
      { name: '/c.xml', content: strToU8('5') },
    ]),
  );
  test.each([
    ['a.xml', '1', 'of equal names the first counts'],
    ['A.xml', '2', 'the exact name before another case'],
    ['A.XML', '1', 'another case'],
    ['dir/b.xml', '4', 'stored with a backslash'],
    ['c.xml', '5', 'stored with a leading slash'],
  ])('%s → %s: %s', (name, content) => {
    const entry = zip.find(name);
    expect(entry && strFromU8(zip.inflate(entry))).toBe(content);
  });

  test('equal names are both kept', () => {
    const after = openZip(patchZip(zip, new Map([['a.xml', strToU8('new')]])));
    expect(after.entries.map((entry) => strFromU8(after.inflate(entry)))).toEqual([
      'new',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});

describe('the checksum', () => {
  test('of 123456789 is cbf43926', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });

  test('is the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (a, b) => {
        expect(crc32(b, crc32(a))).toBe(crc32(concatenated([a, b])));
      }),
    );
  });
});
