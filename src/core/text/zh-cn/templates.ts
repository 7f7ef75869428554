import type { TemplatesText } from '../areas/templates';

export const templates: TemplatesText = {
  hints: {
    customers: '每位客户一行；客户编号不要重复。其他表靠客户编号或客户名称与本表对应。',
    orders: '每笔交易一行；退货可填负数，或在“类型”中选“退货”。',
    tickets: '每个问题一行；时间请写到分钟，例如 2026-11-21 09:30。',
    progress: '每次处理进展一行；问题编号与问题登记表一致。',
    surveys: '每份问卷一行；各项评分为 1–5 的整数，推荐意愿为 0–10。没有回答的留空。',
    visits: '每次联系一行；有约好的下次时间请填写，会优先列入到期回访。',
    care: '每次问候一行：节日、生日或周年庆。',
  },
  requiredColumns: (columns) => `必填：${columns}`,
  pickFromList: '请从列表中选择。',
  typeScore: (min, max) => `请填写 ${min} 到 ${max} 的整数。`,
  sample: {
    total: '合计',
    recentOrders: '交易记录（近一年）',
    earlierOrders: '交易记录（往年）',
  },
};
