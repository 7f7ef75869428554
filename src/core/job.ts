// What a run is for. Every job reads and checks the whole workbook; it decides which sheets are written.
import type { Period } from './calendar/period';

/**
 * refresh: 到期回访, 校验结果, 客户分层, 服务登记册 and the ticket sheets · sla: SLA预警, 服务进度简报, 人员绩效 alone ·
 * loyalty: 回访名单, 客户话术, 客户忠诚度评估表, 客户画像, 忠诚度汇总, 忠诚度透视 · report: 满意度月报 of a period, 自我评价.
 */
export type Job =
  | { readonly kind: 'refresh' }
  | { readonly kind: 'sla' }
  | { readonly kind: 'loyalty' }
  | { readonly kind: 'report'; readonly period: Period };

export type JobKind = Job['kind'];

export const REFRESH: Job = { kind: 'refresh' };
