// Markdown tables of plain texts.

/** `(['列', '默认'], [['窗口', '24']])` → a table's lines; nothing in a cell can break it. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(headers), `|${'---|'.repeat(headers.length)}`, ...rows.map(line)];
}

function cellText(cell: string | number): string {
  const shown = String(cell).replace(/\s*\n\s*/g, '<br>');
  return shown
    .replaceAll('|', '\\|')
    .replaceAll('*', '\\*')
    .replaceAll('<', '&lt;')
    .replaceAll('&lt;br>', '<br>');
}
