// Packs the large parts with the packer of the browser or of Node, which is many times faster than ours and takes its time.
import { deflated, type Pack } from './patch-zip';

/** Smaller parts are packed as fast by our own, and then the same at every place. */
const LARGE_BYTES = 1024 * 1024;

/** A packer that has the large contents ready; undefined where there is nothing to gain, so that ours packs everything. */
export async function packAhead(changes: ReadonlyMap<string, Uint8Array | null>): Promise<Pack | undefined> {
  const large = [...changes.values()].filter((content) => content !== null && content.length > LARGE_BYTES);
  if (large.length === 0 || typeof CompressionStream === 'undefined') return undefined;
  const packed = new Map<Uint8Array, Uint8Array>();
  for (const content of large) if (content) packed.set(content, await deflateRaw(content));
  return (content) => packed.get(content) ?? deflated(content);
}

async function deflateRaw(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
