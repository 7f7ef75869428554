// Texts to copy, one per customer and occasion, from the policy's templates: thanks and apologies for scores, a word after a
// solution, greetings, renewals. Nothing is sent.
import { dayOf, type Day, type Minute } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import {
  PLACEHOLDERS,
  type MessageKind,
  type MessageTemplate,
  type PlaceholderId,
} from '../policy/loyalty-tables';
import type { Policy } from '../policy/policy';
import type { FestivalId, ValueTier } from '../policy/tables';
import type { Account, Progress, Register } from '../register/register';
import { customerLevel } from './customer-level';
import { festivalsNear, type FestivalOccurrence } from './revisits/festivals-near';
import { ticketState } from './revisits/ticket-state';
import { collectReplies, replyIndex, type Reply, type ReplyIndex } from './satisfaction/reply';

export interface MessageInput {
  readonly register: Register;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly asOf: Minute;
  readonly tierOf: (account: Account) => ValueTier | null;
  readonly words: MessageWords;
}

/** The language messages are written in. */
export interface MessageWords {
  /** Our own texts by id, for templates "@id": `text.policy.messages`. */
  readonly messages: Readonly<Record<string, string>>;
  /** What stands in braces: `text.policy.placeholders`. */
  readonly placeholders: Readonly<Record<PlaceholderId, string>>;
  /** Said where a value is not known: `text.policy.messageFallbacks`. */
  readonly fallbacks: Readonly<Record<PlaceholderId, string>>;
  readonly festivals: Readonly<Record<FestivalId, string>>;
  readonly day: (day: Day) => string;
}

export interface Message {
  readonly account: Account;
  readonly template: MessageTemplate;
  readonly kind: MessageKind;
  /** The score's, the solution's, the festival's day; the birthday, the contract's end. */
  readonly day: Day;
  /** Ticket or festival it is about; "" when the kind says it all. */
  readonly subject: string;
  readonly owner: string | null;
  readonly text: string;
  /** Placeholders whose value nobody knows; a general word stands in. */
  readonly missing: readonly PlaceholderId[];
}

/**
 * Every message due at as-of, by kind in the policy's order, then by day.
 * Template "{客户}，感谢您打 {评分} 分", score 5 of A公司 → "A公司，感谢您打 5 分".
 */
export function messages(input: MessageInput): Message[] {
  const templates = activeTemplates(input);
  const write = writer(input, templates);
  const index = replyIndex(input.register, input.asOf);
  const festivals = festivalsNear(dayOf(input.asOf), input.policy, input.calendar);
  const made: Message[] = [];
  for (const account of input.register.accounts)
    for (const occasion of occasionsOf(account, index, festivals, input)) {
      const message = write(account, occasion);
      if (message) made.push(message);
    }
  const order = [...templates.keys()];
  return made.sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      a.day - b.day ||
      (a.account.key < b.account.key
        ? -1
        : a.account.key > b.account.key
          ? 1
          : a.subject < b.subject
            ? -1
            : 1),
  );
}

interface Occasion {
  readonly kind: MessageKind;
  readonly day: Day;
  readonly subject?: string;
  readonly owner?: string | null;
  readonly values?: Partial<Record<PlaceholderId, string | null>>;
}

/** The first active template of each kind. */
function activeTemplates({ policy }: MessageInput): ReadonlyMap<MessageKind, MessageTemplate> {
  const first = new Map<MessageKind, MessageTemplate>();
  for (const row of policy.messageTemplates) if (row.active && !first.has(row.kind)) first.set(row.kind, row);
  return first;
}

function occasionsOf(
  account: Account,
  index: ReplyIndex,
  festivals: readonly FestivalOccurrence[],
  input: MessageInput,
): Occasion[] {
  return [
    ...answerOccasion(account, index, input),
    ...solvedTickets(account, index, input),
    ...festivalOccasions(account, festivals, input),
    ...yearlyOccasion('birthday', account.customer?.birthday ?? null, input),
    ...yearlyOccasion('anniversary', account.customer?.anniversary ?? null, input),
    ...renewalOccasion(account, input),
  ];
}

const NONE: readonly Occasion[] = [];

