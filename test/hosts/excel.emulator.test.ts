// The emulated Excel refuses what Excel refuses, through the real Office.js client: tests that pass over it mean something.
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { EmulatedExcel } from '../excel-host/emulated-excel';
import { loadOffice } from '../excel-host/load-office';
import { workbookFrom, type ExcelWorkbook } from '../excel-host/workbook';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

function open(): { readonly workbook: ExcelWorkbook; readonly run: (work: Work) => Promise<unknown> } {
  const workbook = workbookFrom(
    drawnWorkbook({
      客户: [
        ['编号', '名称'],
        ['001', '甲'],
        ['002', '乙'],
      ],
    }),
  );
  const client = loadOffice(new EmulatedExcel(workbook));
  const run = (work: Work): Promise<unknown> =>
    client.run(async (context) => {
      const result = work(context.workbook.worksheets.getItem('客户'), context);
      await context.sync();
      return typeof result === 'function' ? (result as () => unknown)() : result;
    });
  return { workbook, run };
}

test.each<[string, Work, string]>([
  [
    'a value that was not loaded',
    (sheet) => {
      const range = sheet.getRange('A1');
      return () => range.values;
    },
    'PropertyNotLoaded',
  ],
  [
    'an array of another shape than its range',
    (sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    },
    'InvalidArgument',
  ],
  [
    'null for a whole range',
    (sheet) => {
      (sheet.getRange('A1') as { values: unknown }).values = null;
    },
    'InvalidArgument',
  ],
  [
    'a sheet that is not there',
    (_, { workbook }) => workbook.worksheets.getItem('没有').load('name'),
    'ItemNotFound',
  ],
  [
    'a sheet that is there already',
    (_, { workbook }) => workbook.worksheets.add('客户'),
    'ItemAlreadyExists',
  ],
  ['a name that no sheet may have', (_, { workbook }) => workbook.worksheets.add('a/b'), 'InvalidArgument'],
  [
    'a name that no table may have',
    (sheet) => (sheet.tables.add('A1:B3', true).name = 'A1'),
    'InvalidArgument',
  ],
  [
    'a table over another one',
    (sheet) => {
      sheet.tables.add('A1:B3', true);
      sheet.tables.add('B2:C4', true);
    },
    'MergedRangeConflict',
  ],
  [
    'a table whose header would move',
    (sheet) => {
      sheet.tables.add('A1:B3', true).resize('A2:B4');
    },
    'InvalidArgument',
  ],
  [
    'a list that is too long to be written out',
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,'.repeat(130) } };
    },
    'InvalidArgument',
  ],
  [
    'a request over 5 MB',
    (sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(5_300_000)]];
    },
    'RequestPayloadSizeLimitExceeded',
  ],
  [
    'an answer over 5 MB',
    (sheet) => {
      sheet.getRange('A1:CV30000').load('values');
    },
    'ResponsePayloadSizeLimitExceeded',
  ],
])('%s is refused', async (_, work, code) => {
  await expect(open().run(work)).rejects.toMatchObject({ code });
});

test('a write to a protected sheet is denied', async () => {
  const { workbook, run } = open();
  workbook.need('客户').isProtected = true;
  const write: Work = (sheet) => {
    sheet.getRange('A1').values = [['x']];
  };
  await expect(run(write)).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a write while somebody types in a cell fails', async () => {
  const { workbook, run } = open();
  workbook.inCellEdit = true;
  await expect(run((sheet) => sheet.load('name'))).rejects.toMatchObject({
    code: 'InvalidOperationInCellEditMode',
  });
});

test('values of too many cells are null', async () => {
  const values = await open().run((sheet) => {
    const range = sheet.getRange('A1:ALL6000').load('values');
    return () => range.values;
  });
  expect(values).toBeNull();
});

test('a call that the emulator does not know fails the test', async () => {
  await expect(open().run((sheet) => sheet.charts.load('items/name'))).rejects.toThrow(
    'emulated Excel does not know',
  );
});

test.each<[unknown, string, unknown]>([
  ['001', 'General', 1],
  ['001', '@', '001'],
  ["'001", 'General', '001'],
  ['1-2', 'General', 46024],
  ['2026-03-02', 'General', 46083],
  ['TRUE', 'General', true],
  ['=1+1', '@', '=1+1'],
  ['12%', 'General', 0.12],
  ['1234567890123456789', 'General', 1234567890123450000],
  ['甲', 'General', '甲'],
])('%j written into a cell of format %s becomes %j', async (written, format, expected) => {
  const { workbook, run } = open();
  await run((sheet) => {
    const range = sheet.getRange('C5');
    range.numberFormat = [[format]];
    range.values = [[written]];
  });
  expect(workbook.need('客户').cell(4, 2)?.value).toBe(expected);
});

test('null within an array leaves a cell as it is, an empty text clears it, a formula stays a formula', async () => {
  const { workbook, run } = open();
  await run((sheet) => {
    sheet.getRange('A2:C2').values = [[null, '', '=A2&"x"']];
  });
  const sheet = workbook.need('客户');
  expect([sheet.cell(1, 0)?.value, sheet.cell(1, 1)?.value, sheet.cell(1, 2)?.formula]).toEqual([
    '001',
    '',
    'A2&"x"',
  ]);
});

test('what came before a failing call stays done', async () => {
  const { workbook, run } = open();
  const failing = run((sheet, { workbook: { worksheets } }) => {
    sheet.getRange('A1').values = [['新']];
    worksheets.getItem('没有').load('name');
  });
  await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(workbook.need('客户').cell(0, 0)?.value).toBe('新');
});
