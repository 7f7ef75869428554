// Every threshold, limit and rule a team may change. One zod schema: each number carries unit, default and source (S0–S4,
// rules = our own decision where the sources are silent); its name and reason stand in text/, under the same path.
import * as z from 'zod';
import {
  DEFAULT_FESTIVALS,
  DEFAULT_ROLES,
  DEFAULT_RULES,
  DEFAULT_TIERS,
  DEFAULT_WORK_HOURS,
} from './defaults';
import { AvoidTime, CalendarDay, Festival, Role, RevisitRule, Tier, WorkHours } from './tables';

export type Unit =
  | 'months'
  | 'days'
  | 'hours'
  | 'customers'
  | 'rows'
  | 'percent'
  | 'score'
  | 'count'
  | 'word'
  | 'yes/no'
  | 'yuan';
export interface SettingMeta {
  readonly unit: Unit;
  readonly source: 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'rules';
}

const setting = <T extends z.ZodType>(schema: T, fallback: z.output<T>, meta: SettingMeta) =>
  schema.default(fallback as never).meta({ ...meta });

const whole = (min: number, max: number, fallback: number, unit: Unit, source: SettingMeta['source']) =>
  setting(z.int().min(min).max(max), fallback, { unit, source });
const decimal = (min: number, max: number, fallback: number, unit: Unit, source: SettingMeta['source']) =>
  setting(z.number().min(min).max(max), fallback, { unit, source });
const yesNo = (fallback: boolean, source: SettingMeta['source']) =>
  setting(z.boolean(), fallback, { unit: 'yes/no', source });
/** Five ascending bounds of a fixed scale are four numbers: "1;2;3;4" in the cell. */
const bounds = (fallback: [number, number, number, number], unit: Unit, source: SettingMeta['source']) =>
  setting(z.tuple([z.number(), z.number(), z.number(), z.number()]).refine(isAscending), fallback, {
    unit,
    source,
  });

function isAscending(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value));
}

const Rfm = z.object({
  /** percentile = PERCENTILE.INC cuts · fixed = the bounds below · median = segments split at the median · r-package = R's `rfm`. */
  mode: setting(z.enum(['percentile', 'fixed', 'median', 'r-package']), 'percentile', {
    unit: 'word',
    source: 'rules',
  }),
  /** 0 = no window: every order up to as-of counts. */
  windowMonths: whole(0, 240, 24, 'months', 'rules'),
  /** Days; `days > bound` lowers R by one each. */
  fixedRecencyDays: bounds([30, 90, 180, 365], 'days', 'rules'),
  /** Orders; `orders > bound` raises F by one each: 1/2/3/4/5+. */
  fixedFrequency: bounds([1, 2, 3, 4], 'count', 'rules'),
  /** Yuan net; `net > bound` raises M by one each. */
  fixedMonetary: bounds([1000, 5000, 20000, 100000], 'yuan', 'rules'),
  /** Fewer scored customers than this: fixed bounds, and the sheet says 样本不足. */
  smallSampleCustomers: whole(1, 1000, 30, 'customers', 'rules'),
  /** This many distinct frequencies or fewer: fixed F bounds. */
  fewFrequencies: whole(1, 20, 4, 'count', 'rules'),
  /** Where "high" begins for the eight segments. */
  threshold: setting(z.enum(['mean', 'median', 'fixed']), 'mean', { unit: 'word', source: 'rules' }),
  /** Used when threshold = fixed. */
  thresholdRecencyDays: decimal(0, 36500, 90, 'days', 'rules'),
  thresholdFrequency: decimal(0, 100000, 2, 'count', 'rules'),
  thresholdMonetary: decimal(0, 1e12, 5000, 'yuan', 'rules'),
});

const Lifecycle = z.object({
  /** 新客户 while younger than this (S0: 0–6 months). */
  newMonths: whole(1, 60, 6, 'months', 'S0'),
  /** 老客户 from this on (S0: 1 year). Between the two: 成长客户. */
  oldMonths: whole(1, 120, 12, 'months', 'S0'),
});

