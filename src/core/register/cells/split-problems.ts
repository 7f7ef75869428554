import { foldText } from '../../template/fold';
import { saysNothing } from './cell-reading';

const NUMBERED = /(?:^|[\s;；。])[(（]?\d{1,2}[.、)）．](?!\d)\s*/g;

/** Open problems, one each. `"功能操作问题、服务器卡顿" → 2`; `"1. 卡顿 2. 报错" → 2`; `"无" → []`. */
export function splitProblems(text: string): string[] {
  return text
    .replace(NUMBERED, '\n')
    .split(/[、;；,，\n]+/)
    .map((problem) => problem.trim().replace(/。$/, ''))
    .filter((problem) => problem !== '' && !isNone(foldText(problem)));
}

function isNone(folded: string): boolean {
  return saysNothing(folded) || /^(暂?无|没有)(待解决)?(的)?问题$/.test(folded);
}
