// Numbers as they stand in sentences: thousands apart, no digits nobody needs.

/** `(1234567.891) → "1,234,567.89"`; `(296.4) → "296.4"`; small amounts keep what tells them apart: `(0.02548) → "0.02548"`. */
export function formatNumber(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value * 100) / 100 : Number(value.toPrecision(4));
  const [whole = '0', decimals] = plainDigits(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Digits without an exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 8 : 0) : text;
}
