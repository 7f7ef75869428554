// S4's 客户反馈（满意度/建议/需求）: a score and a request among the customer's words.
import { foldInPlace } from '../../template/fold';

export interface SplitFeedback {
  /** As typed, not yet checked; null when no score was given or it counts to another full mark than 5. */
  readonly score: number | null;
  /** What the customer asks for, in the customer's words. */
  readonly request: string | null;
}

const SCORE = /满意度\s*(?:评分|得分)?\s*[:为是]?\s*(-?\d+(?:\.\d+)?)\s*分?(?:\s*\(满分\s*(\d+)\s*分?\))?/;
const REQUEST = /^\s*(?:还|也|客户|并)?\s*(?:希望|要求|建议|需要|想要|期望|请求|请|盼望)/;

/** `"满意度5分(满分5分),希望提供设备保养培训" → { score: 5, request: "希望提供设备保养培训" }`, in traditional script too. */
export function splitFeedback(text: string): SplitFeedback {
  const folded = foldInPlace(text);
  const match = SCORE.exec(folded);
  const full = match?.[2];
  const score = match && (full === undefined || full === '5') ? Number(match[1]) : null;
  return { score, request: requests(text, folded) };
}

function requests(text: string, folded: string): string | null {
  const found: string[] = [];
  let start = 0;
  for (const clause of folded.split(/[,;。\n]/)) {
    if (REQUEST.test(clause)) found.push(text.slice(start, start + clause.length).trim());
    start += clause.length + 1;
  }
  return found.length === 0 ? null : found.join(';');
}
