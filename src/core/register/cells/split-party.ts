// S4's composite cells that name people: who is meant before the slash, who there after it.
import { foldInPlace } from '../../template/fold';

/**
 * `"A公司/*经理" → ["A公司", "*经理"]`; `"A公司" → ["A公司", null]`; `"/采购经理" → [null, "采购经理"]`.
 */
export function splitInTwo(text: string): [string | null, string | null] {
  const at = foldInPlace(text).indexOf('/');
  if (at < 0) return [text.trim() || null, null];
  return [text.slice(0, at).trim() || null, text.slice(at + 1).trim() || null];
}

const ID = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** A cell of 客户姓名/编号: an ID, a name, or both in either order. `"A公司/A001" → { id: "A001", name: "A公司" }`. */
export function splitNameAndId(text: string): { id: string | null; name: string | null } {
  const parts = splitInTwo(text).filter((part) => part !== null);
  const id = parts.find((part) => ID.test(part.normalize('NFKC'))) ?? null;
  const rest = parts.filter((part) => part !== id);
  return { id: id?.normalize('NFKC') ?? null, name: rest.length === 0 ? null : rest.join('/') };
}
