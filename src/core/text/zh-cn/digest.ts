import type { DigestText } from '../areas/digest';

export const digest: DigestText = {
  title: (day, weekday, owner) => `今日回访 ${day}（${weekday}）${owner === '' ? '' : ` ${owner}`}`,
  counts: ({ limits, overdue, today }) =>
    [`逾期 ${overdue}`, `今天 ${today}`, ...(limits > 0 ? [`到时限 ${limits}`] : [])].join('，'),
  sections: { limits: '到时限', overdue: '已逾期', today: '今天' },
  nothing: '今天没有要联系的客户。',
  late: (days) => `逾期 ${days} 天`,
  nobody: (role) => `未指定（${role}）`,
  limits: { response: '首次响应', solution: '解决', feedback: '回复客户' },
  limitAt: (limit, at) => `${limit}时限 ${at}`,
  limitPassed: (limit, at) => `${limit}已超时（${at}）`,
  ticket: (id) => `问题 ${id}`,
  comma: '、',
  unknownOwner: (owner, names) =>
    names === '' ? `没有“${owner}”的任务。` : `没有“${owner}”的任务。有任务的人：${names}`,
  calendar: {
    written: (count, file) => `已写入 ${count} 条提醒：${file}`,
    name: (owner) => (owner === '' ? '到期回访' : `到期回访 - ${owner}`),
    revisit: (customer) => `回访 ${customer}`,
    overdue: (title, days) => `${title}（逾期 ${days} 天）`,
    limit: (limit, subject, customer) => `${limit}时限：${[subject, customer].filter(Boolean).join(' ')}`,
    why: (reasons) => `原因：${reasons}`,
    contact: (contact) => `联系：${contact}`,
    owner: (owner) => `负责人：${owner}`,
    wasDue: (day) => `应于 ${day}`,
  },
};
