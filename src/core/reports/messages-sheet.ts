// The sheet 客户话术 (table HF_Messages): texts to copy, one row per customer and occasion. Nothing is sent. A row marked as sent or
// with a note stays.
import { dayOf, formatDay } from '../calendar/day';
import type { Message } from '../measures/messages';
import { layoutTable } from '../plan/layout-table';
import type { SheetPlan } from '../plan/plan';
import type { MessageKind } from '../policy/loyalty-tables';
import type { MessageColumn } from '../text/areas/loyalty';
import { contactOf, phoneOf } from './account-contact';
import { cellsOf, columnMaker, specsOf } from './record-columns';
import { REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const MESSAGES_TABLE = 'HF_Messages';

const column = columnMaker<MessageColumn, Message>();

const COLUMNS = [
  column('kind', 'general', 18, ({ kind }, { text }) => text.policy.messageKinds[kind], { align: 'center' }),
  column('date', 'date', 12, ({ day }) => day),
  column('customerId', 'text', 12, ({ account }) => account.id || null),
  column('customerName', 'general', 24, ({ account }) => account.name, { wrap: true }),
  column('contact', 'general', 10, ({ account }) => contactOf(account)),
  column('phone', 'text', 15, ({ account }) => phoneOf(account)),
  column('words', 'general', 80, ({ text }) => text, { wrap: true }),
  column('owner', 'general', 12, ({ owner }) => owner, { align: 'center' }),
  column('sent', 'general', 9, () => null, { fillIn: true, align: 'center' }),
  column('note', 'general', 20, () => null, { fillIn: true, wrap: true }),
  column('key', 'text', 12, keyOf, { hidden: true }),
] as const;

function keyOf({ kind, account, day, subject }: Message): string {
  return [kind, account.key, formatDay(day), subject].join('|');
}

/** `[thanks to A001 for 5 points]` → a row 感谢, the day, A001, …, the words. */
export function messagesSheet(messages: readonly Message[], context: ReportContext): SheetPlan {
  const { text } = context;
  const say = text.loyalty.messages;
  const columns = specsOf(COLUMNS, (each, key) => each.loyalty.messages.columns[key], context).map((spec) =>
    spec.key === 'sent'
      ? {
          ...spec,
          validation: {
            kind: 'list',
            values: [text.words.yes, text.words.no],
            message: say.sentHint,
          } as const,
        }
      : spec,
  );
  const table = layoutTable(
    {
      name: MESSAGES_TABLE,
      columns,
      keyColumn: 'key',
      rows: cellsOf(COLUMNS, messages, context),
      filter: true,
    },
    REPORT_HOME,
    context.own.get(MESSAGES_TABLE),
  );
  const counts = (Object.keys(text.policy.messageKinds) as MessageKind[]).flatMap((kind) => {
    const count = messages.filter((message) => message.kind === kind).length;
    return count === 0 ? [] : [`${text.policy.messageKinds[kind]} ${count}`];
  });
  const asOf = formatDay(dayOf(context.asOf));
  return reportFrame(
    {
      id: 'messages',
      sheetName: say.sheet,
      lines: [say.title, say.summary(asOf, counts.length > 0 ? counts : [say.nobody]), say.howToRead],
      tables: [table],
      highlights: [
        { table: MESSAGES_TABLE, column: 'sent', equals: text.words.yes, tone: 'done', over: 'row' },
      ],
      frozenColumns: 4,
      tabColor: 'BF8F00',
    },
    context,
  );
}
