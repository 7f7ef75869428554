import fc from 'fast-check';
import { DEFAULT_POLICY, PolicySchema, type Policy } from '../../../src/core/policy/policy';
import { SETTINGS } from '../../../src/core/policy/setting-list';
import {
  ANCHORS,
  FESTIVALS,
  LIFECYCLES,
  ROLES,
  SEGMENTS,
  SERIES,
  VALUE_TIERS,
} from '../../../src/core/policy/tables';
import { CHANNELS, LEVELS } from '../../../src/core/register/records';
import { anyLoyaltyTables, LOYALTY_LIMITS } from './any-loyalty-tables';
import { anySlaTables } from './any-sla-tables';
import { BOTH, EN, readBack, settingsWorkbook, ZH } from './settings-workbook';

describe('the settings sheet, written and read back', () => {
  test.each([
    ['Chinese', ZH],
    ['English', EN],
  ])('gives the defaults exactly, in %s', (_, text) => {
    expect(readBack(settingsWorkbook(text))).toEqual({ policy: DEFAULT_POLICY, findings: [] });
  });

  test('a workbook without a settings sheet works with the defaults', () => {
    const book = settingsWorkbook();
    expect(readBack({ ...book, settings: [] })).toEqual({ policy: DEFAULT_POLICY, findings: [] });
  });

  test('any valid policy comes back as it was, in either language', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(ZH, EN), fc.constantFrom(...orders), (policy, text, texts) => {
        expect(PolicySchema.safeParse(policy).success).toBe(true);
        expect(readBack(settingsWorkbook(text, policy), texts)).toEqual({ policy, findings: [] });
      }),
      { numRuns: 100 },
    );
  });
});

const orders = [BOTH, [EN, ZH] as typeof BOTH];

const minuteSpan = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 }))
  .map(([a, b]) => ({ fromMinute: Math.min(a, b - 1), toMinute: Math.max(a + 1, b) }));
const weekRows = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 7 }), minuteSpan).map(([weekday, period]) => ({ weekday, ...period })),
  { minLength: 1, maxLength: 8 },
);
const note = fc.stringMatching(/^[a-zA-Z0-9一-龥=+@. -]{0,12}$/).map((text) => text.trim());
const spanCode = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom('d', 'm', 'h'))
  .map(([count, unit]) => `${count}${unit}`);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const anyRule = fc.record({
  active: fc.boolean(),
  series: fc.constantFrom(...SERIES),
  step: fc.integer({ min: 1, max: 20 }),
  lifecycles: some(LIFECYCLES),
  levels: some(LEVELS),
  tiers: some(VALUE_TIERS),
  strategicOnly: fc.boolean(),
  anchor: fc.constantFrom(...ANCHORS),
  offset: spanCode,
  repeat: fc.option(spanCode),
  lapse: fc.option(spanCode),
  direction: fc.constantFrom('not-before' as const, 'not-later' as const),
  attaches: fc.boolean(),
  minGapDays: fc.integer({ min: 0, max: 60 }),
  channel: fc.constantFrom(...CHANNELS),
  role: fc.constantFrom(...ROLES),
});
const ruleIds = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(...DEFAULT_POLICY.rules.map(({ id }) => id)),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  ),
  { minLength: 1, maxLength: 10 },
);

/** A value of each single setting within its limits, ordered pairs kept in order by drawing low and high apart. */
const parameters: fc.Arbitrary<Record<string, Record<string, unknown>>> = fc
  .tuple(...SETTINGS.map((setting) => valueOf(setting)))
  .map((values) => {
    const groups: Record<string, Record<string, unknown>> = {};
    SETTINGS.forEach(({ group, key }, i) => {
      groups[group] = { ...groups[group], [key]: values[i] };
    });
    return groups;
  });

function valueOf({ path, allowed, fallback }: (typeof SETTINGS)[number]): fc.Arbitrary<unknown> {
  const limits: Record<string, [number, number]> = {
    'lifecycle.newMonths': [1, 30],
    'lifecycle.oldMonths': [30, 120],

    'revisit.unhappyScore': [1, 2],
    'revisit.happyScore': [3, 5],
    ...LOYALTY_LIMITS,
  };
  switch (allowed.kind) {
    case 'number': {
      const [min, max] = limits[path] ?? [allowed.min, allowed.max];
      return allowed.whole
        ? fc.integer({ min, max })
        : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
    }
    case 'choice':
      return fc.constantFrom(...allowed.values);
    case 'bounds':
      return fc
        .array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
          minLength: allowed.count,
          maxLength: allowed.count,
        })
        .map((values) => values.map((value) => value + 0).sort((a, b) => a - b));
    case 'yes/no':
      return fc.boolean();
    case 'text':
      return note.map((text) => text || String(fallback));
  }
}

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    groups: parameters,
    rules: ruleIds.chain((ids) => fc.tuple(...ids.map((id) => anyRule.map((rule) => ({ id, ...rule }))))),
    tiers: fc.tuple(
      ...SEGMENTS.map((segment) => fc.constantFrom(...VALUE_TIERS).map((tier) => ({ segment, tier }))),
    ),
    workHours: weekRows,
    avoidTimes: fc.oneof(weekRows, fc.constant([])),
    calendarDays: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 40000 }),
        open: fc.boolean(),
        periods: fc.array(minuteSpan, { maxLength: 3 }),
        active: fc.boolean(),
        note,
      }),
      { maxLength: 5 },
    ),
    festivals: fc.tuple(
      ...FESTIVALS.map((festival) =>
        fc
          .record({ active: fc.boolean(), levels: some(LEVELS), tiers: some(VALUE_TIERS) })
          .map((row) => ({ festival, ...row })),
      ),
    ),
    ...anyLoyaltyTables,
    ...anySlaTables,
    roles: fc.tuple(...ROLES.map((role) => note.map((person) => ({ role, person })))),
  })
  .map(({ groups, ...tables }) => ({ ...DEFAULT_POLICY, ...groups, ...tables }) as unknown as Policy);
