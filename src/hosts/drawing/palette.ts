// Every colour a file gets from us, RRGGBB. Text stands at least 4.5 : 1 against its ground (WCAG AA), and what is urgent
// is bold as well, so that a page printed in greyscale still tells it.
import type { Tone } from '../../core/plan/plan';

export const PALETTE = {
  title: '174F4C',
  heading: '1F6F6B',
  figure: '174F4C',
  subtitle: '595959',
  note: '6B6B6B',
  link: '0B5394',
  headerText: 'FFFFFF',
  header: '1F6F6B',
  /** Header of the columns people fill in. */
  headerFillIn: '8A6410',
  fillIn: 'FFF9E5',
  line: 'D5DEDD',
} as const;

export interface ToneColours {
  readonly text: string;
  /** No ground for tones that only grey the text. */
  readonly ground?: string;
  readonly bold: boolean;
}

export const TONES: Readonly<Record<Tone, ToneColours>> = {
  late: { text: '9C1C13', ground: 'FDE2E0', bold: true },
  today: { text: '7A4A00', ground: 'FFE3A8', bold: true },
  soon: { text: '1B4F8A', ground: 'E3EEFA', bold: false },
  done: { text: '6F6F6F', bold: false },
  good: { text: '1E6B3A', ground: 'DFF2E3', bold: false },
  warn: { text: '7A5200', ground: 'FFF0C2', bold: false },
  bad: { text: '9C1C13', ground: 'FBE3E1', bold: false },
  muted: { text: '717171', bold: false },
};
