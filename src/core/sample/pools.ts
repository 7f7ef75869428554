// What the invented companies, people and sentences of the sample are made of. Lists: long on purpose. Not translated:
// the sample shows a Chinese team's own data, only its headers follow the language.

/** A word and its Latin spelling, for mail addresses. */
interface Spelt {
  readonly word: string;
  readonly pinyin: string;
}

function wordsOf(list: string): readonly string[] {
  return list.split(' ');
}

function spelt(list: string): readonly Spelt[] {
  return wordsOf(list).map((each) => {
    const [word = '', pinyin = ''] = each.split(':');
    return { word, pinyin };
  });
}

export const SURNAMES = spelt(
  '王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 赵:zhao 黄:huang 周:zhou 吴:wu 徐:xu 孙:sun ' +
    '胡:hu 朱:zhu 高:gao 林:lin 何:he 郭:guo 马:ma 罗:luo 梁:liang 宋:song 郑:zheng 谢:xie 韩:han ' +
    '唐:tang 冯:feng 于:yu',
);

export const GIVEN_NAMES = wordsOf(
  '伟 静 敏 磊 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 文博 雨桐 子轩 浩然 思远 嘉怡 志强 晓东 雪梅 建国 丽华',
);

export const CITIES = wordsOf(
  '杭州 苏州 宁波 无锡 南京 上海 青岛 济南 武汉 长沙 成都 重庆 西安 郑州 合肥 福州 厦门 东莞 佛山 天津',
);

export const BRANDS = spelt(
  '云启:yunqi 恒拓:hengtuo 瑞诚:ruicheng 锦程:jincheng 百川:baichuan 卓远:zhuoyuan 华景:huajing ' +
    '新禾:xinhe 立方:lifang 海蓝:hailan 明德:mingde 众合:zhonghe 天泽:tianze 启明:qiming 德盛:desheng ' +
    '宏图:hongtu 安和:anhe 远航:yuanhang 佳美:jiamei 晨光里:chenguangli 博雅:boya 科瑞:kerui ' +
    '正阳:zhengyang 金穗:jinsui 智行:zhixing',
);

export interface Industry {
  readonly name: string;
  readonly companyType: 'B2B' | 'B2C';
  /** What such companies are called after their brand. */
  readonly trades: readonly string[];
  /** What we sell them, with a price in yuan. */
  readonly products: readonly (readonly [name: string, price: number])[];
}

export const INDUSTRIES: readonly Industry[] = [
  {
    name: '制造业',
    companyType: 'B2B',
    trades: ['精密机械', '电气设备', '汽车零部件', '包装机械'],
    products: [
      ['数控加工中心', 186000],
      ['设备年度维保', 28000],
      ['主轴备件包', 9600],
      ['工业传感器', 4200],
    ],
  },
  {
    name: '零售业',
    companyType: 'B2C',
    trades: ['连锁超市', '家居用品', '生活百货', '母婴用品'],
    products: [
      ['智能收银一体机', 6800],
      ['会员管理系统（年费）', 12800],
      ['电子价签', 3600],
      ['收银耗材', 980],
    ],
  },
  {
    name: '服务业',
    companyType: 'B2B',
    trades: ['物业服务', '商务咨询', '酒店管理', '餐饮管理'],
    products: [
      ['客服热线系统', 36000],
      ['门禁系统', 15800],
      ['上门维修服务', 2600],
      ['员工培训课程', 5200],
    ],
  },
  {
    name: '信息技术',
    companyType: 'B2B',
    trades: ['软件', '网络科技', '数据服务', '智能科技'],
    products: [
      ['云服务器（年付）', 24800],
      ['企业版软件授权', 42000],
      ['接口开发服务', 18000],
      ['技术支持包', 6600],
    ],
  },
  {
    name: '医疗健康',
    companyType: 'B2B',
    trades: ['医疗器械', '健康管理', '口腔门诊', '体检中心'],
    products: [
      ['影像工作站', 98000],
      ['消毒设备', 21000],
      ['设备校准服务', 7800],
      ['试剂耗材', 3900],
    ],
  },
  {
    name: '教育培训',
    companyType: 'B2C',
    trades: ['教育科技', '职业培训', '艺术培训', '语言培训'],
    products: [
      ['互动教学一体机', 16800],
      ['课程管理系统（年费）', 9800],
      ['录播设备', 22000],
      ['教具套装', 1800],
    ],
  },
  {
    name: '物流运输',
    companyType: 'B2B',
    trades: ['物流', '供应链管理', '冷链运输', '仓储'],
    products: [
      ['车载定位终端', 2400],
      ['仓储管理系统', 58000],
      ['手持扫描终端', 3300],
      ['货架升级服务', 26000],
    ],
  },
  {
    name: '建筑装饰',
    companyType: 'B2B',
    trades: ['建筑工程', '装饰设计', '建材', '暖通工程'],
    products: [
      ['中央空调机组', 132000],
      ['新风系统', 36500],
      ['安装调试服务', 8800],
      ['滤芯套装', 1200],
    ],
  },
];

