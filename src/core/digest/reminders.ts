// The entries of a calendar file: contacts on their day (in their half of it where one is better), limits at their minute. What
// is past stands on today, for nobody looks for it in last week; its identity stays, so that importing again moves it.
import { dayOf, formatDay, formatMinute, MINUTES_PER_DAY, type Day, type Minute } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Revisit } from '../measures/revisit-result';
import { contactOf, phoneOf } from '../reports/account-contact';
import { ruleName } from '../reports/revisit-sentences';
import type { Text } from '../text/text';
import { dutiesOf, type DutyInput, type LimitDuty } from './duties';

export interface Reminder {
  /** The same for the same duty at every run; says nothing about the customer. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** A whole day, or from one minute to another. */
  readonly when: { readonly day: Day } | { readonly from: Minute; readonly to: Minute };
}

export interface ReminderOptions {
  readonly asOf: Minute;
  /** One person's; null: everybody's. */
  readonly owner: string | null;
  readonly calendar: WorkCalendar;
  readonly text: Text;
}

/** Minutes that a contact or a limit takes up in the calendar. */
const LENGTH_MINUTES = 30;
const NOON = 720;

/**
 * In the order of their days.
 * `(甲公司 due Friday 2026-11-27, slot morning, work from 09:00) → 2026-11-27 09:00–09:30 "回访 甲公司"`.
 */
export function reminders(input: DutyInput, options: ReminderOptions): Reminder[] {
  const { revisits, limits } = dutiesOf(input, options.owner);
  const all = [
    ...revisits.map((row) => revisitReminder(row, options)),
    ...limits.map((limit) => limitReminder(limit, options)),
  ];
  return all.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ when }: Reminder): Minute {
  return 'day' in when ? when.day * MINUTES_PER_DAY : when.from;
}

function revisitReminder(row: Revisit, { asOf, calendar, text }: ReminderOptions): Reminder {
  const { calendar: say, comma, nobody } = text.digest;
  const { account, due, overdueDays, owner, role } = row;
  const title = say.revisit(account.name === '' ? account.id : account.name);
  const rules = [...new Set(row.reasons.map(({ rule }) => ruleName(rule, text)))];
  const contact = [contactOf(account), phoneOf(account), text.words.channels[row.channel]];
  return {
    uid: uidOf(`revisit|${row.key}`),
    title: overdueDays > 0 ? say.overdue(title, overdueDays) : title,
    description: [
      say.why(rules.join(comma)),
      say.contact(contact.filter((part) => part !== null).join(' ')),
      say.owner(owner === '' ? nobody(text.words.roles[role]) : owner),
      ...(overdueDays > 0 ? [say.wasDue(formatDay(due))] : []),
    ].join('\n'),
    when: due < dayOf(asOf) ? { day: dayOf(asOf) } : slotOf(row, calendar),
  };
}

/** The beginning of the morning or of the afternoon; the whole day where both will do or nobody works. */
function slotOf({ due, slot }: Revisit, calendar: WorkCalendar): Reminder['when'] {
  const periods = calendar.periods(due);
  const found =
    slot === 'morning'
      ? periods.find(({ fromMinute }) => fromMinute < NOON)
      : periods.find(({ fromMinute, toMinute }) => Math.max(fromMinute, NOON) < toMinute);
  if (slot === 'any' || !found) return { day: due };
  const from = slot === 'morning' ? found.fromMinute : Math.max(found.fromMinute, NOON);
  return span(due * MINUTES_PER_DAY + from);
}

function span(from: Minute): Reminder['when'] {
  return { from, to: from + LENGTH_MINUTES };
}

function limitReminder(limit: LimitDuty, { asOf, text }: ReminderOptions): Reminder {
  const { calendar: say, ticket, limits } = text.digest;
  const { account, due, ticketId, kind, owner, key } = limit;
  const isPast = due < asOf;
  const subject = ticketId === '' ? '' : ticket(ticketId);
  return {
    uid: uidOf(key),
    title: say.limit(limits[kind], subject, account.name === '' ? account.id : account.name),
    description: [say.wasDue(formatMinute(due)), ...(owner === '' ? [] : [say.owner(owner)])].join('\n'),
    when: isPast ? { day: dayOf(asOf) } : { from: due - LENGTH_MINUTES, to: due },
  };
}

/** 64 bits of two FNV-1a hashes (one from the text's end): calendars need a name that stays, not one that tells. */
function uidOf(key: string): string {
  const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0');
  let [forth, back] = [FNV_BASIS, FNV_BASIS];
  for (let i = 0; i < key.length; i++) {
    forth = Math.imul(forth ^ key.charCodeAt(i), FNV_PRIME);
    back = Math.imul(back ^ key.charCodeAt(key.length - 1 - i), FNV_PRIME);
  }
  return `${hex(forth)}${hex(back)}@huifang`;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
