// The tables about satisfaction and loyalty as we ship them. A list. Names and texts "@id" stand in text/ in every language.
import type {
  AssessmentArea,
  AssessmentIndicator,
  Campaign,
  ComplaintThemeRow,
  MessageKind,
  MessageTemplate,
  SpecialDeduction,
} from './loyalty-tables';

const campaign = (id: string, row: Partial<Campaign>): Campaign => ({
  id,
  name: `@${id}`,
  active: true,
  tenureFromMonths: null,
  tenureToMonths: null,
  noSecondOrderDays: null,
  levels: [],
  tiers: [],
  lifecycles: [],
  lastContactOlderDays: null,
  industryWords: [],
  ...row,
});

export const DEFAULT_CAMPAIGNS: readonly Campaign[] = [
  campaign('second-order', { tenureFromMonths: 1, tenureToMonths: 3, noSecondOrderDays: 30 }),
  campaign('sleeping-high', { active: false, tiers: ['high'], lastContactOlderDays: 60 }),
  campaign('old-customers', { active: false, lifecycles: ['old'], lastContactOlderDays: 180 }),
];

/** Words as customers write them; Chinese first, since the descriptions are. */
export const DEFAULT_COMPLAINT_THEMES: readonly ComplaintThemeRow[] = [
  {
    id: 'slow',
    name: '@slow',
    words: ['慢', '拖', '等了', '太久', '没人接', '不回复', '联系不上', 'slow', 'late'],
  },
  {
    id: 'unsolved',
    name: '@unsolved',
    words: ['没解决', '未解决', '又坏', '反复', '再次', '重复', '还是不', 'unsolved', 'again'],
  },
  {
    id: 'quality',
    name: '@quality',
    words: ['故障', '损坏', '坏了', '报警', '失灵', '质量', '异响', '漏', 'broken', 'fault', 'defect'],
  },
  {
    id: 'attitude',
    name: '@attitude',
    words: ['态度', '不耐烦', '推诿', '敷衍', '冷淡', 'rude', 'attitude'],
  },
  { id: 'skill', name: '@skill', words: ['不专业', '不懂', '不熟', '说不清', '不会修', 'unskilled'] },
  { id: 'price', name: '@price', words: ['价格', '收费', '太贵', '费用', 'price', 'expensive'] },
  {
    id: 'delivery',
    name: '@delivery',
    words: ['物流', '发货', '送货', '包装', '配送', 'delivery', 'shipping'],
  },
  { id: 'use', name: '@use', words: ['不会用', '操作', '说明书', '培训', '复杂', 'manual', 'training'] },
];

const message = (kind: MessageKind): MessageTemplate => ({ id: kind, kind, active: true, text: `@${kind}` });

export const DEFAULT_MESSAGES: readonly MessageTemplate[] = [
  message('thanks'),
  message('apology'),
  message('follow-up'),
  message('festival'),
  message('birthday'),
  message('anniversary'),
  message('renewal'),
];

const indicator = (area: AssessmentArea, id: string, possible: number): AssessmentIndicator => ({
  id,
  area,
  name: `@${id}`,
  possible,
  got: null,
  applicable: true,
  evidence: '',
});

/** The standard's three areas, named in our own words; the points are ours to start from (40, 30, 30) and a team's to change. */
export const DEFAULT_INDICATORS: readonly AssessmentIndicator[] = [
  indicator('system', 'organisation', 6),
  indicator('system', 'people', 6),
  indicator('system', 'resources', 6),
  indicator('system', 'rules', 8),
  indicator('system', 'supervision', 6),
  indicator('system', 'improvement', 4),
  indicator('system', 'culture', 4),
  indicator('goods', 'information', 6),
  indicator('goods', 'support', 6),
  indicator('goods', 'delivery', 5),
  indicator('goods', 'repair', 6),
  indicator('goods', 'warranty', 5),
  indicator('goods', 'recycling', 2),
  indicator('customers', 'relations', 15),
  indicator('customers', 'complaints', 15),
];

const deduction = (id: string): SpecialDeduction => ({ id, name: `@${id}`, count: 0 });

export const DEFAULT_DEDUCTIONS: readonly SpecialDeduction[] = [
  deduction('against-law'),
  deduction('against-own-rules'),
  deduction('against-trade-rules'),
  deduction('against-operation'),
];
