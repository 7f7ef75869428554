// The sheet 回访名单 (table HF_Campaigns): the lists of the policy's campaigns one below the other, with columns to fill in. A row
// that was filled in stays when the customer no longer meets the conditions.
import { dayOf, formatDay } from '../calendar/day';
import type { CampaignList, CampaignMember } from '../measures/loyalty/campaigns';
import { customerLevel } from '../measures/customer-level';
import type { LoyaltyResult } from '../measures/loyalty-result';
import type { LifecycleInfo, RfmResult } from '../measures/rfm-result';
import { layoutTable } from '../plan/layout-table';
import type { PlanCell, SheetPlan } from '../plan/plan';
import type { Campaign } from '../policy/loyalty-tables';
import type { Account } from '../register/register';
import type { CampaignColumn } from '../text/areas/loyalty';
import type { Text } from '../text/text';
import { contactOf, phoneOf } from './account-contact';
import { cellsOf, columnMaker, goneMarks, specsOf } from './record-columns';
import { REPORT_HOME, reportFrame, type ReportContext } from './report-context';

export const CAMPAIGNS_TABLE = 'HF_Campaigns';

export interface CampaignsInput {
  readonly campaigns: readonly CampaignList[];
  readonly loyalty: LoyaltyResult;
  readonly rfm: RfmResult;
  readonly lifecycleOf: (account: Account) => LifecycleInfo | null;
}

interface Entry extends CampaignsInput {
  readonly campaign: Campaign;
  readonly member: CampaignMember;
  readonly account: Account;
}

const column = columnMaker<CampaignColumn, Entry>();
const CENTER = { align: 'center' } as const;

const COLUMNS = [
  column('campaign', 'general', 32, ({ campaign }, { text }) => campaignName(campaign, text), { wrap: true }),
  column('customerId', 'text', 12, ({ account }) => account.id || null),
  column('customerName', 'general', 26, ({ account }) => account.name),
  column('contact', 'general', 10, ({ account }) => contactOf(account)),
  column('phone', 'text', 15, ({ account }) => phoneOf(account)),
  column('level', 'general', 9, levelWord, CENTER),
  column('tier', 'general', 8, tierWord, CENTER),
  column('lifecycle', 'general', 11, lifecycleWord, CENTER),
  column('industry', 'general', 14, ({ account }) => account.customer?.industry ?? null),
  column('grade', 'general', 14, gradeWord, CENTER),
  column('lastOrder', 'date', 13, ({ member }) => member.lastOrder),
  column('lastContact', 'date', 13, ({ member }) => member.lastContact),
  column('owner', 'general', 12, ({ account }) => account.customer?.accountManager ?? null),
  column('result', 'general', 14, () => null, { fillIn: true, wrap: true }),
  column('note', 'general', 26, () => null, { fillIn: true, wrap: true }),
  column('key', 'text', 12, ({ campaign, account }) => `${campaign.id}|${account.key}`, { hidden: true }),
] as const;

/** `{ campaigns: [新客二次购买: A001] }` → one row of A001 with the list's name. */
export function campaignsSheet(input: CampaignsInput, context: ReportContext): SheetPlan {
  const say = context.text.loyalty.campaigns;
  const columns = specsOf(COLUMNS, (text, key) => text.loyalty.campaigns.columns[key], context).map((spec) =>
    spec.key === 'result'
      ? { ...spec, validation: { kind: 'list', values: say.results, message: say.resultHint } as const }
      : spec,
  );
  const table = layoutTable(
    {
      name: CAMPAIGNS_TABLE,
      columns,
      keyColumn: 'key',
      rows: cellsOf(COLUMNS, entriesOf(input), context),
      filter: true,
      leftover: goneMarks(
        columns,
        ['customerId', 'customerName', 'contact', 'phone', 'result', 'note', 'key'],
        {
          campaign: say.done,
        },
      ),
    },
    REPORT_HOME,
    context.own.get(CAMPAIGNS_TABLE),
  );
  const counts = input.campaigns.map(
    ({ campaign, members }) => `${campaignName(campaign, context.text)} ${members.length}`,
  );
  const asOf = formatDay(dayOf(context.asOf));
  return reportFrame(
    {
      id: 'campaigns',
      sheetName: say.sheet,
      lines: [say.title, say.summary(asOf, counts.length > 0 ? counts : [say.nobody]), say.howToRead],
      tables: [table],
      highlights: [
        { table: CAMPAIGNS_TABLE, column: 'campaign', equals: say.done, tone: 'muted', over: 'row' },
      ],
      frozenColumns: 3,
      tabColor: 'BF8F00',
    },
    context,
  );
}

/** `"@second-order"` is one of ours; a team's own campaign is called as it calls it. */
function campaignName({ name }: Campaign, { policy }: Text): string {
  return name.startsWith('@') ? (policy.campaigns[name.slice(1)] ?? name) : name;
}

function entriesOf(input: CampaignsInput): Entry[] {
  return input.campaigns.flatMap(({ campaign, members }) =>
    members.map((member) => ({ ...input, campaign, member, account: member.account })),
  );
}

function levelWord({ account }: Entry, { text }: ReportContext): PlanCell {
  const level = customerLevel(account);
  return level && text.words.levels[level];
}

function tierWord({ account, rfm }: Entry, { text }: ReportContext): PlanCell {
  const row = rfm.byAccount.get(account.key);
  return row ? text.words.tiers[row.tier] : null;
}

function lifecycleWord({ account, lifecycleOf }: Entry, { text }: ReportContext): PlanCell {
  const lifecycle = lifecycleOf(account);
  return lifecycle && text.words.lifecycles[lifecycle.stage];
}

function gradeWord({ account, loyalty }: Entry, { text }: ReportContext): PlanCell {
  const row = loyalty.byAccount.get(account.key);
  return row ? text.loyalty.grades[row.grade] : null;
}
