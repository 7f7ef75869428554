// The colours of the lines of text we write outside our tables: a line that still has one is ours to write anew.
import { PALETTE } from '../drawing/palette';

const COLOURS = new Set<string>(
  [PALETTE.title, PALETTE.heading, PALETTE.subtitle, PALETTE.note, PALETTE.link].map(plain),
);

/** `isOurColour('#595959') → true`; `('') → false`. */
export function isOurColour(colour: string): boolean {
  return COLOURS.has(plain(colour));
}

function plain(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
