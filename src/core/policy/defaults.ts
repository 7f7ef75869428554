// The policy's tables as we ship them, from the seeds. A list: long on purpose.
import type { Festival, RevisitRule, Role, Tier, WorkHours } from './tables';

/** S0: 高 = 重要价值·重要发展·重要保持; 中 = 重要挽留·一般价值·一般发展; 低 = the rest. */
export const DEFAULT_TIERS: readonly Tier[] = [
  { segment: 'champion', tier: 'high' },
  { segment: 'develop', tier: 'high' },
  { segment: 'keep', tier: 'high' },
  { segment: 'retain', tier: 'middle' },
  { segment: 'general-value', tier: 'middle' },
  { segment: 'general-develop', tier: 'middle' },
  { segment: 'general-keep', tier: 'low' },
  { segment: 'general-retain', tier: 'low' },
];

/** Mon–Fri 09:00–12:00 and 13:30–18:00 (rules). */
export const DEFAULT_WORK_HOURS: readonly WorkHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, fromMinute: 540, toMinute: 720 },
  { weekday, fromMinute: 810, toMinute: 1080 },
]);

/** S0, S2: 春节 and 中秋 for everyone of rank; the others ready but off. */
export const DEFAULT_FESTIVALS: readonly Festival[] = [
  { festival: 'spring', active: true, levels: ['vip'], tiers: ['high'] },
  { festival: 'mid-autumn', active: true, levels: ['vip'], tiers: ['high'] },
  { festival: 'lantern', active: false, levels: ['vip'], tiers: ['high'] },
  { festival: 'dragon-boat', active: false, levels: ['vip'], tiers: ['high'] },
  { festival: 'new-year', active: false, levels: ['vip'], tiers: ['high'] },
  { festival: 'labour', active: false, levels: ['vip'], tiers: ['high'] },
  { festival: 'national', active: false, levels: ['vip'], tiers: ['high'] },
];

/** S1's and S0's people by role; the names are the team's to fill in. */
export const DEFAULT_ROLES: readonly Role[] = [
  { role: 'after-sales-engineer', person: '' },
  { role: 'service-agent', person: '' },
  { role: 'complaint-supervisor', person: '' },
  { role: 'account-manager', person: '' },
  { role: 'crm-agent', person: '' },
  { role: 'department-head', person: '' },
  { role: 'supervisor', person: '' },
];

const base = {
  active: true,
  step: 1,
  lifecycles: [],
  levels: [],
  tiers: [],
  strategicOnly: false,
  repeat: null,
  lapse: null,
  direction: 'not-before',
  attaches: false,
  minGapDays: 0,
  channel: 'phone',
} as const satisfies Partial<RevisitRule>;

const rule = (
  row: Pick<RevisitRule, 'id' | 'series' | 'anchor' | 'offset' | 'role'> & Partial<RevisitRule>,
) => ({
  ...base,
  lifecycles: [] as RevisitRule['lifecycles'],
  levels: [] as RevisitRule['levels'],
  tiers: [] as RevisitRule['tiers'],
  ...row,
});

