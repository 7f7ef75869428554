// rules §6 (S1): class → department, impact × urgency → priority, what words propose, what raises it, who approves.
import { priorityRater, type RatedTicket } from '../../../src/core/measures/priority';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';

const BLANK: RatedTicket = {
  type: null,
  impact: null,
  urgency: null,
  priority: null,
  emotion: null,
  description: null,
};
const rate = (ticket: Partial<RatedTicket>, policy: Policy = DEFAULT_POLICY) =>
  priorityRater(policy)({ ...BLANK, ...ticket });

test.each([
  ['core', 'urgent', 'P0'],
  ['core', 'normal', 'P0'],
  ['core', 'low', 'P1'],
  ['normal', 'urgent', 'P1'],
  ['normal', 'normal', 'P1'],
  ['normal', 'low', 'P2'],
  ['minor', 'urgent', 'P1'],
  ['minor', 'normal', 'P2'],
  ['minor', 'low', 'P2'],
] as const)('impact %s × urgency %s → %s, nothing proposed', (impact, urgency, priority) => {
  expect(rate({ impact, urgency })).toMatchObject({
    priority,
    computed: priority,
    proposed: { impact: null, urgency: null },
  });
});

test.each([
  ['fault', '技术'],
  ['service-failure', '运营'],
  ['advice', '产品'],
  ['claim', '客诉'],
  ['consult', '产品'],
  ['complaint', '客诉'],
  ['support', '技术'],
  ['business', '运营'],
  ['quality', '技术'],
] as const)('class %s goes to %s', (type, department) => {
  expect(rate({ type }).department).toBe(department);
});

test('without a class there is no department', () => {
  expect(rate({}).department).toBeNull();
});

test.each([
  ['服务器宕机，请马上处理', 'core', 'urgent', 'P0'],
  ['存在安全隐患', 'core', 'normal', 'P0'],
  ['某功能失效', 'normal', 'normal', 'P1'],
  ['设备无法使用', 'normal', 'normal', 'P1'],
  ['物流超 72 小时', 'normal', 'normal', 'P1'],
  ['咨询保养周期，不着急', 'minor', 'low', 'P2'],
  ['建议增加导出功能', 'minor', 'normal', 'P2'],
  // The gravest word counts.
  ['咨询：昨天宕机的原因', 'core', 'normal', 'P0'],
  // 不紧急 does not say 紧急.
  ['无法使用，但不紧急', 'normal', 'low', 'P2'],
  // Width and case do not matter.
  ['ＯＵＴＡＧＥ at the plant', 'core', 'normal', 'P0'],
  // No word: the policy's defaults.
  ['设备报警', 'normal', 'normal', 'P1'],
] as const)('blank cells, "%s" → %s × %s = %s', (description, impact, urgency, computed) => {
  expect(rate({ description })).toMatchObject({ computed, proposed: { impact, urgency } });
});

test('a cell that is filled in stands; only the blank one is proposed', () => {
  expect(rate({ impact: 'minor', description: '宕机，紧急' })).toMatchObject({
    computed: 'P1',
    proposed: { impact: null, urgency: 'urgent' },
  });
});

test('where the words say nothing the class does', () => {
  expect(rate({ type: 'consult' })).toMatchObject({ computed: 'P2', proposed: { impact: 'minor' } });
});

test.each([
  ['a complaint', { type: 'complaint' }],
  ['a claim', { type: 'claim' }],
  ['an angry customer', { type: 'consult', emotion: 'angry' }],
] as const)('%s is at least P1', (_, ticket) => {
  const minor = { ...ticket, impact: 'minor', urgency: 'low' } as const;
  expect(rate(minor).computed).toBe('P1');
  expect(rate({ ...minor, impact: 'core', urgency: 'urgent' }).computed).toBe('P0');
});

test('dissatisfied alone raises nothing', () => {
  expect(rate({ impact: 'minor', urgency: 'low', emotion: 'dissatisfied' }).computed).toBe('P2');
});

test('a priority typed by hand counts, and the computed one stands beside it', () => {
  expect(rate({ impact: 'core', urgency: 'urgent', priority: 'P2' })).toMatchObject({
    priority: 'P2',
    computed: 'P0',
    approver: null,
  });
});

test.each([
  ['P0', 'department-head'],
  ['P1', 'supervisor'],
  ['P2', null],
] as const)('%s is approved by %s', (priority, approver) => {
  expect(rate({ priority }).approver).toBe(approver);
});

test("a team's own words, classes and matrix decide", () => {
  const policy: Policy = {
    ...DEFAULT_POLICY,
    problemWords: [{ word: '漏油', impact: 'core', urgency: null }],
    ticketClasses: [{ type: 'fault', department: ' 维修部 ', impact: 'minor', atLeast: 'P0' }],
    priorityMatrix: [{ impact: 'core', urgent: 'P0', normal: 'P1', low: 'P2' }],
  };
  expect(rate({ description: '漏油' }, policy).computed).toBe('P1');
  expect(rate({ type: 'fault', impact: 'core', urgency: 'low' }, policy)).toMatchObject({
    computed: 'P0',
    department: '维修部',
  });
});
