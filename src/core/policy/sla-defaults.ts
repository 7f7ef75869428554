// The tables about tickets as we ship them (rules §6). A list. Each limit's name, reason and source stand in text/.
import type {
  PausingStatus,
  PriorityRow,
  PriorityRule,
  ProblemWord,
  SlaLimit,
  TicketClass,
} from './sla-tables';

const limit = (
  id: string,
  [responseHours, solutionHours]: readonly [number, number | null],
  row: Partial<SlaLimit>,
): SlaLimit => ({
  id,
  name: `@${id}`,
  active: true,
  priorities: [],
  types: [],
  levels: [],
  tiers: [],
  problemCustomer: false,
  responseHours,
  solutionHours,
  clock: 'by-priority',
  ...row,
});

/** The strictest of all that apply wins; of equal ones the upper. */
export const DEFAULT_LIMITS: readonly SlaLimit[] = [
  limit('priority-P0', [1, 4], { priorities: ['P0'] }),
  limit('priority-P1', [4, 24], { priorities: ['P1'] }),
  limit('priority-P2', [24, 72], { priorities: ['P2'] }),
  limit('type-consult', [2, null], { types: ['consult'] }),
  limit('type-complaint', [1, null], { types: ['complaint', 'claim'] }),
  limit('valued-customer', [2, 24], { levels: ['vip'], tiers: ['high'] }),
  limit('quality-problem', [24, 72], { types: ['quality'] }),
  limit('problem-customer', [24, null], { problemCustomer: true }),
];

/** S1: P0 the department head approves, P1 the supervisor, P2 nobody. Clocks and escalation: rules. */
export const DEFAULT_PRIORITIES: readonly PriorityRule[] = [
  {
    priority: 'P0',
    clock: 'round-the-clock',
    approver: 'department-head',
    escalateFrom: 'supervisor',
    escalateTo: 'department-head',
  },
  {
    priority: 'P1',
    clock: 'working',
    approver: 'supervisor',
    escalateFrom: 'service-agent',
    escalateTo: 'supervisor',
  },
  {
    priority: 'P2',
    clock: 'working',
    approver: null,
    escalateFrom: 'service-agent',
    escalateTo: 'supervisor',
  },
];

/** S1: 影响范围 × 紧急程度. */
export const DEFAULT_MATRIX: readonly PriorityRow[] = [
  { impact: 'core', urgent: 'P0', normal: 'P0', low: 'P1' },
  { impact: 'normal', urgent: 'P1', normal: 'P1', low: 'P2' },
  { impact: 'minor', urgent: 'P1', normal: 'P2', low: 'P2' },
];

/** S1's four classes and S2's types with the department in charge; 投诉 is at least P1. */
export const DEFAULT_CLASSES: readonly TicketClass[] = [
  { type: 'fault', department: '技术', impact: 'normal', atLeast: null },
  { type: 'service-failure', department: '运营', impact: 'normal', atLeast: null },
  { type: 'advice', department: '产品', impact: 'minor', atLeast: null },
  { type: 'claim', department: '客诉', impact: 'normal', atLeast: 'P1' },
  { type: 'consult', department: '产品', impact: 'minor', atLeast: null },
  { type: 'complaint', department: '客诉', impact: 'normal', atLeast: 'P1' },
  { type: 'support', department: '技术', impact: 'normal', atLeast: null },
  { type: 'business', department: '运营', impact: 'minor', atLeast: null },
  { type: 'quality', department: '技术', impact: 'normal', atLeast: null },
];

const impactWords = (impact: ProblemWord['impact'], ...words: string[]): ProblemWord[] =>
  words.map((word) => ({ word, impact, urgency: null }));
const urgencyWords = (urgency: ProblemWord['urgency'], ...words: string[]): ProblemWord[] =>
  words.map((word) => ({ word, impact: null, urgency }));

/** S1's examples of P0, P1 and P2 and their like, as people write them. A longer word beats one inside it. */
export const DEFAULT_PROBLEM_WORDS: readonly ProblemWord[] = [
  ...impactWords('core', '宕机', '安全隐患', '停产', '停机', '瘫痪', '起火', '冒烟', '漏电', '数据丢失'),
  ...impactWords('core', 'outage', 'safety hazard', 'data loss'),
  ...impactWords('normal', '失效', '无法使用', '不能使用', '用不了', '无法启动', '物流超72小时'),
  ...impactWords('normal', '物流超过72小时', 'cannot use', 'not working', 'does not work'),
  ...impactWords('minor', '咨询', '建议', '请教', 'question', 'suggestion'),
  ...urgencyWords('urgent', '紧急', '加急', '马上', '立即', '尽快', 'urgent', 'asap', 'immediately'),
  ...urgencyWords('low', '不紧急', '不着急', '不急', 'not urgent', 'no hurry'),
];

export const DEFAULT_PAUSING: readonly PausingStatus[] = [
  { status: 'waiting-customer', pauses: true },
  { status: 'customer-delay', pauses: true },
  { status: 'waiting-parts', pauses: false },
  { status: 'inspecting', pauses: false },
  { status: 'executing', pauses: false },
];
