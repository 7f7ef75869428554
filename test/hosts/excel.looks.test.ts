// How our sheets look in Excel: formats, colours and rules stand on our own cells only, and do not pile up from day to day.
import type { CellRange } from '../../src/core/grid/grid';
import { openExcel, type OpenExcel } from '../excel-host/open-excel';
import { AS_OF, refreshPlans, smallWorkbook } from '../excel-host/sample-workbook';
import { inside, type ExcelSheet } from '../excel-host/workbook';

const DAY = 24 * 60;
let open: OpenExcel;
let sheet: ExcelSheet;

beforeEach(async () => {
  open = openExcel(smallWorkbook(40), { watchdogMs: 5000 });
  await open.host.apply(refreshPlans(await open.host.read()));
  sheet = open.workbook.need('到期回访');
});

function tableRange(): CellRange {
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  return table.range;
}

function columnOf(header: string): number {
  const { top, left, right } = tableRange();
  for (let col = left; col <= right; col++) if (sheet.cell(top, col)?.value === header) return col;
  throw new Error(`no column ${header}`);
}

test('columns of text are text, dates are shown as dates, the key is hidden', () => {
  const { top, right } = tableRange();
  expect(sheet.cell(top + 1, columnOf('电话'))?.format).toBe('@');
  expect(sheet.cell(top + 1, columnOf('到期日期'))).toMatchObject({ format: 'yyyy-mm-dd' });
  expect(typeof sheet.cell(top + 1, columnOf('到期日期'))?.value).toBe('number');
  expect(sheet.styleAt(top, right, 'ColumnHidden')).toBe(true);
});

test('colour rules are formulas on the columns of the table and reach at most a hundred rows beyond it', () => {
  const { top, left, right, bottom } = tableRange();
  expect(sheet.colourRules.length).toBeGreaterThan(0);
  for (const { range, formula } of sheet.colourRules) {
    expect(formula).toMatch(new RegExp(`^=\\$[A-Z]+${top + 2}="[^"]+"$`));
    expect(range).toMatchObject({ top: top + 1 });
    expect([range.left >= left, range.right <= right, range.bottom < bottom + 100]).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test('the columns people fill in have their rules and ground, the header row is frozen, the print fits the page', () => {
  const rules = sheet.typingRules.filter(({ rule }) => rule !== null);
  expect(rules.length).toBeGreaterThan(0);
  for (const { range } of rules) {
    expect(sheet.styleAt(range.top, range.left, 'Format/Fill/Color')).toBe('#FFF9E5');
  }
  expect(sheet.setup.get('freeze')).toBeDefined();
  expect(sheet.setup.get('Zoom')).toEqual({ horizontalFitToPages: 1 });
  expect(sheet.setup.get('printTitleRows')).toBe(`$${tableRange().top + 1}:$${tableRange().top + 1}`);
});

test('findings link to their cells', () => {
  const findings = open.workbook.need('校验结果');
  const links = findings.rows.flatMap((cells) => cells.flatMap((cell) => (cell?.link ? [cell.link] : [])));
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect(link).toMatch(/^'[^']+'![A-Z]+\d+$/);
});

test('rules do not pile up while the table grows and shrinks', async () => {
  const count = sheet.colourRules.length;
  for (let days = 1; days <= 10; days++) {
    await open.host.apply(refreshPlans(await open.host.read(), AS_OF + days * DAY));
  }
  expect(sheet.colourRules.length).toBe(count);
});

test('a rule of the user on our sheet stays', async () => {
  const theirs = { range: tableRange(), formula: '=$A1>0', look: {} };
  sheet.colourRules.unshift(theirs);
  await open.host.apply(refreshPlans(await open.host.read(), AS_OF + 14 * DAY));
  expect(sheet.colourRules[0]).toBe(theirs);
});

test('rows that leave the table lose its format and ground', async () => {
  const { bottom } = tableRange();
  const phone = columnOf('电话');
  const plans = refreshPlans(await open.host.read()).map((plan) =>
    plan.id === 'revisits'
      ? { ...plan, tables: plan.tables.map((table) => ({ ...table, rows: table.rows.slice(0, 3) })) }
      : plan,
  );
  await open.host.apply(plans);
  expect(tableRange().bottom).toBe(tableRange().top + 3);
  expect(inside(tableRange(), bottom, phone)).toBe(false);
  expect(sheet.cell(bottom, phone)?.format).toBe('General');
});
