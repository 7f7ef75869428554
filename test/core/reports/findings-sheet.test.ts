import { finding, FINDING_SEVERITY, type Finding, type FindingCode } from '../../../src/core/finding';
import type { CellValue, Grid, WorkbookGrids } from '../../../src/core/grid/grid';
import { readOwnTables } from '../../../src/core/plan/own-tables';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { findingsSheet } from '../../../src/core/reports/findings-sheet';
import type { ReportContext } from '../../../src/core/reports/report-context';
import { findings as findingsEn } from '../../../src/core/text/en/findings';
import { words as wordsEn } from '../../../src/core/text/en/words';
import type { Text } from '../../../src/core/text/text';
import { findings as findingsZh } from '../../../src/core/text/zh-cn/findings';
import { words as wordsZh } from '../../../src/core/text/zh-cn/words';
import { minute } from '../../support/make-account';
import { gridOf, rowsOf, textsOf } from '../../support/report-context';

const ZH = { language: 'zh-CN', words: wordsZh, findings: findingsZh } as Text;
const EN = { language: 'en', words: wordsEn, findings: findingsEn } as Text;

function context(grids: readonly Grid[] = [], text = ZH): ReportContext {
  const sheetNames = ['客户信息登记表', '交易记录表', ...grids.map(({ sheet }) => sheet)];
  const workbook: WorkbookGrids = { date1904: false, grids, sheetNames };
  const otherTexts = [ZH, EN].filter((other) => other !== text);
  return {
    workbook,
    own: readOwnTables(workbook),
    text,
    otherTexts,
    policy: DEFAULT_POLICY,
    asOf: minute('2026-11-21T09:00'),
  };
}

const SAMPLE: readonly Finding[] = [
  finding('information-not-reviewed', '客户信息登记表', 'T2', '2026-01-05', {
    column: '信息更新日期',
    months: 3,
  }),
  finding('not-a-date', '交易记录表', 'C10', '后天', { column: '交易日期' }),
  finding('bad-phone', '客户信息登记表', 'F3', '12', { column: '联系方式' }),
  finding('not-a-date', '交易记录表', 'C9', '明天', { column: '交易日期' }),
  finding('calendar-not-covered', '', '', '2027', { year: '2027' }),
  finding('required-blank', '客户信息登记表', 'A4', '', { column: '客户名称' }),
];

describe('the list of findings', () => {
  const plan = findingsSheet(SAMPLE, context());

  test('errors come first, then warnings, then notes; in each as the workbook reads', () => {
    const rows = rowsOf(plan.tables[0]);
    expect(rows.map((row) => [row['severity'], row['sheet'], row['value']])).toEqual([
      ['错误', '客户信息登记表', ''],
      ['错误', '交易记录表', '明天'],
      ['错误', '交易记录表', '后天'],
      ['提醒', '整个工作簿', '2027'],
      ['提醒', '客户信息登记表', '12'],
      ['说明', '客户信息登记表', '2026-01-05'],
    ]);
  });

  test('each row links to its cell and says what is wrong and what to do', () => {
    expect(rowsOf(plan.tables[0])[1]).toMatchObject({
      label: '不是日期',
      place: { text: 'C9', sheet: '交易记录表', cell: 'C9' },
      what: '「交易日期」应当是日期，「明天」不是日期。',
      todo: '请改成 2026-03-01 这样的日期（可以带时间，如 2026-03-01 09:30）。',
    });
  });

  test('a finding about the whole workbook or a sheet that is not there has no link', () => {
    const missing = finding('sheet-blocked', '到期回访', 'B7', '');
    const rows = rowsOf(findingsSheet([...SAMPLE, missing], context()).tables[0]);
    expect(rows.map((row) => row['place'])).toEqual([
      { text: 'A4', sheet: '客户信息登记表', cell: 'A4' },
      { text: 'C9', sheet: '交易记录表', cell: 'C9' },
      { text: 'C10', sheet: '交易记录表', cell: 'C10' },
      'B7',
      '',
      { text: 'F3', sheet: '客户信息登记表', cell: 'F3' },
      { text: 'T2', sheet: '客户信息登记表', cell: 'T2' },
    ]);
  });

  test('above it stand the time, the counts and how to read it', () => {
    expect(textsOf(plan)).toEqual([
      '校验结果',
      '截至 2026-11-21 09:00：错误 3 条，提醒 2 条，说明 1 条。',
      findingsZh.howToRead,
    ]);
    expect(plan).toMatchObject({ sheet: '校验结果', existing: false, freeze: { row: 5, col: 0 } });
    expect(plan.tables[0]).toMatchObject({ name: 'HF_Findings', top: 4, left: 0 });
    // The key column is carried, hidden and not printed.
    expect(plan.print).toEqual({ landscape: true, titleRows: [4, 4], columns: [0, 7] });
  });

  test('without findings a friendly line stands above an empty table', () => {
    const empty = findingsSheet([], context());
    expect(textsOf(empty)[2]).toBe('没有发现问题，一切正常，辛苦了！');
    expect(empty.tables[0]?.rows).toEqual([]);
  });

  test('a tab of the same name that is not ours is left alone', () => {
    const theirs: Grid = {
      sheet: '校验结果',
      visibility: 'visible',
      rows: [['我的']],
      merges: [],
      tables: [],
    };
    expect(findingsSheet(SAMPLE, context([theirs]))).toMatchObject({
      sheet: '校验结果 (2)',
      existing: false,
    });
  });
});

