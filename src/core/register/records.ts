// One zod object per kind of record. `cell` says how a worksheet cell becomes the value (core/register/cells reads it
// from here), so there is one definition of each field and no second set of parsers. Blank optional cells are null.
import * as z from 'zod';

/** How a cell is read; kept in each field's zod metadata. */
export interface CellMeta {
  /** id: text that keeps leading zeros · text · day · moment (day + optional time) · monthDay (MMDD number) · number ·
   * money · score · choice · choices · flag (是/否) · phone · mail */
  readonly cell:
    | 'id'
    | 'text'
    | 'day'
    | 'moment'
    | 'monthDay'
    | 'number'
    | 'money'
    | 'score'
    | 'choice'
    | 'choices'
    | 'flag'
    | 'phone'
    | 'mail';
  /** A choice outside the list is kept as null without a finding (free words are common in this column). */
  readonly lenient?: boolean;
}

const field = <T extends z.ZodType>(schema: T, meta: CellMeta) => schema.nullable().meta({ ...meta });
const required = <T extends z.ZodType>(schema: T, meta: CellMeta) => schema.meta({ ...meta });

const text = () => field(z.string(), { cell: 'text' });
const id = () => field(z.string(), { cell: 'id' });
const day = () => field(z.int(), { cell: 'day' });
const moment = () => field(z.int(), { cell: 'moment' });
const money = () => field(z.number(), { cell: 'money' });
const flag = () => field(z.boolean(), { cell: 'flag' });
const score = (min: number, max: number) => field(z.int().min(min).max(max), { cell: 'score' });
const choice = <const T extends readonly [string, ...string[]]>(values: T, lenient = false) =>
  field(z.enum(values), lenient ? { cell: 'choice', lenient } : { cell: 'choice' });

export const LEVELS = ['vip', 'regular', 'potential'] as const;
export const CHANNELS = ['phone', 'mail', 'visit', 'online', 'video', 'message'] as const;
export const PREFERENCES = ['phone', 'mail', 'regular', 'reminder'] as const;
export const PRIORITIES = ['P0', 'P1', 'P2'] as const;
export const EMOTIONS = ['calm', 'dissatisfied', 'angry'] as const;
export const IMPACTS = ['core', 'normal', 'minor'] as const;
export const URGENCIES = ['urgent', 'normal', 'low'] as const;
/** S1's four classes, S2's four types, S2's 产品质量. */
export const TICKET_TYPES = [
  'fault',
  'service-failure',
  'advice',
  'claim',
  'consult',
  'complaint',
  'support',
  'business',
  'quality',
] as const;
export const TICKET_STATUSES = [
  'open',
  'in-progress',
  'waiting-customer',
  'customer-delay',
  'solved',
  'closed',
  'reopened',
] as const;
export const PROGRESS_STATUSES = [
  'inspecting',
  'waiting-parts',
  'executing',
  'waiting-customer',
  'customer-delay',
  'solved',
  'closed',
  'reopened',
] as const;
export const CARE_KINDS = ['festival', 'birthday', 'anniversary'] as const;
export const ORDER_KINDS = ['purchase', 'refund'] as const;

/** 客户信息登记表 (S2), 客户画像档案表 (S0). Days since 1970-01-01; birthday and anniversary as month × 100 + day. */
export const CustomerFields = z.object({
  customerId: id(),
  customerName: text(),
  companyType: choice(['B2B', 'B2C'], true),
  industry: text(),
  size: text(),
  level: choice(LEVELS),
  contact: text(),
  jobTitle: text(),
  decisionRole: text(),
  phone: field(z.string(), { cell: 'phone' }),
  mail: field(z.string(), { cell: 'mail' }),
  product: text(),
  signedDay: day(),
  contractEndDay: day(),
  history: text(),
  preferences: field(z.array(z.enum(PREFERENCES)), { cell: 'choices', lenient: true }),
  birthday: field(z.int(), { cell: 'monthDay' }),
  anniversary: field(z.int(), { cell: 'monthDay' }),
  accountManager: text(),
  updatedDay: day(),
  tags: text(),
  note: text(),
});

/** 交易记录表 (S0). `amount` is signed: a refund is negative whatever sign was typed. */
export const OrderFields = z.object({
  orderId: id(),
  customerId: id(),
  customerName: text(),
  day: required(z.int(), { cell: 'day' }),
  product: text(),
  amount: required(z.number(), { cell: 'money' }),
  kind: choice(ORDER_KINDS),
});

