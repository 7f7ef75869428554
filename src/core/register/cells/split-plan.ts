// S4's 跟进计划（负责人/时间/内容）. Slashes may stand inside the date, so the date is looked for first.
import { foldInPlace } from '../../template/fold';

export interface SplitPlan {
  readonly owner: string | null;
  /** The date as typed, for the date reader; null when there is none. */
  readonly date: string | null;
  readonly content: string | null;
}

const DATE =
  /(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)\s*[日号]?|\d{1,2}\s*月\s*\d{1,2}(?!\d)\s*[日号]?)(?:\s*\d{1,2}:\d{2})?(?:之前|以前|前)?/;

/**
 * `"/11月15日前/发送培训资料" → { owner: null, date: "11月15日前", content: "发送培训资料" }`;
 * `"技术团队/11月10日前远程指导操作" → { owner: "技术团队", date: "11月10日前", content: "远程指导操作" }`;
 * `"安排技术部培训支持" → content only`.
 */
export function splitPlan(text: string): SplitPlan {
  const folded = foldInPlace(text);
  const match = DATE.exec(folded);
  if (!match) return splitUndated(text, folded);
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const date = text.slice(match.index, match.index + match[0].length);
  const slash = foldInPlace(before).indexOf('/');
  // A sentence with a date in it is all content; only slashes make parts.
  if (slash < 0 && before.trim() !== '') return { owner: null, date, content: text.trim() };
  const content = [before.slice(slash + 1), after].map(trimSlashes).filter((part) => part !== '');
  return {
    owner: before.slice(0, Math.max(slash, 0)).trim() || null,
    date,
    content: content.join('/') || null,
  };
}

function splitUndated(text: string, folded: string): SplitPlan {
  const slash = folded.indexOf('/');
  if (slash < 0) return { owner: null, date: null, content: text.trim() || null };
  return {
    owner: text.slice(0, slash).trim() || null,
    date: null,
    content: trimSlashes(text.slice(slash + 1)) || null,
  };
}

function trimSlashes(text: string): string {
  return text.trim().replace(/^[/／\s]+|[/／\s]+$/g, '');
}
