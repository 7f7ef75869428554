// The header texts a table part may hold. Excel wants every header to be a text, not blank, not twice the same, equal in the
// cell and in the table part.

/** The longest header a table column may have. */
const LONGEST_HEADER = 255;

/** `["客户", "客户", ""] → ["客户", "客户2", "Column3"]`; case does not make two headers different. */
export function headerTexts(headers: readonly string[]): readonly string[] {
  const used = new Set(headers.map(fold));
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const text = header.replace(/\r\n?/g, '\n').slice(0, LONGEST_HEADER) || `Column${i + 1}`;
    if (!taken.has(fold(text))) return take(taken, text);
    for (let n = 2; ; n++) {
      const other = `${text.slice(0, LONGEST_HEADER - 5)}${n}`;
      if (!used.has(fold(other)) && !taken.has(fold(other))) return take(taken, other);
    }
  });
}

function take(taken: Set<string>, text: string): string {
  taken.add(fold(text));
  return text;
}

function fold(text: string): string {
  return text.toLowerCase();
}
