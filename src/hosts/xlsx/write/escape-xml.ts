// Text on its way into XML. Characters XML cannot hold are written as _xHHHH_, the escape Excel itself uses and reads back.

/** For an attribute between double quotes. `a<"b"` → `a&lt;&quot;b&quot;`; line breaks as character references. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** For an element's text, formulas for instance, whose control characters have no escape of their own. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

const UNSAFE = /[&<>\r\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;
/** Control characters but tab and line feed, halves of a surrogate pair and the two non-characters. */
const ILLEGAL = /[\0-\x08\v\f\r\x0e-\x1f\p{Cs}\ufffe\uffff]/gu; // eslint-disable-line no-control-regex -- these are the ones to escape

/**
 * For a cell's text: `"a\u0001b" → "a_x0001_b"`, and a text that looks like such an escape is kept from being read as one:
 * `"_x0041_" → "_x005F_x0041_"`.
 */
export function escapeCellText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escapeMarkup(literal).replace(
    ILLEGAL,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
