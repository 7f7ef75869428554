import type { QualityText, StaffSummary } from '../areas/quality';
import type { QualityTarget, TargetMeasure } from '../../measures/quality-result';
import { formatNumber } from '../format-number';

const MEASURES: QualityText['measures'] = {
  onTimeResponse: '按时响应率',
  onTimeSolution: '按时解决率',
  solved: '问题解决率',
  complaint: '投诉率',
  reopened: '重新打开率',
  updated: '进度同步率',
  revisited: '回访完成率',
  meanSolutionHours: '平均解决时长',
  score: '满意度',
};

function value(measure: TargetMeasure, number: number): string {
  if (measure === 'meanSolutionHours') return `${formatNumber(Math.round(number * 10) / 10)} 小时`;
  if (measure === 'score') return `${number.toFixed(2)} 分`;
  return `${(number * 100).toFixed(1)}%`;
}

function target({ measure, bound, value: limit }: QualityTarget): string {
  return `${bound === 'at-least' ? '不低于' : '不高于'} ${value(measure, limit)}`;
}

function summary({ from, to, tickets, met, judged }: StaffSummary): string {
  if (tickets === 0) return `${from} 至 ${to}：还没有受理问题`;
  return `${from} 至 ${to}：受理问题 ${tickets} 个；整体 ${judged} 项有数据的指标中，达标 ${met} 项`;
}

export const quality: QualityText = {
  sheet: '人员绩效',
  title: '服务质量与人员绩效',
  measures: MEASURES,
  columns: {
    scope: '范围',
    name: '名称',
    tickets: '受理问题',
    ...MEASURES,
    meanSolutionHours: '平均解决小时数',
    medianSolutionHours: '解决小时中位数',
    compensation: '补偿合计',
    breaches: '补偿超限',
    verdict: '是否达标',
    unmet: '未达标项',
    note: '改进措施',
    onTimeResponseCount: '按时响应数',
    onTimeSolutionCount: '按时解决数',
    solvedCount: '已解决数',
    complaintCount: '投诉数',
    reopenedCount: '重新打开数',
    updatedCount: '按时同步次数',
    revisitedCount: '完成回访数',
    scoreCount: '评分数',
    key: '行标识',
  },
  scopes: { target: '目标', total: '合计', department: '部门', person: '人员', type: '问题类型' },
  unnamed: '（未填写）',
  verdicts: { met: '达标', missed: '未达标', noData: '无数据' },
  value,
  target,
  missed: (goal, reached, rate) => {
    const count = rate === null ? '' : `${rate.part}/${rate.whole}，`;
    return `${MEASURES[goal.measure]} ${value(goal.measure, reached)}（${count}目标${target(goal)}）`;
  },
  summary,
  howToRead:
    '第一行是「设置」里的目标；投诉率、重新打开率和平均解决时长越低越好，其余越高越好。空白表示还没有数据，不计入达标。「按时同步次数」等各列写作“做到/应做到”。',
  gone: '本期没有问题',
};
