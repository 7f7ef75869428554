// One form for texts that people mean as the same: full and half width, traditional and simplified, upper and lower case,
// blanks and line breaks. For comparing only: what is shown stays as it was typed.
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Dropped when folding. */
const DROP = 0;
/** Needs Unicode normalisation first (U+FFFF is no character). */
const RARE = 0xffff;

const FOLDED = makeFoldTable();

/** `"  Ａ公司（華東） "` → `"a公司(华东)"`. Already folded text comes back as the same string, without a copy. */
export function foldText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (FOLDED[code] !== code) return foldFrom(text, i);
  }
  return text;
}

/**
 * Width and script folded character by character, so that positions stay: what is found in the answer can be cut out of
 * the original. Case and blanks stay. `"滿意度５分"` → `"满意度5分"`.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(sameCaseUnit(text.charCodeAt(i)));
  return folded;
}

/**
 * The bare words of a header: folded, without numbering, marks, punctuation, hints and checkbox lists.
 * `"*客户等级（□VIP□普通□潜力）"` → `"客户等级"`; `"客户名称/联系人"` → `"客户名称联系人"`.
 */
export function foldHeader(text: string): string {
  const known = headers.get(text);
  if (known !== undefined) return known;
  const folded = bareHeader(foldText(text));
  if (headers.size < 5000) headers.set(text, folded);
  return folded;
}

const headers = new Map<string, string>();

const BRACKETED = /[([{【〔〖《<〈「][^()[\]{}【】〔〕〖〗《》<>〈〉「」]*[)\]}】〕〗》>〉」]/g;
const OPEN_BRACKET = /[([{【〔〖《<〈「].*$/;
const CHECKBOXES = /[□☐▢■☑☒√✓✔].*$/;
const NUMBERING = /^(\d{1,2}[.、:)]|第?[一二三四五六七八九十]+、)/;

function bareHeader(folded: string): string {
  const withoutHints = folded
    .replace(BRACKETED, '')
    .replace(BRACKETED, '')
    .replace(OPEN_BRACKET, '')
    .replace(CHECKBOXES, '')
    .replace(NUMBERING, '');
  return lettersOnly(withoutHints) || lettersOnly(folded);
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function foldFrom(text: string, start: number): string {
  let folded = text.slice(0, start);
  for (let i = start; i < text.length; i++) {
    const to = FOLDED[text.charCodeAt(i)] ?? RARE;
    if (to === RARE) return foldRare(text);
    if (to !== DROP) folded += String.fromCharCode(to);
  }
  return folded;
}

function foldRare(text: string): string {
  let folded = '';
  for (const char of text.normalize('NFKC').toLowerCase()) {
    const code = char.charCodeAt(0);
    const to = char.length > 1 ? code : (FOLDED[code] ?? code);
    if (to === RARE) folded += RARE_BLANK.test(char) ? '' : char;
    else if (to !== DROP) folded += char.length > 1 ? char : String.fromCharCode(to);
  }
  return folded;
}

const RARE_BLANK = /[\s\u200b-\u200f\u2060\ufeff]/;

function sameCaseUnit(code: number): number {
  if (isBlank(code)) return 0x20;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const to = code < 0x80 ? code : (FOLDED[code] ?? RARE);
  return to === DROP || to === RARE ? code : to;
}

/** UTF-16 unit → its folded unit. Astral pairs of the dictionary (a few very rare characters) are left out. */
function makeFoldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

function foldUnit(code: number): number {
  if (isBlank(code)) return DROP;
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(code - 0xfee0);
  const plain = code < 0x7f || (code >= 0x3001 && code <= 0x30ff) || (code >= 0x3400 && code <= 0xd7a3);
  return plain || isMark(code) ? code : RARE;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/** Boxes, ticks, stars and dashes people type into cells: nothing to normalise. */
function isMark(code: number): boolean {
  return (code >= 0x2500 && code <= 0x27bf) || (code >= 0x2010 && code <= 0x2015) || code === 0x221a;
}
