import { alignedTable } from '../../src/cli/aligned-table';
import { cutText, padText, textWidth, wrapText } from '../../src/cli/text-width';

describe('a Chinese character counts two columns', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['客户', 4],
    ['VIP 客户', 8],
    ['(满分5分)', 9],
    ['（满分5分）', 11],
    ['。、', 4],
    ['客戶關係', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['😀', 2],
    ['𠀀', 2],
  ])('%j takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

test('padding counts columns, not characters; a longer text stays whole', () => {
  expect(padText('客户', 6)).toBe('客户  ');
  expect(padText('客户名称', 6)).toBe('客户名称');
});

describe('a text that is too long is cut with an ellipsis and never wider than asked', () => {
  test.each([
    ['到期回访', 8, '到期回访'],
    ['到期回访', 7, '到期回…'],
    ['到期回访', 6, '到期…'],
    ['abc', 2, 'a…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%s in %i columns', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
    expect(textWidth(cut)).toBeLessThanOrEqual(width);
  });
});

describe('a table in the terminal', () => {
  const columns = [{ header: '客户', shrinks: true }, { header: '方式' }];
  const rows = [
    ['杭州云启精密机械有限公司', '电话'],
    ['A公司', '邮件'],
  ];

  test('columns are aligned and lines carry no blanks at the end', () => {
    expect(alignedTable(columns, rows, 80)).toEqual([
      '客户                      方式',
      '杭州云启精密机械有限公司  电话',
      'A公司                     邮件',
    ]);
  });

  test('on a narrow terminal the column that may shrink gives way', () => {
    const lines = alignedTable(columns, rows, 16);
    expect(lines).toEqual(['客户        方式', '杭州云启…   电话', 'A公司       邮件']);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(16);
  });

  test('columns that may not shrink stay whole even when the line then is too wide', () => {
    expect(alignedTable([{ header: '方式' }], [['电话沟通']], 3)).toEqual(['方式', '电话沟通']);
  });
});

describe('a text is broken at blanks and between Chinese characters', () => {
  test.each([
    ['截至时间\uff0c默认为现在', 10, ['截至时间\uff0c', '默认为现在']],
    ['one two three', 8, ['one two', 'three']],
    ['用 --json 输出', 9, ['用 --json', '输出']],
    ['两行\n都在', 20, ['两行', '都在']],
    ['', 5, ['']],
    ['unbreakable', 4, ['unbreakable']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });
});
