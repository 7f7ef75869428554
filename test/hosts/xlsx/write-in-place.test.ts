// Our sheets on the next run: what people did on them between two runs stays.
import fc from 'fast-check';
import { KEEP, type ColumnPlan, type PlanCell, type SheetPlan } from '../../../src/core/plan/plan';
import { HostError } from '../../../src/hosts/host';
import { minimalWorkbook } from '../../../src/hosts/xlsx/minimal-workbook';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { openXlsx, type XlsxApplied } from '../../../src/hosts/xlsx/xlsx-host';
import { checkPackage } from '../../support/check-package';
import { editParts, partOf } from '../../support/edit-parts';
import { asExisting, DUE_COLUMNS, DUE_ROWS, duePlan, findingsPlan } from '../../support/sample-plans';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const WORKBOOK = 'xl/workbook.xml';

/** Due list in A5:Q11 (six rows). */
const first = openXlsx(minimalWorkbook()).apply([duePlan()]).bytes;

function refresh(
  bytes: Uint8Array,
  rows: readonly (readonly PlanCell[])[],
  more: Partial<SheetPlan> = {},
): XlsxApplied {
  return openXlsx(bytes).apply([asExisting(duePlan(more, rows))]);
}

function rowXml(bytes: Uint8Array, row: number): string {
  return (
    new RegExp(`<row r="${row}"[^>]*>.*?</row>|<row r="${row}"[^>]*/>`, 's').exec(
      partOf(bytes, SHEET),
    )?.[0] ?? ''
  );
}

/** Puts cells at the end of a row, or a new row at the sheet's end. */
function addCells(bytes: Uint8Array, row: number, cells: string): Uint8Array {
  const known = rowXml(bytes, row);
  return editParts(bytes, {
    [SHEET]: (xml) =>
      known === ''
        ? xml.replace('</sheetData>', `<row r="${row}">${cells}</row></sheetData>`)
        : xml.replace(known, known.replace('</row>', `${cells}</row>`)),
  });
}

function values(bytes: Uint8Array): readonly (readonly unknown[] | undefined)[] {
  return openXlsx(bytes).grids.grids[0]?.rows ?? [];
}

const FEWER = DUE_ROWS.slice(0, 3);
const MORE = [...DUE_ROWS, ...DUE_ROWS.map((row, i) => row.map((cell, j) => (j === 16 ? `N${i}` : cell)))];

