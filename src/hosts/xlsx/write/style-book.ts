// The workbook's styles part: finds the styles our cells need or appends them. Nothing is renumbered or removed, and what is
// there already is used again, so that a second run appends nothing.
import type { NumberFormat, Tone } from '../../../core/plan/plan';
import { shownAs, type ShownAs } from '../number-formats';
import {
  NUMBER_FORMATS,
  styleOf,
  textLookOfFont,
  toneFormat,
  toneKey,
  type CellLook,
  type CellStyle,
} from './looks';
import { Splices } from './splices';
import { meaningOf, node, nodeOf, renderXml, type XmlNode } from './xml-node';
import { attributeOf, childOf, childrenOf, isOn, parseXmlTree, prefixOf, type XmlElement } from './xml-tree';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The number formats every program knows by number; only those we use. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0.00': 4, '@': 49 };
const FIRST_OWN_FORMAT = 164;
const SHOWN_DATES: readonly ShownAs[] = ['date', 'datetime'];

/** One list of the styles part: what is there and what we add at its end. Equal items count as one, the first of them. */
class StyleList {
  readonly added: XmlNode[] = [];
  private readonly nodes: XmlNode[];
  private readonly firsts: number[] = [];
  private readonly byMeaning = new Map<string, number>();

  constructor(
    readonly local: string,
    readonly element: XmlElement | undefined,
    item: string,
  ) {
    this.nodes = childrenOf(element, item).map(nodeOf);
    this.nodes.forEach((one, index) => {
      this.remember(one, index);
    });
  }

  at(index: number): XmlNode | undefined {
    return this.nodes[index];
  }

  get length(): number {
    return this.nodes.length;
  }

  all(): readonly XmlNode[] {
    return this.nodes;
  }

  /** The first item equal to that one; −1 when there is none at that place. */
  firstLike(index: number): number {
    return this.firsts[index] ?? -1;
  }

  find(wanted: XmlNode): number | undefined {
    return this.byMeaning.get(meaningOf(wanted));
  }

  findOrAdd(wanted: XmlNode): number {
    return this.find(wanted) ?? this.add(wanted);
  }

  add(wanted: XmlNode): number {
    this.added.push(wanted);
    this.remember(wanted, this.nodes.length);
    return this.nodes.push(wanted) - 1;
  }

  private remember(one: XmlNode, index: number): void {
    const meaning = meaningOf(one);
    const first = this.byMeaning.get(meaning) ?? index;
    this.byMeaning.set(meaning, first);
    this.firsts.push(first);
  }
}

export class StyleBook {
  private readonly root: XmlElement;
  private readonly formats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cells: StyleList;
  private readonly differentials: StyleList;
  private readonly baseFont: XmlNode;
  private readonly known = new Map<string, number>();
  private readonly asked = new Map<string, number>();
  /** Format codes by number. */
  private readonly codes: Map<string, string>;

