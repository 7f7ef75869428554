// How each kind of cell looks, as the pieces a style is made of. The font is always a variant of the workbook's own default
// font, so that our sheets look at home in it.
import type { ColumnPlan, NumberFormat, TextPlan, Tone } from '../../../core/plan/plan';
import { PALETTE, TONES } from '../../drawing/palette';
import { node, type XmlNode } from './xml-node';

export type CellLook =
  | { readonly kind: TextPlan['look']; readonly link: boolean }
  | { readonly kind: 'header'; readonly fillIn: boolean }
  | {
      readonly kind: 'body';
      readonly format: NumberFormat;
      readonly align: ColumnPlan['align'] | undefined;
      readonly wrap: boolean;
      readonly fillIn: boolean;
      readonly link: boolean;
      /** The text starts like a formula: shown, and kept when edited, as text. */
      readonly quote: boolean;
    };

export interface CellStyle {
  readonly font: XmlNode;
  readonly fill: XmlNode;
  readonly border: XmlNode;
  readonly numberFormat: string;
  readonly alignment: XmlNode;
  readonly quotePrefix: boolean;
}

export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  text: '@',
  integer: '0',
  decimal: '0.00',
  money: '#,##0.00',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
};

/** What stands left or right stands a little off the line. */
const DEFAULT_ALIGN: Readonly<Record<NumberFormat, 'left' | 'center' | 'right'>> = {
  general: 'left',
  text: 'left',
  integer: 'right',
  decimal: 'right',
  money: 'right',
  percent: 'right',
  date: 'center',
  datetime: 'center',
};

const NO_FILL = node('fill', {}, [node('patternFill', { patternType: 'none' })]);
const NO_BORDER = node(
  'border',
  {},
  ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => node(side)),
);

/** The style of a look; `base` is the workbook's default font. */
export function styleOf(look: CellLook, base: XmlNode): CellStyle {
  if (look.kind === 'header') return headerStyle(look.fillIn, base);
  if (look.kind === 'body') return bodyStyle(look, base);
  return {
    font: textFont(look, base),
    fill: NO_FILL,
    border: NO_BORDER,
    numberFormat: NUMBER_FORMATS.general,
    alignment: node('alignment', { vertical: 'center' }),
    quotePrefix: false,
  };
}

function headerStyle(fillIn: boolean, base: XmlNode): CellStyle {
  return {
    font: fontLike(base, { bold: true, colour: PALETTE.headerText }),
    fill: solid(fillIn ? PALETTE.headerFillIn : PALETTE.header),
    border: thinBorder(),
    numberFormat: NUMBER_FORMATS.general,
    alignment: node('alignment', { horizontal: 'center', vertical: 'center', wrapText: 1 }),
    quotePrefix: false,
  };
}

function bodyStyle(look: CellLook & { kind: 'body' }, base: XmlNode): CellStyle {
  const horizontal = look.align ?? DEFAULT_ALIGN[look.format];
  const indent = horizontal === 'center' ? undefined : 1;
  return {
    font: look.link ? fontLike(base, { colour: PALETTE.link, underline: true }) : fontLike(base, {}),
    fill: look.fillIn ? solid(PALETTE.fillIn) : NO_FILL,
    border: thinBorder(),
    numberFormat: look.quote ? NUMBER_FORMATS.text : NUMBER_FORMATS[look.format],
    alignment: node('alignment', {
      horizontal,
      vertical: 'center',
      wrapText: look.wrap ? 1 : undefined,
      indent,
    }),
    quotePrefix: look.quote,
  };
}

interface TextFont {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour: string;
}

const TEXT_FONTS: Readonly<Record<TextPlan['look'], TextFont>> = {
  title: { bold: true, size: 14, colour: PALETTE.title },
  heading: { bold: true, size: 12, colour: PALETTE.heading },
  figure: { bold: true, size: 20, colour: PALETTE.figure },
  subtitle: { colour: PALETTE.subtitle },
  note: { colour: PALETTE.note },
};

function textFont(look: { kind: TextPlan['look']; link: boolean }, base: XmlNode): XmlNode {
  const font = TEXT_FONTS[look.kind];
  // A link keeps its line's colour: the colour is how the line is known again.
  return fontLike(base, look.link ? { ...font, underline: true } : font);
}

/** Which text of ours a font belongs to, by its colour: how our lines are known again after other programs saved them. */
export function textLookOfFont(font: XmlNode): boolean {
  const rgb = font.children
    .find(({ local }) => local === 'color')
    ?.attributes['rgb']?.slice(-6)
    .toUpperCase();
  return Object.values(TEXT_FONTS).some(({ colour }) => colour === rgb);
}

/** The order fonts are written in by Excel. */
const FONT_ORDER = ['b', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

function fontLike(
  base: XmlNode,
  { bold, underline, size, colour }: { bold?: boolean; underline?: boolean; size?: number; colour?: string },
): XmlNode {
  const kept = base.children.filter(({ local, attributes }) =>
    local === 'color'
      ? attributes['theme'] !== undefined
      : ['sz', 'name', 'family', 'charset', 'scheme'].includes(local),
  );
  const own = [
    ...(bold ? [node('b')] : []),
    ...(underline ? [node('u')] : []),
    ...(size === undefined ? [] : [node('sz', { val: size })]),
    ...(colour === undefined ? [] : [rgbColour('color', colour)]),
  ];
  const replaced = new Set(own.map(({ local }) => local));
  const children = [...own, ...kept.filter(({ local }) => !replaced.has(local))];
  return node(
    'font',
    {},
    children.sort((a, b) => FONT_ORDER.indexOf(a.local) - FONT_ORDER.indexOf(b.local)),
  );
}

function solid(rgb: string): XmlNode {
  const colours = [rgbColour('fgColor', rgb), node('bgColor', { indexed: 64 })];
  return node('fill', {}, [node('patternFill', { patternType: 'solid' }, colours)]);
}

function thinBorder(): XmlNode {
  const side = (local: string): XmlNode => node(local, { style: 'thin' }, [rgbColour('color', PALETTE.line)]);
  return node('border', {}, [side('left'), side('right'), side('top'), side('bottom'), node('diagonal')]);
}

function rgbColour(local: string, rgb: string): XmlNode {
  return node(local, { rgb: `FF${rgb}` });
}

/** The differential format of a tone, as Excel writes one. */
export function toneFormat(tone: Tone): XmlNode {
  const { text, ground, bold } = TONES[tone];
  const font = node('font', {}, [...(bold ? [node('b')] : []), rgbColour('color', text)]);
  if (ground === undefined) return node('dxf', {}, [font]);
  return node('dxf', {}, [font, node('fill', {}, [node('patternFill', {}, [rgbColour('bgColor', ground)])])]);
}

/** Text and ground colour of a differential format: what tells one of ours from one of the user's. */
export function toneKey(format: XmlNode): string {
  const colours = format.children.flatMap((part) => colourOf(part));
  return colours.join('|');
}

function colourOf(part: XmlNode): string[] {
  if (part.local !== 'font' && part.local !== 'fill') return [];
  const holder = part.local === 'font' ? part : part.children[0];
  const wanted = part.local === 'font' ? 'color' : 'bgColor';
  const rgb = holder?.children.find(({ local }) => local === wanted)?.attributes['rgb'];
  return [`${part.local}:${rgb?.slice(-6).toUpperCase() ?? '?'}`];
}
