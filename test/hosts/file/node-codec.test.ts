// Node's zlib in place of the JavaScript codec: the same content, the same refusals.
import fc from 'fast-check';
import { NODE_CODEC } from '../../../src/hosts/file/node-codec';
import { HostError } from '../../../src/hosts/host';
import { openZip, patchZip } from '../../../src/hosts/xlsx/zip';
import { PLAIN_CODEC, type ZipCodec } from '../../../src/hosts/xlsx/zip-codec';
import { makeZip, type ZipPart } from '../xlsx/make-zip';

const CODECS = [PLAIN_CODEC, NODE_CODEC];
const content = new TextEncoder().encode('到期回访 <row r="1"/> '.repeat(5000));

/** The entry's bytes, or the code it is refused with. */
function outcome(part: ZipPart, codec: ZipCodec): Uint8Array | string {
  try {
    const zip = openZip(makeZip([part]), codec);
    const [entry] = zip.entries;
    return entry ? zip.inflate(entry) : 'no entry';
  } catch (error) {
    return error instanceof HostError ? error.code : String(error);
  }
}

test.each<[string, ZipPart, string | null]>([
  ['a deflated entry', { name: 'a.xml', content }, null],
  ['a stored entry', { name: 'a.xml', content, raw: content, method: 0 }, null],
  ['an empty entry', { name: 'a.xml', content: new Uint8Array(0) }, null],
  ['an entry with a wrong checksum', { name: 'a.xml', content, declaredCrc: 1 }, 'zip-corrupt'],
  ['an entry longer than it declares', { name: 'a.xml', content, declaredSize: 1000 }, 'zip-bomb'],
  [
    'an entry shorter than it declares',
    { name: 'a.xml', content, declaredSize: content.length + 1 },
    'zip-corrupt',
  ],
  ['damaged bytes', { name: 'a.xml', content, raw: new Uint8Array(500).fill(7) }, 'zip-corrupt'],
])('%s comes out, or is refused, alike', (_, part, refusal) => {
  const [plain, node] = CODECS.map((codec) => outcome(part, codec));
  expect(node).toEqual(plain);
  expect(typeof plain === 'string' ? plain : null).toBe(refusal);
});

test('what one writes the other reads', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), (bytes, nodeWrites) => {
      const [writer, reader] = nodeWrites ? [NODE_CODEC, PLAIN_CODEC] : [PLAIN_CODEC, NODE_CODEC];
      const start = openZip(makeZip([{ name: 'a.xml', content }]), writer);
      const zip = openZip(patchZip(start, new Map([['b.xml', bytes]])), reader);
      const added = zip.find('b.xml');
      expect(added && zip.inflate(added)).toEqual(bytes);
    }),
  );
});

test('the checksums agree, continued or not', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      const [plain, node] = CODECS.map((codec) => codec.crc32(second, codec.crc32(first)));
      expect(node).toBe(plain);
    }),
  );
});
