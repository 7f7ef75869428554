// Charts of ours in a file: drawn with their table, and afterwards people's in everything but the data.
import type { SheetPlan } from '../../../src/core/plan/plan';
import { minimalWorkbook } from '../../../src/hosts/xlsx/minimal-workbook';
import { openXlsx } from '../../../src/hosts/xlsx/xlsx-host';
import { galleryPlan, summaryPlan, trendRows } from '../../support/chart-plans';
import { checkPackage } from '../../support/check-package';
import { differingEntries, editParts, partOf } from '../../support/edit-parts';
import { asExisting } from '../../support/sample-plans';
import { makeXlsx, sheetXml, STRICT } from './make-xlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';

const first = written(summaryPlan(3));

function written(...plans: SheetPlan[]): Uint8Array {
  return openXlsx(minimalWorkbook()).apply(plans).bytes;
}

function refresh(bytes: Uint8Array, months: number, more: Partial<SheetPlan> = {}) {
  return openXlsx(bytes).apply([asExisting(summaryPlan(months, more))]);
}

/** The formulas of a chart in their order. */
function references(bytes: Uint8Array, part = CHART): string[] {
  return [...partOf(bytes, part).matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, text = '']) => text);
}

/** What each reference remembers: its points by place. */
function caches(bytes: Uint8Array): string[][] {
  const found = partOf(bytes, CHART).matchAll(/<c:(str|num)Cache>(.*?)<\/c:\1Cache>/gs);
  return [...found].map(([, , inner = '']) => {
    const points = inner.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs);
    return [...points].map(([, place, value]) => `${place ?? ''}:${value ?? ''}`);
  });
}

