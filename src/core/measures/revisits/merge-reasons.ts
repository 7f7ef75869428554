// Reasons of different series that lie close together become one contact, at the strictest date.
import type { Day } from '../../calendar/day';
import { compareCandidates, type Candidate } from './candidate';
import { realDay, type Contact } from './contact';

/**
 * The window is measured from the strictest reason, so a chain 1st, 6th, 11th gives two contacts (1st + 6th, 11th), and no
 * reason is ever delayed. What is overdue counts as due today: one call serves all of it.
 */
export function mergeReasons(reasons: readonly Candidate[], today: Day, mergeDays: number): Contact[] {
  const groups: Candidate[][] = [];
  for (const reason of [...reasons].sort(compareCandidates)) {
    const group = groups.find((members) => fits(reason, members, today, mergeDays));
    if (group) group.push(reason);
    else groups.push([reason]);
  }
  return groups.map((group) => ({ reasons: group, day: group[0]?.day ?? today, snooze: null }));
}

function fits(reason: Candidate, members: readonly Candidate[], today: Day, mergeDays: number): boolean {
  const [strictest] = members;
  if (!strictest || realDay(reason.day, today) - realDay(strictest.day, today) > mergeDays) return false;
  return members.every((member) => mayShare(reason, member));
}

/**
 * Steps of one series are contacts of their own, and so is each greeting (nobody congratulates on a birthday and a festival
 * in one breath). Several problems of a customer, or several new products, are one call.
 */
export function mayShare(a: Candidate, b: Candidate): boolean {
  if (a.rule.series !== b.rule.series) return true;
  if (a.rule.series === 'care') return false;
  return a.rule.series === 'problem' || a.rule.id === b.rule.id;
}
