import {
  CUSTOMER_ID_ALIASES,
  CUSTOMER_NAME_ALIASES,
  templateField as field,
  type TemplateSpec,
} from '../template-spec';

/** 客户信息登记表 (S2), 客户画像档案表 (S0). */
export const customersTemplate: TemplateSpec = {
  kind: 'customers',
  forms: ['客户信息登记表', '客户画像档案表'],
  fields: [
    field('customerId', '客户编号', 'Customer ID', { aliases: CUSTOMER_ID_ALIASES, width: 12 }),
    field('customerName', '客户名称', 'Customer name', {
      aliases: `${CUSTOMER_NAME_ALIASES}|客户|customer|client`,
      width: 26,
    }),
    field('companyType', '企业类型', 'Company type', {
      aliases: '客户类型|客户性质|企业性质|customer type|b2b/b2c',
      width: 10,
      choices: 'companyTypes',
    }),
    field('industry', '所属行业', 'Industry', { aliases: '行业|行业类型|行业属性|客户行业|sector' }),
    field('size', '规模', 'Size', {
      aliases: '企业规模|公司规模|客户规模|员工规模|员工数|员工数/年营收|company size',
    }),
    field('level', '客户等级', 'Level', {
      aliases: '客户级别|等级|级别|客户分级|客户分类|VIP等级|customer level|customer grade|grade',
      width: 10,
      choices: 'levels',
    }),
    field('contact', '联系人', 'Contact', {
      aliases: '联系人姓名|主要联系人|客户联系人|对接人|客户对接人|contact person|contact name',
    }),
    field('jobTitle', '职务', 'Job title', { aliases: '职位|联系人职务|联系人职位|岗位|position|title' }),
    field('decisionRole', '决策权限', 'Decision role', {
      aliases: '决策权|决策角色|联系人角色|decision authority',
      width: 12,
    }),
    field('jobAndDecision', '联系人职位及决策权限', 'Job title and decision role', {
      aliases: '职务及决策权限|职位及决策权限',
      made: false,
      fills: ['jobTitle', 'decisionRole'],
    }),
    field('phone', '联系方式', 'Phone', {
      aliases:
        '联系电话|电话|手机|手机号|手机号码|电话号码|联系号码|移动电话|客户电话|tel|telephone|mobile|contact number|phone number',
      width: 16,
    }),
    field('mail', '邮箱', 'Mail', {
      aliases: '电子邮箱|邮箱地址|电子邮件|邮件|e-mail|email address',
      width: 24,
    }),
    field('product', '合作产品/服务', 'Product or service', {
      aliases:
        '合作产品|合作服务|合作项目|产品/服务|购买产品/服务|购买产品/服务类型|购买产品|产品|product|service|products',
      width: 20,
    }),
    field('signedDay', '签约日期', 'Signed on', {
      aliases:
        '首次合作日期|签约日期/首次合作日期|签约时间|首次合作时间|合同签订日期|合作开始日期|合同开始日期|合作日期|首次购买时间|购买时间|signed date|signing date|contract start',
      width: 12,
    }),
    field('contractEndDay', '合同到期日', 'Contract ends', {
      aliases:
        '合同到期日期|合同到期时间|合同到期|到期日|到期日期|合同截止日期|合同结束日期|合同期限|服务到期日|contract end|contract end date|contract expiry|expiry date',
      width: 12,
    }),
    field('history', '历史合作记录', 'History', {
      aliases: '历史交易记录|历史合作项目/产品|合作历史|合作记录|历史问题记录|cooperation history',
      width: 24,
    }),
    field('preferences', '客户偏好标签', 'Preferences', {
      aliases:
        '沟通偏好|沟通偏好/客户偏好标签|客户偏好|偏好标签|偏好|沟通方式|preference|contact preference|communication preference',
      width: 18,
      choices: 'preferences',
    }),
    field('birthday', '联系人生日', 'Birthday', {
      aliases: '生日|客户生日|客户联系人生日|contact birthday',
      width: 12,
    }),
    field('anniversary', '企业周年庆', 'Company anniversary', {
      aliases: '周年庆|公司周年庆|客户企业周年庆|企业成立日|成立日期|公司成立日期|anniversary',
      width: 12,
    }),
    field('accountManager', '客户经理', 'Account manager', {
      aliases:
        '客户经理/负责人|负责人|客户负责人|专属客户经理|对接客户经理|销售负责人|跟进人|业务员|owner|sales rep',
    }),
    field('updatedDay', '信息更新日期', 'Updated on', {
      aliases:
        '更新日期|更新时间|信息更新时间|最后更新日期|最近更新|updated|last updated|update date|information updated',
      width: 14,
    }),
    field('tags', '标签', 'Tags', { aliases: '客户标签|tag' }),
    field('note', '备注', 'Note', {
      aliases: '特殊需求|备注信息|notes|remark|remarks|comment|comments',
      width: 24,
    }),
  ],
  required: [['customerName', 'customerId']],
  fits: [
    {
      all: [['customerName', 'customerId']],
      several: {
        count: 2,
        of: [
          'companyType',
          'industry',
          'size',
          'level',
          'contact',
          'jobTitle',
          'decisionRole',
          'jobAndDecision',
          'phone',
          'mail',
          'product',
          'signedDay',
          'contractEndDay',
          'history',
          'preferences',
          'birthday',
          'anniversary',
          'accountManager',
          'updatedDay',
          'tags',
        ],
      },
    },
  ],
  spread: [],
};
