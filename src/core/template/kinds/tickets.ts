import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

/** 客户问题登记表 (S1 模板1, named in prose only), 服务问题处理表 (S2). */
export const ticketsTemplate: TemplateSpec = {
  kind: 'tickets',
  forms: ['客户问题登记表', '服务问题处理表'],
  fields: [
    field('ticketId', '问题编号', 'Ticket ID', {
      aliases:
        '工单编号|工单号|工单ID|问题单号|投诉编号|服务单号|售后单号|受理编号|案件编号|ticket no|ticket number|ticket|case id|case number',
      width: 14,
    }),
    ...customerFields(),
    field('phone', '联系方式', 'Phone', {
      aliases: '联系电话|电话|手机|手机号|手机号码|电话号码|tel|mobile|phone number',
      width: 16,
    }),
    field('purchasedDay', '购买/服务时间', 'Purchased or served on', {
      aliases: '购买时间|购买日期|服务时间|服务日期|购买/服务日期|purchase date|purchased',
      width: 14,
    }),
    field('receivedAt', '接收时间', 'Received at', {
      aliases:
        '受理时间|接收日期|受理日期|报修时间|提交时间|登记时间|登记日期|反馈时间|投诉时间|接单时间|创建时间|问题接收时间|received|received time|created|created at|opened at',
      width: 17,
      happened: true,
    }),
    field('channel', '接收渠道', 'Channel', {
      aliases: '渠道|反馈渠道|受理渠道|来源渠道|需求来源|来源|接收方式|source',
      width: 12,
    }),
    field('description', '问题描述', 'Description', {
      aliases: '问题内容|故障描述|投诉内容|问题详情|描述|客户诉求|诉求|problem|issue|problem description',
      width: 36,
    }),
    field('type', '问题类型', 'Problem type', {
      aliases: '问题分类|问题类别|工单类型|需求类型|投诉类型|类型|类别|type|category|ticket type',
      width: 12,
      choices: 'ticketTypes',
    }),
    field('impact', '影响范围', 'Impact', {
      aliases: '影响程度|影响|impact scope',
      width: 16,
      choices: 'impacts',
    }),
    field('urgency', '紧急程度', 'Urgency', {
      aliases: '紧急度|紧急性|紧迫程度',
      width: 10,
      choices: 'urgencies',
    }),
    field('priority', '优先级', 'Priority', {
      aliases: '优先级别|优先等级|问题优先级|处理优先级',
      width: 8,
      choices: 'priorities',
    }),
    field('emotion', '客户情绪状态', 'Customer mood', {
      aliases: '客户情绪|情绪状态|情绪|emotion|mood',
      width: 13,
      choices: 'emotions',
    }),
    field('expectedAt', '期望解决时间', 'Expected by', {
      aliases: '期望完成时间|期望解决日期|要求解决时间|客户期望时间|expected|expected at',
      width: 17,
    }),
    field('owner', '处理负责人', 'Owner', {
      aliases: '负责人|处理人|处理人员|责任人|受理人|跟进人|handler|assignee',
    }),
    field('steps', '处理步骤', 'Steps', {
      aliases: '处理过程|处理措施|处理方案|解决方案|处理记录|actions',
      width: 30,
    }),
    field('cause', '原因分析', 'Cause', { aliases: '问题原因|根本原因|原因|root cause', width: 16 }),
    field('status', '状态', 'Status', {
      aliases: '处理状态|问题状态|工单状态|当前状态|state',
      width: 12,
      choices: 'ticketStatuses',
    }),
    field('respondedAt', '首次响应时间', 'Responded at', {
      aliases: '响应时间|首次回复时间|首响时间|回复时间|responded|first response|first response at',
      width: 17,
      happened: true,
    }),
    field('solvedAt', '解决时间', 'Solved at', {
      aliases:
        '解决日期|实际解决时间|完成时间|处理完成时间|办结时间|关闭时间|solved|resolved|resolved at|closed at',
      width: 17,
      happened: true,
    }),
    field('result', '解决结果', 'Result', { aliases: '处理结果|结果|resolution', width: 24 }),
    field('confirmed', '客户确认', 'Confirmed by customer', {
      aliases: '客户是否确认|是否确认|客户签字|客户签字确认|客户确认签字|confirmed|customer confirmed',
      width: 10,
    }),
    field('score', '客户满意度', 'Satisfaction', {
      aliases: '满意度|满意度评分|满意度得分|客户评分|评分|score|csat|customer satisfaction',
      width: 11,
    }),
    field('purchaseAmount', '当次消费金额', 'Purchase amount', {
      aliases: '当次消费|本次消费金额|消费金额|购买金额|amount of purchase',
      width: 14,
    }),
    field('compensation', '补偿金额', 'Compensation', { aliases: '赔偿金额|补偿|赔偿', width: 12 }),
    field('approver', '审批人', 'Approved by', {
      aliases: '审批|批准人|审批签字|审批人签字|approver',
      width: 12,
    }),
  ],
  required: [['ticketId'], CUSTOMER_COLUMNS, ['receivedAt']],
  fits: [
    {
      all: [['ticketId'], CUSTOMER_COLUMNS, ['receivedAt']],
      several: {
        count: 1,
        of: [
          'description',
          'type',
          'owner',
          'steps',
          'status',
          'result',
          'solvedAt',
          'priority',
          'urgency',
          'impact',
          'channel',
          'emotion',
        ],
      },
    },
    // S1's form as its prose names it: no number, no time received.
    {
      all: [CUSTOMER_COLUMNS, ['description'], ['emotion'], ['expectedAt']],
      none: ['ticketId', 'receivedAt'],
    },
  ],
  ownDate: 'receivedAt',
  spread: ['customerId', 'customerName', 'customer', 'phone'],
};