describe('more findings than the list may hold', () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    finding('bad-phone', '客户信息登记表', `F${i + 2}`, '1'),
  );
  const notes = Array.from({ length: 7 }, (_, i) =>
    finding('information-not-reviewed', '客户信息登记表', `T${i + 2}`, ''),
  );
  const policy = { ...DEFAULT_POLICY, report: { ...DEFAULT_POLICY.report, findingsMaxRows: 100 } };
  const plan = findingsSheet([...notes, ...many], { ...context(), policy });

  test('the most pressing are listed, the rest are counted by kind', () => {
    expect(plan.tables[0]?.rows).toHaveLength(100);
    expect(textsOf(plan)[1]).toContain('提醒 150 条，说明 7 条');
    expect(textsOf(plan)[2]).toContain('100 条；还有 电话有误 50 条、信息待复核 7 条');
  });
});

describe('what people write beside a finding', () => {
  /** The sheet after a run, with a note typed at the finding of a value. */
  function withNote(value: string, note: string, text = ZH): Grid {
    const plan = findingsSheet(SAMPLE, context([], text));
    const grid = gridOf(plan);
    const columns = plan.tables[0]?.columns.map(({ key }) => key) ?? [];
    const rows = grid.rows.map((row) =>
      row?.[columns.indexOf('value')] === value
        ? row.map((cell, col): CellValue => (col === columns.indexOf('note') ? note : (cell ?? null)))
        : row,
    );
    return { ...grid, rows };
  }

  test('stays with it when others come and go', () => {
    const later = SAMPLE.filter(({ value }) => value !== '明天');
    const plan = findingsSheet(later, context([withNote('后天', '已问客户')]));
    expect(plan).toMatchObject({ sheet: '校验结果', existing: true });
    const noted = rowsOf(plan.tables[0]).filter((row) => row['note'] !== null);
    expect(noted).toMatchObject([{ value: '后天', note: '已问客户', severity: '错误' }]);
  });

  test('is kept, marked as gone, when the finding is', () => {
    const later = SAMPLE.filter(({ value }) => value !== '后天');
    const rows = rowsOf(findingsSheet(later, context([withNote('后天', '已问客户')])).tables[0]);
    expect(rows.at(-1)).toMatchObject({ severity: '已消失', value: '后天', note: '已问客户' });
    expect(rows).toHaveLength(SAMPLE.length);
  });

  test('survives a change of language', () => {
    const plan = findingsSheet(SAMPLE, context([withNote('后天', '已问客户')], EN));
    expect(plan.tables[0]?.columns.at(0)?.header).toBe('级别');
    expect(rowsOf(plan.tables[0]).filter((row) => row['note'] !== null)).toMatchObject([
      { value: '后天', note: '已问客户', severity: 'Error' },
    ]);
  });

  test('a second run with nothing changed writes the same', () => {
    const first = findingsSheet(SAMPLE, context());
    const second = findingsSheet(SAMPLE, context([gridOf(first)]));
    expect(second.tables).toEqual(first.tables);
    expect(second.texts).toEqual(first.texts);
  });

  test('two findings of one code at one cell keep apart', () => {
    const twin = finding('not-a-date', '交易记录表', 'C9', '明天', { column: '交易日期' });
    const keys = rowsOf(findingsSheet([twin, twin], context()).tables[0]).map((row) => row['key']);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the lines above a table that people moved', () => {
  function moved(by: number): Grid {
    const grid = gridOf(findingsSheet(SAMPLE, context()));
    const blank = Array.from({ length: Math.max(0, by) }, () => []);
    return {
      ...grid,
      rows: [...blank, ...grid.rows.slice(Math.max(0, -by))],
      tables: grid.tables.map((table) => ({
        ...table,
        range: { ...table.range, top: table.range.top + by, bottom: table.range.bottom + by },
      })),
    };
  }

  test.each([
    [6, [6, 7, 8]],
    [0, [0, 1, 2]],
    [-2, [0]],
    [-4, []],
  ])('moved by %i rows they stand in rows %j', (by, rows) => {
    const plan = findingsSheet(SAMPLE, context([moved(by)]));
    expect(plan.texts.map(({ row }) => row)).toEqual(rows);
    expect(plan.tables[0]?.top).toBe(4 + by);
    expect(plan.freeze.row).toBe(5 + by);
  });
});

describe('the sentences', () => {
  const codes = Object.keys(FINDING_SEVERITY) as FindingCode[];
  const rich = {
    column: '列',
    allowed: '甲、乙',
    min: 1,
    max: 5,
    other: 'B7',
    kind: 'customers',
    missing: '客户名称',
    year: 2027,
  };

  test.each(codes)('%s reads well in both languages, with and without its details', (code) => {
    for (const text of [findingsZh, findingsEn]) {
      for (const params of [{}, rich]) {
        for (const value of ['', '值']) {
          const { what, todo } = text.messages[code](finding(code, '表', 'C5', value, params));
          for (const sentence of [what, todo]) {
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object|「」|“”|\(\)| {2}/);
            expect(sentence).toMatch(text === findingsZh ? /[。！]$/ : /[.)!]$/);
          }
        }
      }
      expect(text.labels[code].length).toBeGreaterThan(1);
    }
  });
});
