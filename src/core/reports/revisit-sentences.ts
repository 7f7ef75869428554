// A due revisit in words: every reason as one plain sentence, what to say, what to bring.
import { formatDay, formatMinute } from '../calendar/day';
import { LOSS_REASONS, RISK_REASONS, type SignReason } from '../measures/loyalty-result';
import type { Revisit, RevisitReason } from '../measures/revisit-result';
import { parseSpan } from '../measures/revisits/span';
import type { FestivalId } from '../policy/tables';
import type { DefaultRuleId, ReasonFacts, RuleWords } from '../text/areas/revisits';
import type { Text } from '../text/text';
import type { ReportContext } from './report-context';

/** Points of the first reason in full, of the others the first two: a page nobody reads helps nobody. */
const FURTHER_POINTS = 2;

/** One line per reason, then what moved the row. */
export function reasonLines(revisit: Revisit, context: ReportContext): string {
  const { reasons } = revisit;
  const sentences = reasons.map((reason) => reasonSentence(reason, revisit, context));
  const numbered = sentences.length > 1 ? sentences.map((line, i) => `${i + 1}. ${line}`) : sentences;
  return [...numbered, ...remarks(revisit, context)].join('\n');
}

/** The empathy script first for an angry customer (S1), then the questions of the reasons. */
export function talkingPoints(revisit: Revisit, { text }: ReportContext): string {
  const points = leadFirst(revisit.reasons).flatMap((reason, i) => {
    const { talk } = ruleWords(reason, text);
    return i === 0 ? talk : talk.slice(0, FURTHER_POINTS);
  });
  const numbered = [...new Set(points)].map((point, i) => `${i + 1}. ${point}`);
  return [...(revisit.angry ? text.revisits.empathy : []), ...numbered].join('\n');
}

/** Everything to have at hand, each once. */
export function thingsToBring({ reasons }: Revisit, { text }: ReportContext): string {
  const things = leadFirst(reasons).map((reason) => ruleWords(reason, text).bring);
  return [...new Set(things.filter((thing) => thing !== ''))].join('\n');
}

/** The rule's name as on the 设置 sheet; a team's own rule goes by its id. */
export function ruleName(id: string, text: Text): string {
  return text.policy.rules[id]?.name ?? id;
}

/** A problem is spoken about first, whatever else is due. */
function leadFirst(reasons: readonly RevisitReason[]): RevisitReason[] {
  const isProblem = (reason: RevisitReason) => reason.series === 'problem';
  return [...reasons.filter(isProblem), ...reasons.filter((reason) => !isProblem(reason))];
}

function ruleWords({ rule, series }: RevisitReason, { revisits }: Text): RuleWords {
  return rule in revisits.rules ? revisits.rules[rule as DefaultRuleId] : revisits.series[series];
}

function reasonSentence(reason: RevisitReason, revisit: Revisit, context: ReportContext): string {
  const { behind } = context.text.revisits;
  const missed = reason.missedSteps.map((id) => ruleName(id, context.text));
  return [
    ruleWords(reason, context.text).reason(reasonFacts(reason, revisit, context)),
    reason.lateness === 'none' ? '' : behind.lateness[reason.lateness],
    reason.limit === null || revisit.snooze
      ? ownDay(reason, revisit, context)
      : behind.limit(formatMinute(reason.limit)),
    missed.length > 0 ? behind.missed(missed) : '',
  ].join('');
}

function reasonFacts(reason: RevisitReason, revisit: Revisit, context: ReportContext): ReasonFacts {
  const { text, policy } = context;
  const offset = parseSpan(policy.rules.find((rule) => rule.id === reason.rule)?.offset ?? '0d');
  return {
    rule: ruleName(reason.rule, text),
    since: formatDay(reason.anchorDay),
    span: text.policy.span(Math.abs(offset.count), offset.unit),
    visited: revisit.lastContact === reason.anchorDay,
    subject: subjectWords(reason.subject, context),
    details: reason.details,
  };
}

const SIGNS: ReadonlySet<string> = new Set([...LOSS_REASONS, ...RISK_REASONS]);

/** Festivals and reasons of a loyalty grade by their words; ticket numbers and products as they are. */
function subjectWords(subject: string, { text, policy }: ReportContext): string {
  const { festivals } = text.words;
  if (SIGNS.has(subject)) return text.loyalty.reason(subject as SignReason, policy.loyalty);
  return subject in festivals ? festivals[subject as FestivalId] : subject;
}

/** Said only where the reason's date is not the row's own. */
function ownDay({ day }: RevisitReason, { due, cappedFrom }: Revisit, { text }: ReportContext): string {
  return day === (cappedFrom ?? due) ? '' : text.revisits.behind.ownDay(formatDay(day));
}

function remarks(revisit: Revisit, { text, policy }: ReportContext): string[] {
  const { capped, snoozed, notCovered } = text.revisits;
  const { cappedFrom, snooze, calendarCovered, due } = revisit;
  return [
    ...(cappedFrom === null ? [] : [capped(formatDay(cappedFrom), policy.revisit.dailyCap)]),
    ...(snooze === null ? [] : [snoozed(formatDay(snooze.until), snooze.reason)]),
    ...(calendarCovered ? [] : [notCovered(formatDay(due))]),
  ];
}
