// Excel writes characters that XML cannot hold as _xHHHH_ (ST_Xstring): a carriage return is `_x000D_`.

/** `"a_x000D_b" → "a\rb"`, `"_x005F_x000D_" → "_x000D_"`. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
