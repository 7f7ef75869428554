// A contact in the making: reasons that share one call, and the day they share. Contacts become rows of the list.
import type { Day } from '../../calendar/day';
import type { Snooze } from '../revisit-result';
import { compareCandidates, type Candidate } from './candidate';

export interface Contact {
  /** Strictest first. */
  reasons: Candidate[];
  /** The day it is due. */
  day: Day;
  snooze: Snooze | null;
}

export function contactOf(reasons: readonly Candidate[]): Contact {
  const sorted = [...reasons].sort(compareCandidates);
  return { reasons: sorted, day: Math.min(...sorted.map((reason) => reason.day)), snooze: null };
}

/** The day it can really take place: what is overdue is done today. */
export function realDay(due: Day, today: Day): Day {
  return Math.max(due, today);
}