describe('cells of people', () => {
  const note =
    '<c r="S7" s="0" t="inlineStr"><is><r><rPr><b/></rPr><t>问过</t></r><r><t>王芳</t></r></is></c>';
  const formula = '<c r="T7"><f>COUNTIF(HF_Revisits[状态],"逾期")</f><v>2</v></c>';
  const below = '<c r="B30" t="inlineStr"><is><t>下面的备注</t></is></c>';
  const noted = addCells(addCells(first, 7, note + formula), 30, below);

  test.each([
    ['fewer rows', FEWER],
    ['more rows', MORE],
    ['other rows', [...DUE_ROWS].reverse()],
    ['no rows', []],
  ])('beside and below the table stay, byte for byte, with %s', (_, rows) => {
    const output = refresh(noted, rows);
    expect(output.written).toEqual(['到期回访']);
    for (const cell of [note, formula, below]) expect(partOf(output.bytes, SHEET)).toContain(cell);
    expect(checkPackage(output.bytes)).toEqual([]);
  });

  test('a table that shrinks leaves no old rows behind', () => {
    const output = refresh(noted, FEWER).bytes;
    expect(values(output).slice(8, 12)).toEqual([undefined, undefined, undefined, undefined]);
    expect(partOf(output, TABLE)).toContain('ref="A5:Q8"');
    expect(partOf(output, TABLE)).toContain('<autoFilter ref="A5:Q8"/>');
    expect(partOf(output, SHEET)).toContain('<conditionalFormatting sqref="A6:Q8">');
    expect(partOf(output, SHEET)).toContain('sqref="M6:M8"');
  });

  test('a table that would grow over a note leaves its sheet alone and names the cell; other sheets are written', () => {
    const both = openXlsx(first).apply([findingsPlan('到期回访')]).bytes;
    const blocked = addCells(both, 14, '<c r="C14" t="inlineStr"><is><t>别动</t></is></c>');
    const output = openXlsx(blocked).apply([
      asExisting(duePlan({}, MORE)),
      asExisting(findingsPlan('到期回访', 2)),
    ]);
    expect(output.refused).toEqual([{ sheet: '到期回访', cell: 'C14' }]);
    expect(output.written).toEqual(['校验结果']);
    expect(partOf(output.bytes, SHEET)).toBe(partOf(blocked, SHEET));
  });

  test('a formula that shows nothing is in the way as well', () => {
    const blocked = addCells(first, 14, '<c r="C14" t="str"><f>IF(1,"")</f><v></v></c>');
    expect(refresh(blocked, MORE).refused).toEqual([{ sheet: '到期回访', cell: 'C14' }]);
  });

  test('a note where a line of ours would stand stays, ours is left out', () => {
    const moved = editParts(first, {
      [SHEET]: (xml) =>
        xml.replace(
          /<row r="2".*?<\/row>/s,
          '<row r="2"><c r="A2" t="inlineStr"><is><t>我的备注</t></is></c></row>',
        ),
    });
    const output = refresh(moved, FEWER).bytes;
    expect(values(output)[1]).toEqual(['我的备注']);
    expect(values(output)[0]).toEqual(['到期回访清单']);
  });

  test('a line of ours that is no longer said goes', () => {
    const output = refresh(first, DUE_ROWS, { texts: duePlan().texts.slice(0, 2) });
    expect(output.written).toEqual(['到期回访']);
    expect(values(output.bytes)[2]).toBeUndefined();
  });
});

test('widths, frozen panes, zoom, tab colour and print choices of people stay', () => {
  const changed = editParts(first, {
    [SHEET]: (xml) =>
      xml
        .replace(
          /<sheetViews>.*<\/sheetViews>/s,
          '<sheetViews><sheetView zoomScale="85" workbookViewId="0"/></sheetViews>',
        )
        .replace(/<col min="5"[^>]*>/, '<col min="5" max="5" width="40" customWidth="1"/>')
        .replace('rgb="FFC0392B"', 'rgb="FF00FF00"')
        .replace('orientation="landscape"', 'orientation="portrait"'),
    [WORKBOOK]: (xml) => xml.replace("'到期回访'!$A:$P", "'到期回访'!$A$1:$H$40"),
  });
  const output = refresh(changed, FEWER).bytes;
  const [before, after] = [partOf(changed, SHEET), partOf(output, SHEET)];
  expect(after.slice(0, after.indexOf('<sheetData>')).replace('A1:Q11', '')).toBe(
    before.slice(0, before.indexOf('<sheetData>')).replace('A1:Q11', ''),
  );
  expect(after).toContain('orientation="portrait"');
  expect(partOf(output, WORKBOOK)).toContain('$A$1:$H$40');
});

test('a column that joins the table widens the printed columns, while they still have the form we gave them', () => {
  const columns: ColumnPlan[] = [
    ...DUE_COLUMNS,
    { key: 'new', header: '新列', format: 'general', width: 20 },
  ];
  const plan = duePlan({ print: { landscape: true, titleRows: [4, 4], columns: [0, 17] } }, DUE_ROWS, {
    columns,
  });
  const output = openXlsx(first).apply([asExisting(plan)]).bytes;
  expect(partOf(output, WORKBOOK)).toContain("'到期回访'!$A:$R</definedName>");
  expect(partOf(output, SHEET)).toContain(
    '<col min="18" max="18" width="20.7109375" customWidth="1"/></cols>',
  );
  expect(partOf(output, TABLE)).toContain('<tableColumns count="18">');
  expect(partOf(output, TABLE)).toContain('<tableColumn id="18" name="新列"/></tableColumns>');
  expect(checkPackage(output)).toEqual([]);
});

