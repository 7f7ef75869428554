// Each form of the seeds, headers copied as printed there. S1's forms and most of S0's are named in prose only: the fields
// the prose lists stand here as headers.
import type { RecordKind } from '../../../src/core/register/records';
import { lines, recognise } from '../../support/drawn-workbook';

const S2_CUSTOMERS = [
  '客户名称',
  '所属行业',
  '客户等级（□VIP□普通□潜力）',
  '联系人',
  '职务',
  '联系方式',
  '邮箱',
  '合作产品/服务',
  '合同到期日',
  '历史合作记录',
  '客户偏好标签（□电话沟通□邮件□定期回访□业务提醒）',
  '信息更新日期',
  '备注（特殊需求等）',
];
const S2_VISITS = [
  '维护日期',
  '维护方式（□电话□邮件□拜访□线上）',
  '维护对象（联系人/职务）',
  '维护内容（如回访、关怀、提醒）',
  '客户反馈',
  '后续行动',
  '负责人',
];
const S2_TICKETS = [
  '问题编号',
  '客户名称',
  '接收时间',
  '问题描述（含客户诉求）',
  '问题类型（□咨询□投诉□技术支持□业务办理）',
  '处理负责人',
  '处理步骤（含时间节点）',
  '解决结果',
  '客户满意度',
];
const S4_VISITS = [
  '客戶編號',
  '客戶名稱/聯系人',
  '所屬行業',
  '客戶等級',
  '最近交易時間',
  '歷史合作項目/產品',
  '本次回訪時間',
  '回訪方式',
  '回訪人',
  '溝通核心內容摘要',
  '客戶反饋(滿意度/建議/需求)',
  '待解決問題',
  '跟進計劃(負責人/時間/內容)',
  '下次回訪時間',
  '備注',
];
const S0_PROFILE = [
  '企业名称',
  '联系人',
  '企业类型(B2B/B2C)',
  '规模(员工数/年营收)',
  '所属行业',
  '联系人职位及决策权限',
  '购买产品/服务类型',
  '消费频次',
  '平均客单价',
  '历史消费趋势',
  '复购率',
  '沟通偏好(电话//邮件)',
  '历史问题记录',
];
const S1_TICKETS = [
  '客户姓名/编号',
  '联系方式',
  '购买/服务时间',
  '问题描述（需客户确认细节，如故障现象、发生时间）',
  '期望解决时间',
  '客户情绪状态（平静/不满/愤怒）',
];
const S1_SURVEYS = ['响应速度', '问题解决效果', '服务态度', '整体满意度', '建议'];
const S2_SURVEYS = ['服务响应速度', '问题解决能力', '人员专业度', '服务主动性'];
const S1_LOYALTY = ['客户忠诚度等级（忠诚客户/潜在流失客户/流失客户）', '复购率', '推荐意愿'];

describe('every form of the seeds is recognised from its headers as printed', () => {
  test.each<[string, RecordKind, string[]]>([
    ['S2 客户信息登记表', 'customers', S2_CUSTOMERS],
    ['S2 客户维护记录表', 'visits', S2_VISITS],
    ['S2 服务问题处理表', 'tickets', S2_TICKETS],
    ['S4 客戶關系維護與回訪工作表, traditional script', 'visits', S4_VISITS],
    ['S0 客户画像档案表', 'customers', S0_PROFILE],
    ['S1 模板1 客户问题登记表', 'tickets', S1_TICKETS],
    ['S1 模板3 客户满意度调查表', 'surveys', S1_SURVEYS],
    ['S2 半年满意度调查', 'surveys', S2_SURVEYS],
    ['S1 模板4 客户忠诚度评估表', 'loyalty', S1_LOYALTY],
  ])('%s', (_form, kind, headers) => {
    const { sources, unrecognised } = recognise({ rows: [headers] });
    expect(sources.map((source) => source.kind)).toEqual([kind]);
    expect(unrecognised).toEqual([]);
  });

  // 模板2, 售后工单满意度记录表, 客户回访记录表, 客户关怀记录表 and 交易记录表 are only named; their columns are those of rules §2.
  test.each<[string, RecordKind, string[]]>([
    [
      'S1 模板2 售后处理进度跟踪表',
      'progress',
      [
        '问题编号',
        '更新时间',
        '处理状态（技术检测中/备件采购中/方案执行中/待客户确认）',
        '处理人',
        '进展说明',
        '已同步客户（是/否）',
        '预计完成时间',
        '替代方案',
      ],
    ],
    [
      'S0 售后工单满意度记录表',
      'surveys',
      [
        '问题编号',
        '客户',
        '调查日期',
        '响应速度',
        '问题解决效果',
        '服务态度',
        '整体满意度（1–5）',
        '推荐意愿（0–10）',
        '建议',
        '调查人',
      ],
    ],
    [
      'S0 客户回访记录表',
      'visits',
      [
        '客户编号',
        '客户名称',
        '联系人',
        '本次回访时间',
        '回访方式',
        '回访人',
        '维护内容',
        '客户反馈（满意度/建议/需求）',
        '待解决问题',
        '跟进计划（负责人/时间/内容）',
        '下次回访时间',
        '需求是否转化',
        '备注',
      ],
    ],
    ['S0 客户关怀记录表', 'care', ['客户', '日期', '类型（节日/生日/周年庆）', '内容', '负责人']],
    [
      'S0 交易记录表',
      'orders',
      ['订单编号', '客户编号', '客户名称', '交易日期', '产品/服务', '金额', '类型（购买/退货）'],
    ],
    ['S1 客户忠诚度评估表', 'loyalty', ['客户名称', '忠诚度等级', '复购率', '推荐意愿（NPS）', '备注']],
  ])('%s', (_form, kind, headers) => {
    const { sources, findings } = recognise({ rows: [headers] });
    expect(sources.map((source) => source.kind)).toEqual([kind]);
    expect(findings).toEqual([]);
  });

  test("every printed column of S2's and S4's tables is read", () => {
    const titles = [S2_CUSTOMERS, S2_VISITS, S2_TICKETS, S4_VISITS].map((headers) => {
      const [source] = recognise({ rows: [headers] }).sources;
      return headers.filter((_, col) => ![...(source?.columns.values() ?? [])].includes(col));
    });
    expect(titles).toEqual([[], [], [], []]);
  });
});

test("what the seeds' forms lack is said, once per table", () => {
  const { findings } = recognise(
    { name: '维护', rows: [S2_VISITS] },
    { name: '问题', rows: [S1_TICKETS] },
    { name: '满意度', rows: [S1_SURVEYS] },
  );
  expect(
    findings.map(({ sheet, code, severity, params }) => [sheet, code, severity, params['missing']]),
  ).toEqual([
    // Visits without a customer still count.
    ['维护', 'column-missing', 'warning', '客户名称'],
    ['问题', 'column-missing', 'error', '问题编号、接收时间'],
    ['满意度', 'column-missing', 'error', '客户名称、调查日期'],
  ]);
  expect(lines(findings)[0]).toBe('column-missing A1');
});
