import type { WorkbookGrids } from '../../src/core/grid/grid';
import { initPlans } from '../../src/core/init-plans';
import type { SheetPlan } from '../../src/core/plan/plan';
import { TEMPLATE_SHEET_KINDS, templateSheets } from '../../src/core/reports/template-sheets';
import { recogniseSheets } from '../../src/core/template/recognise-sheets';
import { madeFields } from '../../src/core/template/templates';
import { TEXTS } from '../../src/core/text/languages';
import { memoryHost } from '../../src/hosts/memory/memory-host';

const EMPTY: WorkbookGrids = { date1904: false, grids: [], sheetNames: [] };
const LANGUAGES = Object.values(TEXTS);
const zh = TEXTS['zh-CN'];

const sheetOf = (plans: readonly SheetPlan[], kind: string): SheetPlan => {
  const found = plans.find(({ id }) => id === `template:${kind}`);
  if (!found) throw new Error(`no sheet ${kind}`);
  return found;
};

async function appliedTo(workbook: WorkbookGrids, plans: readonly SheetPlan[]): Promise<WorkbookGrids> {
  const host = memoryHost(workbook);
  await host.apply(plans);
  return host.read();
}

describe.each(LANGUAGES)('empty templates in $language', (text) => {
  const plans = templateSheets(EMPTY, new Set(), text);

  test('there is one for every kind that people fill in', () => {
    expect(plans.map(({ id }) => id)).toEqual(TEMPLATE_SHEET_KINDS.map((kind) => `template:${kind}`));
  });

  test('each is recognised as its own kind, with every column', async () => {
    const { sources, findings } = recogniseSheets(await appliedTo(EMPTY, plans));
    expect(sources.map(({ kind }) => kind).sort()).toEqual([...TEMPLATE_SHEET_KINDS].sort());
    for (const source of sources) {
      expect([...source.columns.keys()].sort()).toEqual(
        madeFields(source.kind)
          .map(({ key }) => key)
          .sort(),
      );
    }
    expect(findings).toEqual([]);
  });

  test('headers are unique, so that Excel takes them as a table', () => {
    for (const plan of plans) {
      const headers = plan.tables[0]?.columns.map(({ header }) => header) ?? [];
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  test('every choice column offers a list short enough for Excel', () => {
    const columns = plans.flatMap((plan) => plan.tables[0]?.columns ?? []);
    const lists = columns.flatMap(({ validation }) =>
      validation?.kind === 'list' ? [validation.values] : [],
    );
    expect(lists.length).toBeGreaterThanOrEqual(14);
    for (const values of lists) {
      expect(values.length).toBeGreaterThan(1);
      expect(values.join(',').length).toBeLessThanOrEqual(255);
    }
  });
});

describe('the Chinese templates', () => {
  const plans = templateSheets(EMPTY, new Set(), zh);

  test('say what must be filled in', () => {
    const notes = sheetOf(plans, 'tickets').texts.map(({ text }) => text);
    expect(notes[0]).toBe('客户问题登记表');
    expect(notes[2]).toBe('必填：问题编号、客户名称/客户编号、接收时间');
  });

  test('keep IDs and phones as text, and show dates as dates', () => {
    const formats = new Map(
      sheetOf(plans, 'tickets').tables[0]?.columns.map(({ key, format }) => [key, format]),
    );
    expect([
      formats.get('ticketId'),
      formats.get('phone'),
      formats.get('receivedAt'),
      formats.get('purchasedDay'),
    ]).toEqual(['text', 'text', 'datetime', 'date']);
  });

  test('take scores from 1 to 5, and a recommendation from 0 to 10', () => {
    const columns = sheetOf(plans, 'surveys').tables[0]?.columns ?? [];
    const rangeOf = (key: string) => columns.find((column) => column.key === key)?.validation;
    expect(rangeOf('overall')).toMatchObject({ kind: 'whole', min: 1, max: 5 });
    expect(rangeOf('recommend')).toMatchObject({ kind: 'whole', min: 0, max: 10 });
  });
});

describe('init on a workbook that has something already', () => {
  test('adds only the kinds that are missing, and 设置', async () => {
    const customers = templateSheets(EMPTY, new Set(), zh).filter(({ id }) => id === 'template:customers');
    const workbook = await appliedTo(EMPTY, customers);
    const ids = initPlans(workbook, { text: zh }).map(({ id }) => id);
    expect(ids).not.toContain('template:customers');
    expect(ids).toContain('template:orders');
    expect(ids.at(-1)).toBe('settings');
  });

  test('adds nothing when all are there', async () => {
    const workbook = await appliedTo(EMPTY, initPlans(EMPTY, { text: zh }));
    expect(initPlans(workbook, { text: zh })).toEqual([]);
  });

  test('never takes a tab or a table name in use', () => {
    const workbook: WorkbookGrids = {
      date1904: false,
      sheetNames: ['交易记录表'],
      grids: [
        {
          sheet: '交易记录表',
          visibility: 'visible',
          rows: [['随便写的']],
          merges: [],
          tables: [
            {
              name: 'hf_t_orders',
              range: { top: 0, left: 0, bottom: 1, right: 0 },
              hasHeader: true,
              hasTotals: false,
            },
          ],
        },
      ],
    };
    const orders = sheetOf(initPlans(workbook, { text: zh }), 'orders');
    expect([orders.sheet, orders.tables[0]?.name]).toEqual(['交易记录表 (2)', 'HF_T_Orders_2']);
  });
});
