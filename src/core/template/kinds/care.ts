import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

/** 客户关怀记录表 (S0). */
export const careTemplate: TemplateSpec = {
  kind: 'care',
  forms: ['客户关怀记录表'],
  fields: [
    ...customerFields(),
    field('day', '关怀日期', 'Care date', {
      aliases: '关怀时间|祝福日期|祝福时间|发送日期|发送时间|日期|时间|date|greeting date',
      width: 12,
      happened: true,
    }),
    field('kind', '关怀类型', 'Care type', {
      aliases: '祝福类型|关怀类别|关怀节点|类型|类别|type|occasion|kind',
      width: 10,
      choices: 'careKinds',
    }),
    field('content', '关怀内容', 'Content', { aliases: '祝福内容|内容|greeting', width: 40 }),
    field('owner', '负责人', 'Owner', { aliases: '关怀人|执行人|发送人|责任人|经办人|sent by', width: 12 }),
  ],
  required: [CUSTOMER_COLUMNS, ['day']],
  fits: [{ all: [CUSTOMER_COLUMNS, ['day'], ['kind']] }],
  ownDate: 'day',
  spread: ['customerId', 'customerName', 'customer', 'day', 'kind', 'content', 'owner'],
};
