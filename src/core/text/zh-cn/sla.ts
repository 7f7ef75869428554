import { dayOf, formatTime, weekday, ymd, type Day, type Minute } from '../../calendar/day';
import type { CrossedDays, Derivation } from '../../measures/sla-result';
import type { SlaText } from '../areas/sla';
import { slaPolicy } from './sla-policy';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}分钟`;
  return rest === 0 ? `${hours}小时` : `${hours}小时${rest}分钟`;
}

/** "2-14", or "2027-1-4" in another year than `beside`. */
function date(day: Day, beside: Day): string {
  const { year, month, dayOfMonth } = ymd(day);
  return `${year === ymd(beside).year ? '' : `${year}-`}${month}-${dayOfMonth}`;
}

function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

function moment(at: Minute, beside: Day): string {
  return `${date(dayOf(at), beside)} ${weekdayName(dayOf(at))}${formatTime(at)}`;
}

/** One or several days: "2-15 至 2-23 春节休息", "2-14 周六调休上班". */
function crossedDays({ from, to, kind, name }: CrossedDays, beside: Day): string {
  const days = from === to ? date(from, beside) : `${date(from, beside)} 至 ${date(to, beside)}`;
  const note = name === '' ? '' : `（${name}）`;
  switch (kind) {
    case 'holiday':
      return `${days} ${name}休息`;
    case 'make-up':
      return `${days} ${weekdayName(from)}调休上班`;
    case 'dated-closed':
      return `${days} 休息${note}`;
    case 'dated-open':
      return `${days} ${weekdayName(from)}上班${note}`;
    case 'weekend':
      return from === to ? `${days} ${weekdayName(from)}休息` : '周末休息';
  }
}

/** Weekends are told once, where the first stands: "3 个周末休息". */
function crossing(crossed: readonly CrossedDays[], beside: Day): string[] {
  const weekends = crossed.filter(({ kind }) => kind === 'weekend');
  return crossed.flatMap((days) => {
    if (days.kind !== 'weekend' || weekends.length === 1) return [crossedDays(days, beside)];
    return days === weekends[0] ? [`其间 ${weekends.length} 个周末休息`] : [];
  });
}

function derivation(d: Derivation): string {
  if (d.limited === false) return '没有适用的时限';
  const day = dayOf(d.startedAt);
  const working = d.kind === 'working';
  const start = `${moment(d.startedAt, day)} 收到 + ${duration(d.budgetMinutes)}${working ? '工作时间' : '（全天计时）'}`;
  if (d.due === null) return `${start}；设置里没有工作时间，推不出到期时间`;
  const remarks = [
    ...crossing(d.crossed, day),
    ...(d.pausedMinutes > 0 ? [`暂停${duration(d.pausedMinutes)}，顺延`] : []),
    ...(d.uncoveredYears.length > 0
      ? [`${d.uncoveredYears.join('、')} 年的放假安排还没有数据，按平常周推算，请留意`]
      : []),
  ];
  const due = dayOf(d.due) === day ? `当天${formatTime(d.due)}` : moment(d.due, day);
  return `${[start, ...remarks].join('；')} → ${due}`;
}

export const sla: SlaText = {
  statuses: {
    normal: '正常',
    warning: '即将超时',
    late: '已超时',
    paused: '已暂停',
    met: '按时完成',
    missed: '超时完成',
    uncovered: '日历未覆盖',
  },
  clockKinds: { 'round-the-clock': '全天计时', working: '工作时间' },
  priorities: { P0: 'P0（紧急）', P1: 'P1（重要）', P2: 'P2（一般）' },
  limitKinds: {
    response: '响应',
    solution: '解决',
    update: '同步进度',
    feedback: '反馈',
    revisit: '满意度回访',
  },
  pauses: {
    'waiting-customer': '待客户确认',
    'customer-delay': '客户延期',
    'waiting-parts': '备件采购中',
    inspecting: '技术检测中',
    executing: '方案执行中',
    closed: '已结案，后又重新打开',
  },
  proposed: '推定',
  limitName: (id, limits) => {
    const name = limits?.find((row) => row.id === id)?.name ?? '';
    if (name !== '' && !name.startsWith('@')) return name;
    return slaPolicy.rows.limits[name.slice(1)] ?? slaPolicy.rows.limits[id] ?? id;
  },
  duration,
  derivation,
};