describe('rules, colours and links', () => {
  const theirs = {
    colour:
      '<conditionalFormatting sqref="A6:A11"><cfRule type="expression" dxfId="0" priority="9"><formula>LEN($A6)&gt;9</formula></cfRule></conditionalFormatting>',
    rule: '<dataValidation type="list" allowBlank="1" sqref="S6:S20"><formula1>"是,否"</formula1></dataValidation>',
  };
  const ruled = editParts(first, {
    [SHEET]: (xml) =>
      xml
        .replace('<conditionalFormatting', `${theirs.colour}<conditionalFormatting`)
        .replace(/(<dataValidations count=")3">/, `$14">${theirs.rule}`),
  });

  test('those of people stay, ours follow the rows', () => {
    const output = refresh(ruled, FEWER).bytes;
    const xml = partOf(output, SHEET);
    expect(xml).toContain(theirs.colour);
    expect(xml).toContain(theirs.rule);
    expect(xml.match(/<cfRule /g)).toHaveLength(6);
    expect(xml).toContain('priority="10"');
    expect(xml).toContain('<dataValidations count="4">');
    expect(checkPackage(output)).toEqual([]);
  });

  test('a rule of ours that was copied elsewhere stays there', () => {
    const copied = editParts(first, {
      [SHEET]: (xml) => xml.replace('sqref="M6:M11"', 'sqref="M6:M11 S6:S9"'),
    });
    const xml = partOf(refresh(copied, FEWER).bytes, SHEET);
    expect(xml).toContain('sqref="S6:S9"');
    expect(xml).toContain('sqref="M6:M8"');
    expect(xml).toContain('<dataValidations count="4">');
  });

  test('a rule people set on a column of ours is theirs: no second one is laid over it', () => {
    const own = editParts(first, { [SHEET]: (xml) => xml.replace('sqref="M6:M11"', 'sqref="M1:M999"') });
    const xml = partOf(refresh(own, FEWER).bytes, SHEET);
    expect(xml).toContain('sqref="M1:M999"');
    expect(xml).not.toContain('sqref="M6:M8"');
  });

  test('a link typed into a fill-in column moves with its text and goes with it', () => {
    const linked = editParts(first, {
      [SHEET]: (xml) =>
        xml.replace(
          '<printOptions',
          '<hyperlinks><hyperlink ref="O7" r:id="rId9"/><hyperlink ref="S7" r:id="rId9"/></hyperlinks><printOptions',
        ),
      'xl/worksheets/_rels/sheet1.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@b.cn" TargetMode="External"/></Relationships>',
        ),
    });
    const swapped = [DUE_ROWS[0], DUE_ROWS[2], DUE_ROWS[1]].map((row) => row ?? []);
    expect(partOf(refresh(linked, swapped).bytes, SHEET)).toContain(
      '<hyperlink ref="O8" r:id="rId9"/><hyperlink ref="S7" r:id="rId9"/>',
    );
    const gone = refresh(linked, DUE_ROWS.slice(2)).bytes;
    expect(partOf(gone, SHEET)).toContain('<hyperlinks><hyperlink ref="S7" r:id="rId9"/></hyperlinks>');
    expect(checkPackage(gone)).toEqual([]);
  });

  test('links of ours follow the rows and vanish with them', () => {
    const found = openXlsx(minimalWorkbook()).apply([findingsPlan('甲', 3)]).bytes;
    const one = openXlsx(found).apply([asExisting(findingsPlan('乙', 1))]).bytes;
    expect(partOf(one, SHEET).match(/<hyperlink /g)).toHaveLength(2);
    const plan = { ...findingsPlan('乙', 0), texts: [] };
    expect(partOf(openXlsx(one).apply([asExisting(plan)]).bytes, SHEET)).not.toContain('hyperlink');
  });
});

