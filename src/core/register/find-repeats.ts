// Which of a long list of keys stood there before. A Map of a million strings takes most of a second to grow; here the
// table is made once in its full size (open addressing over row numbers, FNV-1a hashes).

/**
 * Pairs [row, first row with the same key], in row order; null keys never repeat.
 * `["X1", "X2", "X1", null, "X1"] → [[2, 0], [4, 0]]`.
 */
export function findRepeats(keys: readonly (string | null)[]): (readonly [number, number])[] {
  const mask = tableSize(keys.length) - 1;
  const slots = new Int32Array(mask + 1);
  const hashes = new Int32Array(keys.length);
  const repeats: (readonly [number, number])[] = [];
  keys.forEach((key, row) => {
    if (key === null) return;
    const hash = hashText(key);
    hashes[row] = hash;
    let slot = hash & mask;
    // A slot holds row + 1; 0 is free. The table is at most half full, so the walk ends.
    for (let held = slots[slot] ?? 0; held > 0; held = slots[slot] ?? 0) {
      if (hashes[held - 1] === hash && keys[held - 1] === key) {
        repeats.push([row, held - 1]);
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
  });
  return repeats;
}

function tableSize(count: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(2 * count + 1)));
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
