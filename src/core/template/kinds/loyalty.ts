import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

const FIGURES = ['repurchaseRate', 'recommend', 'satisfaction'];

/** 客户忠诚度评估表 (S1 模板4, named in prose only): people's own; ours is a report. */
export const loyaltyTemplate: TemplateSpec = {
  kind: 'loyalty',
  forms: ['客户忠诚度评估表'],
  fields: [
    ...customerFields(),
    field('grade', '忠诚度等级', 'Loyalty grade', {
      aliases: '客户忠诚度等级|客户忠诚度|忠诚度|忠诚等级|loyalty|grade',
      width: 14,
    }),
    field('repurchaseRate', '复购率', 'Repurchase rate', { aliases: '重复购买率|repeat rate', width: 10 }),
    field('recommend', '推荐意愿', 'Would recommend', {
      aliases: 'NPS|推荐意愿NPS|推荐意愿评分|推荐度|净推荐值|recommend|recommendation',
      width: 10,
    }),
    field('satisfaction', '平均满意度', 'Mean satisfaction', {
      aliases: '满意度|满意度均分|平均满意度评分|满意度评分|satisfaction|mean score',
      width: 12,
    }),
    field('note', '备注', 'Note', { aliases: '备注信息|notes|remark|remarks', width: 24 }),
  ],
  required: [CUSTOMER_COLUMNS],
  fits: [
    { all: [CUSTOMER_COLUMNS, ['grade']], several: { count: 1, of: FIGURES } },
    // S1's prose names the grade and its figures, not the customer.
    { all: [['grade'], ['repurchaseRate'], ['recommend']], none: CUSTOMER_COLUMNS },
  ],
  spread: [],
};
