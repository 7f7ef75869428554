// A workbook of one large sheet as Excel would save it: shared strings, styled dates, whole and broken numbers, ID texts.
import { strToU8, zipSync } from 'fflate';
import { cellAddress } from '../src/core/grid/address';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Cell = { readonly text: string } | { readonly number: number; readonly style?: number };

/** Titles under which the rows are an order list; the columns of the other things a team might note have names of their own. */
export const ORDER_TITLES: readonly string[] = [
  ...[
    '订单编号',
    '客户编号',
    '客户名称',
    '交易日期',
    '录入时间',
    '单价',
    '数量',
    '金额',
    '产品/服务',
    '类型',
  ],
  ...['手机', '经办', '预计日', '提醒时间', '级别', '次数', '系数', '进展', '说明', '流水'],
];

/** `rows` × 20 cells: 9 texts, 4 dates, 7 numbers in each row; with `titles`, a row of them above. */
export function makeLargeWorkbook(rows: number, titles: readonly string[] = []): Uint8Array {
  const strings = new Map<string, number>();
  const pieces: Uint8Array[] = [strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`)];
  const above = titles.length > 0 ? 1 : 0;
  if (above > 0)
    pieces.push(
      strToU8(
        cellsXml(
          0,
          titles.map((text) => ({ text })),
          strings,
        ),
      ),
    );
  for (let from = 0; from < rows; from += 1000) {
    const block: string[] = [];
    for (let row = from; row < Math.min(rows, from + 1000); row++) {
      block.push(cellsXml(row + above, cellsOf(row), strings));
    }
    pieces.push(strToU8(block.join('')));
  }
  pieces.push(strToU8('</sheetData></worksheet>'));
  return zipSync(partsOf(joined(pieces), sharedStringsXml(strings)), { level: 6 });
}

function cellsXml(row: number, values: readonly Cell[], strings: Map<string, number>): string {
  const cells = values.map((cell, column) => {
    const place = cellAddress(row, column);
    if ('text' in cell) {
      const index = strings.get(cell.text) ?? strings.size;
      strings.set(cell.text, index);
      return `<c r="${place}" t="s"><v>${index}</v></c>`;
    }
    return `<c r="${place}"${cell.style ? ` s="${cell.style}"` : ''}><v>${cell.number}</v></c>`;
  });
  return `<row r="${row + 1}" spans="1:20">${cells.join('')}</row>`;
}

/** Cells that look like an order list's; `spread` scatters without chance, so that every run reads the same file. */
function cellsOf(row: number): readonly Cell[] {
  const spread = (step: number, size: number): number => (row * step + (row >> 7) * 31) % size;
  const customer = spread(7919, 5000);
  const date = (offset: number, part: number): Cell => ({
    number: 44927 + spread(37, 1200) + offset + part,
    style: 1,
  });
  return [
    { text: `ORD-2026-${String(row).padStart(7, '0')}` },
    { text: `C${String(customer).padStart(6, '0')}` },
    { text: `客户有限公司${customer}` },
    date(0, 0),
    date(1, spread(91, 1440) / 1440),
    { number: spread(104_729, 1_000_000) / 100 },
    { number: spread(13, 50) + 1 },
    { number: (spread(13, 50) + 1) * (spread(104_729, 1_000_000) / 100) },
    { text: `设备型号 ${spread(17, 300)}` },
    { text: ['购买', '退货'][spread(3, 11) === 0 ? 1 : 0] ?? '' },
    { text: `1380000${String(spread(7, 10_000)).padStart(4, '0')}` },
    { text: ['王芳', '李娜', '张伟', '刘洋', '陈静'][spread(11, 5)] ?? '' },
    date(7, 0),
    date(30, 0.375),
    { number: spread(19, 5) + 1 },
    { number: spread(23, 11) },
    { number: spread(29, 10_007) / 7 },
    { text: ['已解决', '处理中', '待客户确认'][spread(5, 3)] ?? '' },
    { text: `第 ${spread(31, 40_000)} 条说明:已联系客户并约定下次回访 & 培训` },
    { number: row },
  ];
}

function sharedStringsXml(strings: ReadonlyMap<string, number>): Uint8Array {
  const items = Array.from(strings.keys(), (text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`);
  return strToU8(`${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items.join('')}</sst>`);
}

function partsOf(sheet: Uint8Array, sharedStrings: Uint8Array): Record<string, Uint8Array> {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inner: string): Uint8Array =>
    strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`);
  return {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    ),
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="交易记录" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') +
        relation(2, 'styles', 'styles.xml') +
        relation(3, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': strToU8(
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': sharedStrings,
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
