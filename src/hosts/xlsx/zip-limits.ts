// How much a zip may unpack to before we call it a bomb. A real sheet of a million rows unpacks to ten to thirty times
// its size; deflate can reach 1032 times, which only a file made to do harm does over more than some tens of megabytes.
import { HostError } from '../host';

/** Below this no ratio is suspicious: empty sheets and blank pictures compress a thousandfold. */
const HARMLESS_BYTES = 64 * 1024 * 1024;
const MOST_PER_BYTE = 100;
/** What deflate can reach at most; more is a wrong directory. */
const DEFLATE_MOST_PER_BYTE = 1040;

/** Throws HostError `zip-bomb` when `size` bytes out of `compressedSize` cannot be an honest file. */
export function refuseBomb(size: number, compressedSize: number, what: string): void {
  if (size > HARMLESS_BYTES && size > compressedSize * MOST_PER_BYTE) {
    throw new HostError('zip-bomb', `${what}: ${size} bytes out of ${compressedSize}`);
  }
}

/** Throws HostError `zip-corrupt` when an entry claims more than its compressed bytes can hold. */
export function refuseImpossibleSize(size: number, compressedSize: number, what: string): void {
  if (size > compressedSize * DEFLATE_MOST_PER_BYTE + 1024) {
    throw new HostError('zip-corrupt', `${what}: ${size} bytes out of ${compressedSize}`);
  }
}
