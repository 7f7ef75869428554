// Of a chain of steps counted from one event (first-use guide, first revisit, deep use, survey) only one stands in the list:
// the latest whose time has come and nobody has served, else the next to come. Days since 1970-01-01.
import type { Day } from '../../calendar/day';
import { hasLapsed, type Candidate } from './candidate';

export interface StepState {
  readonly current: Candidate | null;
  readonly lapsed: readonly Candidate[];
}

/**
 * `steps` in their order, `visitDays` ascending. One visit serves one step: the latest that has opened, and with it the
 * missed ones before; when that one is served already, the next step, if it is due within `earlyDays` (the reach of a merge).
 * Steps at day 3, 7, 30: visits on 3 and 5 serve the first two; one visit on 8 serves the second and the missed first.
 */
export function currentStep(
  steps: readonly Candidate[],
  visitDays: readonly Day[],
  today: Day,
  earlyDays: number,
): StepState {
  const served = steps.map(() => false);
  for (const day of visitDays) serve(steps, served, day, earlyDays);
  const waiting = steps.filter((_, index) => served[index] === false);
  const alive = waiting.filter((step) => !hasLapsed(step, today));
  const opened = alive.filter((step) => opensOn(step) <= today);
  const current = opened.at(-1) ?? alive.find((step) => opensOn(step) > today) ?? null;
  const missedSteps = opened.slice(0, -1).map((step) => step.rule.id);
  return {
    current: current && missedSteps.length > 0 ? { ...current, missedSteps } : current,
    lapsed: waiting.filter((step) => hasLapsed(step, today)),
  };
}

function serve(steps: readonly Candidate[], served: boolean[], day: Day, earlyDays: number): void {
  const alive = (index: number) => !hasLapsed(steps[index] as Candidate, day);
  const latest = steps.findLastIndex((step, index) => opensOn(step) <= day && alive(index));
  if (latest >= 0 && !served[latest]) {
    for (let index = 0; index <= latest; index++) served[index] ||= alive(index);
    return;
  }
  const next = steps.findIndex((step, index) => opensOn(step) > day && served[index] === false);
  const step = steps[next];
  if (step && day >= opensOn(step) - earlyDays && !isOnAnchor(step, day)) served[next] = true;
}

/** "Within 3 days of the purchase" opens the day after it; "15 days ahead of the end" and "after 7 days" on their day. */
function opensOn({ rule, rawDay, day, event }: Candidate): Day {
  const within = rule.direction === 'not-later' && rawDay > event.day;
  return within ? event.day + 1 : Math.min(rawDay, day);
}

/** The visit at which the sale itself was made is no step of its own. */
function isOnAnchor(step: Candidate, day: Day): boolean {
  return step.rawDay > step.event.day && day <= step.event.day;
}
