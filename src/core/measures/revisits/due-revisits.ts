// The due revisits of all customers (rules §7), pure and linear in customers. Days since 1970-01-01.
//
//   customer ─ customerFacts ─ standingReasons ──────── candidates of every rule, current step of each chain, one routine
//                                    │                   (a problem or an agreed date beats it), moved to workdays
//                                    ├─ spaceFromPast ── routine keeps its distance from the last contact
//                                    ├─ mergeReasons ─── different series within mergeDays → one contact
//                                    ├─ spaceFromPlanned routine keeps its distance from planned contacts
//                                    ├─ attachReasons ── survey and review join the next contact
//                                    └─ applySnooze ──── the date a person typed
//   contacts ─ horizon ─ draftRevisit ─ capPerDay ─ bucket, slot ─ sorted
import type { Day } from '../../calendar/day';
import type { Account } from '../../register/register';
import type { DueBucket, Revisit, RevisitsResult } from '../revisit-result';
import { applySnooze } from './apply-snooze';
import { attachReasons } from './attach-reasons';
import type { Candidate } from './candidate';
import { realDay, type Contact } from './contact';
import { contactSlot } from './contact-slot';
import { customerFacts, type CustomerFacts } from './customer-facts';
import { capPerDay, compareUrgency } from './daily-cap';
import { mergeReasons } from './merge-reasons';
import { draftRevisit, type DraftRevisit } from './revisit-row';
import { startRun, type RevisitRun, type RevisitsInput } from './revisit-run';
import { spaceFromPast, spaceFromPlanned } from './space-routine';
import { standingReasons } from './standing-reasons';

/**
 * Who is to be contacted, when and why, most urgent first (rules §7, S0–S4). Only what happened up to as-of counts.
 * S4's A001: VIP, visit 2023-11-05, next visit typed 2023-12-05 → due 2023-12-05, reason typed-next-visit.
 * S4's B002: open problems after the visit of 2023-11-06 → due 2023-11-07, reason problem-visit.
 */
export function dueRevisits(input: RevisitsInput): RevisitsResult {
  const run = startRun(input);
  const lapsed = new Map<string, number>();
  let undated = 0;
  const rows: DraftRevisit[] = [];
  for (const account of input.register.accounts) {
    const facts = customerFacts(account, run);
    if (isUndated(account, facts)) undated++;
    for (const contact of planContacts(facts, run, lapsed)) {
      if (isListed(contact, run)) rows.push(draftRevisit(contact, facts, run));
    }
  }
  capPerDay(rows, run);
  for (const row of rows) finish(row, run);
  return { rows: rows.sort(compareRows), lapsed, undated };
}

function planContacts(facts: CustomerFacts, run: RevisitRun, lapsed: Map<string, number>): Contact[] {
  const reasons = standingReasons(facts, run, lapsed);
  if (run.snoozes.size === 0 && !reasons.some((reason) => isInSight(reason, run))) return NO_CONTACTS;
  const attaching = reasons.filter(({ rule }) => rule.attaches);
  const standing = reasons
    .filter(({ rule }) => !rule.attaches)
    .map((reason) => spaceFromPast(reason, facts, run));
  const merged = mergeReasons(standing, run.today, run.policy.revisit.mergeDays);
  const complete = attachReasons(spaceFromPlanned(merged, run), attaching, run);
  return complete.flatMap((contact) => applySnooze(facts.account.key, contact, run));
}

const NO_CONTACTS: Contact[] = [];

/** Reasons are only ever moved later: where none is in sight now, no contact will be. Most customers of a good team. */
function isInSight({ rule, day }: Candidate, { today, policy }: RevisitRun): boolean {
  const { horizonDays, attachLateDays } = policy.revisit;
  return day <= (rule.attaches ? today - attachLateDays : today + horizonDays);
}

/** Rows that a person moved stay in sight however far they were moved. */
function isListed({ day, snooze }: Contact, { today, policy }: RevisitRun): boolean {
  return snooze !== null || day <= today + policy.revisit.horizonDays;
}

function isUndated({ customer }: Account, { since, lastVisit }: CustomerFacts): boolean {
  return customer !== null && since === null && lastVisit === null;
}

function finish(row: DraftRevisit, run: RevisitRun): void {
  row.bucket = bucketOf(row.due, row.snooze !== null, run);
  // A contact moved on by the cap is as late as the day it was due on.
  row.overdueDays = Math.max(0, run.today - (row.cappedFrom ?? row.due));
  row.slot = contactSlot(run.workdays.next(realDay(row.due, run.today)), run);
}

function bucketOf(due: Day, isSnoozed: boolean, { today, policy }: RevisitRun): DueBucket {
  if (isSnoozed && due > today) return 'snoozed';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= today + policy.revisit.soonDays ? 'soon' : 'later';
}

const BUCKETS: readonly DueBucket[] = ['overdue', 'today', 'soon', 'later', 'snoozed'];

/** What is to be done now by urgency; what is to come by date. */
function compareRows(a: Revisit, b: Revisit): number {
  const byBucket = BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket);
  return byBucket || (isNow(a.bucket) ? 0 : a.due - b.due) || compareUrgency(a, b);
}

function isNow(bucket: DueBucket): boolean {
  return bucket === 'overdue' || bucket === 'today';
}
