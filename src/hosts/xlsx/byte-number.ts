// Decimal numbers straight from bytes. Up to 15 digits and 10^22 both parts are exact as doubles, so one division or
// multiplication rounds correctly; anything longer goes through the language's own reader.

const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));
const MOST_DIGITS = 15;

/** `"45123.5" → 45123.5`, `"1E-3" → 0.001`; NaN for anything but a decimal number that a double can hold. */
export function decimalNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  let digits = 0;
  let places = 0;
  let seenPoint = false;
  let mantissa = 0;
  for (let i = negative ? start + 1 : start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + byte - 48;
      digits++;
      if (seenPoint) places++;
    } else if (byte === 0x2e && !seenPoint) seenPoint = true;
    else return slowNumber(bytes, start, end);
  }
  if (digits === 0 || digits > MOST_DIGITS) return slowNumber(bytes, start, end);
  const value = places === 0 ? mantissa : mantissa / (POWERS[places] as number);
  return negative ? 0 - value : value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  return end - start > 400 ? NaN : parseDecimal(String.fromCharCode(...bytes.subarray(start, end)));
}

/** The same for a text, blanks around it allowed. */
export function parseDecimal(text: string): number {
  const trimmed = text.trim();
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed) ? Number(trimmed) + 0 : NaN;
  return Number.isFinite(number) ? number : NaN;
}