export const SIZES = ['50人以下', '50-200人', '200-500人', '500人以上'] as const;
export const JOB_TITLES = [
  '采购经理',
  '行政主管',
  '设备科长',
  '运营总监',
  'IT经理',
  '店长',
  '总经理助理',
  '售后对接人',
] as const;
export const DECISION_ROLES = ['决策人', '影响人', '使用人'] as const;

/** Our own people in the sample. */
export const MANAGERS = ['陈静', '刘洋', '赵敏', '周杰华', '孙悦', '何俊', '郭婷', '韩磊'] as const;
export const ENGINEERS = ['李工', '吴斌', '徐海', '高翔'] as const;
export const AGENTS = ['小王', '林晓', '谢婷'] as const;
export const SUPERVISOR = '李主管';
export const DEPARTMENT_HEAD = '张经理';
export const COMPLAINT_SUPERVISOR = '陈姐';
export const CRM_AGENT = '唐宁';

export const TICKET_CHANNELS = ['客服热线', '在线客服', '邮件', '公众号', '客户经理'] as const;

type Case = readonly [description: string, cause: string, steps: string, result: string];

/** Believable problems by ticket type (codes of TICKET_TYPES). */
export const TICKET_CASES = {
  fault: [
    [
      '设备开机后自检报警，无法进入工作界面',
      '系统故障',
      '远程诊断→更换电源模块→复测',
      '更换电源模块后运行正常',
    ],
    ['打印模块连续卡纸，影响现场出单', '操作失误', '电话指导清理→调整导轨', '清理导轨后恢复'],
    ['终端频繁掉线，每天需要重启两三次', '系统故障', '查看日志→升级固件→观察24小时', '升级固件后稳定'],
    ['空调机组制冷效果差，机房温度偏高', '系统故障', '上门检测→补充冷媒', '温度恢复正常'],
  ],
  quality: [
    ['到货的备件表面有划痕，尺寸也有偏差', '流程缺陷', '拍照确认→安排换货→跟踪物流', '已换新，客户验收合格'],
    ['滤芯使用一周即破损，怀疑批次质量问题', '流程缺陷', '回收样品→质检→补发', '补发新批次，原批次已下架'],
  ],
  'service-failure': [
    [
      '约好上午上门，工程师下午才到，没有提前通知',
      '流程缺陷',
      '致歉→重新排班→给予补偿',
      '客户接受道歉和补偿',
    ],
    ['发货地址录错，货物送到了旧仓库', '操作失误', '协调物流改派→致歉', '改派完成，运费由我方承担'],
  ],
  complaint: [
    [
      '同一故障一个月内第三次出现，要求给出说明',
      '系统故障',
      '主管致电→成立专项→整改说明',
      '提交整改说明并延长保修三个月',
    ],
    ['客服态度生硬，问题没有说清楚就挂断', '流程缺陷', '调听录音→主管致歉→复训', '客户接受道歉'],
  ],
  claim: [
    ['认为合同约定的响应时间没有兑现，要求赔付', '流程缺陷', '核对合同→法务复核→协商', '按合同条款协商一致'],
  ],
  support: [
    ['导出的报表金额与后台不一致，请协助核对', '操作失误', '核对口径→远程演示', '已说明口径，客户认可'],
    ['升级后找不到批量导入入口，无法使用', '操作失误', '发送操作说明→远程演示', '客户已会操作'],
    ['接口返回超时，订单无法同步', '系统故障', '排查网关→扩容→回归测试', '扩容后恢复'],
  ],
  consult: [
    ['咨询保修期从哪一天开始计算', '其他', '查询合同→回复', '已回复保修起止日期'],
    ['咨询能否增加子账号和权限', '其他', '确认需求→开通', '已开通三个子账号'],
  ],
  advice: [
    ['建议增加线上故障自助诊断功能', '其他', '登记需求→转产品部', '已列入需求池'],
    ['建议报表支持按门店筛选', '其他', '登记需求→转产品部', '已排入下季度计划'],
  ],
  business: [
    ['办理续保，请提供报价和合同模板', '其他', '提供报价→发送合同', '续保合同已签'],
    ['变更开票信息和收货地址', '其他', '核对资料→变更', '变更完成'],
  ],
} as const satisfies Readonly<Record<string, readonly Case[]>>;

