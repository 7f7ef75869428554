// Every reason that stands for one customer at as-of: candidates of all rules, the current step of each chain, one routine
// reason; a problem beats the routine, and so does a typed next visit. What lapsed is only counted.
import { dayOf, type Day } from '../../calendar/day';
import { anchorEvents, type AnchorEvent } from './anchor-events';
import { compareCandidates, hasLapsed, makeCandidate, type Candidate } from './candidate';
import { currentStep } from './current-step';
import type { CustomerFacts } from './customer-facts';
import type { ReadyRule, RevisitRun } from './revisit-run';
import { isForCustomer } from './rule-audience';
import { addSpan } from './span';

/** The reasons, unsorted. `lapsed` is added to. */
export function standingReasons(
  facts: CustomerFacts,
  run: RevisitRun,
  lapsed: Map<string, number>,
): readonly Candidate[] {
  const standing: Candidate[] = [];
  let chains: Map<string, Candidate[]> | null = null;
  for (const ready of run.rules) {
    if (!isForCustomer(ready.rule, facts)) continue;
    for (const event of anchorEvents(ready.rule.anchor, facts, run)) {
      if (event.fulfilment === 'step')
        addSteps((chains ??= new Map<string, Candidate[]>()), ready, event, run);
      else stand(makeCandidate(ready, event, run), facts, run, standing, lapsed);
    }
  }
  for (const chain of chains?.values() ?? []) standCurrent(chain, facts, run, standing, lapsed);
  return withOneRoutine(standing);
}

/** Steps of one series counted from one event form a chain. */
function addSteps(
  chains: Map<string, Candidate[]>,
  ready: ReadyRule,
  event: AnchorEvent,
  run: RevisitRun,
): void {
  const name = `${ready.rule.series}|${ready.rule.anchor}|${event.subject}`;
  const chain = chains.get(name) ?? [];
  for (const each of occurrences(ready, event, run.today)) chain.push(makeCandidate(ready, each, run));
  chains.set(name, chain);
}

/** A repeating rule on a fixed event: its latest occurrence and the next. Once: the event itself. */
function occurrences({ offset, repeat }: ReadyRule, event: AnchorEvent, today: Day): readonly AnchorEvent[] {
  if (!repeat || repeat.count <= 0) return [event];
  // A first guess that is never too late (31 days a month); the loop walks the rest.
  const longest = repeat.unit === 'm' ? repeat.count * 31 : Math.max(1, addSpan(0, repeat));
  let times = Math.max(0, Math.floor((today - addSpan(event.day, offset)) / longest) - 1);
  while (addSpan(addSpan(event.day, repeat, times + 1), offset) <= today) times++;
  return [times, times + 1].map((each) => ({ ...event, day: addSpan(event.day, repeat, each) }));
}

function standCurrent(
  chain: Candidate[],
  { visits }: CustomerFacts,
  run: RevisitRun,
  standing: Candidate[],
  lapsed: Map<string, number>,
): void {
  chain.sort((a, b) => a.rule.step - b.rule.step || a.rawDay - b.rawDay);
  const visitDays = visits.map((visit) => dayOf(visit.at));
  const state = currentStep(chain, visitDays, run.today, run.policy.revisit.mergeDays);
  for (const step of state.lapsed) countLapsed(lapsed, step);
  if (state.current) standing.push(state.current);
}

function stand(
  candidate: Candidate,
  facts: CustomerFacts,
  run: RevisitRun,
  standing: Candidate[],
  lapsed: Map<string, number>,
): void {
  if (candidate.event.fulfilment === 'care' && isGreeted(candidate, facts, run)) return;
  if (hasLapsed(candidate, run.today)) countLapsed(lapsed, candidate);
  else standing.push(candidate);
}

/** A greeting of that kind near the day, or a visit from the day of preparation on. */
function isGreeted(candidate: Candidate, { account, visits }: CustomerFacts, run: RevisitRun): boolean {
  const { rule, event, day, rawDay } = candidate;
  const { mergeDays } = run.policy.revisit;
  const last = event.day + run.policy.checks.greetingOffDays;
  const prepared = Math.min(day, rawDay);
  const greeted = account.care.some(
    (care) =>
      (care.kind === null || care.kind === rule.anchor) &&
      care.day >= prepared - mergeDays &&
      care.day <= Math.min(last, run.today),
  );
  return greeted || visits.some((visit) => dayOf(visit.at) >= prepared && dayOf(visit.at) <= event.day);
}

function countLapsed(lapsed: Map<string, number>, { rule }: Candidate): void {
  lapsed.set(rule.id, (lapsed.get(rule.id) ?? 0) + 1);
}

/**
 * Several routine rules fit a customer; the nearest date stands (all count from the last visit, so the shortest interval wins).
 * None stands while a problem of the last visit or a date agreed there decides the next contact.
 */
function withOneRoutine(standing: readonly Candidate[]): readonly Candidate[] {
  const others = standing.filter((candidate) => !isRoutine(candidate));
  if (others.length === standing.length || others.some(decidesNext)) return others;
  const nearest = standing.filter(isRoutine).sort(compareCandidates)[0];
  return nearest ? [...others, nearest] : others;
}

function isRoutine({ rule }: Candidate): boolean {
  return rule.series === 'routine';
}

function decidesNext({ rule }: Candidate): boolean {
  return rule.anchor === 'visit-problem' || rule.anchor === 'typed-next-visit';
}
