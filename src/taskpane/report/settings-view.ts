// The policy as the 设置 sheet says it, one field per cell, in words people read. Lists whose rows come and go (special dates,
// limits, campaigns …) are left to the sheet.
import { cellAddress } from '../../core/grid/address';
import type { CellValue, WorkbookGrids } from '../../core/grid/grid';
import type { CellCodec, ReadContext } from '../../core/policy/cell-codec';
import { POLICY_TABLES } from '../../core/policy/policy-tables';
import { settingCodec } from '../../core/policy/setting-codec';
import { isBlank, settingsCell, settingsRows, type SettingsRow } from '../../core/policy/setting-finding';
import { SETTINGS, type Setting } from '../../core/policy/setting-list';
import { SETTINGS_TABLE_IDS, settingsTable, type SettingsTableId } from '../../core/policy/settings-tables';
import type { SettingsTable } from '../../core/template/recognition';
import { TEXTS } from '../../core/text/languages';
import type { Text } from '../../core/text/text';
import type { Place, SettingField, SettingsGroup, SettingsRowView, SettingsView } from '../pane-report';

/** Edited here row by row; all others are lists people lengthen and shorten, which a sheet does better. */
const ROW_TABLES = ['rules', 'tiers', 'workHours', 'avoidTimes', 'festivals', 'roles'] as const;
type RowTableId = (typeof ROW_TABLES)[number];
const LISTS = SETTINGS_TABLE_IDS.filter((id) => id !== 'parameters' && !ROW_TABLES.some((own) => own === id));

type AnyRow = Readonly<Record<string, unknown>>;
interface AnyTable {
  readonly codecs: Readonly<Record<string, CellCodec<unknown>>>;
  readonly key: string | null;
  readonly defaults: readonly AnyRow[];
}

interface Reading {
  readonly text: Text;
  readonly context: ReadContext;
}

/** Fields of every table found; without a 设置 sheet the parameters' defaults, with no place to write them. */
export function settingsView(
  workbook: WorkbookGrids,
  tables: readonly SettingsTable[],
  text: Text,
): SettingsView {
  const others = Object.values(TEXTS).filter((other) => other !== text);
  const reading: Reading = { text, context: { texts: [text, ...others], date1904: workbook.date1904 } };
  const rowsOf = (id: SettingsTableId): SettingsRow[] =>
    settingsRows(
      tables.filter((table) => table.id === id),
      workbook.grids,
    );
  const rowGroups = ROW_TABLES.map((id): SettingsGroup => ({
    id,
    name: text.policy.headings[id],
    rows: rowViews(id, rowsOf(id), reading),
    place: placeOf(tables, id),
  }));
  return {
    sheet: tables[0]?.sheet ?? null,
    groups: [
      ...parameterGroups(rowsOf('parameters'), tables, reading),
      ...rowGroups.filter(({ rows }) => rows.length > 0),
      ...LISTS.flatMap((id) => listInSheet(id, tables, text)),
    ],
  };
}

/** The parameters, by the group of their path. */
function parameterGroups(
  rows: readonly SettingsRow[],
  tables: readonly SettingsTable[],
  reading: Reading,
): SettingsGroup[] {
  const byId = new Map(rows.map((row) => [String(settingsCell(row, 'id') ?? '').trim(), row]));
  const groups = [...new Set(SETTINGS.map(({ group }) => group))];
  return groups.map((group) => {
    const fields = SETTINGS.filter((setting) => setting.group === group).map((setting) =>
      parameterField(setting, byId.get(setting.path), reading),
    );
    const rowView = { id: `parameters/${group}`, name: '', fields };
    return { id: `parameters/${group}`, name: group, rows: [rowView], place: placeOf(tables, 'parameters') };
  });
}

