import type { SlaPolicyText } from '../areas/sla-policy';

export const slaPolicy: SlaPolicyText = {
  headings: {
    limits: '响应和解决时限',
    priorities: '优先级规则',
    priorityMatrix: '优先级判定',
    ticketClasses: '问题类型归口',
    problemWords: '描述关键词',
    pausingStatuses: '暂停计时的状态',
  },
  settings: {
    'sla.warningShare': { name: '即将超时', reason: '时限用掉这个比例起提醒，计时方式与时限相同' },
    'sla.updateHours': { name: '同步进度间隔', reason: '问题未解决期间，至少每隔这么久向客户同步一次进度' },
    'sla.updateClock': {
      name: '同步进度计时',
      reason: '“按优先级”时，全天计时的优先级按自然小时算，其余的 24 小时算一个工作日',
    },
    'sla.updateWhilePaused': {
      name: '暂停期间也要同步',
      reason: '选“否”时，等客户确认或客户要求延期期间不催同步进度',
    },
    'sla.promiseDays': { name: '承诺反馈期限', reason: '回访中答应客户的事，这么多个工作日内给反馈' },
    'sla.promiseLapseDays': { name: '承诺反馈时效', reason: '超过这么多天的承诺不再列出，改由定期回访跟进' },
    'sla.defaultImpact': {
      name: '推定影响范围',
      reason: '影响范围没填，描述和问题类型也看不出时，先按这一级',
    },
    'sla.defaultUrgency': { name: '推定紧急程度', reason: '紧急程度没填，描述也看不出时，先按这一级' },
    'sla.angryAtLeast': { name: '愤怒客户最低优先级', reason: '客户情绪为愤怒时，优先级不低于这一级' },
  },
  choices: {
    'sla.updateClock': { 'by-priority': '按优先级', 'round-the-clock': '全天计时', working: '工作时间' },
    'sla.defaultImpact': { core: '核心业务/安全', normal: '影响正常使用', minor: '轻微/咨询' },
    'sla.defaultUrgency': { urgent: '紧急', normal: '一般', low: '不紧急' },
  },
  allowed: { limitId: '英文字母、数字和短横线，例如 my-limit-1' },
  rows: {
    limits: {
      'priority-P0': 'P0 时限',
      'priority-P1': 'P1 时限',
      'priority-P2': 'P2 时限',
      'type-consult': '咨询类时限',
      'type-complaint': '投诉类时限',
      'valued-customer': '重点客户时限',
      'quality-problem': '产品质量时限',
      'problem-customer': '问题客户时限',
    },
    limitReasons: {
      'priority-P0': 'S1：1 小时内启动处理；方案 4–72 小时，P0 取 4 小时',
      'priority-P1': 'S1：4 小时内响应；方案 4–72 小时，P1 取 24 小时',
      'priority-P2': 'S1：24 小时内响应；方案 4–72 小时，P2 取 72 小时',
      'type-consult': 'S2：咨询类 2 小时内响应',
      'type-complaint': 'S2：投诉类 1 小时内响应',
      'valued-customer': 'S0：VIP 或高价值客户 2 小时内响应，24 小时内闭环',
      'quality-problem': 'S4：产品质量问题 24 小时内响应，3 天内给方案',
      'problem-customer': 'S4：上次回访留有问题的客户，24 小时内响应',
    },
    nothing: '无',
  },
};
