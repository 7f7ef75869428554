// A package that tells how much of its sheets and shared strings has been unpacked: what reading a workbook mostly is.
import type { OpcPackage } from './package';

/** The least change worth telling. */
const STEP = 0.01;

/** The same package; `onProgress` hears from 0 to 1 while its large parts are read in pieces. */
export function watchedReading(pkg: OpcPackage, onProgress: (share: number) => void): OpcPackage {
  const { zip } = pkg;
  const isRead = (name: string): boolean => /(worksheets\/[^/]+|sharedStrings)\.xml$/i.test(name);
  const total = zip.entries.reduce((sum, { name, size }) => sum + (isRead(name) ? size : 0), 0);
  let done = 0;
  let told = 0;
  return {
    ...pkg,
    zip: {
      ...zip,
      inflateChunks: (entry, onChunk) => {
        zip.inflateChunks(entry, (chunk, final) => {
          onChunk(chunk, final);
          done += chunk.length;
          const share = total === 0 ? 1 : Math.min(1, done / total);
          if (share - told < STEP) return;
          told = share;
          onProgress(share);
        });
      },
    },
  };
}
