// Light or dark, as the surroundings are: what they say of themselves, else how bright their background is, else what the
// system prefers, else light. Contrast themes of the system are honoured by the browser's forced colours.

/** What a program tells of its looks; older ones leave out one or all. */
export interface ThemeHints {
  readonly isDarkTheme?: boolean | undefined;
  /** "#RRGGBB". */
  readonly bodyBackgroundColor?: string | undefined;
}

export type PaneTheme = 'light' | 'dark';

/** `({ bodyBackgroundColor: '#262626' }, false) → 'dark'`; `(null, true) → 'dark'`. */
export function resolveTheme(hints: ThemeHints | null, systemPrefersDark: boolean): PaneTheme {
  const isDark = hints?.isDarkTheme ?? isDarkColour(hints?.bodyBackgroundColor ?? '') ?? systemPrefersDark;
  return isDark ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2.2) under 0.18, where black and white text are equally legible; null for no colour. */
function isDarkColour(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => linear(parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
