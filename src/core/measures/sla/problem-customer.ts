// Whether a customer was a 问题客户 on a day (S4): the last visit up to it, or a questionnaire since, left a problem.
import { dayOf, type Day } from '../../calendar/day';
import type { Policy } from '../../policy/policy';
import type { Account, Survey, Visit } from '../../register/register';
import { isUnhappy, surveyScores } from '../revisits/satisfaction';

interface Contact {
  readonly day: Day;
  readonly visit: boolean;
  readonly problem: boolean;
}

/** Asked many times of one account; costs one sorting. Visit of 11-06 with open problems → true from 11-06 to the next visit. */
export function problemCustomer(account: Account, policy: Policy): (day: Day) => boolean {
  const changes = stateChanges(contactsOf(account, policy));
  if (changes.length === 0) return () => false;
  return (day) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.day ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.problem ?? false;
  };
}

function contactsOf({ visits, surveys }: Account, policy: Policy): readonly Contact[] {
  if (visits.length === 0 && surveys.length === 0) return [];
  const inOrder = visits.toSorted((a, b) => a.at - b.at || a.row - b.row);
  return [
    ...inOrder.map((visit) => ({
      day: dayOf(visit.at),
      visit: true,
      problem: leftByVisit(visit, policy),
    })),
    ...surveys.map((survey) => ({ day: survey.day, visit: false, problem: leftBySurvey(survey, policy) })),
  ].sort((a, b) => a.day - b.day || Number(b.visit) - Number(a.visit));
}

function leftByVisit({ openProblems, score }: Visit, policy: Policy): boolean {
  return (openProblems?.length ?? 0) > 0 || (score !== null && isUnhappy([score], { policy }));
}

function leftBySurvey(survey: Survey, policy: Policy): boolean {
  return isUnhappy(surveyScores(survey), { policy });
}

/** A visit decides anew; questionnaires after it can only add a problem. Without any visit the latest of them decide. */
function stateChanges(
  contacts: readonly Contact[],
): readonly { readonly day: Day; readonly problem: boolean }[] {
  const changes: { day: Day; problem: boolean }[] = [];
  let visited = false;
  for (const { day, visit, problem } of contacts) {
    const last = changes.at(-1);
    const adds = !visit && (visited || last?.day === day);
    visited ||= visit;
    changes.push({ day, problem: adds ? (last?.problem ?? false) || problem : problem });
  }
  return changes;
}