/** The latest score of the last days: thanks or an apology, the lowest of one day. */
function answerOccasion(
  account: Account,
  index: ReplyIndex,
  { policy, asOf }: MessageInput,
): readonly Occasion[] {
  const today = dayOf(asOf);
  let latest: (Reply & { score: number }) | null = null as (Reply & { score: number }) | null;
  collectReplies(account, index, today - policy.messages.answerDays, today, (reply) => {
    const { score, day } = reply;
    if (score === null) return;
    if (!latest || day > latest.day || (day === latest.day && score < latest.score))
      latest = { ...reply, score };
  });
  if (!latest) return NONE;
  const { score, day, ticketId, owner } = latest;
  const { happyScore, unhappyScore } = policy.revisit;
  const kind = score >= happyScore ? 'thanks' : score <= unhappyScore ? 'apology' : null;
  const values = { score: String(Math.round(score * 10) / 10), ticket: ticketId };
  return kind === null ? NONE : [{ kind, day, owner, values }];
}

const NO_PROGRESS: readonly Progress[] = [];

function solvedTickets(account: Account, { progressByTicket }: ReplyIndex, { policy, asOf }: MessageInput) {
  const from = dayOf(asOf) - policy.messages.answerDays;
  return account.tickets.flatMap((ticket): Occasion[] => {
    const progress = progressByTicket.get(ticket.ticketId) ?? NO_PROGRESS;
    const { solvedAt } = ticketState(ticket, progress, asOf);
    if (ticket.receivedAt > asOf || solvedAt === null || dayOf(solvedAt) < from) return [];
    const { ticketId, owner } = ticket;
    const values = { ticket: ticketId };
    return [{ kind: 'follow-up', day: dayOf(solvedAt), subject: ticketId, owner, values }];
  });
}

/** Customers of the levels and tiers that the policy greets. */
function festivalOccasions(
  account: Account,
  festivals: readonly FestivalOccurrence[],
  { policy, asOf, tierOf, words }: MessageInput,
): Occasion[] {
  const today = dayOf(asOf);
  const near = festivals.filter(({ day }) => day >= today && day <= today + policy.messages.careDays);
  if (near.length === 0) return [];
  const [level, tier] = [customerLevel(account), tierOf(account)];
  return near
    .filter(({ row }) => (level && row.levels.includes(level)) || (tier && row.tiers.includes(tier)))
    .map(({ row: { festival }, day }) => {
      const values = { festival: words.festivals[festival] };
      return { kind: 'festival', day, subject: festival, values };
    });
}

function yearlyOccasion(
  kind: 'birthday' | 'anniversary',
  monthDay: number | null,
  { policy, asOf, calendar }: MessageInput,
): readonly Occasion[] {
  if (monthDay === null) return NONE;
  const today = dayOf(asOf);
  const day = calendar.nextYearly(monthDay, today);
  return day <= today + policy.messages.careDays ? [{ kind, day }] : NONE;
}

function renewalOccasion({ customer }: Account, { policy, asOf }: MessageInput): readonly Occasion[] {
  const end = customer?.contractEndDay ?? null;
  const today = dayOf(asOf);
  const isNear = end !== null && end >= today && end <= today + policy.messages.renewalDays;
  return isNear ? [{ kind: 'renewal', day: end }] : NONE;
}

/** Fills a template; both the policy's codes and the language's own words are placeholders. */
function writer({ words }: MessageInput, templates: ReadonlyMap<MessageKind, MessageTemplate>) {
  const ids = new Map<string, PlaceholderId>(PLACEHOLDERS.map((id) => [id, id]));
  for (const id of PLACEHOLDERS) ids.set(words.placeholders[id], id);
  return (account: Account, occasion: Occasion): Message | null => {
    const template = templates.get(occasion.kind);
    if (!template) return null;
    const values = valuesOf(account, occasion, words);
    const missing = new Set<PlaceholderId>();
    const text = sentenceOf(template, words).replace(/\{([^{}]*)\}/g, (whole, name: string) => {
      const id = ids.get(name);
      if (!id) return whole;
      const value = values[id]?.trim() ?? '';
      if (value === '') missing.add(id);
      return value === '' ? words.fallbacks[id] : value;
    });
    const { kind, day, subject = '' } = occasion;
    return {
      account,
      template,
      kind,
      day,
      subject,
      owner: values.owner ?? null,
      text,
      missing: [...missing],
    };
  };
}

function sentenceOf({ text }: MessageTemplate, { messages: ours }: MessageWords): string {
  return text.startsWith('@') ? (ours[text.slice(1)] ?? '') : text;
}

function valuesOf(
  { name, customer, visits }: Account,
  { day, owner, values }: Occasion,
  words: MessageWords,
): Partial<Record<PlaceholderId, string | null>> {
  const contact = customer?.contact ?? visits.findLast((visit) => visit.contact !== null)?.contact ?? null;
  return {
    customer: name,
    contact,
    owner: customer?.accountManager ?? owner ?? null,
    product: customer?.product ?? null,
    date: words.day(day),
    ...values,
  };
}