  /** `xml` is the styles part. HostError `xml-broken`. */
  constructor(
    private readonly xml: string,
    part: string,
  ) {
    this.root = parseXmlTree(xml, part);
    this.formats = this.list('numFmts', 'numFmt');
    this.fonts = this.list('fonts', 'font');
    this.fills = this.list('fills', 'fill');
    this.borders = this.list('borders', 'border');
    this.cells = this.list('cellXfs', 'xf');
    this.differentials = this.list('dxfs', 'dxf');
    this.codes = new Map(Object.entries(BUILT_IN).map(([code, id]) => [String(id), code]));
    for (const { attributes } of this.formats.all()) {
      this.codes.set(attributes['numFmtId'] ?? '', plainCode(attributes['formatCode'] ?? ''));
    }
    const plainFont = Number(this.cells.at(0)?.attributes['fontId'] ?? 0);
    this.baseFont = this.fonts.at(plainFont) ?? DEFAULT_FONT;
    this.cells.all().forEach((cell, index) => {
      const key = this.keyOfCell(cell);
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  /** Of the workbook's default font, in points. */
  get fontSize(): number {
    return Number(this.baseFont.children.find(({ local }) => local === 'sz')?.attributes['val'] ?? 11);
  }

  /** The number (`s="…"`) of the style for a look. */
  cellStyle(look: CellLook): number {
    const asked = JSON.stringify(look);
    const before = this.asked.get(asked);
    if (before !== undefined) return before;
    const style = styleOf(look, this.baseFont);
    const index = this.known.get(this.keyOfStyle(style) ?? '') ?? this.addCell(style);
    this.asked.set(asked, index);
    return index;
  }

  /**
   * A style of people's own for a value of ours: the same one where it shows the value well, else one that differs from it only
   * in its number format (a day in a cell that shows plain numbers) or in keeping what looks like a formula as text.
   */
  styleFor(
    style: number,
    format: NumberFormat,
    { isNumber, quote }: { readonly isNumber: boolean; readonly quote: boolean },
  ): number {
    const own = this.cells.at(style);
    if (!own) return style;
    const isDate = isNumber && (format === 'date' || format === 'datetime');
    const dated = isDate && !SHOWN_DATES.includes(shownAs(own.attributes['numFmtId'] ?? '0', this.codes));
    if (!dated && (!quote || isOn(own.attributes['quotePrefix']))) return style;
    const numFmtId = dated ? this.formatId(NUMBER_FORMATS[format]) : own.attributes['numFmtId'];
    const changes = {
      ...(dated ? { numFmtId: String(numFmtId), applyNumberFormat: '1' } : {}),
      ...(quote ? { quotePrefix: '1' } : {}),
    };
    return this.cells.findOrAdd({ ...own, attributes: { ...own.attributes, ...changes } });
  }

  /** The number (`dxfId="…"`) of a tone's format. */
  tone(tone: Tone): number {
    const format = toneFormat(tone);
    const at = this.differentials.all().findIndex((one) => toneKey(one) === toneKey(format));
    return at >= 0 ? at : this.differentials.add(format);
  }

  /** Whether a differential format is one of our tones. */
  isTone(index: number, tones: readonly Tone[]): boolean {
    const format = this.differentials.at(index);
    return format !== undefined && tones.some((tone) => toneKey(toneFormat(tone)) === toneKey(format));
  }

  /** Whether a cell style is that of a title, status or note line of ours. */
  isTextLook(index: number): boolean {
    const font = this.fonts.at(Number(this.cells.at(index)?.attributes['fontId'] ?? 0));
    return font !== undefined && textLookOfFont(font);
  }

  /** The styles part with what was added; the very same text when nothing was. */
  render(): string {
    const splices = new Splices(this.xml);
    const lists = [this.formats, this.fonts, this.fills, this.borders, this.cells, this.differentials];
    for (const list of lists) this.write(list, splices);
    return splices.apply();
  }

  private list(local: string, item: string): StyleList {
    return new StyleList(local, childOf(this.root, local), item);
  }

  private addCell(style: CellStyle): number {
    this.ensureDefaults();
    const index = this.cells.add(
      node(
        'xf',
        {
          numFmtId: this.formatId(style.numberFormat),
          fontId: this.fonts.findOrAdd(style.font),
          fillId: this.fills.findOrAdd(style.fill),
          borderId: this.borders.findOrAdd(style.border),
          xfId: childOf(this.root, 'cellStyleXfs') ? 0 : undefined,
          quotePrefix: style.quotePrefix ? 1 : undefined,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
        },
        [style.alignment],
      ),
    );
    // Two looks may come to one style: the next run would then find the first of them and rewrite the cell.
    const key = this.keyOfStyle(style);
    if (key !== undefined && !this.known.has(key)) this.known.set(key, index);
    return index;
  }

  /** Index 0 of each list is what a cell without a style has: it must never become one of ours. */
  private ensureDefaults(): void {
    if (this.fonts.length === 0) this.fonts.add(DEFAULT_FONT);
    while (this.fills.length < 2) {
      this.fills.add(
        node('fill', {}, [node('patternFill', { patternType: this.fills.length ? 'gray125' : 'none' })]),
      );
    }
    if (this.borders.length === 0) this.borders.add(node('border'));
    if (this.cells.length === 0)
      this.cells.add(node('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }));
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined && this.codeOf(String(builtIn)) === code) return builtIn;
    const same = this.formats
      .all()
      .find(({ attributes }) => plainCode(attributes['formatCode'] ?? '') === code);
    if (same) return Number(same.attributes['numFmtId']);
    const used = this.formats.all().map(({ attributes }) => Number(attributes['numFmtId']));
    const numFmtId = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
    this.formats.add(node('numFmt', { numFmtId, formatCode: code }));
    this.codes.set(String(numFmtId), code);
    return numFmtId;
  }

  /** Cells of equal keys look alike; one with a protection of its own is never taken for ours. */
  private keyOfCell({ attributes, children }: XmlNode): string {
    const first = (list: StyleList, name: string): number => list.firstLike(Number(attributes[name] ?? 0));
    const alignment = children.find(({ local }) => local === 'alignment');
    return [
      this.codeOf(attributes['numFmtId'] ?? '0'),
      first(this.fonts, 'fontId'),
      first(this.fills, 'fillId'),
      first(this.borders, 'borderId'),
      alignment ? meaningOf(alignment) : '',
      isOn(attributes['quotePrefix']),
      ...(children.some(({ local }) => local === 'protection') ? ['protected'] : []),
    ].join('\n');
  }

  /** undefined when a part of it is not there yet, so that no cell can have it. */
  private keyOfStyle(style: CellStyle): string | undefined {
    const parts = [this.fonts.find(style.font), this.fills.find(style.fill), this.borders.find(style.border)];
    if (parts.includes(undefined)) return undefined;
    return [style.numberFormat, ...parts, meaningOf(style.alignment), style.quotePrefix].join('\n');
  }

  /** Some programs give a built-in number another code: what the file says counts. */
  private codeOf(id: string): string {
    return this.codes.get(id) ?? `#${id}`;
  }

  private write(list: StyleList, splices: Splices): void {
    if (list.added.length === 0) return;
    const prefix = prefixOf(this.root);
    const items = list.added.map((one) => renderXml(one, prefix)).join('');
    const { element, local } = list;
    if (!element) {
      const whole = `<${prefix}${local} count="${list.length}">${items}</${prefix}${local}>`;
      splices.insertInOrder(this.root, ORDER, local, whole);
      return;
    }
    splices.append(element, items);
    if (attributeOf(element, 'count') !== undefined)
      splices.setAttribute(element, 'count', String(list.length));
  }
}

const DEFAULT_FONT = node('font', {}, [
  node('sz', { val: 11 }),
  node('name', { val: 'Calibri' }),
  node('family', { val: 2 }),
]);

/** A format code without the backslashes Excel puts before plain characters. */
function plainCode(code: string): string {
  return code.replaceAll('\\', '');
}
