// The words people write for each code of records.ts: first the Chinese word we write, then the English one, then variants.
// Compared folded (width, script, case, punctuation), with or without a trailing 类. A list: long on purpose.
import type {
  CARE_KINDS,
  CHANNELS,
  EMOTIONS,
  IMPACTS,
  LEVELS,
  ORDER_KINDS,
  PREFERENCES,
  PRIORITIES,
  PROGRESS_STATUSES,
  TICKET_STATUSES,
  TICKET_TYPES,
  URGENCIES,
} from '../register/records';

/** `[Chinese, English, …variants]`. */
export type Words = readonly [string, string, ...string[]];
type Of<T extends readonly string[]> = Readonly<Record<T[number], Words>>;

const levels: Of<typeof LEVELS> = {
  vip: ['VIP', 'VIP', 'VIP客户', '贵宾', '贵宾客户'],
  regular: ['普通', 'Regular', '普通客户', '一般客户', '一般', 'normal', 'standard'],
  potential: ['潜力', 'Potential', '潜力客户', '潜在', '潜在客户', 'prospect'],
};

const channels: Of<typeof CHANNELS> = {
  phone: ['电话', 'Phone', '电话回访', '电话沟通', '电联', '致电', '通话', 'call', 'telephone', 'phone call'],
  mail: ['邮件', 'Mail', '电子邮件', '邮箱', '邮件回访', 'email', 'e-mail'],
  visit: [
    '拜访',
    'On-site visit',
    '上门',
    '上门拜访',
    '上门回访',
    '现场',
    '现场拜访',
    '走访',
    '面谈',
    '登门',
    'visit',
    'on site',
    'onsite',
  ],
  video: ['视频', 'Video', '视频会议', '视频回访', 'video call'],
  message: [
    '短信',
    'Text message',
    '微信',
    '企业微信',
    '短信祝福',
    '贺卡',
    'sms',
    'message',
    'wechat',
    'text',
  ],
  online: ['线上', 'Online', '在线', '在线客服', '网络', '线上回访', 'app', 'web', 'chat'],
};

const preferences: Of<typeof PREFERENCES> = {
  phone: ['电话沟通', 'Phone', '电话', '电话回访', 'call'],
  mail: ['邮件', 'Mail', '电子邮件', '邮件沟通', 'email', 'e-mail'],
  regular: ['定期回访', 'Regular visits', '回访', 'regular'],
  reminder: ['业务提醒', 'Business reminders', '提醒', 'reminder', 'reminders'],
};

const priorities: Of<typeof PRIORITIES> = {
  P0: ['P0', 'P0', 'P0级', 'P0紧急', 'P0级紧急'],
  P1: ['P1', 'P1', 'P1级', 'P1重要', 'P1级重要'],
  P2: ['P2', 'P2', 'P2级', 'P2一般', 'P2级一般'],
};

const emotions: Of<typeof EMOTIONS> = {
  calm: ['平静', 'Calm', '平和', '正常', '稳定'],
  dissatisfied: ['不满', 'Dissatisfied', '不满意', '抱怨', 'unhappy'],
  angry: ['愤怒', 'Angry', '激动', '生气', '非常不满'],
};

const impacts: Of<typeof IMPACTS> = {
  core: [
    '核心业务/安全',
    'Core business or safety',
    '核心业务',
    '安全',
    '影响核心业务',
    '影响核心业务/安全',
    '核心',
    'core',
    'safety',
  ],
  normal: ['影响正常使用', 'Normal use affected', '正常使用', '影响客户正常使用', '影响使用', 'normal use'],
  minor: ['轻微/咨询', 'Minor or question', '轻微', '咨询', '轻微影响', '无影响', 'minor', 'question'],
};

const urgencies: Of<typeof URGENCIES> = {
  urgent: ['紧急', 'Urgent', '非常紧急', '特急', '加急', '高', 'high'],
  normal: ['一般', 'Normal', '普通', '中', 'medium'],
  low: ['不紧急', 'Not urgent', '非紧急', '不急', '低', 'low'],
};

const ticketTypes: Of<typeof TICKET_TYPES> = {
  fault: ['产品故障', 'Product fault', '故障', '设备故障', '系统故障', 'fault', 'failure'],
  'service-failure': ['服务失误', 'Service failure', '服务问题', '服务态度'],
  advice: ['咨询建议', 'Question or suggestion', '建议', 'suggestion', 'advice'],
  claim: ['投诉维权', 'Claim of rights', '维权', 'claim'],
  consult: ['咨询', 'Question', '使用咨询', 'consult', 'inquiry', 'enquiry'],
  complaint: ['投诉', 'Complaint', '客户投诉'],
  support: ['技术支持', 'Technical support', '技术', 'support', 'tech support'],
  business: ['业务办理', 'Business request', '业务', '办理', 'business'],
  quality: ['产品质量', 'Product quality', '质量', '质量问题', '产品质量问题', 'quality'],
};

