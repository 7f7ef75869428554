import { templateField as field, type TemplateSpec } from '../template-spec';

/** 售后处理进度跟踪表 (S1 模板2, named in prose only). */
export const progressTemplate: TemplateSpec = {
  kind: 'progress',
  forms: ['售后处理进度跟踪表'],
  fields: [
    field('ticketId', '问题编号', 'Ticket ID', {
      aliases:
        '工单编号|工单号|工单ID|问题单号|服务单号|售后单号|受理编号|ticket no|ticket number|ticket|case id|case number',
      width: 14,
    }),
    field('updatedAt', '更新时间', 'Updated at', {
      aliases: '更新日期|进度更新时间|跟进时间|处理时间|记录时间|日期|时间|updated|update time|date',
      width: 17,
      happened: true,
    }),
    field('status', '处理状态', 'Status', {
      aliases: '处理进度|进度状态|当前状态|状态|进度|progress|state',
      width: 14,
      choices: 'progressStatuses',
    }),
    field('handler', '处理人', 'Handler', {
      aliases: '处理人员|处理负责人|负责人|责任人|跟进人|owner|handled by',
    }),
    field('note', '进展说明', 'Progress note', {
      aliases: '进度说明|进展情况|进展|处理说明|处理内容|说明|备注|note|notes|details',
      width: 36,
    }),
    field('toldCustomer', '已同步客户', 'Customer told', {
      aliases:
        '是否同步客户|是否已同步客户|同步客户|已告知客户|是否告知客户|客户已告知|told customer|customer informed|informed customer',
      width: 12,
    }),
    field('expectedAt', '预计完成时间', 'Expected completion', {
      aliases: '预计完成日期|预计解决时间|预计时间|expected at|expected by|eta',
      width: 17,
    }),
    field('alternative', '替代方案', 'Alternative', { aliases: '备选方案|临时方案|workaround', width: 24 }),
  ],
  required: [['ticketId'], ['updatedAt']],
  fits: [
    {
      all: [['ticketId'], ['updatedAt']],
      several: { count: 1, of: ['status', 'note', 'toldCustomer', 'expectedAt', 'alternative', 'handler'] },
    },
  ],
  ownDate: 'updatedAt',
  spread: ['ticketId'],
};
