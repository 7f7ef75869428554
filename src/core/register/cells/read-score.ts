import { foldText } from '../../template/fold';
import { saysNothing, type CellReader } from './cell-reading';

const SCORE = /^(-?\d+(?:\.\d+)?)(?:分)?(?:\(满分(\d+)分?\)|\/(\d+)分?)?$/;

/** A whole score within `min…max`. `"5分" → 5`; `"4分（满分5分）" → 4`; `4.5` and `6` → null with score-out-of-range. */
export function scoreReader(min: number, max: number): CellReader<number> {
  return (cell, context) => {
    const folded = typeof cell === 'string' ? foldText(cell) : '';
    if (saysNothing(folded)) return null;
    const score = typeof cell === 'number' ? cell : parseScore(folded, max);
    if (score === null) context.report('not-a-number');
    else if (Number.isInteger(score) && score >= min && score <= max) return score;
    else context.report('score-out-of-range', { min, max });
    return null;
  };
}

/** The number of a folded score; NaN when it counts to another full mark ("9分(满分10分)"), null when it is none. */
function parseScore(folded: string, max: number): number | null {
  const match = SCORE.exec(folded);
  if (!match) return null;
  const full = match[2] ?? match[3];
  return full === undefined || Number(full) === max ? Number(match[1]) : NaN;
}
