// The policy's tables, one zod object per row. People edit them on the 设置 sheet.
import * as z from 'zod';
import { CHANNELS, LEVELS } from '../register/records';

export const SEGMENTS = [
  'champion',
  'develop',
  'keep',
  'retain',
  'general-value',
  'general-develop',
  'general-keep',
  'general-retain',
] as const;
export const VALUE_TIERS = ['high', 'middle', 'low'] as const;
export const LIFECYCLES = ['new', 'growing', 'old'] as const;
export const SERIES = [
  'onboarding',
  'routine',
  'problem',
  'contract',
  'care',
  'review',
  'recovery',
  'manual',
] as const;
export const ROLES = [
  'after-sales-engineer',
  'service-agent',
  'complaint-supervisor',
  'account-manager',
  'crm-agent',
  'department-head',
  'supervisor',
] as const;

/** Segment → value tier (S0: 高 = 重要价值·重要发展·重要保持 …). */
export const Tier = z.object({ segment: z.enum(SEGMENTS), tier: z.enum(VALUE_TIERS) });

/** Open period of a weekday (Monday 1 … Sunday 7), minutes since midnight. */
export const WorkHours = z
  .object({
    weekday: z.int().min(1).max(7),
    fromMinute: z.int().min(0).max(1439),
    toMinute: z.int().min(1).max(1440),
  })
  .refine((row) => row.fromMinute < row.toMinute, { path: ['toMinute'] });

/** A time of the week in which customers are not called (S4). */
export const AvoidTime = z
  .object({
    weekday: z.int().min(1).max(7),
    fromMinute: z.int().min(0).max(1439),
    toMinute: z.int().min(1).max(1440),
  })
  .refine((row) => row.fromMinute < row.toMinute, { path: ['toMinute'] });

/** A dated override: closed, or open with its own hours (none = the ordinary hours of a Monday). */
export const CalendarDay = z.object({
  day: z.int(),
  open: z.boolean(),
  periods: z.array(z.object({ fromMinute: z.int().min(0), toMinute: z.int().max(1440) })),
  active: z.boolean(),
  note: z.string(),
});

export const FESTIVALS = [
  'spring',
  'lantern',
  'dragon-boat',
  'mid-autumn',
  'new-year',
  'national',
  'labour',
] as const;

/** Who is greeted at a festival. Empty lists = nobody; both lists are alternatives (level or tier). */
export const Festival = z.object({
  festival: z.enum(FESTIVALS),
  active: z.boolean(),
  levels: z.array(z.enum(LEVELS)),
  tiers: z.array(z.enum(VALUE_TIERS)),
});

/** Who stands behind a role when the customer has no one of their own. */
export const Role = z.object({ role: z.enum(ROLES), person: z.string() });

/** An offset or interval: "3d", "1m", "24h", "-15d". */
const Span = z.string().regex(/^-?\d{1,4}[dmh]$/);

/** What a rule's date is counted from. */
export const ANCHORS = [
  'first-order-or-signing',
  'each-new-product',
  'last-visit',
  'ticket-solved',
  'visit-satisfied',
  'visit-problem',
  'contract-end',
  'last-survey',
  'information-updated',
  'festival',
  'birthday',
  'anniversary',
  'typed-next-visit',
  'loyalty-at-risk',
  'loyalty-lost',
  'yearly',
] as const;

/** One revisit rule (§7). An empty audience list means "any"; audiences of several lists must all hold, except that level and tier are alternatives. */
export const RevisitRule = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  active: z.boolean(),
  series: z.enum(SERIES),
  /** Order within its series; the current step stands in the list. */
  step: z.int().min(1).max(20),
  lifecycles: z.array(z.enum(LIFECYCLES)),
  levels: z.array(z.enum(LEVELS)),
  tiers: z.array(z.enum(VALUE_TIERS)),
  strategicOnly: z.boolean(),
  anchor: z.enum(ANCHORS),
  offset: Span,
  /** Null = once. */
  repeat: Span.nullable(),
  /** Pointless this long after the anchor; null = never. */
  lapse: Span.nullable(),
  direction: z.enum(['not-before', 'not-later']),
  /** Attaches to the next contact instead of standing alone (survey, review). */
  attaches: z.boolean(),
  /** Never closer than this many days to any other contact (S0, S4). */
  minGapDays: z.int().min(0).max(60),
  channel: z.enum(CHANNELS),
  role: z.enum(ROLES),
});

export type Tier = z.infer<typeof Tier>;
export type WorkHours = z.infer<typeof WorkHours>;
export type AvoidTime = z.infer<typeof AvoidTime>;
export type CalendarDay = z.infer<typeof CalendarDay>;
export type Festival = z.infer<typeof Festival>;
export type Role = z.infer<typeof Role>;
export type RevisitRule = z.infer<typeof RevisitRule>;
export type Segment = (typeof SEGMENTS)[number];
export type ValueTier = (typeof VALUE_TIERS)[number];
export type LifecycleStage = (typeof LIFECYCLES)[number];
export type Series = (typeof SERIES)[number];
export type RoleId = (typeof ROLES)[number];
export type FestivalId = (typeof FESTIVALS)[number];
