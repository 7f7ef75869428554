// Reads one table of the 设置 sheet (rules, working hours, …): every cell by its codec and the row's schema, all findings
// at once. The rows that stand there are the list; a bad cell of a row of ours leaves that cell's default.
import type * as z from 'zod';
import type { Finding } from '../finding';
import type { SettingsTable } from '../template/recognition';
import type { CellCodec, ReadContext } from './cell-codec';
import type { PolicyTable } from './policy-tables';
import {
  isBlank,
  settingInvalid,
  settingsCell,
  settingsTableEmpty,
  type Instead,
  type SettingsRow,
} from './setting-finding';

export interface ReadPolicyTable<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** A row while it is read: its type is the schema's to say. */
type AnyRow = Readonly<Record<string, unknown>>;
interface AnyTable {
  readonly schema: z.ZodType<AnyRow> & { readonly shape: Readonly<Record<string, z.ZodType>> };
  readonly codecs: Readonly<Record<string, CellCodec<unknown>>>;
  readonly key: string | null;
  readonly defaults: readonly AnyRow[];
  readonly blank: AnyRow;
  readonly together?: PolicyTable<AnyRow>['together'];
}

/**
 * The rows of a table. A table without one usable row leaves the defaults, with a finding; one that may be empty (times to
 * avoid, special dates) and holds nothing means "none".
 */
export function readPolicyTable<Row extends object>(
  spec: PolicyTable<Row>,
  blocks: readonly SettingsTable[],
  at: readonly SettingsRow[],
  context: ReadContext,
): ReadPolicyTable<Row> {
  const [first] = blocks;
  if (!first) return { rows: spec.defaults, findings: [] };
  const read = readRows(spec as unknown as AnyTable, at, context);
  const rows = read.rows as readonly Row[];
  if (rows.length > 0) return { rows: [...rows, ...missingRows(spec, rows)], findings: read.findings };
  if (spec.mayBeEmpty && at.length === 0) return read as ReadPolicyTable<Row>;
  const heading = context.texts[0].policy.headings[spec.id];
  return { rows: spec.defaults, findings: [...read.findings, settingsTableEmpty(first, heading, context)] };
}

function readRows(spec: AnyTable, at: readonly SettingsRow[], context: ReadContext): ReadPolicyTable<AnyRow> {
  const findings: Finding[] = [];
  const rows: AnyRow[] = [];
  for (const place of at) {
    const read = readRow(spec, place, rows, context);
    findings.push(...read.findings);
    if (read.row) rows.push(read.row);
  }
  return { rows, findings };
}

interface ReadRow {
  /** Null when the row cannot be used. */
  readonly row: AnyRow | null;
  readonly findings: readonly Finding[];
}

function readRow(spec: AnyTable, at: SettingsRow, before: readonly AnyRow[], context: ReadContext): ReadRow {
  if (spec.key === null) return readNamedRow(spec, at, undefined, context);
  const { key } = spec;
  const name = readCell(spec, key, at, context);
  const twice = before.some((row) => row[key] === name);
  if (name !== undefined && !twice) {
    return readNamedRow(
      spec,
      at,
      spec.defaults.find((row) => row[key] === name),
      context,
    );
  }
  const [text] = context.texts;
  const allowed = (twice ? undefined : spec.codecs[key]?.allowed(text)) ?? text.policy.allowed.unique;
  return { row: null, findings: [settingInvalid(at, key, allowed, { effect: 'row-unused' })] };
}

/** A row whose name is known; `ours` is the default row of that name. */
function readNamedRow(
  spec: AnyTable,
  at: SettingsRow,
  ours: AnyRow | undefined,
  context: ReadContext,
): ReadRow {
  const { values, findings } = readCells(spec, at, ours ?? spec.blank, context);
  if (!values) return { row: null, findings };
  const whole = spec.schema.safeParse(values);
  if (whole.success) return { row: whole.data, findings };
  const column = String(whole.error.issues[0]?.path[0] ?? spec.key ?? '');
  const instead: Instead = { effect: ours ? 'default' : 'row-unused' };
  const [text] = context.texts;
  const allowed = spec.together?.(text) ?? text.policy.allowed.timeOrder;
  const invalid = settingInvalid(at, column, allowed, instead);
  return { row: ours ?? null, findings: [...findings, invalid] };
}

/** Every cell of a row; `values` is null when one that has no fallback is blank or bad. */
function readCells(
  spec: AnyTable,
  at: SettingsRow,
  fallbacks: AnyRow,
  context: ReadContext,
): { readonly values: AnyRow | null; readonly findings: readonly Finding[] } {
  const [text] = context.texts;
  const values: Record<string, unknown> = {};
  const findings: Finding[] = [];
  let usable = true;
  for (const [column, codec] of Object.entries(spec.codecs)) {
    const read = readCell(spec, column, at, context);
    const fallback = fallbacks[column];
    values[column] = read === undefined ? fallback : read;
    if (read !== undefined) continue;
    if (fallback === undefined) usable = false;
    else if (isBlank(settingsCell(at, column))) continue;
    const instead: Instead =
      fallback === undefined ? { effect: 'row-unused' } : { fallback: codec.write(fallback, text) ?? '' };
    findings.push(settingInvalid(at, column, codec.allowed(text), instead));
  }
  return { values: usable ? values : null, findings };
}

/** A cell's value; undefined when its column is gone, it is blank, or neither codec nor schema accepts it. */
function readCell(spec: AnyTable, column: string, at: SettingsRow, context: ReadContext): unknown {
  if (!at.table.columns.has(column)) return undefined;
  const value = spec.codecs[column]?.read(settingsCell(at, column), context);
  const accepted = value !== undefined && spec.schema.shape[column]?.safeParse(value).success === true;
  return accepted ? value : undefined;
}

function missingRows<Row extends object>(spec: PolicyTable<Row>, rows: readonly Row[]): readonly Row[] {
  const { key } = spec;
  if (!spec.complete || key === null) return [];
  return spec.defaults.filter((row) => !rows.some((listed) => listed[key] === row[key]));
}
