import { cellText, type CellReader } from './cell-reading';

/** Text as typed, without blanks around it. `5 → "5"`. */
export const readText: CellReader<string> = (cell) => cellText(cell).trim();