const Revisit = z.object({
  /** Reasons of different series this close become one row. */
  mergeDays: whole(0, 60, 7, 'days', 'rules'),
  /** A routine contact keeps this distance from any other contact. */
  spacingDays: whole(0, 60, 7, 'days', 'S4'),
  /** Contacts per owner and day; 0 = no cap. */
  dailyCap: whole(0, 500, 20, 'count', 'rules'),
  /** The list reaches this far ahead of as-of. */
  horizonDays: whole(1, 366, 30, 'days', 'rules'),
  /** "Soon" in the list. */
  soonDays: whole(1, 60, 7, 'days', 'rules'),
  /** A break of this many days off or more makes its neighbours busy days: slots as Monday and Friday. */
  breakDays: whole(2, 30, 3, 'days', 'rules'),
  /** After a solution (due by the rule itself, S0 24 h): late, overdue (S1 24–48 h; S2, S4 3 days). */
  solutionLateHours: whole(1, 720, 48, 'hours', 'S1'),
  solutionOverdueDays: whole(1, 60, 3, 'days', 'S2'),
  /** A visit's score from which the customer counts as satisfied; at or below `unhappyScore` as a problem. */
  happyScore: whole(1, 5, 4, 'score', 'S1'),
  unhappyScore: whole(1, 5, 3, 'score', 'S1'),
  /** An attaching reason (survey, review) stands alone only when this late. */
  attachLateDays: whole(0, 180, 30, 'days', 'rules'),
  /** Contact data older than this are to be verified before the call. */
  contactReviewMonths: whole(1, 36, 3, 'months', 'S2'),
  /** The word in 标签 or 备注 that marks a strategic account (weekly sync). */
  strategicTag: setting(z.string().min(1), '战略客户', { unit: 'word', source: 'S4' }),
});

const Checks = z.object({
  /** Compensation over this share of that purchase (服务失误). */
  compensationShare: decimal(0, 1, 0.3, 'percent', 'S1'),
  /** A festival greeting further off its festival than this. */
  greetingOffDays: whole(0, 30, 3, 'days', 'rules'),
  /** Customer information older than this is due for review. */
  reviewMonths: whole(1, 36, 3, 'months', 'S2'),
  /** Earliest date that is taken seriously. */
  earliestYear: whole(1900, 2100, 1990, 'count', 'rules'),
});

const Calendar = z.object({
  /** Chinese statutory holidays and make-up workdays. Off = ordinary weeks plus the dated rows below. */
  chineseHolidays: yesNo(true, 'rules'),
});

const Report = z.object({
  /** 服务登记册 leaves out a table longer than this and says so. */
  registerMaxRows: whole(100, 1_000_000, 100_000, 'rows', 'rules'),
  /** 校验结果 lists at most this many rows and counts the rest. */
  findingsMaxRows: whole(100, 60_000, 20_000, 'rows', 'rules'),
});

export const PolicySchema = z.object({
  rfm: Rfm.prefault({}),
  lifecycle: Lifecycle.prefault({}),
  revisit: Revisit.prefault({}),
  checks: Checks.prefault({}),
  calendar: Calendar.prefault({}),
  report: Report.prefault({}),
  tiers: z.array(Tier).default([...DEFAULT_TIERS]),
  rules: z.array(RevisitRule).default([...DEFAULT_RULES]),
  workHours: z.array(WorkHours).default([...DEFAULT_WORK_HOURS]),
  avoidTimes: z.array(AvoidTime).default([
    { weekday: 1, fromMinute: 0, toMinute: 720 },
    { weekday: 5, fromMinute: 720, toMinute: 1440 },
  ]),
  calendarDays: z.array(CalendarDay).default([]),
  festivals: z.array(Festival).default([...DEFAULT_FESTIVALS]),
  roles: z.array(Role).default([...DEFAULT_ROLES]),
});

export type Policy = z.output<typeof PolicySchema>;

/** Every default. `DEFAULT_POLICY.rfm.windowMonths → 24`. */
export const DEFAULT_POLICY: Policy = PolicySchema.parse({});
