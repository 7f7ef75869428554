import type {
  BriefMessage,
  BriefNext,
  BriefStep,
  PriorityOrigin,
  SlaCounts,
  SlaSheetsText,
} from '../areas/sla-sheets';

function priorityFrom({ typed, computed, proposed }: PriorityOrigin): string {
  const guess = proposed.length > 0 ? `推定（${proposed.join('、')}），请确认` : '';
  if (typed === null) return guess === '' ? '按影响和紧急程度推算' : guess;
  return typed === computed ? '人工填写' : `人工填写；推算为 ${computed}`;
}

function summary(asOf: string, c: SlaCounts): string {
  const total = c.late + c.warning + c.paused + c.uncovered + c.normal;
  if (total === 0) return `截至 ${asOf}：没有未结的问题`;
  const uncovered = c.uncovered > 0 ? `，日历未覆盖 ${c.uncovered}` : '';
  return `截至 ${asOf}：未结 ${total}，其中已超时 ${c.late}，即将超时 ${c.warning}，正常 ${c.normal}，已暂停 ${c.paused}${uncovered}`;
}

function step(one: BriefStep): string {
  if (one.kind === 'progress') {
    const what = [one.status, one.note].filter((part) => part !== '').join('，');
    return `${one.day} ${what === '' ? '更新进度' : what}`;
  }
  return `${one.day} ${{ received: '登记受理', responded: '首次响应', solved: '问题已解决' }[one.kind]}`;
}

function next(
  ticket: string,
  { waitingForCustomer, responded, expected, expectedPassed, due }: BriefNext,
): string {
  const parts = [
    waitingForCustomer ? '等待客户确认' : responded ? '继续处理' : '尽快首次响应',
    expected === null
      ? ''
      : expectedPassed
        ? `原定 ${expected} 完成，已过期，请告知新的时间`
        : `预计 ${expected} 完成`,
    due === null ? '' : `最迟 ${due} 解决`,
  ];
  return `${ticket}：${parts.filter((part) => part !== '').join('，')}`;
}

function nextForCustomer(ticket: string, facts: BriefNext): string {
  const { waitingForCustomer, responded, expected, expectedPassed, due } = facts;
  const parts = [
    waitingForCustomer ? '请您确认方案' : responded ? '正在处理' : '我们会尽快与您联系',
    expected === null
      ? due === null
        ? ''
        : `计划 ${due} 前解决`
      : expectedPassed
        ? `原定 ${expected} 完成，现有延误，新的时间确定后马上告知您`
        : `预计 ${expected} 完成`,
  ];
  return `${ticket}：${parts.filter((part) => part !== '').join('，')}`;
}

function message({ contact, openTickets, happened, next: steps, manager }: BriefMessage): string {
  const open = openTickets > 0 ? `贵司目前有 ${openTickets} 个问题正在处理` : '贵司的问题都已处理完毕';
  return [
    `${contact === '' ? '您好' : `${contact}，您好`}：${open}，现将进度汇报如下。`,
    '【近 7 天进展】',
    ...happened,
    ...(steps.length > 0 ? ['【下一步安排】', ...steps] : []),
    `如有疑问，请随时联系${manager === '' ? '我们' : `您的客户经理${manager}`}。`,
  ].join('\n');
}

export const slaSheets: SlaSheetsText = {
  sla: {
    sheet: 'SLA预警',
    title: 'SLA 预警：未结问题与时限',
    columns: {
      status: '状态',
      ticketId: '问题编号',
      priority: '优先级',
      priorityFrom: '优先级依据',
      customerName: '客户名称',
      level: '客户等级',
      type: '类型',
      description: '问题描述',
      owner: '处理人',
      limit: '时限',
      due: '截止时间',
      remaining: '剩余/超时',
      why: '为什么是这个时间',
      escalation: '升级',
      note: '处理备注',
      department: '责任部门',
      customerId: '客户编号',
      phone: '联系电话',
      receivedAt: '接收时间',
      responseDue: '响应截止',
      responseStatus: '响应状态',
      solutionDue: '解决截止',
      solutionStatus: '解决状态',
      updateDue: '同步截止',
      limitFrom: '时限依据',
      budgetHours: '时限（小时）',
      usedHours: '已用（小时）',
      leftHours: '剩余（小时）',
      lateHours: '超时（小时）',
      pausedHours: '暂停（小时）',
      key: '行标识',
    },
    promise: (visitDay) => `${visitDay} 回访`,
    promiseType: '承诺反馈',
    priorityFrom,
    left: (time) => `还剩 ${time}`,
    late: (time) => `超时 ${time}`,
    escalation: (from, to) => `由${from}升级给${to}`,
    person: (role, name) => (name === '' ? role : `${role}${name}`),
    workdays: (count) => `${count} 个工作日`,
    onClock: (time, clock) => (clock === 'working' ? `${time}工作时间` : `${time}（全天计时）`),
    updateWhy: ({ since, isTold, interval, due }) =>
      `${isTold ? `上次答复或同步 ${since}` : `${since} 收到后还没有答复`} + ${interval} → ${due}`,
    promiseWhy: (visit, workdays, due) => `${visit} 回访留有待办，${workdays} 个工作日内反馈 → ${due}`,
    summary,
    promises: (count, late) => `；另有回访承诺待反馈 ${count} 项，其中已超时 ${late}`,
    howToRead:
      '先处理最上面的。点问题编号可跳到登记的那一行。剩余和超时按各自的计时方式计算（一般 P0 全天计时，其余只计工作时间，见「为什么是这个时间」）。「处理备注」由您填写，刷新后保留。',
    kept: '已结束',
  },
  briefs: {
    sheet: '服务进度简报',
    title: '服务进度简报（VIP 与高价值客户）',
    columns: {
      status: '状态',
      customerId: '客户编号',
      customerName: '客户名称',
      level: '客户等级',
      tier: '价值层',
      contact: '联系人',
      phone: '联系电话',
      mail: '邮箱',
      accountManager: '客户经理',
      openTickets: '未结问题',
      happened: '近 7 天进展',
      next: '下一步',
      due: '最近的时限',
      message: '简报内容（可直接发送）',
      sent: '发送日期',
      note: '备注',
      key: '行标识',
    },
    statuses: { due: '本周待发', sent: '本周已发', gone: '已无未结问题' },
    ticket: (ticketId, type) => (type === '' ? ticketId : `${ticketId} ${type}`),
    step,
    stepGap: '；',
    happened: (ticket, steps) => `${ticket}：${steps === '' ? '近 7 天没有新进展' : steps}`,
    next,
    nextForCustomer,
    message,
    summary: (asOf, customers, due) =>
      customers === 0
        ? `截至 ${asOf}：没有未结问题的 VIP 或高价值客户`
        : `截至 ${asOf}：${customers} 位客户有未结问题，本周还有 ${due} 份简报要发`,
    howToRead:
      '每周给有未结问题的 VIP 和高价值客户发一次简报。核对「简报内容」后发给客户，再填「发送日期」；填写的内容刷新后保留。',
    sentHint: '写发出的日期，例如 2026-11-20；下周会重新提醒。',
  },
};
