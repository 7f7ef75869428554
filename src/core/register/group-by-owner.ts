/**
 * Rows by the index of their owner (owners[i] is that of rows[i], negative: nobody), in their order; undefined where one has
 * none. Counted first and then laid side by side: a million rows grow no lists.
 * `(["a", "b", "c"], [2, 0, 2], 3) → [["b"], undefined, ["a", "c"]]`.
 */
export function groupByOwner<T>(
  rows: readonly T[],
  owners: Int32Array,
  ownerCount: number,
): (T[] | undefined)[] {
  const next = new Int32Array(ownerCount + 1);
  owners.forEach((owner) => {
    if (owner >= 0) next[owner + 1] = (next[owner + 1] ?? 0) + 1;
  });
  for (let owner = 0; owner < ownerCount; owner++)
    next[owner + 1] = (next[owner + 1] ?? 0) + (next[owner] ?? 0);
  const starts = next.slice();
  const sorted = new Array<T>(starts[ownerCount] ?? 0);
  rows.forEach((row, i) => {
    const owner = owners[i] ?? -1;
    if (owner < 0) return;
    const place = next[owner] ?? 0;
    sorted[place] = row;
    next[owner] = place + 1;
  });
  return Array.from({ length: ownerCount }, (_, owner) => {
    const [start, end] = [starts[owner], starts[owner + 1]];
    return start === end ? undefined : sorted.slice(start, end);
  });
}