describe('columns people added to our table', () => {
  // R: a formula of their own, S: typed values; calculation chain as Excel keeps one.
  const columns: ColumnPlan[] = [
    ...DUE_COLUMNS,
    { key: 'user:天数', header: '天数', format: 'general', width: 12, userColumn: true },
    { key: 'user:我的', header: '我的', format: 'general', width: 12, userColumn: true },
  ];
  const withColumns = editParts(first, {
    [SHEET]: (xml) =>
      xml
        .replace(
          /(<row r="5".*?)<\/row>/s,
          '$1<c r="R5" t="inlineStr"><is><t>天数</t></is></c><c r="S5" t="inlineStr"><is><t>我的</t></is></c></row>',
        )
        .replace(/(<row r="(6|7|8|9|10|11)".*?)<\/row>/gs, (_, row: string, n: string) => {
          const shared =
            n === '6'
              ? '<f t="shared" ref="R6:R11" si="0">B6-$B$5+HF_Revisits[[#This Row],[逾期天数]]</f>'
              : '<f t="shared" si="0"/>';
          return `${row}<c r="R${n}" s="1">${shared}<v>7</v></c><c r="S${n}" s="1"><v>${n}</v></c></row>`;
        }),
    [TABLE]: (xml) =>
      xml
        .replaceAll('A5:Q11', 'A5:S11')
        .replace('count="17"', 'count="19"')
        .replace(
          '</tableColumns>',
          '<tableColumn id="21" name="天数"><calculatedColumnFormula>B6-$B$5</calculatedColumnFormula></tableColumn><tableColumn id="20" name="我的" dataDxfId="0"/></tableColumns>',
        ),
    [WORKBOOK]: (xml) => xml.replace('</definedNames>', '</definedNames><calcPr calcId="191029"/>'),
    'xl/calcChain.xml': () =>
      `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[6, 7, 8, 9, 10, 11].map((n) => `<c r="R${n}" i="1"/>`).join('')}</calcChain>`,
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
  });
  const plan = (rows: readonly (readonly PlanCell[])[]): SheetPlan =>
    asExisting(
      duePlan(
        {},
        rows.map((row, i) => [...row, KEEP, 100 + i]),
        { columns },
      ),
    );
  const apply = (rows: readonly (readonly PlanCell[])[]): Uint8Array =>
    openXlsx(withColumns).apply([plan(rows)]).bytes;

  test('the workbook drawn here is sound', () => {
    expect(checkPackage(withColumns)).toEqual([]);
  });

  test('formulas stay in their rows; values and results that depend on ours are calculated on opening', () => {
    const output = apply([...DUE_ROWS].reverse());
    expect(rowXml(output, 7)).toContain(
      '<c r="R7" s="1"><f t="shared" si="0"/><v>7</v></c><c r="S7" s="1"><v>101</v></c>',
    );
    expect(partOf(output, WORKBOOK)).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(openPackage(output).has('xl/calcChain.xml')).toBe(true);
    expect(checkPackage(output)).toEqual([]);
  });

  test('new rows get the formula copied down, and the calculation chain goes', () => {
    const output = apply(MORE);
    expect(rowXml(output, 13)).toContain(
      '<c r="R13" s="1"><f>B13-$B$5+HF_Revisits[[#This Row],[逾期天数]]</f></c><c r="S13" s="1"><v>107</v></c>',
    );
    expect(openPackage(output).has('xl/calcChain.xml')).toBe(false);
    expect(partOf(output, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(output, '[Content_Types].xml')).not.toContain('calcChain');
    expect(checkPackage(output)).toEqual([]);
  });

  test('rows that go take their formulas with them; those that shared one keep theirs', () => {
    const output = apply(FEWER);
    expect(partOf(output, SHEET)).not.toContain('r="R9"');
    expect(openPackage(output).has('xl/calcChain.xml')).toBe(false);
    expect(checkPackage(output)).toEqual([]);
  });

  test('an empty list keeps the formula for the rows to come', () => {
    const empty = apply([]);
    expect(rowXml(empty, 6)).toContain('HF_Revisits[[#This Row],[逾期天数]]');
    const output = openXlsx(empty).apply([plan(FEWER)]).bytes;
    expect(rowXml(output, 8)).toContain('<f>B8-$B$5+HF_Revisits');
    expect(checkPackage(output)).toEqual([]);
  });

  test('a formula below the table that shared one of a row that goes is written out', () => {
    const shared = '<c r="R30"><f t="shared" si="0"/><v>1</v></c>';
    const masterBelow = editParts(addCells(withColumns, 30, shared), {
      [SHEET]: (xml) =>
        xml
          .replace(/<f t="shared" ref="R6:R11" si="0">[^<]*<\/f>/, '<f>1</f>')
          .replace(/(<c r="R(?:7|8|9|10)" s="1">)<f t="shared" si="0"\/>/g, '$1<f>1</f>')
          .replace(
            '<c r="R11" s="1"><f t="shared" si="0"/>',
            '<c r="R11" s="1"><f t="shared" ref="R11:R30" si="0">S11&amp;"a"</f>',
          ),
      'xl/calcChain.xml': (xml) => xml.replace('</calcChain>', '<c r="R30" i="1"/></calcChain>'),
    });
    const output = openXlsx(masterBelow).apply([plan(FEWER)]).bytes;
    expect(rowXml(output, 30)).toContain('<c r="R30"><f>S30&amp;"a"</f><v>1</v></c>');
    expect(partOf(output, SHEET)).not.toContain('t="shared"');
  });

  test('the columns keep their ids, formulas and formats in the table', () => {
    const table = partOf(apply(FEWER), TABLE);
    expect(table).toContain(
      '<tableColumn id="21" name="天数"><calculatedColumnFormula>B6-$B$5</calculatedColumnFormula></tableColumn><tableColumn id="20" name="我的" dataDxfId="0"/>',
    );
    expect(table).toContain('ref="A5:S8"');
  });

  test('the same rows again change nothing', () => {
    const once = apply(MORE);
    expect(openXlsx(once).apply([plan(MORE)]).written).toEqual([]);
  });
});

test('the totals row of people moves with the end of the table', () => {
  const totalled = editParts(first, {
    [SHEET]: (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="12"><c r="A12" t="inlineStr"><is><t>合计</t></is></c><c r="I12"><f>SUBTOTAL(109,HF_Revisits[近24个月\n净额])</f><v>1</v></c></row></sheetData>',
      ),
    [TABLE]: (xml) => xml.replace('ref="A5:Q11" totalsRowShown="0"', 'ref="A5:Q12" totalsRowCount="1"'),
  });
  for (const [rows, end] of [
    [FEWER, 9],
    [MORE, 18],
  ] as const) {
    const output = refresh(totalled, rows).bytes;
    expect(rowXml(output, end)).toContain(`<c r="A${end}" t="inlineStr"><is><t>合计</t></is></c>`);
    expect(rowXml(output, end)).toContain(`<c r="I${end}"><f>SUBTOTAL(109`);
    expect(partOf(output, TABLE)).toContain(`ref="A5:Q${end}" totalsRowCount="1"`);
    expect(partOf(output, TABLE)).toContain(`<autoFilter ref="A5:Q${end - 1}"/>`);
    expect(partOf(output, SHEET).match(/合计/g)).toHaveLength(1);
    expect(checkPackage(output)).toEqual([]);
  }
});

test('a filter people set is lifted when rows change, so that nothing due is hidden; else it stays', () => {
  const filtered = editParts(first, {
    [SHEET]: (xml) => xml.replace(/<row r="(6|8)"/g, '<row r="$1" hidden="1"'),
    [TABLE]: (xml) =>
      xml.replace(
        '<autoFilter ref="A5:Q11"/>',
        '<autoFilter ref="A5:Q11"><filterColumn colId="11"><filters><filter val="李强"/></filters></filterColumn><filterColumn colId="2" hiddenButton="1"/></autoFilter>',
      ),
  });
  expect(refresh(filtered, DUE_ROWS).written).toEqual([]);
  const output = refresh(filtered, [...DUE_ROWS.slice(0, 5), DUE_ROWS[0] ?? []]).bytes;
  expect(partOf(output, SHEET)).not.toContain('<row r="6" hidden');
  expect(partOf(output, SHEET)).not.toMatch(/<row [^>]*hidden/);
  expect(partOf(output, TABLE)).toContain(
    '<autoFilter ref="A5:Q11"><filterColumn colId="2" hiddenButton="1"/></autoFilter>',
  );
});

test('a name and a style people gave the table stay, and a filter they switched off stays off', () => {
  const styled = editParts(first, {
    [TABLE]: (xml) =>
      xml.replace('TableStyleLight1', 'TableStyleMedium9').replace('<autoFilter ref="A5:Q11"/>', ''),
  });
  const table = partOf(refresh(styled, FEWER).bytes, TABLE);
  expect(table).toContain('TableStyleMedium9');
  expect(table).not.toContain('autoFilter');
});

test('texts that Excel moved to its shared strings are known as the same', () => {
  const texts: string[] = [];
  const excel = editParts(first, {
    [SHEET]: (xml) =>
      xml.replace(
        / t="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/g,
        (_, text: string) => ` t="s"><v>${texts.push(text) - 1}</v>`,
      ),
    'xl/sharedStrings.xml': () =>
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId78" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      ),
  });
  expect(refresh(excel, DUE_ROWS).written).toEqual([]);
  const one = refresh(
    excel,
    DUE_ROWS.map((row, i) => (i === 2 ? row.map((cell, j) => (j === 3 ? '改名食品' : cell)) : row)),
  ).bytes;
  expect(partOf(one, SHEET).match(/inlineStr/g)).toHaveLength(1);
});

test('a protected sheet is left alone: an error when it would change, none when not', () => {
  const locked = editParts(first, {
    [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
  });
  expect(refresh(locked, DUE_ROWS).written).toEqual([]);
  expect(() => refresh(locked, FEWER)).toThrow(new HostError('sheet-protected', '到期回访'));
});

test('cells and rows without addresses keep their places when a neighbour changes', () => {
  const bare = editParts(first, {
    [SHEET]: (xml) => xml.replace(/(<(?:row|c)) r="[A-Z]*\d+"/g, '$1').replace(/<row><\/row>/g, ''),
  });
  // Without row numbers the blank row 4 closes up: the table part follows.
  const moved = editParts(bare, { [TABLE]: (xml) => xml.replaceAll('A5:Q11', 'A4:Q10') });
  const plan = duePlan({}, FEWER, { top: 3 });
  const output = openXlsx(moved).apply([asExisting(plan)]).bytes;
  expect(checkPackage(output)).toEqual([]);
  expect(values(output)[4]?.slice(0, 2)).toEqual(['逾期', 46344]);
});

test('whatever the rows of two runs: the file is sound, says the second rows, and a third run with them changes nothing', () => {
  const row = fc.nat(5).map((i) => DUE_ROWS[i] ?? []);
  const rows = fc.array(row, { maxLength: 9 });
  fc.assert(
    fc.property(rows, rows, (one, two) => {
      const output = refresh(refresh(first, one).bytes, two).bytes;
      const fresh = openXlsx(minimalWorkbook()).apply([duePlan({}, two)]).bytes;
      expect(checkPackage(output)).toEqual([]);
      expect(values(output)).toEqual(values(fresh));
      expect(refresh(output, two).bytes).toBe(output);
    }),
    { numRuns: 25 },
  );
});
