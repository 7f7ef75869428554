// Search as people do it: in any case and width, every word somewhere in the text.

/** `("王 续约", ["王芳", "续约提醒"]) → true`. */
export function hasWords(search: string, texts: readonly string[]): boolean {
  const text = fold(texts.join(' '));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
