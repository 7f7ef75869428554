import { ALL_TONES } from '../../../src/hosts/xlsx/write/conditional-formats';
import { newStylesXml } from '../../../src/hosts/xlsx/write/new-styles';
import { PALETTE, TONES } from '../../../src/hosts/drawing/palette';
import { StyleBook } from '../../../src/hosts/xlsx/write/style-book';
import type { CellLook } from '../../../src/hosts/xlsx/write/looks';
import { MAIN } from './make-xlsx';

const BODY: CellLook = {
  kind: 'body',
  format: 'date',
  align: undefined,
  wrap: true,
  fillIn: true,
  link: false,
  quote: false,
};
const plain = newStylesXml(MAIN);

/** WCAG relative luminance. */
function luminance(rgb: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('every text can be read, in colour and in greyscale: contrast of at least 4.5', () => {
  test.each(ALL_TONES.map((tone) => [tone, TONES[tone].text, TONES[tone].ground] as const))(
    '%s',
    (_, text, ground) => {
      for (const under of ground === undefined ? ['FFFFFF', PALETTE.fillIn] : [ground]) {
        expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each([
    [PALETTE.headerText, PALETTE.header],
    [PALETTE.headerText, PALETTE.headerFillIn],
    [PALETTE.title, 'FFFFFF'],
    [PALETTE.subtitle, 'FFFFFF'],
    [PALETTE.note, 'FFFFFF'],
    [PALETTE.link, 'FFFFFF'],
  ])('%s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the styles part', () => {
  test('asking for nothing changes nothing', () => {
    expect(new StyleBook(plain, 'styles').render()).toBe(plain);
  });

  test('what was added is found again, even after another program wrote it in its own way', () => {
    const book = new StyleBook(plain, 'styles');
    const [cell, tone] = [book.cellStyle(BODY), book.tone('late')];
    const excel = book
      .render()
      .replace('formatCode="yyyy-mm-dd"', 'formatCode="yyyy\\-mm\\-dd"')
      .replace(
        '<alignment horizontal="center" vertical="center" wrapText="1"/>',
        '<alignment vertical="center" wrapText="1" horizontal="center"/>',
      )
      .replaceAll(' applyFill="1"', '')
      .replace('<b/><color rgb="FF9C1C13"/>', '<b/><i val="0"/><color rgb="FF9C1C13"/>');
    const again = new StyleBook(excel, 'styles');
    expect([again.cellStyle(BODY), again.tone('late')]).toEqual([cell, tone]);
    expect(again.render()).toBe(excel);
  });

  test('nothing is renumbered: what stood there stands there still', () => {
    const book = new StyleBook(plain, 'styles');
    book.cellStyle(BODY);
    const added = book.render();
    expect(added).toContain(
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf ',
    );
    expect(added).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts',
    );
  });

  test('a program that gives a built-in number another meaning is not misread', () => {
    const odd = plain.replace(
      '<fonts',
      '<numFmts count="1"><numFmt numFmtId="1" formatCode="0.000"/></numFmts><fonts',
    );
    const book = new StyleBook(odd, 'styles');
    book.cellStyle({ ...BODY, format: 'integer' });
    expect(book.render()).toContain('<numFmt numFmtId="164" formatCode="0"/>');
  });

  test("a style of the user's that cannot be edited is not taken for ours", () => {
    const book = new StyleBook(plain, 'styles');
    const ours = book.cellStyle(BODY);
    const guarded = book.render().replace(/(<alignment [^>]*\/>)<\/xf>/, '$1<protection locked="0"/></xf>');
    expect(new StyleBook(guarded, 'styles').cellStyle(BODY)).not.toBe(ours);
  });

  test('a part without any list gets them in the order of the schema', () => {
    const book = new StyleBook(`<styleSheet xmlns="${MAIN}"><cellStyles count="0"/></styleSheet>`, 'styles');
    expect(book.cellStyle(BODY)).toBe(1);
    book.tone('soon');
    const lists = [...book.render().matchAll(/<(\w+) count=/g)].map(([, name]) => name);
    expect(lists).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'dxfs']);
  });

  test('titles and notes are known by their look, other cells are not', () => {
    const book = new StyleBook(plain, 'styles');
    expect(book.isTextLook(book.cellStyle({ kind: 'title', link: false }))).toBe(true);
    expect(book.isTextLook(book.cellStyle({ kind: 'note', link: true }))).toBe(true);
    expect(book.isTextLook(book.cellStyle(BODY))).toBe(false);
    expect(book.isTextLook(0)).toBe(false);
  });
});