const ticketStatuses: Of<typeof TICKET_STATUSES> = {
  open: ['待处理', 'Open', '未处理', '新建', '未开始', '待受理', '待分配', 'new', 'pending'],
  'in-progress': [
    '处理中',
    'In progress',
    '跟进中',
    '解决中',
    '进行中',
    '已受理',
    '技术检测中',
    '备件采购中',
    '方案执行中',
    'processing',
  ],
  'waiting-customer': [
    '待客户确认',
    'Waiting for customer',
    '等待客户确认',
    '客户确认中',
    '待确认',
    'waiting customer',
  ],
  'customer-delay': [
    '客户延期',
    'Postponed by customer',
    '客户要求延期',
    '客户原因延期',
    'customer delay',
    'on hold',
  ],
  solved: ['已解决', 'Solved', '解决', '已处理', '已完成', '完成', '处理完成', 'resolved', 'done'],
  closed: ['已关闭', 'Closed', '关闭', '已结案', '结案', '已闭环', '闭环', '已办结'],
  reopened: ['重新打开', 'Reopened', '重开', '已重开', '再次打开', 'reopen'],
};

const progressStatuses: Of<typeof PROGRESS_STATUSES> = {
  inspecting: ['技术检测中', 'Inspecting', '检测中', '技术检测', '排查中', 'diagnosing'],
  'waiting-parts': ['备件采购中', 'Waiting for parts', '备件采购', '等待备件', '采购中', '待备件', '缺备件'],
  executing: [
    '方案执行中',
    'Carrying out',
    '执行中',
    '方案执行',
    '处理中',
    '维修中',
    'in progress',
    'executing',
  ],
  'waiting-customer': ['待客户确认', 'Waiting for customer', '等待客户确认', '客户确认中', '待确认'],
  'customer-delay': ['客户延期', 'Postponed by customer', '客户要求延期', '客户原因延期', 'on hold'],
  solved: ['已解决', 'Solved', '解决', '已处理', '已完成', '完成', '处理完成', 'resolved', 'done'],
  closed: ['已关闭', 'Closed', '关闭', '已结案', '结案', '已闭环', '闭环', '已办结'],
  reopened: ['重新打开', 'Reopened', '重开', '已重开', '再次打开', 'reopen'],
};

const careKinds: Of<typeof CARE_KINDS> = {
  festival: [
    '节日',
    'Festival',
    '节日祝福',
    '节日关怀',
    '节日问候',
    '节日短信祝福',
    '春节',
    '元宵',
    '元宵节',
    '端午',
    '端午节',
    '中秋',
    '中秋节',
    '元旦',
    '国庆',
    '国庆节',
    '劳动节',
    'holiday',
  ],
  birthday: ['生日', 'Birthday', '生日祝福', '生日关怀', '生日问候', '联系人生日'],
  anniversary: [
    '周年庆',
    'Anniversary',
    '企业周年庆',
    '公司周年庆',
    '周年',
    '周年庆祝福',
    '周年祝福',
    '客户企业周年庆',
  ],
};

const orderKinds: Of<typeof ORDER_KINDS> = {
  purchase: [
    '购买',
    'Purchase',
    '销售',
    '采购',
    '新购',
    '复购',
    '续费',
    '续约',
    '续购',
    '成交',
    '消费',
    '下单',
    'sale',
    'order',
    'buy',
  ],
  refund: ['退货', 'Refund', '退款', '退单', '退换货', '销售退货', '退费', '冲红', 'return'],
};

const companyTypes = {
  B2B: ['B2B', 'B2B', '企业', '企业客户', 'business'],
  B2C: ['B2C', 'B2C', '个人', '个人客户', '消费者', 'consumer'],
} as const satisfies Record<string, Words>;

/** Code → words, by the name templates.ts gives the column's list. */
export const CHOICE_WORDS = {
  companyTypes,
  levels,
  channels,
  preferences,
  priorities,
  emotions,
  impacts,
  urgencies,
  ticketTypes,
  ticketStatuses,
  progressStatuses,
  careKinds,
  orderKinds,
} as const;

export type ChoiceSet = keyof typeof CHOICE_WORDS;

/** The words to offer in a list, in the order of the codes. `('levels', 'zh') → ['VIP', '普通', '潜力']`. */
export function choiceList(set: ChoiceSet, language: 'zh' | 'en'): string[] {
  const words: Readonly<Record<string, Words>> = CHOICE_WORDS[set];
  return Object.values(words).map((list) => list[language === 'zh' ? 0 : 1]);
}
