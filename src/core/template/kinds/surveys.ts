import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

const SCORES = [
  'response',
  'solution',
  'attitude',
  'overall',
  'speed',
  'ability',
  'expertise',
  'initiative',
  'recommend',
];
const WHO = [...CUSTOMER_COLUMNS, 'ticketId'];

/** 客户满意度调查表 (S1 模板3), 售后工单满意度记录表 (S0), and S2's half-year dimensions. */
export const surveysTemplate: TemplateSpec = {
  kind: 'surveys',
  forms: ['客户满意度调查表', '售后工单满意度记录表'],
  fields: [
    field('ticketId', '问题编号', 'Ticket ID', {
      aliases:
        '工单编号|工单号|工单ID|问题单号|服务单号|售后单号|受理编号|ticket no|ticket number|ticket|case id|case number',
      width: 14,
    }),
    ...customerFields(),
    field('day', '调查日期', 'Survey date', {
      aliases:
        '调查时间|调研日期|评价日期|评价时间|评分日期|填写日期|填写时间|回访日期|回访时间|日期|date|answered on',
      width: 12,
      happened: true,
    }),
    field('response', '响应速度', 'Response', { aliases: '响应速度评分|响应|response speed', width: 10 }),
    field('solution', '问题解决效果', 'Solution', {
      aliases: '解决效果|问题解决|解决效果评分|solution quality',
      width: 13,
    }),
    field('attitude', '服务态度', 'Attitude', { aliases: '服务态度评分|态度|service attitude', width: 10 }),
    field('overall', '整体满意度', 'Overall', {
      aliases:
        '总体满意度|综合满意度|满意度|满意度评分|客户满意度|总体评价|整体评价|overall satisfaction|satisfaction|score',
      width: 12,
    }),
    field('speed', '服务响应速度', 'Service speed', { width: 13 }),
    field('ability', '问题解决能力', 'Problem solving', { aliases: '解决能力', width: 13 }),
    field('expertise', '人员专业度', 'Expertise', { aliases: '专业度|专业能力|人员专业', width: 12 }),
    field('initiative', '服务主动性', 'Initiative', { aliases: '主动性|服务主动', width: 12 }),
    field('recommend', '推荐意愿', 'Would recommend', {
      aliases:
        'NPS|推荐意愿NPS|推荐意愿评分|推荐度|净推荐值|recommend|recommendation|likelihood to recommend',
      width: 10,
    }),
    field('suggestion', '建议', 'Suggestion', {
      aliases: '意见建议|意见与建议|改进建议|客户建议|建议栏|意见|反馈意见|suggestions|comments|comment',
      width: 32,
    }),
    field('surveyor', '调查人', 'Surveyor', { aliases: '调查员|调研人|回访人|评价收集人|asked by' }),
  ],
  required: [WHO, ['day']],
  fits: [
    { all: [WHO, ['day']], several: { count: 1, of: SCORES } },
    // S1's four and S2's four dimensions as their prose names them: neither customer nor date.
    { all: [], several: { count: 4, of: SCORES }, none: [...WHO, 'day'] },
  ],
  ownDate: 'day',
  spread: ['customerId', 'customerName', 'customer', 'day'],
};
