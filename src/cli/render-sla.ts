// The open tickets as a supervisor reads them: how many are late, the most urgent with the time left and why, and what the service
// did not reach.
import { formatMinute, type Minute } from '../core/calendar/day';
import type { QualityResult } from '../core/measures/quality-result';
import type { Policy } from '../core/policy/policy';
import { qualitySummary, unmetTargets } from '../core/reports/quality-sentences';
import { handlerOf, slaItems, type SlaItem } from '../core/reports/sla-items';
import { remaining, whySentence } from '../core/reports/sla-sentences';
import { countStatuses } from '../core/reports/sla-sheet';
import type { RunResult } from '../core/run';
import type { Text } from '../core/text/text';
import { alignedTable } from './aligned-table';
import { wrapText } from './text-width';

/** As many tickets as one looks at first. */
const URGENT_ITEMS = 10;
const STATUSES = ['late', 'warning', 'normal', 'paused', 'uncovered'] as const;

/** The summary's lines, none wider than the terminal where columns can give way. */
export function renderSla(
  { sla, quality, policy }: Pick<RunResult, 'sla' | 'quality' | 'policy'>,
  about: { readonly file: string; readonly asOf: Minute; readonly width: number },
  text: Text,
): readonly string[] {
  const items = slaItems(sla);
  return [
    text.cli.summary.asOf(about.file, formatMinute(about.asOf)),
    '',
    openTickets(items, text),
    ...qualityLines(quality, about.width, text),
    ...urgentLines(items.slice(0, URGENT_ITEMS), about.width, { text, policy }),
  ];
}

/** "未结问题：12（已超时 3 · 即将超时 2 · …）". */
export function openTickets(items: readonly SlaItem[], text: Text): string {
  const { open, noneOpen } = text.cli.sla;
  const tickets = items.filter(({ row }) => row !== null);
  const counts = countStatuses(tickets);
  const parts = STATUSES.filter((status) => counts[status] > 0 || status === 'late');
  const words = parts.map((status) => `${text.sla.statuses[status]} ${counts[status]}`);
  return text.cli.summary.labelled(open, tickets.length === 0 ? noneOpen : words.join(' · '));
}

function qualityLines(quality: QualityResult, width: number, text: Text): string[] {
  const summary = text.cli.summary.labelled(text.cli.sla.quality, qualitySummary(quality, text));
  const unmet = unmetTargets(quality.total, quality.targets, text);
  return [...wrapText(summary, width), ...unmet.flatMap((line) => indented(line, '  ', width))];
}

function indented(text: string, indent: string, width: number): string[] {
  return wrapText(text, width - indent.length).map((line) => indent + line);
}

/** A line per item, and below it why the limit is what it is. */
function urgentLines(items: readonly SlaItem[], width: number, { text, policy }: Words): string[] {
  const { columns, mostUrgent } = text.cli.sla;
  if (items.length === 0) return [];
  const heads = [
    { header: columns.status },
    { header: columns.ticket },
    { header: columns.priority },
    { header: columns.customer, shrinks: true },
    { header: columns.limit },
    { header: columns.remaining },
    { header: columns.owner, shrinks: true },
  ];
  const [head = '', ...lines] = alignedTable(
    heads,
    items.map((item) => urgentRow(item, text)),
    width - 2,
  );
  const table = items.flatMap((item, i) => [lines[i] ?? '', ...whyLines(item, width, { text, policy })]);
  return ['', mostUrgent(items.length), ...[head, ...table].map((line) => `  ${line}`)];
}

const INDENT = '      ';

function whyLines(item: SlaItem, width: number, { text, policy }: Words): string[] {
  const why = whySentence(item, text, policy);
  return why === null ? [] : indented(why, INDENT, width - 2);
}

interface Words {
  readonly text: Text;
  readonly policy: Policy;
}

function urgentRow(item: SlaItem, text: Text): string[] {
  const { account, row, limit, clock } = item;
  return [
    text.sla.statuses[clock.status],
    row?.ticket.ticketId ?? text.slaSheets.sla.promiseType,
    row?.priority ?? '',
    account.name === '' ? account.id : account.name,
    text.sla.limitKinds[limit],
    remaining(clock, text) ?? '',
    handlerOf(item) ?? text.cli.summary.nobody,
  ];
}
