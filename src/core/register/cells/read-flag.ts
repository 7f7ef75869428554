import { foldText } from '../../template/fold';
import { languageOf } from '../../template/sheet-language';
import type { CellReader } from './cell-reading';
import { tickedWords } from './read-ticks';

const YES = new Set([
  '是',
  '有',
  '对',
  'y',
  'yes',
  'true',
  '1',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  'ok',
  '确认',
  '同意',
  '转化',
  '同步',
  '告知',
]);
const NO = new Set([
  '否',
  '无',
  '没有',
  '不',
  'n',
  'no',
  'false',
  '0',
  '×',
  'x',
  '✗',
  '✘',
  '☐',
  '□',
  '-',
  '/',
]);

/** 是/否 in the forms people use. `"已确认" → true`; `"未同步" → false`; `"☑是□否" → true`; other words → null with not-a-choice. */
export function flagReader(title: string): CellReader<boolean> {
  const allowed = languageOf(title) === 'zh' ? '是、否' : 'Yes, No';
  return (cell, context) => {
    if (typeof cell === 'boolean') return cell;
    const flag = parseFlag(String(cell));
    if (flag === undefined) context.report('not-a-choice', { allowed });
    return flag ?? null;
  };
}

/** Undefined for words that say neither; null for boxes of which none, or both, are ticked. */
function parseFlag(text: string): boolean | null | undefined {
  const folded = foldText(text);
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  const ticked = tickedWords(folded);
  if (ticked) return ticked.length === 1 ? parseFlag(ticked[0] ?? '') : null;
  if (/^(未|没|不|否|尚未|待)/.test(folded)) return false;
  return /^(已|是)/.test(folded) ? true : undefined;
}
