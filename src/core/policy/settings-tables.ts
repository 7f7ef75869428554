// The tables of the 设置 sheet: their Excel table names and column titles (Chinese, English, aliases). Titles are unique
// over all tables, so that a table is known by its headers even where its Excel table is gone. A list: long on purpose.

export interface SettingsColumn {
  readonly id: string;
  /** Chinese, English, then aliases people may write. */
  readonly titles: readonly [string, string, ...string[]];
}

export interface SettingsTableSpec {
  readonly id: SettingsTableId;
  /** Excel table name, `HF_S_…`: people's own, never rewritten. */
  readonly tableName: string;
  readonly columns: readonly SettingsColumn[];
  /** Column ids without which a block is not this table. */
  readonly required: readonly string[];
}

export const SETTINGS_TABLE_IDS = [
  'parameters',
  'tiers',
  'rules',
  'workHours',
  'avoidTimes',
  'calendarDays',
  'festivals',
  'roles',
  'limits',
  'priorities',
  'priorityMatrix',
  'ticketClasses',
  'problemWords',
  'pausingStatuses',
  'campaigns',
  'messageTemplates',
  'complaintThemes',
  'indicators',
  'deductions',
] as const;
export type SettingsTableId = (typeof SETTINGS_TABLE_IDS)[number];

const column = (id: string, ...titles: [string, string, ...string[]]): SettingsColumn => ({ id, titles });

