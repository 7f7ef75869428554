import { formatNumber } from '../format-number';
import type { NamedPeriod, PeriodKind, SatisfactionReportText } from '../areas/satisfaction-report';

const KINDS: Readonly<Record<PeriodKind, string>> = {
  week: '满意度周报',
  month: '满意度月报',
  quarter: '满意度季报',
  half: '满意度分析报告',
  year: '满意度年报',
  range: '满意度报告',
};

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const signed = (value: number, digits: number) => {
  const rounded = value.toFixed(digits);
  if (Number(rounded) === 0) return '持平';
  return value > 0 ? `升 ${rounded}` : `降 ${rounded.replace('-', '')}`;
};

export const satisfactionReport: SatisfactionReportText = {
  sheet: ({ kind, name }) => `${KINDS[kind]} ${name}`,
  title: (period) => `客户${KINDS[period.kind]} ${spoken(period)}`,
  status: (period, previous, asOf) =>
    `统计期 ${period.from} 至 ${period.to}，上期 ${previous.from} 至 ${previous.to}；截至 ${asOf}`,
  sentence: (h) => {
    const parts = [
      `本期收到评价 ${h.n} 份、问题 ${h.tickets} 件`,
      h.csat === null ? '' : `满意率 ${percent(h.csat)}，平均 ${(h.mean ?? 0).toFixed(2)} 分`,
      h.nps === null ? '' : `NPS ${h.nps.toFixed(1)}`,
      h.weak.length === 0 ? '没有低于标准的维度' : `薄弱项：${h.weak.join('、')}`,
      h.followUp === 0 ? '' : `低分待跟进 ${h.followUp} 份`,
      h.smallSample ? '评价偏少，样本不足，仅供参考' : '',
    ];
    return `${parts.filter((part) => part !== '').join('；')}。`;
  },
  noData: (tickets) =>
    tickets === 0
      ? '本期没有客户评价，也没有问题记录。请确认统计期，或先登记满意度调查。'
      : `本期没有客户评价（无数据），问题 ${tickets} 件。满意度各项留空，服务质量照常统计。`,
  cards: { mean: '平均满意度', csat: '满意率', nps: '净推荐值 NPS', onTimeSolution: '按时解决率' },
  score: (value) => `${value.toFixed(2)} 分`,
  share: percent,
  points: (value) => value.toFixed(1),
  none: '无数据',
  change: (difference, unit) => {
    if (difference === null) return '上期无数据';
    const said = signed(unit === 'share' ? difference * 100 : difference, unit === 'score' ? 2 : 1);
    if (said === '持平') return '与上期持平';
    return `比上期${said}${{ score: ' 分', share: ' 个百分点', points: ' 分' }[unit]}`;
  },
  headings: {
    Headline: '满意度',
    Work: '问题处理',
    Quality: '服务质量与目标',
    Trend: '近 12 个月',
    Dimensions: '各维度得分',
    ProblemTypes: '问题类型',
    Nps: 'NPS 构成',
    Tiers: '按价值层',
    Levels: '按客户等级',
    Departments: '按责任部门（工单评价）',
    Owners: '按负责人',
    FollowUp: '低分待跟进',
    Thanks: '感谢名单',
    Complaints: '投诉集中的问题',
    Mismatched: '等级与价值不一致的客户',
    Improvement: '薄弱项与改进',
  },
  charts: {
    Trend: '满意率走势',
    Dimensions: '各维度平均分',
    ProblemTypes: '问题类型（件）',
    Nps: 'NPS 构成（人）',
  },
  headlineRows: { current: '本期', previous: '上期', change: '变化', verdict: '评价' },
  headline: {
    what: '满意度',
    n: '评价份数',
    mean: '平均分',
    csat: '满意率',
    nps: 'NPS',
    remark: '说明',
  },
  work: {
    what: '问题处理',
    tickets: '问题件数',
    solutionHours: '平均解决\n小时',
    ticketScore: '工单\n评分',
    converted: '需求\n转化率',
    remark: '目标',
  },
  quality: {
    measure: '服务质量',
    cases: '件数',
    current: '本期',
    previous: '上期',
    target: '目标',
    verdict: '是否达标',
  },
  trend: { month: '月份', n: '评价份数', mean: '平均分', csat: '满意率', nps: 'NPS', tickets: '问题件数' },
  dimension: {
    dimension: '维度',
    n: '份数',
    mean: '平均分',
    csat: '满意率',
    previousMean: '上期平均分',
    remark: '说明',
  },
  problem: {
    type: '问题类型',
    count: '件数',
    share: '占比',
    previousCount: '上期',
    mean: '平均满意度',
    remark: '客户评价',
  },
  nps: {
    group: '客户态度',
    count: '人数',
    share: '占比',
    previousCount: '上期',
    previousShare: '上期占比',
    remark: '说明',
  },
  groupNames: { Tiers: '价值层', Levels: '客户等级', Departments: '责任部门', Owners: '负责人' },
  group: { n: '评价份数', mean: '平均分', csat: '满意率', nps: 'NPS', remark: '说明' },
  answer: {
    customer: '客户',
    date: '日期',
    score: '得分',
    owner: '负责人',
    ticket: '问题编号',
    words: '客户的话',
  },
  complaint: {
    theme: '主题',
    count: '次数',
    customers: '客户数',
    share: '占比',
    running: '累计占比',
    example: '最近一例',
  },
  mismatch: {
    customer: '客户',
    id: '客户编号',
    level: '等级',
    tier: '价值层',
    owner: '客户经理',
    hint: '提示',
  },
  improvement: {
    item: '薄弱项',
    code: '编号',
    mean: '本期',
    previousMean: '上期',
    n: '份数',
    measure: '改进措施',
    department: '责任部门',
    due: '完成期限',
    result: '完成情况',
  },
  dimensions: {
    response: '响应速度',
    solution: '问题解决效果',
    attitude: '服务态度',
    overall: '整体满意度',
    speed: '服务响应速度',
    ability: '问题解决能力',
    expertise: '人员专业度',
    initiative: '服务主动性',
  },
  npsGroups: { promoters: '推荐者', passives: '被动者', detractors: '贬损者' },
  changes: { better: '好转', worse: '变差', same: '持平', unknown: '—' },
  weak: '薄弱项',
  smallSample: '样本不足',
  interval: (low, high) => `95% 区间 ${Math.round(low * 100)}–${Math.round(high * 100)}%`,
  margin: (margin) => `NPS ± ${margin.toFixed(1)}`,
  typeScores: (n, csat) => `${n} 份评价，满意率 ${percent(csat)}`,
  hoursTarget: (hours, score) => `不超过 ${formatNumber(hours)} 小时；不低于 ${formatNumber(score)} 分`,
  cases: (part, whole) => `${part} / ${whole}`,
  others: (groups) => `其余 ${groups} 项合计`,
  more: (rows) => `另有 ${rows} 条未列出`,
  unknown: '未填写',
  otherTheme: '其他',
  empty: {
    groups: '本期无数据',
    followUp: '本期没有低分评价',
    thanks: '本期没有高分评价',
    complaints: '本期没有投诉',
    mismatched: '没有不一致的客户',
    weak: '本期没有薄弱项',
    problems: '本期没有问题',
  },
  mismatches: {
    vipOfLowTier: 'VIP，价值层为低：请了解原因',
    highTierNotVip: '价值层为高，还不是 VIP：可考虑升级',
  },
  remarkGap: '；',
  improvementHint: '黄色的列由您填写，重新生成时保留；也可以在表的下方添加自己的改进项。',
  dueHint: '请填日期，例如 2026-12-31。',
  basisTitle: '数据口径',
  basis: (b) => [
    `评价共 ${b.n} 份：工单评价 ${b.transactional} 份，其他 ${b.relational} 份（半年调查、回访）。空白不计；没有评价写“无数据”，不写 0。`,
    `满意率为 ${b.satisfiedScore} 分及以上的占比，附威尔逊 95% 区间；NPS 为推荐者（${b.promoterScore}–10 分）减贬损者（0–${b.detractorScore} 分）的百分点。少于 ${b.smallSampleAnswers} 份的标“样本不足”。`,
    `平均分低于 ${b.weakMean} 的维度为薄弱项；${b.followUpScore} 分及以下需跟进，${b.thanksScore} 分及以上列入感谢名单。问题按接收时间归入统计期。以上标准可在“设置”中修改。`,
  ],
};

function spoken({ kind, name, from, to }: NamedPeriod): string {
  const [year = '', part = ''] = name.split('-');
  switch (kind) {
    case 'week':
      return `${year} 年第 ${Number(part.slice(1))} 周`;
    case 'month':
      return `${year} 年 ${Number(part)} 月`;
    case 'quarter':
      return `${year} 年第 ${part.slice(1)} 季度`;
    case 'half':
      return `${year} 年${part === 'H1' ? '上' : '下'}半年`;
    case 'year':
      return `${year} 年`;
    case 'range':
      return `${from} 至 ${to}`;
  }
}
