// Spans of the policy ("3d", "1m", "24h", "-15d") as numbers, and days moved by them. Months are calendar months, clamped.
import { addMonths, type Day } from '../../calendar/day';

export interface Span {
  readonly count: number;
  readonly unit: 'd' | 'm' | 'h';
}

/** `"-15d" → { count: -15, unit: 'd' }`. The policy's schema lets no other form through. */
export function parseSpan(text: string): Span {
  const match = /^(-?\d+)([dmh])$/.exec(text);
  if (!match) throw new Error(`no span: ${text}`);
  return { count: Number(match[1]), unit: match[2] as Span['unit'] };
}

/** `(2026-01-31, 1m) → 2026-02-28`. Hours count as the days they touch: 24h → the next day, 36h → the day after. */
export function addSpan(day: Day, { count, unit }: Span, times = 1): Day {
  if (unit === 'm') return addMonths(day, count * times);
  return day + (unit === 'd' ? count * times : Math.ceil((count * times) / 24));
}
