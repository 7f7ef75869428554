// Long work in slices, so that Excel's window answers meanwhile: a generator that may be left off wherever it yields. What
// waits between two slices is the caller's choice.

/** Work that may be left off at each `yield`, and gives its result at the end. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Long enough to get on, short enough that nobody notices it. */
const SLICE_MS = 40;
/** Items between two places to leave off. */
const ITEMS = 16;

/** `items.map(change)`, to be left off after every few items. */
export function* mapped<A, B>(items: readonly A[], change: (item: A, index: number) => B): Sliced<B[]> {
  const results: B[] = [];
  for (const [i, item] of items.entries()) {
    results.push(change(item, i));
    if (i % ITEMS === ITEMS - 1) yield;
  }
  return results;
}

/** `items.every(holds)`, to be left off likewise. */
export function* allOf<A>(items: readonly A[], holds: (item: A, index: number) => boolean): Sliced<boolean> {
  for (const [i, item] of items.entries()) {
    if (!holds(item, i)) return false;
    if (i % ITEMS === ITEMS - 1) yield;
  }
  return true;
}

/** Does the work; whenever a slice of time is over, `pause` gives the window its turn. What `pause` throws ends the work. */
export async function inSlices<T>(work: Sliced<T>, pause: () => Promise<void>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (let part = work.next(); ; part = work.next()) {
    if (part.done) return part.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE_MS;
  }
}
