// docs/settings.md: every setting and every table of the 设置 sheet, as `init` writes them.
import type { PlanCell, TablePlan } from '../../src/core/plan/plan';
import type { CellCodec } from '../../src/core/policy/cell-codec';
import { POLICY_TABLES } from '../../src/core/policy/policy-tables';
import { settingCodec } from '../../src/core/policy/setting-codec';
import { SETTINGS } from '../../src/core/policy/setting-list';
import { settingsSheet } from '../../src/core/policy/settings-sheet';
import { SETTINGS_TABLES, type SettingsTableId } from '../../src/core/policy/settings-tables';
import { markdownTable } from './markdown';
import type { ReferenceWords } from './reference-words';

export function settingsReference(words: ReferenceWords): string[] {
  const { title, about } = words.settings;
  const plan = settingsSheet(words.text, { date1904: false, grids: [], sheetNames: [] });
  return [
    `## ${title}`,
    '',
    about,
    ...parameters(words),
    ...plan.tables.flatMap((table) => policyTable(table, words)),
  ];
}

/** One table a group, named as on the pane's settings page. */
function parameters({ text, settings }: ReferenceWords): string[] {
  const groups = [...new Set(SETTINGS.map(({ group }) => group))];
  const names: Readonly<Record<string, string>> = text.pane.settings.groups;
  return groups.flatMap((group) => {
    const rows = SETTINGS.filter((setting) => setting.group === group).map((setting) => {
      const codec = settingCodec(setting);
      const { name, reason } = text.policy.settings[setting.path];
      const { unit, source, path, fallback } = setting;
      const shown = codec.write(fallback, text) ?? '';
      return [
        name,
        shown,
        text.policy.units[unit],
        codec.allowed(text),
        reason,
        text.policy.sources[source],
        `\`${path}\``,
      ];
    });
    return ['', `### ${names[group] ?? group}`, '', ...markdownTable(settings.parameters, rows)];
  });
}

/** What may stand in each column, then the rows as shipped. */
function policyTable(table: TablePlan, words: ReferenceWords): string[] {
  const id = SETTINGS_TABLES.find(({ tableName }) => tableName === table.name)?.id ?? 'parameters';
  if (id === 'parameters') return [];
  const { settings, text } = words;
  const allowed = table.columns.map(({ key, header }) => [header, allowedIn(id, key, words)]);
  const headers = table.columns.map(({ header }) => header);
  const rows = table.rows.map((row) => row.map(shownCell));
  return [
    '',
    `### ${text.policy.headings[id]} · \`${table.name}\``,
    '',
    ...markdownTable(settings.columns, allowed),
    '',
    ...(rows.length === 0 ? [settings.emptyTable] : [settings.fallback, '', ...markdownTable(headers, rows)]),
  ];
}

/** Columns without a codec are for people only: our rules' names and notes. */
function allowedIn(
  id: Exclude<SettingsTableId, 'parameters'>,
  column: string,
  { text, settings }: ReferenceWords,
): string {
  const codecs: Readonly<Record<string, unknown>> = POLICY_TABLES[id].codecs;
  const codec = codecs[column] as CellCodec<unknown> | undefined;
  return codec?.allowed(text) ?? settings.forReading;
}

function shownCell(cell: PlanCell): string {
  if (cell === null || typeof cell === 'symbol') return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