/** 客户问题登记表 (S1 模板1), 服务问题处理表 (S2). Moments in minutes of the wall clock. */
export const TicketFields = z.object({
  ticketId: required(z.string().min(1), { cell: 'id' }),
  customerId: id(),
  customerName: text(),
  phone: field(z.string(), { cell: 'phone' }),
  purchasedDay: day(),
  receivedAt: required(z.int(), { cell: 'moment' }),
  channel: text(),
  description: text(),
  type: choice(TICKET_TYPES),
  impact: choice(IMPACTS),
  urgency: choice(URGENCIES),
  priority: choice(PRIORITIES),
  emotion: choice(EMOTIONS),
  expectedAt: moment(),
  owner: text(),
  steps: text(),
  cause: text(),
  status: choice(TICKET_STATUSES),
  respondedAt: moment(),
  solvedAt: moment(),
  result: text(),
  confirmed: flag(),
  score: score(1, 5),
  purchaseAmount: money(),
  compensation: money(),
  approver: text(),
});

/** 售后处理进度跟踪表 (S1 模板2). */
export const ProgressFields = z.object({
  ticketId: required(z.string().min(1), { cell: 'id' }),
  updatedAt: required(z.int(), { cell: 'moment' }),
  status: choice(PROGRESS_STATUSES, true),
  handler: text(),
  note: text(),
  toldCustomer: flag(),
  expectedAt: moment(),
  alternative: text(),
});

/** 客户满意度调查表 (S1 模板3), 售后工单满意度记录表 (S0), S2's half-year dimensions. Scores 1–5, recommendation 0–10. */
export const SurveyFields = z.object({
  ticketId: id(),
  customerId: id(),
  customerName: text(),
  day: required(z.int(), { cell: 'day' }),
  response: score(1, 5),
  solution: score(1, 5),
  attitude: score(1, 5),
  overall: score(1, 5),
  speed: score(1, 5),
  ability: score(1, 5),
  expertise: score(1, 5),
  initiative: score(1, 5),
  recommend: score(0, 10),
  suggestion: text(),
  surveyor: text(),
});

/** 客户维护记录表 (S2), 客户回访记录表 (S0), 客户关系维护与回访工作表 (S4; its composite cells are already split here). */
export const VisitFields = z.object({
  customerId: id(),
  customerName: text(),
  contact: text(),
  industry: text(),
  level: choice(LEVELS),
  lastOrderDay: day(),
  product: text(),
  at: required(z.int(), { cell: 'moment' }),
  channel: choice(CHANNELS, true),
  visitor: text(),
  content: text(),
  feedback: text(),
  score: score(1, 5),
  /** What the customer asked for, split from the feedback cell ("希望提供设备保养培训"). */
  request: text(),
  /** Open problems, one each ("功能操作问题、服务器卡顿" → 2); "无" → none. */
  openProblems: field(z.array(z.string()), { cell: 'text' }),
  planOwner: text(),
  planDay: day(),
  planContent: text(),
  nextDay: day(),
  converted: flag(),
  note: text(),
});

/** 客户关怀记录表 (S0). */
export const CareFields = z.object({
  customerId: id(),
  customerName: text(),
  day: required(z.int(), { cell: 'day' }),
  kind: choice(CARE_KINDS),
  content: text(),
  owner: text(),
});

/** 客户忠诚度评估表 (S1 模板4), read back for the notes people added. */
export const LoyaltyFields = z.object({
  customerId: id(),
  customerName: text(),
  grade: text(),
  repurchaseRate: field(z.number(), { cell: 'number' }),
  recommend: score(0, 10),
  satisfaction: field(z.number(), { cell: 'number' }),
  note: text(),
});

/** Every kind of data sheet with its record. `settings` is read by policy/ and has no record here. */
export const RECORD_FIELDS = {
  customers: CustomerFields,
  orders: OrderFields,
  tickets: TicketFields,
  progress: ProgressFields,
  surveys: SurveyFields,
  visits: VisitFields,
  care: CareFields,
  loyalty: LoyaltyFields,
} as const;

export type RecordKind = keyof typeof RECORD_FIELDS;
export type FieldName<K extends RecordKind> = keyof z.infer<(typeof RECORD_FIELDS)[K]> & string;
