// Today's list as text for a chat group: who is overdue, who is due today, which limits end today. Contacts of later days are
// left out on purpose.
import { dayOf, formatDay, formatMinute, formatTime, weekday, type Minute } from '../calendar/day';
import type { Revisit } from '../measures/revisit-result';
import { contactOf, phoneOf } from '../reports/account-contact';
import { ruleName } from '../reports/revisit-sentences';
import type { Text } from '../text/text';
import { dutiesOf, type Duties, type DutyInput, type LimitDuty } from './duties';

export type DigestFormat = 'text' | 'markdown';

export interface DigestOptions {
  readonly asOf: Minute;
  /** One person's list; null: everybody's, each line with its owner. */
  readonly owner: string | null;
  readonly text: Text;
  readonly format: DigestFormat;
}

/**
 * The list, lines separated by "\n", most urgent first.
 * `(one overdue contact of 王芳, text) → "今日回访 2026-11-21（周六） 王芳\n逾期 1，今天 0\n\n已逾期\n1. 甲公司 · 张经理 138… · 电话 · 逾期 3 天\n   定期回访"`.
 */
export function todayDigest(input: DutyInput, options: DigestOptions): string {
  const { asOf, owner, text, format } = options;
  const today = todayOf(dutiesOf(input, owner), asOf);
  const { digest, words } = text;
  const day = dayOf(asOf);
  const writer = format === 'markdown' ? MARKDOWN : PLAIN;
  const { limits, overdue, due } = today;
  const counts = { limits: limits.length, overdue: overdue.length, today: due.length };
  const sections = [
    section(
      digest.sections.limits,
      limits.map((limit) => limitItem(limit, options)),
      writer,
    ),
    section(
      digest.sections.overdue,
      overdue.map((row) => revisitItem(row, options)),
      writer,
    ),
    section(
      digest.sections.today,
      due.map((row) => revisitItem(row, options)),
      writer,
    ),
  ].flat();
  return [
    writer.title(digest.title(formatDay(day), words.weekdays[weekday(day) - 1] ?? '', owner ?? '')),
    writer.line(digest.counts(counts)),
    ...(sections.length === 0 ? ['', writer.line(digest.nothing)] : sections),
  ].join('\n');
}

interface Today {
  readonly limits: readonly LimitDuty[];
  readonly overdue: readonly Revisit[];
  readonly due: readonly Revisit[];
}

function todayOf({ revisits, limits }: Duties, asOf: Minute): Today {
  const day = dayOf(asOf);
  return {
    limits: limits.filter(({ due }) => dayOf(due) <= day),
    overdue: revisits.filter(({ bucket }) => bucket === 'overdue'),
    due: revisits.filter(({ bucket }) => bucket === 'today'),
  };
}

/** A line and one below it. */
interface Item {
  readonly name: string;
  readonly facts: readonly string[];
  readonly below: string;
}

function revisitItem(row: Revisit, { text, owner }: DigestOptions): Item {
  const { digest, words } = text;
  const contact = [contactOf(row.account), phoneOf(row.account)].filter((part) => part !== null).join(' ');
  const rules = [...new Set(row.reasons.map(({ rule }) => ruleName(rule, text)))];
  const facts = [
    contact,
    words.channels[row.channel],
    row.slot === 'any' ? '' : words.slots[row.slot],
    row.overdueDays > 0 ? digest.late(row.overdueDays) : '',
    owner === null ? ownerWord(row, text) : '',
  ];
  return { name: nameOf(row), facts: facts.filter((fact) => fact !== ''), below: rules.join(digest.comma) };
}

function ownerWord({ owner, role }: Revisit, { digest, words }: Text): string {
  return owner === '' ? digest.nobody(words.roles[role]) : owner;
}

function limitItem(limit: LimitDuty, { text, owner, asOf }: DigestOptions): Item {
  const { digest } = text;
  const at = dayOf(limit.due) === dayOf(asOf) ? formatTime(limit.due) : formatMinute(limit.due);
  const say = limit.due < asOf ? digest.limitPassed : digest.limitAt;
  const facts = [
    limit.ticketId === '' ? '' : digest.ticket(limit.ticketId),
    say(digest.limits[limit.kind], at),
    owner === null ? limit.owner : '',
  ];
  return { name: nameOf(limit), facts: facts.filter((fact) => fact !== ''), below: '' };
}

function nameOf({ account }: Pick<Revisit, 'account'>): string {
  return account.name === '' ? account.id : account.name;
}

interface Writer {
  readonly title: (title: string) => string;
  readonly heading: (heading: string) => string;
  readonly line: (line: string) => string;
  readonly item: (nth: number, item: Item) => readonly string[];
}

const GAP = ' · ';

const PLAIN: Writer = {
  title: (title) => title,
  heading: (heading) => heading,
  line: (line) => line,
  item: (nth, { name, facts, below }) => [
    `${nth}. ${[name, ...facts].join(GAP)}`,
    ...(below === '' ? [] : [`   ${below}`]),
  ],
};

const MARKDOWN: Writer = {
  title: (title) => `## ${escaped(title)}`,
  heading: (heading) => `### ${escaped(heading)}\n`,
  line: escaped,
  item: (nth, { name, facts, below }) => [
    `${nth}. ${[`**${escaped(name)}**`, ...facts.map(escaped)].join(GAP)}${below === '' ? '' : '  '}`,
    ...(below === '' ? [] : [`   ${escaped(below)}`]),
  ],
};

/** What people typed is text, whatever Markdown would make of it: `"*经理" → "\\*经理"`. */
function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function section(heading: string, items: readonly Item[], writer: Writer): string[] {
  if (items.length === 0) return [];
  return ['', writer.heading(heading), ...items.flatMap((item, i) => writer.item(i + 1, item))];
}
