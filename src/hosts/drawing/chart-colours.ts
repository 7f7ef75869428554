// Colours of series and slices where a plan names none, RRGGBB: told apart by people who do not see red and green, and on
// paper by their order in the legend.
export const CHART_COLOURS = [
  '1F6F6B',
  'D98E2B',
  '3B6EA8',
  'B5473C',
  '8A6FB0',
  '7C9A3D',
  '5F7F8C',
  'C06C9B',
] as const;

/** The colour of the `n`th series or slice, counted from 0; they begin anew after the last. */
export function chartColour(colours: readonly string[] | undefined, n: number): string {
  const list = colours && colours.length > 0 ? colours : CHART_COLOURS;
  return list[n % list.length] ?? CHART_COLOURS[0];
}

/** Lines and letters of charts, as quiet as the tables' own. */
export const CHART_GREY = { line: 'D5DEDD', text: '595959' } as const;
