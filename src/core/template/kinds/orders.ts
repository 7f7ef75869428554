import {
  CUSTOMER_COLUMNS,
  customerFields,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

/** 交易记录表 (S0 "CRM、销售订单"). */
export const ordersTemplate: TemplateSpec = {
  kind: 'orders',
  forms: ['交易记录表'],
  fields: [
    field('orderId', '订单编号', 'Order ID', {
      aliases: '订单号|订单ID|交易编号|交易号|单号|销售单号|合同编号|order no|order number|order|invoice no',
      width: 16,
    }),
    ...customerFields(),
    field('day', '交易日期', 'Order date', {
      aliases:
        '交易时间|订单日期|下单日期|下单时间|购买日期|购买时间|成交日期|成交时间|消费日期|消费时间|销售日期|签单日期|订单时间|日期|date|purchase date|transaction date|order day',
      width: 12,
      happened: true,
    }),
    field('product', '产品/服务', 'Product or service', {
      aliases:
        '产品|产品名称|商品|商品名称|服务|购买产品|购买产品/服务|购买产品/服务类型|合作产品/服务|项目|product|service|item|product name',
      width: 22,
    }),
    field('amount', '金额', 'Amount', {
      aliases:
        '交易金额|订单金额|消费金额|销售金额|成交金额|购买金额|实付金额|实收金额|合同金额|总金额|价税合计|销售额|order amount|revenue|sales|total amount',
      width: 14,
    }),
    field('kind', '类型', 'Type', {
      aliases: '交易类型|订单类型|购买/退货|交易类别|业务类型|order type|transaction type|kind',
      width: 10,
      choices: 'orderKinds',
    }),
  ],
  required: [['day'], ['amount'], CUSTOMER_COLUMNS],
  fits: [{ all: [['day'], ['amount'], CUSTOMER_COLUMNS] }],
  ownDate: 'day',
  spread: ['customerId', 'customerName', 'customer', 'day'],
};
