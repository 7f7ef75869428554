// The 设置 sheet as `init` makes it, once: the policy's tables side by side, one blank column between them, all headers in
// one row. From then on it belongs to people and is never rewritten.
import { columnLetters } from '../grid/address';
import type { WorkbookGrids } from '../grid/grid';
import type {
  ColumnPlan,
  NumberFormat,
  PlanCell,
  SheetPlan,
  TablePlan,
  TextPlan,
  Validation,
} from '../plan/plan';
import { chooseSheet } from '../plan/sheet-name';
import type { CellCodec, SettingsWords } from './cell-codec';
import { DEFAULT_POLICY, type Policy } from './policy';
import { POLICY_TABLES, type PolicyTable } from './policy-tables';
import { settingCodec } from './setting-codec';
import { SETTINGS, type Setting, type SettingValue } from './setting-list';
import {
  settingsTable,
  SETTINGS_TABLES,
  type SettingsTableId,
  type SettingsTableSpec,
} from './settings-tables';

const TITLE_ROW = 0;
const NOTE_ROW = 1;
const LINK_ROW = 2;
const HEADING_ROW = 3;
const HEADER_ROW = 4;
/** Excel takes at most 255 characters for a list typed into a validation. */
const LONGEST_LIST = 255;

/** The plan of a new 设置 sheet that holds `policy` in the words of `text`. Reading it back gives the same policy. */
export function settingsSheet(
  text: SettingsWords & { readonly language: string },
  workbook: WorkbookGrids,
  policy: Policy = DEFAULT_POLICY,
): SheetPlan {
  const tables = sideBySide(SETTINGS_TABLES.map((spec) => tableOf(spec, text, policy)));
  const { sheet } = chooseSheet(text.policy.sheetName, undefined, workbook);
  return {
    id: 'settings',
    sheet,
    existing: false,
    texts: textsAbove(tables, sheet, text),
    tables,
    highlights: [],
    freeze: { row: HEADER_ROW + 1, col: 0 },
    print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW], columns: printed(tables) },
    tabColor: '7F7F7F',
  };
}

function tableOf(
  spec: SettingsTableSpec,
  text: SettingsWords & { readonly language: string },
  policy: Policy,
): Omit<TablePlan, 'left'> {
  const title = text.language === 'zh-CN' ? 0 : 1;
  const columns = spec.columns.map((column): ColumnPlan => {
    const validation = validationOf(spec.id, column.id, text);
    return {
      key: column.id,
      header: column.titles[title],
      ...LOOKS[`${spec.id}.${column.id}`],
      format: FORMATS[column.id] ?? 'general',
      width: widthOf(spec.id, column.id, column.titles[title]),
      ...(validation && { validation }),
    };
  });
  const rows = spec.id === 'parameters' ? parameterRows(text, policy) : tableRows(spec.id, text, policy);
  return { name: spec.tableName, top: HEADER_ROW, columns, rows, filter: false };
}

function parameterRows(text: SettingsWords, policy: Policy): PlanCell[][] {
  return SETTINGS.map((setting) => {
    const codec = settingCodec(setting);
    const { name, reason } = text.policy.settings[setting.path];
    const cells: Record<string, PlanCell> = {
      name,
      value: codec.write(valueIn(policy, setting), text),
      unit: text.policy.units[setting.unit],
      fallback: codec.write(setting.fallback, text),
      allowed: codec.allowed(text),
      reason,
      source: text.policy.sources[setting.source],
      id: setting.path,
    };
    return settingsTable('parameters').columns.map(({ id }) => cells[id] ?? null);
  });
}

function valueIn(policy: Policy, { group, key, fallback }: Setting): SettingValue {
  const groups = policy as unknown as Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;
  return groups[group]?.[key] ?? fallback;
}

function tableRows(id: PolicyTableId, text: SettingsWords, policy: Policy): PlanCell[][] {
  const { codecs } = POLICY_TABLES[id] as unknown as PolicyTable<Record<string, unknown>>;
  const rows = policy[id] as unknown as readonly Readonly<Record<string, unknown>>[];
  return rows.map((row) =>
    settingsTable(id).columns.map((column) => {
      const codec: CellCodec<unknown> | undefined = codecs[column.id];
      if (codec) return codec.write(row[column.id], text);
      // Columns beyond the policy: our rules' names and notes, our limits' reasons, for people only.
      if (id === 'limits') return text.policy.limitReasons[String(row['id'])] ?? null;
      const words = text.policy.rules[String(row['id'])];
      return column.id === 'name' ? (words?.name ?? null) : (words?.note ?? null);
    }),
  );
}

type PolicyTableId = Exclude<SettingsTableId, 'parameters'>;

function sideBySide(tables: readonly Omit<TablePlan, 'left'>[]): TablePlan[] {
  let left = 0;
  return tables.map((table) => {
    const placed = { ...table, left };
    left += table.columns.length + 1;
    return placed;
  });
}

