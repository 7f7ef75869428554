// What a customer's value tier is compared with: the tier written for an earlier as-of day. Kept in hidden columns, so that
// any number of refreshes on one as-of day compare with the same earlier result and change nothing.
import { formatDay, type Day } from '../calendar/day';
import type { CellValue } from '../grid/grid';
import type { ColumnSpec } from '../plan/layout-table';
import type { OwnTable } from '../plan/own-tables';
import type { ValueTier } from '../policy/tables';
import type { TierChange, TierColumn } from '../text/areas/tiers';
import type { Text } from '../text/text';

/** The earlier result: no tier when the customer was not scored then, no day when there was no earlier result. */
export interface TierBase {
  readonly tier: ValueTier | null;
  /** YYYY-MM-DD. */
  readonly day: string | null;
}

const NO_BASE: TierBase = { tier: null, day: null };

/** The base of each row key of HF_Tiers for a result of `today`; empty when the sheet was never written. */
export function readTierBases(
  previous: OwnTable | undefined,
  columns: readonly ColumnSpec[],
  texts: readonly Text[],
  today: Day,
): ReadonlyMap<string, TierBase> {
  const bases = new Map<string, TierBase>();
  if (!previous) return bases;
  const read = cellReader(previous, columns);
  const tiers = tierWords(texts);
  const now = formatDay(today);
  for (const cells of previous.rows) {
    const writtenDay = read(cells, 'writtenDay');
    const again = writtenDay === now;
    const day = again ? read(cells, 'baseDay') : writtenDay;
    const tier = tiers.get(read(cells, again ? 'baseTier' : 'tier')) ?? null;
    bases.set(read(cells, 'key'), isDay(day) ? { tier, day } : NO_BASE);
  }
  return bases;
}

/** `("middle" now, "low" then) → "up"`; "new" without an earlier tier; null for someone not scored now. */
export function tierChange(now: ValueTier | null, base: TierBase | undefined): TierChange | null {
  if (now === null) return null;
  if (!base?.tier) return 'new';
  const step = RANK[now] - RANK[base.tier];
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

const RANK = { low: 0, middle: 1, high: 2 } as const;

function tierWords(texts: readonly Text[]): ReadonlyMap<string, ValueTier> {
  const tiers = ['high', 'middle', 'low'] as const;
  return new Map(texts.flatMap(({ words }) => tiers.map((tier) => [words.tiers[tier], tier] as const)));
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Reads a row's cell by column key as trimmed text, "" when blank or when the column is gone. */
function cellReader(previous: OwnTable, columns: readonly ColumnSpec[]) {
  const places = new Map(
    columns.map(({ key, headers }) => [
      key,
      previous.headers.findIndex((name) => headers.includes(name.trim())),
    ]),
  );
  return (cells: readonly CellValue[], key: TierColumn): string =>
    String(cells[places.get(key) ?? -1] ?? '').trim();
}