/** §7's default rules. The order is the order of the 设置 sheet; ids are stable. A table: one rule a line. */
// prettier-ignore
export const DEFAULT_RULES: readonly RevisitRule[] = [
  rule({ id: 'first-use-guide', series: 'onboarding', step: 1, lifecycles: ['new'], anchor: 'first-order-or-signing', offset: '3d', lapse: '30d', direction: 'not-later', channel: 'video', role: 'after-sales-engineer' }),
  rule({ id: 'first-revisit', series: 'onboarding', step: 2, lifecycles: ['new'], anchor: 'first-order-or-signing', offset: '7d', lapse: '60d', role: 'after-sales-engineer' }),
  rule({ id: 'deep-use-revisit', series: 'onboarding', step: 3, lifecycles: ['new'], anchor: 'first-order-or-signing', offset: '30d', lapse: '90d', role: 'after-sales-engineer' }),
  rule({ id: 'early-survey', series: 'onboarding', step: 4, lifecycles: ['new'], anchor: 'first-order-or-signing', offset: '90d', lapse: '180d', role: 'service-agent' }),
  rule({ id: 'new-product-guide', active: false, series: 'onboarding', step: 1, anchor: 'each-new-product', offset: '3d', lapse: '30d', direction: 'not-later', channel: 'video', role: 'after-sales-engineer' }),
  rule({ id: 'routine-new', series: 'routine', step: 1, lifecycles: ['new'], anchor: 'last-visit', offset: '1m', repeat: '1m', minGapDays: 7, role: 'account-manager' }),
  rule({ id: 'routine-quarterly', series: 'routine', step: 1, anchor: 'last-visit', offset: '3m', repeat: '3m', minGapDays: 7, role: 'account-manager' }),
  rule({ id: 'routine-vip', series: 'routine', step: 1, levels: ['vip'], tiers: ['high'], anchor: 'last-visit', offset: '15d', repeat: '15d', minGapDays: 7, role: 'account-manager' }),
  rule({ id: 'strategic-weekly', series: 'routine', step: 1, strategicOnly: true, anchor: 'last-visit', offset: '7d', repeat: '7d', minGapDays: 7, role: 'account-manager' }),
  rule({ id: 'after-solution', series: 'problem', step: 1, anchor: 'ticket-solved', offset: '24h', lapse: '30d', role: 'service-agent' }),
  rule({ id: 'satisfied-monthly', series: 'routine', step: 1, anchor: 'visit-satisfied', offset: '1m', minGapDays: 7, channel: 'message', role: 'account-manager' }),
  rule({ id: 'problem-visit', series: 'problem', step: 2, anchor: 'visit-problem', offset: '24h', role: 'complaint-supervisor' }),
  rule({ id: 'renewal', series: 'contract', step: 1, anchor: 'contract-end', offset: '-15d', lapse: '30d', direction: 'not-later', role: 'account-manager' }),
  rule({ id: 'half-year-survey', series: 'review', step: 1, anchor: 'last-survey', offset: '6m', repeat: '6m', attaches: true, role: 'service-agent' }),
  rule({ id: 'information-review', series: 'review', step: 2, anchor: 'information-updated', offset: '3m', repeat: '3m', attaches: true, role: 'crm-agent' }),
  rule({ id: 'festival-greeting', series: 'care', step: 1, anchor: 'festival', offset: '-3d', lapse: '0d', direction: 'not-later', channel: 'message', role: 'crm-agent' }),
  rule({ id: 'birthday-greeting', series: 'care', step: 2, anchor: 'birthday', offset: '-3d', lapse: '0d', direction: 'not-later', channel: 'message', role: 'crm-agent' }),
  rule({ id: 'anniversary-greeting', series: 'care', step: 3, anchor: 'anniversary', offset: '-3d', lapse: '0d', direction: 'not-later', channel: 'message', role: 'crm-agent' }),
  rule({ id: 'recover-at-risk', series: 'recovery', step: 1, anchor: 'loyalty-at-risk', offset: '7d', lapse: '6m', direction: 'not-later', role: 'account-manager' }),
  rule({ id: 'recover-lost', series: 'recovery', step: 1, anchor: 'loyalty-lost', offset: '7d', lapse: '12m', direction: 'not-later', role: 'account-manager' }),
  rule({ id: 'typed-next-visit', series: 'manual', step: 1, anchor: 'typed-next-visit', offset: '0d', role: 'account-manager' }),
  rule({ id: 'product-tips', active: false, series: 'care', step: 4, lifecycles: ['new', 'old'], anchor: 'last-visit', offset: '1m', repeat: '1m', minGapDays: 7, channel: 'message', role: 'crm-agent' }),
  rule({ id: 'yearly-party', active: false, series: 'care', step: 5, lifecycles: ['old'], tiers: ['high'], anchor: 'yearly', offset: '11m', repeat: '12m', lapse: '12m', channel: 'visit', role: 'account-manager' }),
];
