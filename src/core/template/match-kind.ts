// How well a row of headers is one of a kind. A header that few kinds know says more than one that all know: it weighs
// 1 ÷ the number of kinds that have it.
import type { RecordKind } from '../register/records';
import { fieldMeanings } from './header-index';
import type { FitRule } from './template-spec';
import { TEMPLATE_KINDS, TEMPLATES } from './templates';

export interface HeaderCell {
  readonly col: number;
  /** As the user wrote it. */
  readonly title: string;
  readonly folded: string;
}

export interface KindMatch {
  readonly kind: RecordKind;
  /** Field or composite key → its header. */
  readonly columns: ReadonlyMap<string, HeaderCell>;
  readonly score: number;
  /** False for a near miss. */
  readonly fits: boolean;
  /** Required groups without a column. */
  readonly missing: readonly (readonly string[])[];
}

/** A near miss needs this much: most of the headers, and one that is not everybody's. */
const NEAR = { columns: 3, share: 0.5, score: 1 };
/** A kind that fits stands against a near miss of another kind unless that one is clearly better. */
const FIT_BONUS = 4 / 3;

/** The kind of a header row, or the near miss; null when it is neither. */
export function matchKind(headers: readonly HeaderCell[]): KindMatch | null {
  let best: KindMatch | null = null;
  for (const kind of TEMPLATE_KINDS) {
    const match = matchOne(kind, headers);
    if (!match.fits && !isNear(match, headers.length)) continue;
    if (!best || strength(match) > strength(best)) best = match;
  }
  return best;
}

function strength(match: KindMatch): number {
  return match.score * (match.fits ? FIT_BONUS : 1);
}

function matchOne(kind: RecordKind, headers: readonly HeaderCell[]): KindMatch {
  const columns = new Map<string, HeaderCell>();
  const ranks = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const header of headers) {
    const meanings = fieldMeanings(header.folded);
    const meaning = meanings.find((each) => each.kind === kind);
    if (!meaning || (ranks.get(meaning.key) ?? Infinity) <= meaning.rank) continue;
    columns.set(meaning.key, header);
    ranks.set(meaning.key, meaning.rank);
    weights.set(meaning.key, 1 / meanings.length);
  }
  const { fits, required } = TEMPLATES[kind];
  return {
    kind,
    columns,
    score: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    fits: fits.some((rule) => holds(rule, columns)),
    missing: required.filter((group) => !group.some((key) => columns.has(key))),
  };
}

function holds(rule: FitRule, columns: ReadonlyMap<string, unknown>): boolean {
  const has = (key: string) => columns.has(key);
  if (rule.none?.some(has)) return false;
  if (!rule.all.every((group) => group.some(has))) return false;
  return !rule.several || rule.several.of.filter(has).length >= rule.several.count;
}

function isNear(match: KindMatch, headerCount: number): boolean {
  const { size } = match.columns;
  if (match.missing.length === 0 || size < NEAR.columns) return false;
  return size / headerCount > NEAR.share && match.score >= NEAR.score;
}
