import { formatNumber } from '../format-number';
import type { CountedShare, LoyaltyText } from '../areas/loyalty';

const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10)}%`;

function share(name: string, { part, whole, value }: CountedShare): string {
  return value === null ? `${name}无数据` : `${name} ${percent(value)}（${part}/${whole}）`;
}

const GRADES = {
  failed: '未达标',
  passed: '达标',
  'three-star': '三星',
  'four-star': '四星',
  'five-star': '五星',
};

export const loyalty: LoyaltyText = {
  grades: { loyal: '忠诚客户', regular: '普通', 'at-risk': '潜在流失客户', lost: '流失客户' },
  changes: { up: '升', down: '降', same: '持平', new: '新' },
  reason: (reason, limits) => {
    switch (reason) {
      case 'no-order-12-months':
        return `${limits.lostMonths} 个月没有交易`;
      case 'contract-ended':
        return `合同到期超过 ${limits.contractLapsedDays} 天未续约`;
      case 'low-recency':
        return '很久没有交易（R 分低）';
      case 'low-score':
        return `最近评分不高于 ${formatNumber(limits.lowScore)} 分`;
      case 'low-nps':
        return `推荐意愿不高于 ${limits.lowNps} 分`;
      case 'overdue-complaint':
        return '有投诉超时未解决';
      case 'long-gap':
        return `间隔超过自身平时的 ${formatNumber(limits.gapTimes)} 倍`;
      case 'repurchases':
        return `近 ${limits.repurchaseMonths} 个月复购率不低于 ${percent(limits.loyalRepurchase)}`;
      case 'frequent':
        return `交易频繁（F 分不低于 ${limits.loyalFrequency}）`;
      case 'promoter':
        return `推荐意愿不低于 ${limits.loyalNps} 分`;
      case 'nothing-special':
        return '没有特别情况';
      case 'never-bought':
        return '还没有交易';
    }
  },
  reasonGap: '；',
  unknown: '未填写',
  gone: '已不在登记册中，保留备注',
  assessment: {
    sheet: '客户忠诚度评估表',
    title: '客户忠诚度评估表',
    howToRead: '「备注」归您填写，刷新后保留；「变化」与上一次截止日的结果相比。判定标准在「设置」里。',
    columns: {
      customerId: '客户编号',
      customerName: '客户名称',
      level: '客户等级',
      tier: '价值层',
      lifecycle: '生命周期',
      grade: '忠诚度等级',
      change: '变化',
      reason: '判定理由',
      repurchaseRate: '复购率',
      satisfaction: '平均满意度',
      recommend: '推荐意愿',
      points: '积分',
      converted: '需求转化率',
      accountManager: '客户经理',
      note: '备注',
      key: '行标识',
      baseGrade: '上次等级',
      baseDay: '上次截止',
      writtenDay: '本次截止',
    },
    summary: (asOf, customers, counts) => `截止 ${asOf}；客户 ${customers} 位：${counts.join('、')}`,
    repurchase: (months, byTransaction, byCustomer) =>
      `近 ${months} 个月${share('复购率（按交易：重复购买次数 ÷ 全部购买次数）', byTransaction)}；${share('按客户（购买两次以上的客户 ÷ 有购买的客户）', byCustomer)}`,
  },
  portraits: {
    sheet: '客户画像',
    title: '客户画像',
    howToRead: '金额已扣除退货；没有数据的留空。「备注」归您填写，刷新后保留。',
    columns: {
      customerId: '客户编号',
      customerName: '客户名称',
      industry: '所属行业',
      level: '客户等级',
      tier: '价值层',
      segment: '分群',
      lifecycle: '生命周期',
      grade: '忠诚度',
      orderCount: '交易次数',
      meanOrderValue: '平均单笔金额',
      recentNet: '近期净额',
      earlierNet: '前期净额',
      trend: '消费走势',
      repurchaseRate: '复购率',
      commonestProblem: '最常见问题',
      meanSolutionHours: '平均解决小时',
      meanScore: '平均满意度',
      complaints: '投诉',
      praise: '好评',
      preferences: '沟通偏好',
      accountManager: '客户经理',
      note: '备注',
      key: '行标识',
    },
    summary: (asOf, customers, months) =>
      `截止 ${asOf}；客户 ${customers} 位；近期为最近 ${months} 个月，前期为再之前 ${months} 个月`,
    trends: { up: '上升', down: '下降', level: '持平', new: '新增', none: '' },
  },
  campaigns: {
    sheet: '回访名单',
    title: '回访名单',
    howToRead: '条件在「设置」的「回访名单条件」里修改。黄色的列由您填写，刷新后保留。',
    columns: {
      campaign: '名单',
      customerId: '客户编号',
      customerName: '客户名称',
      contact: '联系人',
      phone: '联系电话',
      level: '客户等级',
      tier: '价值层',
      lifecycle: '生命周期',
      industry: '所属行业',
      grade: '忠诚度',
      lastOrder: '最近交易日期',
      lastContact: '最近联系',
      owner: '客户经理',
      result: '结果',
      note: '备注',
      key: '行标识',
    },
    summary: (asOf, counts) => `截止 ${asOf}；${counts.join('；')}`,
    nobody: '目前没有客户符合条件',
    results: ['已联系', '未接通', '有意向', '无意向'],
    resultHint: '请选择本次联系的结果，也可以填别的。',
    done: '已不符合条件',
  },
  messages: {
    sheet: '客户话术',
    title: '客户话术',
    howToRead:
      '复制「话术」即可使用，本工具不会发送任何内容。话术在「设置」里修改；填了「已发送」的行下次仍保留。',
    columns: {
      kind: '类型',
      date: '日期',
      customerId: '客户编号',
      customerName: '客户名称',
      contact: '联系人',
      phone: '联系电话',
      words: '话术',
      owner: '负责人',
      sent: '已发送',
      note: '备注',
      key: '行标识',
    },
    summary: (asOf, counts) => `截止 ${asOf}；${counts.join('、')}`,
    nobody: '目前没有需要准备的话术',
    sentHint: '发送后请填“是”。',
  },
  summary: {
    sheet: '忠诚度汇总',
    title: '忠诚度汇总',
    howToRead:
      '每期一批数据，重跑同一期会更新，以前各期保留。列名和列序不变，可以放心引用或建透视表；没有数据的指标不列。',
    columns: {
      period: '期间',
      customer: '客户',
      level: '客户等级',
      tier: '价值层',
      segment: '分群',
      grade: '忠诚度',
      industry: '行业',
      owner: '客户经理',
      measure: '指标',
      value: '数值',
      key: '行标识',
    },
    status: (asOf, period, customers, grouped) =>
      `截止 ${asOf}；本期 ${period}；客户 ${customers} 位${grouped ? '，按等级、价值层、分群和忠诚度汇总（次数、金额、积分为合计，其余为平均）' : ''}`,
    measures: {
      customers: '客户数',
      orders: '交易次数',
      net: '近期净额',
      meanOrder: '平均单笔金额',
      repurchaseRate: '复购率',
      meanScore: '平均满意度',
      recommend: '推荐意愿',
      points: '积分',
      complaints: '投诉次数',
      solutionHours: '平均解决小时',
    },
    wholeGroup: '（全组）',
    full: (periods) => `已超出一张表的行数，最早的 ${periods.join('、')} 未保留`,
  },
  pivot: {
    sheet: '忠诚度透视',
    title: '忠诚度走势',
    howToRead: '左边每期一行；透视表只在第一次建立，以后只刷新数据，您调整过的布局会保留。',
    columns: {
      period: '期间',
      loyal: '忠诚客户',
      regular: '普通客户',
      atRisk: '潜在流失客户',
      lost: '流失客户',
      loyalShare: '忠诚客户占比',
    },
    chart: '各期客户忠诚度（位）',
    pivotTitle: '透视表：各忠诚度的平均值',
    meanValue: '数值平均',
  },
  selfAssessment: {
    sheet: '自我评价',
    title: '售后服务自我评价（参照 GB/T 27922）',
    howToRead:
      '黄色的列由您填写，重新生成时保留：不涉及的指标填“否”，不计入总分。指标和分值在「设置」里修改，以标准原文为准。',
    columns: {
      area: '类别',
      name: '指标',
      possible: '分值',
      applicable: '是否涉及',
      got: '实得分',
      lost: '失分',
      evidence: '依据',
      note: '改进说明',
      key: '行标识',
    },
    deductionsTitle: '特别扣分项',
    deductionColumns: { name: '特别扣分项', count: '发现次数', note: '情况说明', key: '行标识' },
    hints: {
      applicable: '涉及填“是”，不涉及填“否”。',
      got: '请填实得分，不超过分值；还没有评价的留空。',
      count: '请填发现的次数，没有填 0。',
    },
    grades: GRADES,
    result: ({ got, applicable, final, open, deductions, grade, failedByDeductions }, failing) => {
      if (final === null) return `还没有填写得分：请在“实得分”一列逐项填写（共 ${open} 项）`;
      const parts = [
        `已评 ${formatNumber(applicable)} 分中得 ${formatNumber(got)} 分，评分 ${final.toFixed(1)}`,
        deductions === 0 ? '' : `特别扣分 ${deductions} 项`,
        failedByDeductions ? `特别扣分达到 ${failing} 项，不达标` : '',
        grade === null ? `还有 ${open} 项未评，暂不定级` : `等级：${GRADES[grade]}`,
      ];
      return parts.filter((part) => part !== '').join('；');
    },
  },
  periodKinds: { week: '周', month: '月', quarter: '季度', half: '半年', year: '年', range: '期间' },
};
