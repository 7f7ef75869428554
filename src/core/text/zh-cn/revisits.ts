import type { ReasonFacts, RevisitCounts, RevisitsText } from '../areas/revisits';

const START_RECORD = '回访记录和历史问题';

/** "上次联系是 2026-01-05,每3个月一次" or, without any visit, from the first purchase. */
function sinceLast({ visited, since }: ReasonFacts): string {
  return visited ? `上次联系是 ${since}` : `还没有回访记录，从首次购买或签约 ${since} 算起`;
}

function every({ span }: Pick<ReasonFacts, 'span'>): string {
  return span === '1个月' ? '每月' : `每${span}`;
}

function problems({ details, since }: ReasonFacts): string {
  return details.length > 0 ? `${since} 联系后还有问题未解决：${details.join('、')}` : `${since} 的评分偏低`;
}

function summary(c: RevisitCounts): string {
  const snoozed = c.snoozed > 0 ? `，已改期 ${c.snoozed}` : '';
  const done = c.done > 0 ? `，已填结果 ${c.done}` : '';
  const findings =
    c.findings > 0 ? `；数据有 ${c.findings} 条校验发现，见「${c.findingsSheet}」` : '；数据没有校验发现';
  return `截至 ${c.asOf}：逾期 ${c.overdue}，今天 ${c.today}，${c.soonDays} 天内 ${c.soon}，以后 ${c.later}${snoozed}${done}${findings}`;
}

