import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

/** 客户维护记录表 (S2), 客户回访记录表 (S0), 客户关系维护与回访工作表 (S4). */
export const visitsTemplate: TemplateSpec = {
  kind: 'visits',
  forms: ['客户维护记录表', '客户回访记录表', '客户关系维护与回访工作表'],
  fields: [
    ...customerFields(),
    field('party', '客户名称/联系人', 'Customer and contact', {
      aliases: '客户/联系人|客户名称及联系人|customer/contact|customer name/contact',
      made: false,
      fills: ['customerName', 'contact'],
    }),
    field('contact', '联系人', 'Contact', {
      aliases: '联系人姓名|对接人|contact person|contact name',
      width: 12,
    }),
    field('target', '维护对象', 'Contact and job title', {
      aliases: '回访对象|沟通对象|拜访对象',
      made: false,
      fills: ['contact'],
    }),
    field('industry', '所属行业', 'Industry', { aliases: '行业|客户行业|sector', made: false }),
    field('level', '客户等级', 'Level', {
      aliases: '客户级别|等级|级别|customer level',
      width: 10,
      made: false,
      choices: 'levels',
    }),
    field('lastOrderDay', '最近交易时间', 'Last order', {
      aliases: '最近交易日期|上次交易时间|最近购买时间|最近消费时间|last order date|last purchase',
      width: 14,
      made: false,
      happened: true,
    }),
    field('product', '历史合作项目/产品', 'Product or service', {
      aliases: '历史合作项目|合作产品/服务|合作产品|合作项目|产品/服务|产品|product|service|past products',
      width: 20,
      made: false,
    }),
    field('at', '本次回访时间', 'Visited at', {
      aliases:
        '维护日期|回访时间|回访日期|本次回访日期|维护时间|沟通时间|沟通日期|拜访日期|拜访时间|联系日期|联系时间|日期|时间|visit date|contact date|contacted at|date',
      width: 17,
      happened: true,
    }),
    field('channel', '回访方式', 'Channel', {
      aliases: '维护方式|沟通方式|拜访方式|联系形式|方式|method|contact method',
      width: 10,
      choices: 'channels',
    }),
    field('visitor', '回访人', 'Visited by', {
      aliases: '负责人|回访人员|维护人|拜访人|沟通人|跟进人|客户经理|visitor|owner|account manager',
      width: 12,
    }),
    field('content', '沟通核心内容摘要', 'Content', {
      aliases: '维护内容|回访内容|沟通内容|沟通摘要|沟通记录|核心内容|内容摘要|内容|summary|topics',
      width: 36,
    }),
    field('feedback', '客户反馈', 'Customer feedback', {
      aliases: '反馈|反馈内容|客户意见|feedback',
      width: 36,
    }),
    field('score', '满意度', 'Satisfaction', { aliases: '满意度评分|客户满意度|评分|score|csat', width: 9 }),
    field('request', '客户需求', 'Request', { aliases: '新增需求|潜在需求|需求|requests|needs', width: 24 }),
    field('openProblems', '待解决问题', 'Open problems', {
      aliases: '未解决问题|遗留问题|待处理问题|open issues',
      width: 28,
    }),
    field('plan', '跟进计划', 'Follow-up', {
      aliases:
        '后续行动|后续行动/跟进计划|后续计划|后续跟进|跟进事项|下一步行动|下一步计划|follow-up plan|follow up|next steps|next action',
      width: 30,
      made: false,
      fills: ['planOwner', 'planDay', 'planContent'],
    }),
    field('planOwner', '跟进负责人', 'Follow-up owner', { aliases: 'plan owner', width: 12 }),
    field('planDay', '跟进完成时间', 'Follow-up due', {
      aliases: '跟进时间|跟进日期|计划完成时间|跟进截止日期|follow-up date|plan due',
      width: 14,
    }),
    field('planContent', '跟进内容', 'Follow-up content', {
      aliases: '跟进动作|跟进措施|plan content',
      width: 28,
    }),
    field('nextDay', '下次回访时间', 'Next visit', {
      aliases:
        '下次回访日期|下次维护日期|下次维护时间|下次联系时间|下次跟进时间|下次沟通时间|预约回访时间|next visit date|next contact|next contact date',
      width: 14,
    }),
    field('converted', '需求是否转化', 'Need converted', {
      aliases: '是否转化|需求转化|是否成交|converted',
      width: 12,
    }),
    field('note', '备注', 'Note', { aliases: '备注信息|notes|remark|remarks|comment|comments', width: 24 }),
  ],
  required: [CUSTOMER_COLUMNS, ['at']],
  fits: [
    {
      all: [CUSTOMER_COLUMNS, ['at']],
      several: {
        count: 2,
        of: [
          'channel',
          'content',
          'feedback',
          'visitor',
          'openProblems',
          'plan',
          'planContent',
          'planDay',
          'nextDay',
          'request',
          'converted',
        ],
      },
    },
    // S2's 客户维护记录表 as printed: no customer column.
    { all: [['at'], ['channel'], ['content']], none: CUSTOMER_COLUMNS },
  ],
  ownDate: 'at',
  spread: ['customerId', 'customerName', 'customer', 'party', 'target', 'contact', 'industry', 'level', 'at'],
};
