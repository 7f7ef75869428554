import type { TiersSheetText, TierSummary } from '../areas/tiers';
import { formatNumber } from '../format-number';

const MODES = {
  percentile: '按百分位打分',
  fixed: '按固定分界打分',
  median: '按百分位打分、按中位数分群',
  'r-package': '按 R 语言 rfm 包的方法打分',
};
const WAYS = { mean: '全体平均值', median: '全体中位数', fixed: '设置里的固定值' };
const MEASURES = {
  recencyDays: { name: 'R（距今天数）', unit: ' 天', scores: [5, 4, 3, 2, 1] },
  frequency: { name: 'F（交易次数）', unit: ' 次', scores: [1, 2, 3, 4, 5] },
  monetary: { name: 'M（净交易额）', unit: ' ', scores: [1, 2, 3, 4, 5] },
};

function summary(s: TierSummary): string {
  const window = s.windowMonths === 0 ? '统计全部交易' : `统计近 ${s.windowMonths} 个月的交易`;
  const mode = s.smallSample
    ? `样本不足（少于 ${s.smallSampleCustomers} 位），${MODES[s.mode]}，仅供参考`
    : MODES[s.mode];
  const future = s.futureOrders === 0 ? '' : `；截止日之后的交易 ${s.futureOrders} 笔未计入`;
  const counts = s.tierCounts.length === 0 ? '' : `（${s.tierCounts.join('、')}）`;
  return `截止 ${s.asOf}；${window}，金额已扣除退货；参与打分 ${s.scored} 位${counts}，未成交 ${s.unscored} 位；${mode}${future}`;
}

export const tiers: TiersSheetText = {
  sheet: '客户分层',
  title: '客户分层（RFM）',
  columns: {
    customerId: '客户编号',
    customerName: '客户名称',
    level: '客户等级',
    tier: '价值层',
    segment: '分群',
    lifecycle: '生命周期',
    lastOrder: '最近交易日期',
    recencyDays: '距今天数',
    frequency: '交易次数',
    monetary: '净交易额',
    r: 'R',
    f: 'F',
    m: 'M',
    rfm: 'RFM',
    change: '变化',
    hint: '提示',
    accountManager: '客户经理',
    note: '备注',
    key: '行标识',
    baseTier: '上次价值层',
    baseDay: '上次截止',
    writtenDay: '本次截止',
  },
  changes: { up: '升', down: '降', same: '持平', new: '新' },
  hints: {
    vipLow: 'VIP 客户，价值层为低，请了解原因',
    highNotVip: '价值层为高，还不是 VIP',
    netNotPositive: '净交易额不大于 0，M 计 1 分',
    neverBought: '还没有交易',
    notInWindow: '统计期内没有交易',
    gone: '已不在登记册中，保留备注',
  },
  unscored: '未成交',
  summary,
  cuts: (measure, cuts, rule, fixed) => {
    const { name, unit, scores } = MEASURES[measure];
    const sign = rule === 'above' ? '≤' : '<';
    const steps = cuts.map((cut, i) => `${sign} ${formatNumber(cut)}${unit}得 ${scores[i] ?? ''} 分`);
    return `${name}${fixed ? '，固定分界' : ''}：${steps.join('，')}，其余 ${scores[4] ?? ''} 分`;
  },
  thresholds: (way, { recencyDays, frequency, monetary }) =>
    `分群界线（${WAYS[way]}）：距今 ≤ ${formatNumber(recencyDays)} 天为近，交易 ≥ ${formatNumber(frequency)} 次为多，净交易额 ≥ ${formatNumber(monetary)} 为高；「变化」与上一次截止日的结果相比`,
};