export const revisits: RevisitsText = {
  sheet: '到期回访',
  title: '到期回访清单',
  columns: {
    status: '状态',
    due: '到期日期',
    overdueDays: '逾期天数',
    slot: '时段',
    priority: '优先',
    customerId: '客户编号',
    customerName: '客户名称',
    contact: '联系人',
    phone: '电话',
    level: '客户等级',
    tier: '价值层',
    lifecycle: '生命周期',
    reasons: '回访原因',
    channel: '渠道',
    owner: '负责人',
    lastContact: '上次联系',
    openProblems: '未结问题',
    lastScore: '最近评分',
    verify: '核对资料',
    talk: '话术要点',
    bring: '要带什么',
    result: '结果',
    contactDay: '联系日期',
    score: '满意度',
    note: '备注',
    snoozeUntil: '改期至',
    snoozeReason: '改期原因',
    key: '行标识',
  },
  rules: {
    'first-use-guide': {
      reason: ({ since, span }) => `${since} 首次购买或签约，${span}内做首次使用指导`,
      bring: '《快速上手指南》电子手册、安装调试清单',
      talk: [
        '您好，恭喜您开始使用我们的产品，今天陪您把安装和基本操作走一遍，方便吗？',
        '到货和安装顺利吗？有没有缺件或损坏？',
        '日常主要由哪位同事使用？需要一起培训吗？',
        '《快速上手指南》已发给您，哪一步看不明白？',
      ],
    },
    'first-revisit': {
      reason: ({ since, span }) => `首次购买或签约（${since}）满${span}，做首次回访`,
      bring: '安装和发货记录、常见问题解答',
      talk: [
        '使用一周了，目前运行正常吗？',
        '操作中遇到过什么疑问？',
        '对包装、物流、安装服务有什么评价？',
        '约定的服务都落实了吗？',
      ],
    },
    'deep-use-revisit': {
      reason: ({ since, span }) => `首次购买或签约（${since}）满${span}，做深度使用回访`,
      bring: '进阶功能使用教程',
      talk: [
        '几个核心功能都用上了吗？哪个用得最多？',
        '有没有想用但还没用起来的功能？我给您演示一下。',
        '使用效果和当初的预期相比怎么样？',
        '还需要哪些培训或资料？',
      ],
    },
    'early-survey': {
      reason: ({ since, span }) => `首次购买或签约（${since}）满${span}，做新客满意度调查`,
      bring: '满意度问卷、小额优惠券（如下次维修服务费 9 折券）',
      talk: [
        '占用您几分钟，请给响应速度、解决效果、服务态度和整体打个分，1 到 5 分。',
        '哪一方面最需要我们改进？',
        '您有多大可能把我们推荐给同行，0 到 10 分？',
        '感谢您的意见，优惠券稍后发给您。',
      ],
    },
    'new-product-guide': {
      reason: ({ since, span, subject }) => `${since} 首次购买「${subject}」，${span}内做使用指导`,
      bring: '该产品的《快速上手指南》',
      talk: [
        '新产品收到了吗？安装顺利吗？',
        '与原来在用的产品配合得怎么样？',
        '哪些操作需要我现场或视频演示？',
      ],
    },
    'routine-new': {
      reason: (f) => `${sinceLast(f)}，新客户${every(f)}回访一次`,
      bring: START_RECORD,
      talk: [
        '最近使用中有没有操作上的疑问？',
        '对服务团队的响应速度满意吗？',
        '上次您提到的事情，现在解决了吗？',
        '接下来一个月有什么安排需要我们配合？',
      ],
    },
    'routine-quarterly': {
      reason: (f) => `${sinceLast(f)}，${every(f)}例行回访一次`,
      bring: `${START_RECORD}、新产品和新服务资料`,
      talk: [
        '最近业务有什么变化，比如扩张或调整产品线？',
        '这段时间对我们的产品和服务满意吗？',
        '有没有新的需求，我们可以提供哪些支持？',
        '我来总结一下您的意见，3 个工作日内给您反馈。',
      ],
    },
    'routine-vip': {
      reason: (f) => `${sinceLast(f)}，VIP 或高价值客户${every(f)}联系一次`,
      bring: `${START_RECORD}、个性化合作方案`,
      talk: [
        '最近运行情况怎么样，有没有需要我们优先处理的？',
        '上次沟通的事项进展您了解了吗？我给您同步一下。',
        '近期有没有新的计划，我们提前准备方案？',
        '近期有客户沙龙和新品演示，您方便参加吗？',
      ],
    },
    'strategic-weekly': {
      reason: (f) => `${sinceLast(f)}，战略客户${every(f)}同步一次进度`,
      bring: '本周服务进度简报、合作事项清单',
      talk: [
        '本周各合作事项的进度给您同步一下。',
        '有没有卡住的事项，需要我们协调谁？',
        '下周的重点是什么，需要我们做哪些准备？',
      ],
    },
    'after-solution': {
      reason: ({ subject, since, span }) => `问题 ${subject} 已于 ${since} 解决，${span}内回访满意度`,
      bring: '该问题的处理记录、满意度调查表',
      talk: [
        '关于您之前反馈的问题，想确认是否已彻底解决？',
        '现在使用正常吗？有没有再出现？',
        '请给响应速度、解决效果、服务态度和整体打个分，1 到 5 分。',
        '想听听您对我们处理过程的建议。',
      ],
    },
    'satisfied-monthly': {
      reason: ({ since, span }) => `${since} 回访满意，${span}后轻触达：发感谢信或行业资讯`,
      bring: '感谢短信、行业资讯或新产品介绍',
      talk: [
        '感谢您的理解与支持，我们将持续优化服务。',
        '整理了一份行业资讯，供您参考。',
        '有任何需要，随时联系我们。',
      ],
    },
    'problem-visit': {
      reason: (f) => `${problems(f)}，${f.span}内响应并跟进`,
      bring: '问题记录、解决方案和完成时间',
      talk: [
        '您反映的问题我们已经在处理，先向您说明进展。',
        '具体是在哪个环节遇到了困难？影响有多大？',
        '我们计划这样解决，并在约定时间前完成，您看可以吗？',
        '由我全程跟进，解决后再向您确认一次。',
      ],
    },
    renewal: {
      reason: ({ since, span }) => `合同 ${since} 到期，提前${span}提醒续约`,
      bring: '续约方案、升级建议、合同期内服务情况',
      talk: [
        '合同快到期了，续约您这边是怎么考虑的？',
        '合同期内的服务，哪些满意，哪些希望改进？',
        '我们准备了续约方案和升级建议，给您介绍一下？',
        '续约由哪位负责，需要哪些资料和流程？',
      ],
    },
    'half-year-survey': {
      reason: ({ since, span }) => `上次满意度调查或首次合作是 ${since}，${every({ span })}调查一次`,
      bring: '满意度问卷（响应速度、解决能力、专业度、主动性）',
      talk: [
        '请从响应速度、解决能力、专业度、主动性四个方面打分，1 到 5 分。',
        '打分最低的一项，主要是因为什么？',
        '最希望我们下半年改进哪一点？',
      ],
    },
    'information-review': {
      reason: ({ since, span }) => `客户资料自 ${since} 未更新，${every({ span })}复核一次`,
      bring: '客户信息登记表',
      talk: [
        '跟您核对一下：联系人、职务、电话和邮箱有没有变化？',
        '贵司的业务或产品线最近有调整吗？',
        '您更希望我们用电话还是邮件联系，什么时间方便？',
      ],
    },
    'festival-greeting': {
      reason: ({ since, span, subject }) => `${subject}是 ${since}，提前${span}备好祝福`,
      bring: '定制祝福短信、贺卡或小礼品',
      talk: [
        '祝您和家人节日快乐，感谢一直以来的支持。',
        '节日期间如有需要，值班电话随时可以找到我们。',
        '只表达关怀，不谈业务。',
      ],
    },
    'birthday-greeting': {
      reason: ({ since, span }) => `联系人生日是 ${since}，提前${span}备好祝福`,
      bring: '生日祝福短信或小礼品',
      talk: ['祝您生日快乐，身体健康，工作顺利！', '感谢您一直以来的信任。', '只表达关怀，不谈业务。'],
    },
    'anniversary-greeting': {
      reason: ({ since, span }) => `客户周年庆是 ${since}，提前${span}备好祝福`,
      bring: '贺卡或定制礼品',
      talk: ['恭贺贵司周年庆，祝事业蒸蒸日上！', '很荣幸与贵司一路同行。', '只表达关怀，不谈业务。'],
    },
    'recover-at-risk': {
      reason: ({ since, span, subject }) =>
        `潜在流失（${subject}，从 ${since} 起），${span}内联系挽回，问清原因`,
      bring: '合作记录、针对性改进方案',
      talk: [
        '最近联系少了，是我们哪里做得不够好吗？',
        '合作中的障碍主要在哪里：产品、价格还是服务？',
        '如果我们这样改进，能解决您的顾虑吗？',
      ],
    },
    'recover-lost': {
      reason: ({ since, span, subject }) => `流失客户（${subject}，从 ${since} 起），${span}内联系，了解原因`,
      bring: '合作记录、回归优惠方案',
      talk: [
        '很遗憾没能继续为您服务，能否告诉我们主要原因？',
        '现在用的方案有哪些地方更合适？',
        '我们做了这些改进，什么条件下您愿意再试一次？',
      ],
    },
    'typed-next-visit': {
      reason: ({ since }) => `上次回访时约定 ${since} 再联系`,
      bring: '上次的回访记录和跟进计划',
      talk: [
        '上次跟您约了今天再联系，现在方便吗？',
        '上次提到的事项，我先向您汇报进展。',
        '还有没有新的问题或需求？',
        '下次什么时候联系您比较合适？',
      ],
    },
    'product-tips': {
      reason: (f) => `${sinceLast(f)}，${every(f)}推送一次使用技巧`,
      bring: '与客户产品相关的使用技巧',
      talk: [
        '给您整理了一个实用小技巧，几分钟就能用上。',
        '有不清楚的地方，回复即可。',
        '您还想了解哪方面的技巧？',
      ],
    },
    'yearly-party': {
      reason: () => '核心老客户，列入年度答谢会名单',
      bring: '邀请函、定制礼品',
      talk: [
        '诚邀您参加今年的客户答谢会。',
        '会上会介绍明年的产品计划，很想听听您的需求。',
        '您方便出席吗？几位同行？',
      ],
    },
  },
  series: {
    onboarding: {
      reason: ({ rule, since, span }) => `${rule}：从 ${since} 算起${span}`,
      bring: '使用手册',
      talk: ['目前使用顺利吗？', '有什么操作上的疑问？', '还需要哪些培训或资料？'],
    },
    routine: {
      reason: (f) => `${f.rule}：${sinceLast(f)}，${every(f)}一次`,
      bring: START_RECORD,
      talk: ['最近使用情况怎么样？', '对我们的服务满意吗？', '有什么新的需求？'],
    },
    problem: {
      reason: ({ rule, subject, since, span }) => `${rule}：${subject} ${since} 起${span}内跟进`,
      bring: '问题记录和处理进展',
      talk: ['先向您说明处理进展。', '现在的影响有多大？', '我们的方案和时间您看可以吗？'],
    },
    contract: {
      reason: ({ rule, since }) => `${rule}：合同 ${since} 到期`,
      bring: '合同和续约方案',
      talk: ['续约您这边是怎么考虑的？', '合同期内哪些服务希望改进？', '需要我们准备哪些资料？'],
    },
    care: {
      reason: ({ rule, since }) => `${rule}：${since}`,
      bring: '祝福短信或小礼品',
      talk: ['表达祝福和感谢。', '有需要随时联系我们。', '只表达关怀，不谈业务。'],
    },
    review: {
      reason: ({ rule, since, span }) => `${rule}：上次是 ${since}，${every({ span })}一次`,
      bring: '问卷或登记表',
      talk: ['占用您几分钟，核对几项内容。', '有哪些变化？', '有什么建议？'],
    },
    recovery: {
      reason: ({ rule, since, span }) => `${rule}：${since} 起${span}内联系`,
      bring: '合作记录和改进方案',
      talk: ['最近合作中有什么障碍？', '主要原因是什么？', '怎样改进您愿意继续合作？'],
    },
    manual: {
      reason: ({ rule, since }) => `${rule}：约定 ${since} 联系`,
      bring: '上次的回访记录',
      talk: ['上次跟您约了再联系，现在方便吗？', '先汇报上次事项的进展。', '下次什么时候联系合适？'],
    },
  },
  empathy: [
    '【先安抚】非常理解您遇到这样的情况，换作是我也会着急，给您添麻烦了。',
    '【复述】您说的是……，我理解得对吗？',
    '【承诺】我们会尽快为您处理，由我负责到底，并及时告诉您进展。',
  ],
  behind: {
    ownDay: (day) => `（应于 ${day}）`,
    limit: (moment) => `（最迟 ${moment}）`,
    lateness: { late: '，已经晚了', overdue: '，已经严重逾期，请马上联系' },
    missed: (names) => `；之前漏做：${names.join('、')}`,
  },
  capped: (from, cap) => `原定 ${from}，负责人当天已排满 ${cap} 个，顺延到此日`,
  snoozed: (until, reason) => `已改期至 ${until}${reason === '' ? '' : `：${reason}`}`,
  notCovered: (day) => `${day.slice(0, 4)} 年的放假安排还没有数据，日期按平常周推算，请留意`,
  verify: '先核对联系方式',
  kept: '保留',
  results: ['已完成', '有问题待跟进', '有新需求', '客户婉拒'],
  hints: {
    result: '联系过才填。没接通请不要填这里，在「改期至」写新的日期。',
    contactDay: '哪天联系的；不写就按登记那天算。',
    score: '1 到 5 分，5 分为非常满意',
    snoozeUntil: '写新的日期，例如 2026-10-10；到那天再提醒。',
  },
  summary,
  uncovered: (years) => `注意：${years.join('、')} 年的放假安排还没有数据，这些日期按平常周推算`,
  lapsed: (total, byRule) => `已过时效、不再列出 ${total} 项：${byRule.join('、')}`,
  undated: (customers) => `${customers} 位客户没有购买、签约或回访日期，无法推算回访时间`,
  remarkComma: '；',
  howToUse: '从上往下逐个联系；联系后填右侧有底色的列。填写的内容刷新后都会保留，不再到期的行移到最后。',
};
