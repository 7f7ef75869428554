// Whatever people have in their workbooks, recognising and reading it never fails and points only at cells that are there.
import * as fc from 'fast-check';
import { TEMPLATE_KINDS, TEMPLATES } from '../../../src/core/template/templates';
import { readAt } from '../../support/drawn-workbook';

const titles = TEMPLATE_KINDS.flatMap((kind) =>
  TEMPLATES[kind].fields.flatMap((field) => [field.title.zh, field.title.en, ...field.aliases]),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...titles) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      null,
      '',
      ' ',
      '合计',
      '#N/A',
      'A公司/*经理',
      '2026-03-01',
      '11月15日前',
      '☑VIP □普通',
      'T1',
      '无',
    ),
  },
  fc.double(),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
);
const index = fc.nat({ max: 9 });
const range = fc.tuple(index, index, index, index).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));
const grid = fc.record({
  rows: fc.array(fc.option(fc.array(cell, { maxLength: 9 }), { nil: undefined }), { maxLength: 9 }),
  merges: fc.array(range, { maxLength: 4 }),
  tables: fc.array(
    fc.record({
      name: fc.constantFrom('表1', 'HF_Tiers', 'HF_T_Orders', 'HF_S_Roles'),
      range,
      hasHeader: fc.boolean(),
      hasTotals: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

test('any workbook is read without failing', () => {
  fc.assert(
    fc.property(fc.array(grid, { maxLength: 3 }), fc.boolean(), (grids, date1904) => {
      const named = grids.map((each, i) => ({ ...each, sheet: `Sheet${i}`, visibility: 'visible' as const }));
      const { recognition, register, findings } = readAt('2026-11-21T09:00', {
        date1904,
        grids: named,
        sheetNames: named.map(({ sheet }) => sheet),
      });
      for (const source of recognition.sources) {
        expect(source.firstRow).toBeGreaterThan(source.headerRow);
        expect(source.lastRow).toBeLessThan(10);
      }
      for (const { sheet, cell: address } of [...recognition.findings, ...findings]) {
        expect(sheet === '' || named.some((each) => each.sheet === sheet)).toBe(true);
        expect(address).toMatch(/^([A-J][0-9]{1,2})?$/);
      }
      const filed = register.accounts.reduce((sum, account) => sum + account.orders.length, 0);
      expect(filed).toBe(register.orders.length);
    }),
    { numRuns: 500 },
  );
});
