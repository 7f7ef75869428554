// The lists of the page: low scores to follow up, customers to thank, what complaints are about, level and value at odds.
import { customerLevel } from '../../measures/customer-level';
import type { Answer, ComplaintTheme } from '../../measures/satisfaction-result';
import type { PlanCell } from '../../plan/plan';
import type { Account } from '../../register/register';
import type { AnswerColumn, ComplaintColumn, MismatchColumn } from '../../text/areas/satisfaction-report';
import type { Text } from '../../text/text';
import type { Place } from './figure-blocks';
import { CENTER, pageColumns, WRAP, type PageColumn } from './page-grid';
import type { Block } from './place-blocks';
import { blockOf, type BlockContext } from './report-input';

const ANSWER: readonly PageColumn<AnswerColumn>[] = [
  ['customer', 'general', WRAP],
  ['date', 'date', CENTER],
  ['score', 'decimal', CENTER],
  ['owner', 'general', { ...CENTER, ...WRAP }],
  ['ticket', 'text', { ...CENTER, ...WRAP }],
  ['words', 'general', WRAP],
];

/** The answers at one end of the scale; what does not fit is counted in the last row. */
export function answersBlock(name: 'FollowUp' | 'Thanks', place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const say = context.text.satisfactionReport;
  const answers = name === 'FollowUp' ? figures.current.followUp : figures.current.thanks;
  const none = name === 'FollowUp' ? say.empty.followUp : say.empty.thanks;
  const columns = pageColumns(ANSWER, (text, key) => text.satisfactionReport.answer[key], context);
  const rows = (room: number): PlanCell[][] => limited(answers, room, none, answerRow, say);
  return blockOf(name, place, columns, rows, input);
}

function answerRow({ account, day, score, owner, ticketId, words }: Answer): PlanCell[] {
  return [customerOf(account), day, score, owner, ticketId, words];
}

const customerOf = (account: Account) => (account.name === '' ? account.id : account.name);

/** At most `room` rows, the last one counting those left out; one row that says so when there is none. */
function limited<Entry>(
  entries: readonly Entry[],
  room: number,
  none: string,
  rowOf: (entry: Entry) => PlanCell[],
  say: Text['satisfactionReport'],
): PlanCell[][] {
  const blank = [null, null, null, null, null];
  if (entries.length === 0) return [[none, ...blank]];
  if (entries.length <= room) return entries.map(rowOf);
  const shown = entries.slice(0, Math.max(0, room - 1));
  return [...shown.map(rowOf), [say.more(entries.length - shown.length), ...blank]];
}

const COMPLAINT: readonly PageColumn<ComplaintColumn>[] = [
  ['theme', 'general', WRAP],
  ['count', 'integer', CENTER],
  ['customers', 'integer', CENTER],
  ['share', 'percent', CENTER],
  ['running', 'percent', CENTER],
  ['example', 'general', WRAP],
];

/** Themes with their share of all listed texts, commonest first. */
export function complaintsBlock(place: Place, input: BlockContext): Block {
  const { context, figures } = input;
  const { text } = context;
  const total = figures.complaints.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  const all = figures.complaints.map((theme) => {
    running += theme.count;
    return { ...theme, share: theme.count / total, running: running / total };
  });
  const columns = pageColumns(COMPLAINT, (each, key) => each.satisfactionReport.complaint[key], context);
  const none: PlanCell[] = [text.satisfactionReport.empty.complaints, null, null, null, null, null];
  const rows = (room: number): PlanCell[][] =>
    all.length === 0
      ? [none]
      : all
          .slice(0, room)
          .map(({ count, customers, share, running: upToHere, ...theme }) => [
            themeWord(theme, text),
            count,
            customers,
            share,
            upToHere,
            theme.example,
          ]);
  return blockOf('Complaints', place, columns, rows, input);
}

/** `"@slow"` is a theme of ours, anything else is called as the team calls it. */
function themeWord({ theme }: Pick<ComplaintTheme, 'theme'>, { policy, satisfactionReport }: Text): string {
  if (theme === '') return satisfactionReport.otherTheme;
  return theme.startsWith('@') ? (policy.complaintThemes[theme.slice(1)] ?? theme) : theme;
}

const MISMATCH: readonly PageColumn<MismatchColumn>[] = [
  ['customer', 'general', WRAP],
  ['id', 'text', WRAP],
  ['level', 'general', CENTER],
  ['tier', 'general', CENTER],
  ['owner', 'general', { ...CENTER, ...WRAP }],
  ['hint', 'general', WRAP],
];

/** VIPs of low value, then customers of high value who are no VIPs. */
export function mismatchedBlock(place: Place, input: BlockContext): Block {
  const { context, figures, rfm } = input;
  const { words, satisfactionReport: say } = context.text;
  const { vipOfLowTier, highTierNotVip } = figures.mismatched;
  const entries = [
    ...vipOfLowTier.map((account) => ({ account, hint: say.mismatches.vipOfLowTier })),
    ...highTierNotVip.map((account) => ({ account, hint: say.mismatches.highTierNotVip })),
  ];
  const rowOf = ({ account, hint }: (typeof entries)[number]): PlanCell[] => {
    const level = customerLevel(account);
    const tier = rfm.byAccount.get(account.key)?.tier ?? null;
    return [
      customerOf(account),
      account.id || null,
      level && words.levels[level],
      tier && words.tiers[tier],
      account.customer?.accountManager ?? null,
      hint,
    ];
  };
  const columns = pageColumns(MISMATCH, (text, key) => text.satisfactionReport.mismatch[key], context);
  const rows = (room: number) => limited(entries, room, say.empty.mismatched, rowOf, say);
  return blockOf('Mismatched', place, columns, rows, input);
}
