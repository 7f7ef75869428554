// Feedback promised in a visit (S4: within 3 working days): a customer's last visit that left problems or a request, with no
// visit since. Old promises lapse (policy): the next regular visit takes them up.
import { dayOf, MINUTES_PER_DAY, minuteOfDay, type Minute } from '../../calendar/day';
import type { Account, Visit } from '../../register/register';
import type { PromiseRow } from '../sla-result';
import { runClock } from './run-clock';
import type { SlaRun } from './sla-run';

/** Visit Mon 14:00 with a request → due Thu 14:00; a visit typed as a date only counts from the end of that day. Next due first. */
export function promiseRows(run: SlaRun): PromiseRow[] {
  return run.register.accounts
    .flatMap((account) => promiseOf(account, run))
    .sort((a, b) => (a.clock.due ?? Infinity) - (b.clock.due ?? Infinity) || a.visitAt - b.visitAt);
}

function promiseOf(account: Account, run: SlaRun): PromiseRow[] {
  const visit = lastVisit(account, run.asOf);
  if (!visit || !promises(visit)) return [];
  const { promiseDays, promiseLapseDays } = run.policy.sla;
  if (dayOf(visit.at) + promiseLapseDays < dayOf(run.asOf)) return [];
  const clock = runClock(
    {
      clock: run.clocks.working,
      budget: { kind: 'working', minutes: promiseDays * run.workdayMinutes, limitFrom: PROMISE },
      startedAt: minuteOfDay(visit.at) === 0 ? visit.at + MINUTES_PER_DAY : visit.at,
      pauses: [],
      paused: false,
      done: null,
    },
    run,
  );
  return [{ account, visitAt: visit.at, clock }];
}

/** Stands for `sla.promiseDays`: no row of the table `limits`. */
const PROMISE = 'promise';

function lastVisit({ visits }: Account, asOf: Minute): Visit | null {
  let last: Visit | null = null;
  for (const visit of visits) if (visit.at <= asOf && (!last || visit.at >= last.at)) last = visit;
  return last;
}

/** What the customer raised waits for an answer; a plan of our own alone (send an offer on the 15th) is no promise. */
function promises({ openProblems, request }: Visit): boolean {
  return (openProblems?.length ?? 0) > 0 || request !== null;
}