export const SETTINGS_TABLES: readonly SettingsTableSpec[] = [
  {
    id: 'parameters',
    tableName: 'HF_S_Parameters',
    columns: [
      column('name', '参数名称', 'Setting'),
      column('value', '参数值', 'Setting value'),
      column('unit', '单位', 'Unit'),
      column('fallback', '默认值', 'Default'),
      column('allowed', '允许范围', 'Allowed'),
      column('reason', '参数说明', 'What it does', '理由'),
      column('source', '参数来源', 'Source'),
      column('id', '参数编号', 'Setting ID'),
    ],
    required: ['id', 'value'],
  },
  {
    id: 'rules',
    tableName: 'HF_S_Rules',
    columns: [
      column('id', '规则编号', 'Rule ID'),
      column('name', '规则名称', 'Rule'),
      column('active', '规则启用', 'Rule active'),
      column('series', '规则系列', 'Series', '系列'),
      column('step', '系列内顺序', 'Step', '顺序'),
      column('lifecycles', '适用生命周期', 'For lifecycles'),
      column('levels', '适用客户等级', 'For levels'),
      column('tiers', '适用价值层', 'For value tiers'),
      column('strategicOnly', '仅战略客户', 'Strategic accounts only'),
      column('anchor', '起算点', 'Counted from'),
      column('offset', '间隔', 'Offset'),
      column('repeat', '重复', 'Repeat'),
      column('lapse', '失效', 'Lapses after'),
      column('direction', '遇休息日', 'On days off', '方向'),
      column('attaches', '附带', 'Attaches to next contact'),
      column('minGapDays', '最小间隔天数', 'Minimum gap in days'),
      column('channel', '回访渠道', 'Revisit channel'),
      column('role', '负责角色', 'Role in charge'),
      column('note', '规则说明', 'Rule note'),
    ],
    required: ['id', 'anchor', 'offset'],
  },
  {
    id: 'tiers',
    tableName: 'HF_S_Tiers',
    columns: [column('segment', 'RFM细分', 'RFM segment'), column('tier', '归入价值层', 'Counts as tier')],
    required: ['segment', 'tier'],
  },
  {
    id: 'workHours',
    tableName: 'HF_S_WorkHours',
    columns: [
      column('weekday', '工作星期', 'Work weekday'),
      column('fromMinute', '上班时间', 'Opens'),
      column('toMinute', '下班时间', 'Closes'),
    ],
    required: ['weekday', 'fromMinute', 'toMinute'],
  },
  {
    id: 'avoidTimes',
    tableName: 'HF_S_AvoidTimes',
    columns: [
      column('weekday', '避开星期', 'Avoid weekday'),
      column('fromMinute', '避开开始', 'Avoid from'),
      column('toMinute', '避开结束', 'Avoid until'),
    ],
    required: ['weekday', 'fromMinute', 'toMinute'],
  },
  {
    id: 'calendarDays',
    tableName: 'HF_S_CalendarDays',
    columns: [
      column('day', '特殊日期', 'Special date'),
      column('open', '休息/上班', 'Off or working'),
      column('periods', '上班时段', 'Hours of that day'),
      column('active', '日期启用', 'Date active'),
      column('note', '日期说明', 'Date note'),
    ],
    required: ['day', 'open'],
  },
  {
    id: 'festivals',
    tableName: 'HF_S_Festivals',
    columns: [
      column('festival', '关怀节日', 'Festival greeted'),
      column('active', '节日启用', 'Festival active'),
      column('levels', '关怀客户等级', 'Greeted levels'),
      column('tiers', '关怀价值层', 'Greeted value tiers'),
    ],
    required: ['festival', 'active'],
  },
  {
    id: 'roles',
    tableName: 'HF_S_Roles',
    columns: [column('role', '岗位角色', 'Role'), column('person', '人员姓名', 'Person')],
    required: ['role', 'person'],
  },
  {
    id: 'limits',
    tableName: 'HF_S_Limits',
    columns: [
      column('id', '时限编号', 'Limit ID'),
      column('name', '时限名称', 'Limit'),
      column('active', '时限启用', 'Limit active'),
      column('priorities', '适用优先级', 'For priorities'),
      column('types', '适用问题类型', 'For problem types'),
      column('levels', '时限客户等级', 'For customer levels'),
      column('tiers', '时限价值层', 'For customer tiers'),
      column('problemCustomer', '仅问题客户', 'Problem customers only'),
      column('responseHours', '响应时限小时数', 'Response within hours'),
      column('solutionHours', '解决时限小时数', 'Solution within hours'),
      column('clock', '时限计时方式', 'Limit clock'),
      column('note', '时限依据', 'Limit reason'),
    ],
    required: ['id', 'responseHours', 'solutionHours'],
  },
  {
    id: 'priorities',
    tableName: 'HF_S_Priorities',
    columns: [
      column('priority', '优先级代码', 'Priority code'),
      column('clock', '优先级计时方式', 'Priority clock'),
      column('approver', '方案审批角色', 'Solution approved by'),
      column('escalateFrom', '升级发起角色', 'Escalates from'),
      column('escalateTo', '升级接收角色', 'Escalates to'),
    ],
    required: ['priority', 'clock'],
  },
  {
    id: 'priorityMatrix',
    tableName: 'HF_S_PriorityMatrix',
    columns: [
      column('impact', '判定影响范围', 'Rated impact'),
      column('urgent', '紧急时', 'When urgent'),
      column('normal', '一般时', 'When normal'),
      column('low', '不紧急时', 'When not urgent'),
    ],
    required: ['impact', 'urgent', 'normal', 'low'],
  },
  {
    id: 'ticketClasses',
    tableName: 'HF_S_TicketClasses',
    columns: [
      column('type', '归口问题类型', 'Type handled'),
      column('department', '责任部门', 'Department in charge'),
      column('impact', '推定影响范围', 'Assumed impact'),
      column('atLeast', '最低优先级', 'Lowest priority'),
    ],
    required: ['type', 'department'],
  },
  {
    id: 'problemWords',
    tableName: 'HF_S_ProblemWords',
    columns: [
      column('word', '描述关键词', 'Word in description'),
      column('impact', '关键词影响范围', 'Impact it suggests'),
      column('urgency', '关键词紧急程度', 'Urgency it suggests'),
    ],
    required: ['word', 'impact'],
  },
  {
    id: 'pausingStatuses',
    tableName: 'HF_S_Pauses',
    columns: [
      column('status', '处理中状态', 'Handling status'),
      column('pauses', '暂停计时', 'Pauses the clock'),
    ],
    required: ['status', 'pauses'],
  },
  {
    id: 'campaigns',
    tableName: 'HF_S_Campaigns',
    columns: [
      column('id', '名单编号', 'Campaign ID'),
      column('name', '名单名称', 'Campaign'),
      column('active', '名单启用', 'Campaign active'),
      column('tenureFromMonths', '合作满几个月', 'Tenure from months'),
      column('tenureToMonths', '合作不超过几个月', 'Tenure to months'),
      column('noSecondOrderDays', '首单后几天未再购', 'Days without second order'),
      column('levels', '名单客户等级', 'Campaign levels'),
      column('tiers', '名单价值层', 'Campaign value tiers'),
      column('lifecycles', '名单生命周期', 'Campaign lifecycles'),
      column('lastContactOlderDays', '超过几天未联系', 'Days without contact'),
      column('industryWords', '行业含词', 'Industry words'),
    ],
    required: ['id', 'name', 'active'],
  },
  {
    id: 'messageTemplates',
    tableName: 'HF_S_Messages',
    columns: [
      column('id', '话术编号', 'Message ID'),
      column('kind', '话术用途', 'Message for'),
      column('active', '话术启用', 'Message active'),
      column('text', '话术内容', 'Message text'),
    ],
    required: ['id', 'kind', 'text'],
  },
  {
    id: 'complaintThemes',
    tableName: 'HF_S_ComplaintThemes',
    columns: [
      column('id', '抱怨编号', 'Complaint ID'),
      column('name', '抱怨主题', 'Complaint theme'),
      column('words', '抱怨用词', 'Complaint words'),
    ],
    required: ['id', 'name', 'words'],
  },
  {
    id: 'indicators',
    tableName: 'HF_S_Indicators',
    columns: [
      column('id', '指标编号', 'Indicator ID'),
      column('area', '指标类别', 'Indicator area'),
      column('name', '自评指标', 'Indicator'),
      column('possible', '指标满分', 'Points possible'),
      column('got', '自评得分', 'Points got'),
      column('applicable', '是否涉及', 'Applicable'),
      column('evidence', '自评依据', 'Evidence'),
    ],
    required: ['id', 'possible', 'got'],
  },
  {
    id: 'deductions',
    tableName: 'HF_S_Deductions',
    columns: [
      column('id', '特别扣分编号', 'Special deduction ID'),
      column('name', '特别扣分项', 'Special deduction'),
      column('count', '特别扣分次数', 'Special deduction count'),
    ],
    required: ['id', 'count'],
  },
];

/** The table of an id. `settingsTable('roles').tableName → 'HF_S_Roles'`. */
export function settingsTable(id: SettingsTableId): SettingsTableSpec {
  const found = SETTINGS_TABLES.find((table) => table.id === id);
  if (!found) throw new Error(`no settings table ${id}`);
  return found;
}
