// Every threshold, limit and rule a team may change. One zod schema: each number carries unit, default and source (S0–S4,
// rules = our own decision where the sources are silent); its name and reason stand in text/, under the same path.
import * as z from 'zod';
import { IMPACTS, PRIORITIES, URGENCIES } from '../register/records';
import {
  DEFAULT_FESTIVALS,
  DEFAULT_ROLES,
  DEFAULT_RULES,
  DEFAULT_TIERS,
  DEFAULT_WORK_HOURS,
} from './defaults';
import {
  DEFAULT_CAMPAIGNS,
  DEFAULT_COMPLAINT_THEMES,
  DEFAULT_DEDUCTIONS,
  DEFAULT_INDICATORS,
  DEFAULT_MESSAGES,
} from './loyalty-defaults';
import {
  AssessmentIndicator,
  Campaign,
  ComplaintThemeRow,
  MessageTemplate,
  SpecialDeduction,
} from './loyalty-tables';
import {
  DEFAULT_CLASSES,
  DEFAULT_LIMITS,
  DEFAULT_MATRIX,
  DEFAULT_PAUSING,
  DEFAULT_PRIORITIES,
  DEFAULT_PROBLEM_WORDS,
} from './sla-defaults';
import {
  CLOCK_CHOICES,
  PausingStatus,
  PriorityRow,
  PriorityRule,
  ProblemWord,
  SlaLimit,
  TicketClass,
} from './sla-tables';
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
  | 'times'
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

/** What good service reaches (S3). Shares 0–1 are reached at least; complaints, reopenings and hours stay at most. */
const Quality = z.object({
  onTimeResponse: decimal(0, 1, 0.95, 'percent', 'S3'),
  onTimeSolution: decimal(0, 1, 0.9, 'percent', 'S3'),
  solved: decimal(0, 1, 0.9, 'percent', 'S3'),
  complaint: decimal(0, 1, 0.1, 'percent', 'S3'),
  reopened: decimal(0, 1, 0.05, 'percent', 'rules'),
  updated: decimal(0, 1, 0.9, 'percent', 'rules'),
  revisited: decimal(0, 1, 0.9, 'percent', 'rules'),
  /** Mean time from received to solved, round the clock (S1: 4–72 h by priority). */
  meanSolutionHours: decimal(0, 8760, 72, 'hours', 'S3'),
  /** Mean score (S3: "满意度达到 X 分以上"). */
  score: decimal(1, 5, 4, 'score', 'S3'),
});

/** How answers are counted (S1, S2; the bounds of NPS are the method's own). Follow-up and thanks: revisit.unhappyScore, happyScore. */
const Satisfaction = z.object({
  /** CSAT: share of scores from this on. */
  satisfiedScore: whole(1, 5, 4, 'score', 'rules'),
  promoterScore: whole(0, 10, 9, 'score', 'rules'),
  detractorScore: whole(0, 10, 6, 'score', 'rules'),
  /** Fewer answers: 样本不足. */
  smallSampleAnswers: whole(1, 1000, 30, 'count', 'rules'),
  /** A dimension whose mean is below this is a weak item. */
  weakMean: decimal(1, 5, 3, 'score', 'S2'),
  trendMonths: whole(2, 60, 12, 'months', 'rules'),
  topComplaints: whole(1, 50, 10, 'rows', 'rules'),
});

const Loyalty = z.object({
  /** Window of the repurchase rate. */
  repurchaseMonths: whole(1, 60, 6, 'months', 'S1'),
  /** 流失: no order for this long, or the contract ended longer ago than that without renewal. */
  lostMonths: whole(1, 120, 12, 'months', 'rules'),
  contractLapsedDays: whole(0, 3660, 90, 'days', 'rules'),
  /** 潜在流失: R, the last mean score or the last recommendation at or below these. */
  lowRecency: whole(0, 5, 2, 'score', 'rules'),
  lowScore: decimal(0, 5, 3, 'score', 'S1'),
  lowNps: whole(0, 10, 6, 'score', 'rules'),
  /** … or a gap over this many times the customer's own usual interval, known from this many purchase days on. */
  gapTimes: decimal(1, 100, 2, 'times', 'rules'),
  gapPurchaseDays: whole(2, 100, 3, 'count', 'rules'),
  /** 忠诚: one of the first three, with the mean score. */
  loyalRepurchase: decimal(0, 1, 0.3, 'percent', 'rules'),
  loyalFrequency: whole(1, 5, 4, 'score', 'rules'),
  loyalNps: whole(0, 10, 9, 'score', 'rules'),
  loyalScore: decimal(1, 5, 4, 'score', 'S1'),
  /** Net money for one point. */
  pointsYuan: decimal(0.01, 1e9, 100, 'yuan', 'S0'),
  /** Spending trend of a portrait: so many months against as many before. */
  portraitMonths: whole(1, 60, 6, 'months', 'S0'),
  /** … which is level up to this share more or less. */
  portraitLevelShare: decimal(0, 1, 0.1, 'percent', 'rules'),
});