/** Title, how to use it, a link to each table, and each table's heading above its header. */
function textsAbove(tables: readonly TablePlan[], sheet: string, text: SettingsWords): TextPlan[] {
  const { title, howToUse, headings } = text.policy;
  const others = tables.slice(1);
  return [
    { row: TITLE_ROW, col: 0, text: title, look: 'title' },
    { row: NOTE_ROW, col: 0, text: howToUse, look: 'note' },
    ...others.map((table, i): TextPlan => {
      const cell = `${columnLetters(table.left)}${HEADING_ROW + 1}`;
      return { row: LINK_ROW, col: i, text: { text: headings[idOf(table)], sheet, cell }, look: 'note' };
    }),
    ...tables.map((table): TextPlan => ({
      row: HEADING_ROW,
      col: table.left,
      text: headings[idOf(table)],
      look: 'heading',
    })),
  ];
}

function idOf(table: TablePlan): SettingsTableId {
  return SETTINGS_TABLES.find(({ tableName }) => tableName === table.name)?.id ?? 'parameters';
}

/** Parameters only: the other tables, side by side, would not be legible on one page. */
function printed(tables: readonly TablePlan[]): readonly [number, number] {
  return [0, (tables[0]?.columns.length ?? 1) - 1];
}

function validationOf(id: SettingsTableId, column: string, text: SettingsWords): Validation | undefined {
  if (id === 'parameters') return undefined;
  const codecs: Readonly<Record<string, unknown>> = POLICY_TABLES[id].codecs;
  const codec = codecs[column] as CellCodec<unknown> | undefined;
  const values = codec?.choices?.(text);
  if (!codec || !values || values.join(',').length > LONGEST_LIST) return undefined;
  if (values.some((value) => value.includes(','))) return undefined;
  return { kind: 'list', values, message: text.policy.allowed.choice(values) };
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  id: 'text',
  fromMinute: 'text',
  toMinute: 'text',
  periods: 'text',
  day: 'date',
  step: 'integer',
  minGapDays: 'integer',
};

/** Shaded: what people are meant to change. */
const LOOKS: Readonly<Record<string, Pick<ColumnPlan, 'fillIn' | 'wrap' | 'align'>>> = {
  'parameters.value': { fillIn: true, align: 'right' },
  'parameters.fallback': { align: 'right' },
  'parameters.allowed': { wrap: true },
  'parameters.reason': { wrap: true },
  'messageTemplates.text': { fillIn: true, wrap: true },
  'complaintThemes.words': { fillIn: true, wrap: true },
  'indicators.name': { wrap: true },
  'indicators.got': { fillIn: true, align: 'right' },
  'indicators.applicable': { fillIn: true },
  'indicators.evidence': { fillIn: true, wrap: true },
  'deductions.count': { fillIn: true, align: 'right' },
  'calendarDays.day': { fillIn: true },
  'calendarDays.open': { fillIn: true },
  'calendarDays.periods': { fillIn: true },
  'calendarDays.active': { fillIn: true },
  'calendarDays.note': { fillIn: true },
  'roles.person': { fillIn: true },
};

const WIDTHS: Readonly<Record<string, number>> = {
  'parameters.name': 26,
  'parameters.value': 24,
  'parameters.unit': 14,
  'parameters.fallback': 24,
  'parameters.allowed': 40,
  'parameters.reason': 72,
  'parameters.source': 26,
  'parameters.id': 30,
  'rules.id': 24,
  'rules.name': 28,
  'rules.note': 60,
  'rules.anchor': 24,
  'rules.direction': 24,
  'rules.role': 22,
  'rules.repeat': 12,
  'rules.lapse': 14,
  'rules.offset': 16,
  'rules.lifecycles': 22,
  'calendarDays.periods': 26,
  'calendarDays.note': 24,
  'festivals.festival': 22,
  'campaigns.id': 20,
  'campaigns.name': 40,
  'campaigns.levels': 18,
  'campaigns.tiers': 18,
  'campaigns.lifecycles': 22,
  'messageTemplates.kind': 24,
  'messageTemplates.text': 90,
  'complaintThemes.name': 28,
  'complaintThemes.words': 60,
  'indicators.id': 18,
  'indicators.area': 20,
  'indicators.name': 48,
  'indicators.evidence': 40,
  'deductions.id': 24,
  'deductions.name': 36,
  'roles.role': 24,
  'limits.id': 20,
  'limits.name': 22,
  'limits.types': 24,
  'limits.note': 64,
  'priorities.approver': 22,
  'priorities.escalateFrom': 22,
  'priorities.escalateTo': 22,
  'priorityMatrix.impact': 24,
  'ticketClasses.type': 22,
  'ticketClasses.impact': 24,
  'problemWords.word': 22,
  'problemWords.impact': 24,
};

function widthOf(table: string, column: string, title: string): number {
  const chars = Array.from(title, (char) => (char.charCodeAt(0) > 255 ? 2 : 1)).reduce<number>(
    (sum, n) => sum + n,
    0,
  );
  return WIDTHS[`${table}.${column}`] ?? Math.max(14, chars + 3);
}