export const PROGRESS_NOTES = {
  inspecting: ['已收到故障信息，正在远程检测', '现场检测中，初步判断为硬件问题'],
  'waiting-parts': ['所需备件已下单，预计三天到货', '备件从总仓调拨中'],
  executing: ['方案已确认，正在实施', '工程师已到现场处理'],
  'waiting-customer': ['处理完成，等待客户试用确认', '请客户确认运行情况'],
  closed: ['客户确认恢复正常，关闭工单', '客户已签字确认'],
} as const;
export const ALTERNATIVES = ['提供备用机', '先借用门店同型号设备', '安排临时人工处理'] as const;

export const VISIT_CONTENTS = [
  '确认设备运行情况，询问是否有新增需求',
  '了解近期使用体验，收集改进建议',
  '沟通续约意向和下一步合作',
  '介绍新功能，了解业务变化',
  '确认上次问题的处理效果',
  '核对联系人和收货信息',
] as const;
/** By step; null = an ordinary call. */
export const ONBOARDING_CONTENTS: readonly (string | null)[] = [
  '首次使用指导：安装调试和基本操作，发送快速上手指南',
  '七天回访：确认使用状态，收集对物流和安装的评价',
  '三十天回访：了解核心功能使用情况，介绍进阶用法',
  null,
  '九十天满意度调研：收集建议，赠送维修服务优惠券',
];
/** By score; 0 stands for a visit without one. */
export const FEEDBACKS: Readonly<Record<number, readonly string[]>> = {
  0: ['使用正常，暂无其他需求', '近期较忙，约定下次再细聊', '整体良好，关注后续新品', '已收到保养资料'],
  5: ['设备运行稳定，服务及时', '非常满意，愿意推荐给同行', '工程师很专业'],
  4: ['整体满意，报表可以更直观', '备件到货时间还可以再短一些', '使用顺利'],
  3: ['响应有时偏慢', '操作步骤偏多，员工上手慢'],
  2: ['同一问题反复出现，希望尽快彻底解决'],
};
export const REQUESTS = [
  '希望提供进阶培训',
  '希望增加子账号',
  '需要备用机方案',
  '希望提前通知保养时间',
] as const;
export const followUpContent = (ticketId: string): string => `回访工单${ticketId}的处理效果`;
export const NO_PROBLEM = '无';
export const OPEN_PROBLEMS = [
  '功能操作问题',
  '备件到货延迟',
  '报表数据不一致',
  '设备偶发报警',
  '开票信息有误',
] as const;
export const PLAN_CONTENTS = [
  '发送保养资料',
  '安排操作培训',
  '提供续约方案',
  '同步新功能说明',
  '安排工程师上门',
] as const;
export const SUGGESTIONS = [
  '希望增加线上故障诊断功能',
  '希望周末也有人值班',
  '备件到货可以再快一些',
  '培训资料很实用',
  '希望固定一位对接人',
] as const;
export const LOST_HISTORY = '近一年没有下单';
export const STRATEGIC_TAG = '战略客户';
export const CUSTOMER_NOTES = [
  '对价格敏感，注意续约谈判',
  '只在下午方便接电话',
  '可推荐同行',
  '需开专用发票',
] as const;
export const GREETINGS = {
  spring: '春节祝福短信',
  'mid-autumn': '中秋节祝福与月饼礼盒',
  birthday: '生日祝福短信',
  anniversary: '公司周年庆贺卡',
} as const;