describe('a chart that is made', () => {
  test('shows whole columns of its table by absolute references, with the values they hold', () => {
    expect(references(first)).toEqual([
      "'忠诚度汇总'!$H$5",
      "'忠诚度汇总'!$G$6:$G$8",
      "'忠诚度汇总'!$H$6:$H$8",
      "'忠诚度汇总'!$I$5",
      "'忠诚度汇总'!$G$6:$G$8",
      "'忠诚度汇总'!$I$6:$I$8",
    ]);
    const months = ['0:2025-01', '1:2025-02', '2:2025-03'];
    expect(caches(first)).toEqual([
      ['0:积分\n合计'],
      months,
      ['0:600', '1:603', '2:606'],
      ['0:复购率 &amp; "平均"'],
      months,
      // A blank cell has no point.
      ['0:60', '2:60.5'],
    ]);
  });

  test('keeps the rules of the package, of every kind, on a sheet whose name wants quotes', () => {
    const bytes = written(galleryPlan(), summaryPlan(3));
    expect(checkPackage(bytes)).toEqual([]);
    expect(references(bytes)[0]).toBe("'满意度月报 ''2026-10'!$B$3");
  });

  test('stands where the plan says, in one drawing with the others of its sheet', () => {
    const drawing = partOf(written(galleryPlan()), DRAWING);
    expect(drawing.match(/<xdr:twoCellAnchor/g)).toHaveLength(6);
    expect(drawing).toMatch(/<xdr:from><xdr:col>4<\/xdr:col>.*?<xdr:row>9<\/xdr:row>/);
    expect(drawing).toMatch(/<xdr:to><xdr:col>8<\/xdr:col>.*?<xdr:row>23<\/xdr:row>/);
  });

  test('has its title, bounds, number format and colours; no font of its own', () => {
    const own = { ...chart(), colors: ['AA0011'], valueMax: 900 };
    const xml = partOf(written(summaryPlan(3, { charts: [own] })), CHART);
    expect(xml).toContain('<a:t>积分与复购率</a:t>');
    expect(xml).toContain('<c:max val="900"/><c:min val="0"/>');
    expect(xml).toContain('<c:numFmt formatCode="0" sourceLinked="0"/>');
    expect(xml).toContain('<a:srgbClr val="AA0011"/>');
    expect(xml).not.toMatch(/<a:(latin|ea|cs) /);
  });

  test('of an empty table shows its one blank row', () => {
    const bytes = written(summaryPlan(0));
    expect(references(bytes)[1]).toBe("'忠诚度汇总'!$G$6");
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('in a strict workbook has strict namespaces', () => {
    const sheet = sheetXml('<row><c><v>1</v></c></row>').replace(/xmlns="[^"]*"/, `xmlns="${STRICT}"`);
    const strict = makeXlsx({ sheets: [{ name: '客户', xml: sheet }] });
    const bytes = openXlsx(
      editParts(strict, { 'xl/workbook.xml': (xml) => xml.replace(/xmlns="[^"]*"/, `xmlns="${STRICT}"`) }),
    ).apply([summaryPlan(2)]).bytes;
    expect(partOf(bytes, CHART)).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"');
    expect(partOf(bytes, CHART)).not.toContain('schemas.openxmlformats.org');
    expect(partOf(bytes, DRAWING)).not.toContain('schemas.openxmlformats.org');
  });
});

describe('the next run', () => {
  test('with the same data changes no byte', () => {
    const gallery = written(galleryPlan(), summaryPlan(3));
    const again = openXlsx(gallery).apply([asExisting(galleryPlan()), asExisting(summaryPlan(3))]);
    expect(again.written).toEqual([]);
    expect(again.bytes).toBe(gallery);
  });

  test.each([1, 2, 8, 0])('follows the table to %i months', (months) => {
    const { bytes } = refresh(first, months);
    const last = 5 + Math.max(1, months);
    const area = (column: string): string =>
      `'忠诚度汇总'!$${column}$6${last > 6 ? `:$${column}$${last}` : ''}`;
    expect(references(bytes).slice(1, 3)).toEqual([area('G'), area('H')]);
    expect(caches(bytes)[2]).toEqual(trendRows(months).map((row, i) => `${i}:${Number(row[1])}`));
    expect(checkPackage(bytes)).toEqual([]);
    expect(refresh(bytes, months).bytes).toBe(bytes);
  });

  test('follows a table that moves, and values that change without it growing', () => {
    const moved = summaryPlan(3).tables.map((table) => ({
      ...table,
      top: 6,
      rows: table.rows.map((row) => row.map((cell) => (cell === 603 ? 700 : cell))),
    }));
    const { bytes } = refresh(first, 3, { tables: moved });
    expect(references(bytes).slice(0, 3)).toEqual([
      "'忠诚度汇总'!$H$7",
      "'忠诚度汇总'!$G$8:$G$10",
      "'忠诚度汇总'!$H$8:$H$10",
    ]);
    expect(caches(bytes)[2]).toEqual(['0:600', '1:700', '2:606']);
  });

  test('leaves the chart alone when only the other table of the sheet changes', () => {
    const [summary, trend] = summaryPlan(3).tables;
    const tables = [{ ...summary, rows: summary?.rows.slice(1) }, trend] as never;
    const changed = differingEntries(first, refresh(first, 3, { tables }).bytes);
    expect(changed).not.toContain(CHART);
    expect(changed).not.toContain(DRAWING);
  });
});

describe('what people did to a chart', () => {
  test('place, size and colours stay as they left them', () => {
    const theirs = editParts(first, {
      [DRAWING]: (xml) => xml.replace('<xdr:row>14</xdr:row>', '<xdr:row>40</xdr:row>'),
      [CHART]: (xml) =>
        xml
          .replaceAll('D98E2B', '112233')
          .replace('<a:t>积分与复购率</a:t>', '<a:t>我的标题</a:t>')
          .replace('<c:crossBetween', '<c:crossBetween  '),
    });
    const { bytes } = refresh(theirs, 8);
    expect(partOf(bytes, DRAWING)).toBe(partOf(theirs, DRAWING));
    const dataOf = (xml: string): string =>
      xml.replace(/<c:f>.*?<\/c:f>/g, '').replace(/<c:ptCount.*?(?=<\/c:(str|num)Cache>)/g, '');
    expect(dataOf(partOf(bytes, CHART))).toBe(dataOf(partOf(theirs, CHART)));
    expect(references(bytes)[1]).toBe("'忠诚度汇总'!$G$6:$G$13");
  });

  test('a series they took out stays out; one of their own, on cells of theirs or on part of ours, stays as it is', () => {
    const own = (idx: number, area: string): string =>
      `<c:ser><c:idx val="${idx}"/><c:order val="${idx}"/><c:val><c:numRef><c:f>${area}</c:f></c:numRef></c:val></c:ser>`;
    const areas = ["'忠诚度汇总'!$S$6:$S$8", "'忠诚度汇总'!$H$7:$H$8", '客户!$B$2:$B$4', 'Sales[金额]'];
    const theirs = editParts(first, {
      [CHART]: (xml) => {
        const second = xml.lastIndexOf('<c:ser>');
        const end = xml.lastIndexOf('</c:ser>') + '</c:ser>'.length;
        return xml.slice(0, second) + areas.map((area, i) => own(i + 5, area)).join('') + xml.slice(end);
      },
    });
    expect(references(refresh(theirs, 8).bytes)).toEqual([
      "'忠诚度汇总'!$H$5",
      "'忠诚度汇总'!$G$6:$G$13",
      "'忠诚度汇总'!$H$6:$H$13",
      ...areas,
    ]);
  });

  test('a chart they deleted stays deleted, and so does the whole drawing', () => {
    const emptied = editParts(first, {
      [DRAWING]: (xml) => xml.replace(/<xdr:twoCellAnchor.*<\/xdr:twoCellAnchor>/s, ''),
    });
    expect(partOf(refresh(emptied, 8).bytes, DRAWING)).toBe(partOf(emptied, DRAWING));
    const without = editParts(first, {
      [SHEET]: (xml) => xml.replace(/<drawing [^>]*>/, ''),
      'xl/worksheets/_rels/sheet1.xml.rels': (xml) => xml.replace(/<Relationship [^>]*drawing1[^>]*>/, ''),
    });
    expect(partOf(refresh(without, 8).bytes, SHEET)).not.toContain('<drawing');
  });

  test('their own drawing on our sheet: a chart whose table is new joins it, theirs stays byte for byte', () => {
    const picture =
      '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="标注"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>';
    const [summary] = summaryPlan(3).tables;
    const plain = written(
      summaryPlan(3, { tables: summary ? [summary] : [], charts: [] }),
      summaryPlan(3, {
        sheet: '另一张',
        tables: [{ ...table(), name: 'HF_Own' }],
        charts: [{ ...chart(), table: 'HF_Own' }],
        pivots: [],
      }),
    );
    // The other sheet's drawing is emptied and filled by people; its chart gets a second table.
    const drawn = editParts(plain, {
      [DRAWING]: (xml) => xml.replace('</xdr:wsDr>', `${picture}</xdr:wsDr>`),
    });
    const grown = summaryPlan(3, {
      sheet: '另一张',
      tables: [
        { ...table(), name: 'HF_Own' },
        { ...table(), name: 'HF_Second', left: 20 },
      ],
      charts: [
        { ...chart(), table: 'HF_Own' },
        { ...chart(), name: 'HF_Chart_Second', table: 'HF_Second' },
      ],
      pivots: [],
    });
    const { bytes } = openXlsx(drawn).apply([asExisting(grown)]);
    const after = partOf(bytes, DRAWING);
    expect(after.startsWith(partOf(drawn, DRAWING).replace('</xdr:wsDr>', ''))).toBe(true);
    expect(after).toContain('<xdr:cNvPr id="78" name="HF_Chart_Second"');
    expect(references(bytes, 'xl/charts/chart2.xml')[2]).toBe("'另一张'!$V$6:$V$8");
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('a sheet that has no drawing gets one with its new table', () => {
    const [summary, trend] = summaryPlan(3).tables;
    const plain = written(summaryPlan(3, { tables: summary ? [summary] : [], charts: [], pivots: [] }));
    const tables = summary && trend ? [summary, trend] : [];
    const { bytes } = openXlsx(plain).apply([asExisting(summaryPlan(3, { tables, pivots: [] }))]);
    expect(references(bytes)).toHaveLength(6);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test('a chart part that is broken stays as it is, and the data are written', () => {
    const broken = editParts(first, { [CHART]: () => '<c:chartSpace' });
    const { bytes, written: sheets } = refresh(broken, 4);
    expect(sheets).toEqual(['忠诚度汇总']);
    expect(partOf(bytes, CHART)).toBe('<c:chartSpace');
  });
});

function table() {
  const [, trend] = summaryPlan(3).tables;
  if (!trend) throw new Error('no table');
  return trend;
}

function chart() {
  const [found] = summaryPlan(3).charts ?? [];
  if (!found) throw new Error('no chart');
  return found;
}