const Messages = z.object({
  /** Texts are made for answers of the last days, and for days to come within so many. */
  answerDays: whole(1, 366, 7, 'days', 'rules'),
  careDays: whole(0, 366, 7, 'days', 'rules'),
  renewalDays: whole(0, 366, 30, 'days', 'rules'),
});

/** GB/T 27922: grades by points of a hundred; special deductions. */
const Assessment = z.object({
  passPoints: decimal(0, 100, 70, 'score', 'rules'),
  threeStarPoints: decimal(0, 100, 80, 'score', 'rules'),
  fourStarPoints: decimal(0, 100, 90, 'score', 'rules'),
  fiveStarPoints: decimal(0, 100, 95, 'score', 'rules'),
  /** Taken off for each special deduction; so many of them fail whatever the points. */
  deductionPoints: decimal(0, 100, 1, 'score', 'rules'),
  failingDeductions: whole(1, 100, 5, 'count', 'rules'),
});

/** Tickets' clocks (§6); the limits themselves are the table `limits`. */
const Sla = z.object({
  /** 即将超时 from this share of the budget on. */
  warningShare: decimal(0, 1, 0.8, 'percent', 'rules'),
  /** While a ticket is open the customer is told of the progress this often (S1, S2). */
  updateHours: whole(1, 720, 24, 'hours', 'S1'),
  /**
   * by-priority = the clock of the ticket's priority; on working time 24 h mean one working day, since S1 speaks of days.
   * working = hours of working time, round-the-clock = nights and weekends count.
   */
  updateClock: setting(z.enum(CLOCK_CHOICES), 'by-priority', { unit: 'word', source: 'rules' }),
  /** Whether the customer must be told while the ticket waits for the customer. */
  updateWhilePaused: yesNo(false, 'rules'),
  /** Feedback promised in a visit, in working days. */
  promiseDays: whole(1, 60, 3, 'days', 'S4'),
  /** A promise older than this is no longer listed. */
  promiseLapseDays: whole(1, 366, 30, 'days', 'rules'),
  /** Taken where the cell is blank and neither the words nor the type say more. */
  defaultImpact: setting(z.enum(IMPACTS), 'normal', { unit: 'word', source: 'rules' }),
  defaultUrgency: setting(z.enum(URGENCIES), 'normal', { unit: 'word', source: 'rules' }),
  /** The least priority for an angry customer. */
  angryAtLeast: setting(z.enum(PRIORITIES), 'P1', { unit: 'word', source: 'rules' }),
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
  /** The lists and group tables of 满意度月报 show at most this many rows. */
  listRows: whole(3, 50, 10, 'rows', 'rules'),
  /** 忠诚度汇总 has a row per customer up to this many customers, beyond it a row per group. */
  summaryMaxCustomers: whole(100, 100_000, 50_000, 'customers', 'rules'),
});

export const PolicySchema = z.object({
  rfm: Rfm.prefault({}),
  lifecycle: Lifecycle.prefault({}),
  revisit: Revisit.prefault({}),
  checks: Checks.prefault({}),
  sla: Sla.prefault({}),
  quality: Quality.prefault({}),
  satisfaction: Satisfaction.prefault({}),
  loyalty: Loyalty.prefault({}),
  messages: Messages.prefault({}),
  assessment: Assessment.prefault({}),
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
  limits: z.array(SlaLimit).default([...DEFAULT_LIMITS]),
  priorities: z.array(PriorityRule).default([...DEFAULT_PRIORITIES]),
  priorityMatrix: z.array(PriorityRow).default([...DEFAULT_MATRIX]),
  ticketClasses: z.array(TicketClass).default([...DEFAULT_CLASSES]),
  problemWords: z.array(ProblemWord).default([...DEFAULT_PROBLEM_WORDS]),
  pausingStatuses: z.array(PausingStatus).default([...DEFAULT_PAUSING]),
  campaigns: z.array(Campaign).default([...DEFAULT_CAMPAIGNS]),
  complaintThemes: z.array(ComplaintThemeRow).default([...DEFAULT_COMPLAINT_THEMES]),
  messageTemplates: z.array(MessageTemplate).default([...DEFAULT_MESSAGES]),
  indicators: z.array(AssessmentIndicator).default([...DEFAULT_INDICATORS]),
  deductions: z.array(SpecialDeduction).default([...DEFAULT_DEDUCTIONS]),
});

export type Policy = z.output<typeof PolicySchema>;

/** Every default. `DEFAULT_POLICY.rfm.windowMonths → 24`. */
export const DEFAULT_POLICY: Policy = PolicySchema.parse({});