function parameterField(
  setting: Setting,
  at: SettingsRow | undefined,
  { text, context }: Reading,
): SettingField {
  const codec = settingCodec(setting);
  const { name, reason } = text.policy.settings[setting.path];
  const raw = at ? settingsCell(at, 'value') : null;
  const read = codec.read(raw, context);
  const fallback = shown(codec.write(setting.fallback, text));
  return {
    id: `parameters/${setting.path}/value`,
    table: 'parameters',
    row: setting.path,
    column: 'value',
    label: name,
    hint: reason,
    unit: ['word', 'yes/no', 'percent'].includes(setting.unit) ? '' : text.policy.units[setting.unit],
    allowed: codec.allowed(text),
    choices: codec.choices?.(text) ?? null,
    value: isBlank(raw) ? fallback : read === undefined ? shown(raw) : shown(codec.write(read, text)),
    fallback,
    raw,
    place: at ? cellOf(at, 'value') : null,
  };
}

function rowViews(id: RowTableId, rows: readonly SettingsRow[], reading: Reading): SettingsRowView[] {
  const spec = POLICY_TABLES[id] as unknown as AnyTable;
  return rows.map((at, nth) => {
    const key = spec.key === null ? '' : shown(settingsCell(at, spec.key));
    const row = key === '' ? String(nth) : key;
    const fields = Object.keys(spec.codecs)
      .filter((column) => column !== spec.key && at.table.columns.has(column))
      .map((column) => rowField({ id, row, column, at }, spec, reading));
    return {
      id: `${id}/${row}`,
      name: key === '' ? periodName(fields) : rowName(id, at, key, reading.text),
      fields,
    };
  });
}

function rowField(
  { id, row, column, at }: { id: RowTableId; row: string; column: string; at: SettingsRow },
  spec: AnyTable,
  { text, context }: Reading,
): SettingField {
  const codec = spec.codecs[column];
  if (!codec) throw new Error(`no codec for ${id}.${column}`);
  const raw = settingsCell(at, column);
  const read = isBlank(raw) ? undefined : codec.read(raw, context);
  const titles = settingsTable(id).columns.find((each) => each.id === column)?.titles;
  return {
    id: `${id}/${row}/${column}`,
    table: id,
    row,
    column,
    label: titles?.[text.language === 'zh-CN' ? 0 : 1] ?? column,
    hint: '',
    unit: '',
    allowed: codec.allowed(text),
    choices: codec.choices?.(text) ?? null,
    value: read === undefined ? shown(raw) : shown(codec.write(read, text)),
    fallback: fallbackOf(at, column, spec, { text, context }) ?? shown(raw),
    raw,
    place: cellOf(at, column),
  };
}

/** What our own row of that key says; null for a team's own row. */
function fallbackOf(at: SettingsRow, column: string, spec: AnyTable, reading: Reading): string | null {
  const { key } = spec;
  if (key === null) return null;
  const wanted = spec.codecs[key]?.read(settingsCell(at, key), reading.context);
  const ours = spec.defaults.find((row) => row[key] === wanted);
  return ours ? shown(spec.codecs[column]?.write(ours[column], reading.text) ?? null) : null;
}

/** A rule goes by its name, the others by what they are about. */
function rowName(id: RowTableId, at: SettingsRow, key: string, text: Text): string {
  return id === 'rules' ? (text.policy.rules[key]?.name ?? (shown(settingsCell(at, 'name')) || key)) : key;
}

/** `周一 09:00–12:00`. */
function periodName([weekday, from, to]: readonly SettingField[]): string {
  return `${weekday?.value ?? ''} ${from?.value ?? ''}–${to?.value ?? ''}`;
}

function listInSheet(id: SettingsTableId, tables: readonly SettingsTable[], text: Text): SettingsGroup[] {
  const place = placeOf(tables, id);
  return place ? [{ id, name: text.policy.headings[id], rows: [], place }] : [];
}

function placeOf(tables: readonly SettingsTable[], id: SettingsTableId): Place | null {
  const table = tables.find((each) => each.id === id);
  if (!table) return null;
  return { sheet: table.sheet, cell: cellAddress(table.headerRow, Math.min(...table.columns.values())) };
}

function cellOf(at: SettingsRow, column: string): Place | null {
  const col = at.table.columns.get(column);
  return col === undefined ? null : { sheet: at.table.sheet, cell: cellAddress(at.row, col) };
}

function shown(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
