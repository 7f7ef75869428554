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
];

/** The table of an id. `settingsTable('roles').tableName → 'HF_S_Roles'`. */
export function settingsTable(id: SettingsTableId): SettingsTableSpec {
  const found = SETTINGS_TABLES.find((table) => table.id === id);
  if (!found) throw new Error(`no settings table ${id}`);
  return found;
}
