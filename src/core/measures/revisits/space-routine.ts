// Routine contacts keep their distance from every other contact (S4: do not over-contact), past ones and planned ones.
import type { Day } from '../../calendar/day';
import { postpone, type Candidate } from './candidate';
import { contactOf, realDay, type Contact } from './contact';
import type { CustomerFacts } from './customer-facts';
import { mayShare } from './merge-reasons';
import type { RevisitRun } from './revisit-run';

/** Days this reason keeps from any other contact; 0 for reasons that come when they come. */
export function gapDays({ rule }: Candidate, { policy }: RevisitRun): number {
  return Math.max(rule.minGapDays, rule.series === 'routine' ? policy.revisit.spacingDays : 0);
}

/** Not within the gap after the last visit, survey or greeting: greeted on the 3rd, gap 7 → not before the 10th. */
export function spaceFromPast(
  candidate: Candidate,
  { lastTouch }: CustomerFacts,
  run: RevisitRun,
): Candidate {
  const gap = gapDays(candidate, run);
  return gap === 0 || lastTouch === null ? candidate : postpone(candidate, lastTouch + gap, run);
}

/** Contacts with a gap of their own give way to the others: they join one that follows soon, or wait until the gap is over. */
export function spaceFromPlanned(contacts: readonly Contact[], run: RevisitRun): Contact[] {
  if (contacts.length < 2) return [...contacts];
  const firm = contacts.filter((contact) => contactGap(contact, run) === 0);
  const spaced = contacts.filter((contact) => contactGap(contact, run) > 0).sort((a, b) => a.day - b.day);
  for (const contact of spaced) {
    const placed = place(contact, firm, run);
    if (placed) firm.push(placed);
  }
  return firm;
}

/** Only a contact without any firm reason can wait; its widest gap counts. */
function contactGap({ reasons }: Contact, run: RevisitRun): number {
  const gaps = reasons.map((reason) => gapDays(reason, run));
  return gaps.includes(0) ? 0 : Math.max(...gaps);
}

/** The contact at a day far enough from all `others`; null when it joined one of them. */
function place(contact: Contact, others: readonly Contact[], run: RevisitRun): Contact | null {
  const gap = contactGap(contact, run);
  const byDay = [...others].sort((a, b) => a.day - b.day);
  let placed = contact;
  for (const other of byDay) {
    const distance = realDay(other.day, run.today) - realDay(placed.day, run.today);
    if (Math.abs(distance) >= gap) continue;
    if (distance >= 0 && joins(placed, other)) return null;
    placed = waitUntil(placed, realDay(other.day, run.today) + gap, run);
  }
  return placed;
}

function joins({ reasons }: Contact, other: Contact): boolean {
  if (!reasons.every((reason) => other.reasons.every((member) => mayShare(reason, member)))) return false;
  other.reasons.push(...reasons.map((reason) => ({ ...reason, day: Math.max(reason.day, other.day) })));
  return true;
}

function waitUntil({ reasons }: Contact, day: Day, run: RevisitRun): Contact {
  return contactOf(reasons.map((reason) => postpone(reason, day, run)));
}
