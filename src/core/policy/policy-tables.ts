// The policy's tables on the 设置 sheet: for each, its row schema, how every column is written and read, and its defaults.
import type * as z from 'zod';
import { CHANNELS, LEVELS } from '../register/records';
import type { CellCodec, SettingsWords } from './cell-codec';
import { LOYALTY_POLICY_TABLES } from './loyalty-policy-tables';
import { plainNumber } from './number-codecs';
import { DEFAULT_POLICY, type Policy } from './policy';
import { SLA_POLICY_TABLES } from './sla-policy-tables';
import type { SettingsTableId } from './settings-tables';
import * as tables from './tables';
import { date, periods, span, spanOrNone, timeOfDay } from './time-codecs';
import { freeText, offOrWorking, oneOf, ruleId, severalOf, weekdayName, yesNo } from './word-codecs';

export interface PolicyTable<Row extends object> {
  readonly id: Exclude<SettingsTableId, 'parameters'>;
  readonly schema: z.ZodType<Row> & { readonly shape: Readonly<Record<keyof Row & string, z.ZodType>> };
  readonly codecs: { readonly [K in keyof Row & string]: CellCodec<Row[K]> };
  /** The column that names a row; a row of ours found by it lends its defaults. Null: rows have no names. */
  readonly key: (keyof Row & string) | null;
  readonly defaults: readonly Row[];
  /** What a blank cell of a new row means. */
  readonly blank: Partial<Row>;
  /** An empty table means "none"; elsewhere it is a mistake and the defaults stay. */
  readonly mayBeEmpty: boolean;
  /** Every key must have a row: those that are missing keep their default. */
  readonly complete: boolean;
  /** What must hold between the cells of a row, for people; by default: from before until. */
  readonly together?: (text: SettingsWords) => string;
}

const table = <Row extends object>(spec: PolicyTable<Row>) => spec;
const weekRow = { weekday: weekdayName, fromMinute: timeOfDay, toMinute: timeOfDay };

/** Every table but the parameters, by its place in the policy. */
export const POLICY_TABLES = {
  rules: table<tables.RevisitRule>({
    id: 'rules',
    schema: tables.RevisitRule,
    codecs: {
      id: ruleId,
      active: yesNo,
      series: oneOf(tables.SERIES, (text) => text.words.series),
      step: plainNumber({ whole: true, min: 1, max: 20 }),
      lifecycles: severalOf(
        tables.LIFECYCLES,
        (text) => text.words.lifecycles,
        (text) => text.policy.anyone,
      ),
      levels: severalOf(
        LEVELS,
        (text) => text.words.levels,
        (text) => text.policy.anyone,
      ),
      tiers: severalOf(
        tables.VALUE_TIERS,
        (text) => text.words.tiers,
        (text) => text.policy.anyone,
      ),
      strategicOnly: yesNo,
      anchor: oneOf(tables.ANCHORS, (text) => text.policy.anchors),
      offset: span,
      repeat: spanOrNone,
      lapse: spanOrNone,
      direction: oneOf(['not-before', 'not-later'], (text) => text.policy.directions),
      attaches: yesNo,
      minGapDays: plainNumber({ whole: true, min: 0, max: 60 }, (text) => text.policy.units.days),
      channel: oneOf(CHANNELS, (text) => text.words.channels),
      role: oneOf(tables.ROLES, (text) => text.words.roles),
    },
    key: 'id',
    defaults: DEFAULT_POLICY.rules,
    blank: {
      active: true,
      step: 1,
      lifecycles: [],
      levels: [],
      tiers: [],
      strategicOnly: false,
      repeat: null,
      lapse: null,
      direction: 'not-before',
      attaches: false,
      minGapDays: 0,
      channel: 'phone',
    },
    mayBeEmpty: false,
    complete: false,
  }),
  tiers: table<tables.Tier>({
    id: 'tiers',
    schema: tables.Tier,
    codecs: {
      segment: oneOf(tables.SEGMENTS, (text) => text.words.segments),
      tier: oneOf(tables.VALUE_TIERS, (text) => text.words.tiers),
    },
    key: 'segment',
    defaults: DEFAULT_POLICY.tiers,
    blank: {},
    mayBeEmpty: false,
    complete: true,
  }),
  workHours: table<tables.WorkHours>({
    id: 'workHours',
    schema: tables.WorkHours,
    codecs: weekRow,
    key: null,
    defaults: DEFAULT_POLICY.workHours,
    blank: {},
    mayBeEmpty: false,
    complete: false,
  }),
  avoidTimes: table<tables.AvoidTime>({
    id: 'avoidTimes',
    schema: tables.AvoidTime,
    codecs: weekRow,
    key: null,
    defaults: DEFAULT_POLICY.avoidTimes,
    blank: {},
    mayBeEmpty: true,
    complete: false,
  }),
  calendarDays: table<tables.CalendarDay>({
    id: 'calendarDays',
    schema: tables.CalendarDay,
    codecs: { day: date, open: offOrWorking, periods, active: yesNo, note: freeText },
    key: null,
    defaults: DEFAULT_POLICY.calendarDays,
    blank: { periods: [], active: true, note: '' },
    mayBeEmpty: true,
    complete: false,
  }),
  festivals: table<tables.Festival>({
    id: 'festivals',
    schema: tables.Festival,
    codecs: {
      festival: oneOf(tables.FESTIVALS, (text) => text.words.festivals),
      active: yesNo,
      levels: severalOf(
        LEVELS,
        (text) => text.words.levels,
        (text) => text.policy.nobody,
      ),
      tiers: severalOf(
        tables.VALUE_TIERS,
        (text) => text.words.tiers,
        (text) => text.policy.nobody,
      ),
    },
    key: 'festival',
    defaults: DEFAULT_POLICY.festivals,
    blank: { levels: [], tiers: [] },
    mayBeEmpty: false,
    complete: false,
  }),
  roles: table<tables.Role>({
    id: 'roles',
    schema: tables.Role,
    codecs: { role: oneOf(tables.ROLES, (text) => text.words.roles), person: freeText },
    key: 'role',
    defaults: DEFAULT_POLICY.roles,
    blank: { person: '' },
    mayBeEmpty: false,
    complete: true,
  }),
  ...SLA_POLICY_TABLES,
  ...LOYALTY_POLICY_TABLES,
} as const satisfies { [Id in Exclude<SettingsTableId, 'parameters'>]: PolicyTable<Policy[Id][number]> };
