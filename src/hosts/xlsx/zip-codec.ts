// How the bytes of a zip's entries are packed, unpacked and checked. fflate and our own checksum do it anywhere; a door whose
// platform is quicker at it hands in its own (hosts/file/node-codec.ts).
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';

export interface ZipCodec {
  /** Raw deflate: quick rather than small. */
  pack(content: Uint8Array): Uint8Array;
  /** The other way round, all at once; null where this is better done piece by piece. `size` is what must come out at most. */
  unpack(data: Uint8Array, size: number): Uint8Array | null;
  /** The checksum of `bytes`, going on from `seed`, as an unsigned number. */
  crc32(bytes: Uint8Array, seed?: number): number;
}

export const PLAIN_CODEC: ZipCodec = {
  // Level 3 takes half the time of level 6 for a fifth more bytes: a clerk waits every morning, the disk does not mind.
  pack: (content) => deflateSync(content, { level: 3 }),
  unpack: () => null,
  crc32,
};
