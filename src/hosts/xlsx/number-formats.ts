// How numbers of a style are shown, as far as it changes what people read: dates, times and percentages. Currencies, colours
// and digits are left out.
import { parseXml } from './xml-parse';

export type ShownAs = 'number' | 'date' | 'datetime' | 'time' | 'percent';

/** By the number of the cell style (`s="…"`). */
export type NumberFormats = readonly ShownAs[];

/** `(styles.xml) → ["number", "date", …]`. HostError `xml-broken`. */
export function readNumberFormats(xml: string, part: string): NumberFormats {
  const codes = new Map<string, string>();
  const formats: ShownAs[] = [];
  let inCellStyles = false;
  parseXml(
    xml,
    {
      open: ({ local, attribute }) => {
        if (local === 'numFmt') codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
        else if (local === 'cellXfs') inCellStyles = true;
        else if (local === 'xf' && inCellStyles) formats.push(shownAs(attribute('numFmtId') ?? '0', codes));
      },
      close: (local) => {
        if (local === 'cellXfs') inCellStyles = false;
      },
    },
    part,
  );
  return formats;
}

export function isDateStyle(formats: NumberFormats, style: number): boolean {
  const shown = formats[style];
  return shown === 'date' || shown === 'datetime';
}

/** The formats every program knows by number (ECMA-376 part 1, 18.8.30), and the East Asian dates. */
export function shownAs(id: string, codes: ReadonlyMap<string, string>): ShownAs {
  const code = codes.get(id);
  if (code !== undefined) return shownAsCode(code);
  const number = Number(id);
  if (number === 9 || number === 10) return 'percent';
  if (number === 22) return 'datetime';
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || (number >= 50 && number <= 58))
    return 'date';
  return (number >= 18 && number <= 21) || (number >= 32 && number <= 36) || (number >= 45 && number <= 47)
    ? 'time'
    : 'number';
}

/** `"yyyy-mm-dd" → "date"`, `"0.0%" → "percent"`, `"[红色]0" → "number"`: quoted texts, colours and conditions do not count. */
export function shownAsCode(code: string): ShownAs {
  const bare = code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*./gi, '').split(';')[0] ?? '';
  const hasDay = /[yd]/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDay && !/General/i.test(bare)) return hasTime ? 'datetime' : 'date';
  if (hasTime) return 'time';
  if (/^\s*m+\s*$/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}
