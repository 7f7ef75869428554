/// <reference types="office-js" />
// A note behind the status line of a sheet of ours: why a press in the ribbon did not do what it should. The next refresh
// writes the line anew, and the note goes with it.
import { enteredValue } from './entered-text';
import { isOurColour } from './line-colours';
import { inSession, type ExcelSurroundings } from './session';

export interface StatusNote {
  readonly sheet: string;
  /** "A2". */
  readonly cell: string;
  /** Begins with ⚠: so it is told from the line. */
  readonly note: string;
}

const NOTE = /\s*⚠.*$/su;

/** `"截至 09:00 ⚠ …" → "截至 09:00"`. */
export function withoutNote(line: string): string {
  return line.replace(NOTE, '');
}

/**
 * False, and nothing is written, where that cell holds no line of ours or may not be written. Throws ExcelRefusal when Excel
 * fails.
 */
export async function noteStatus(status: StatusNote, surroundings: ExcelSurroundings): Promise<boolean> {
  return inSession(surroundings, async (session) => {
    const line = await session.trip((context) => lookAtLine(context, status));
    if (line === null) return false;
    const text = enteredValue(`${withoutNote(line)}\u3000${status.note}`, 'general');
    await session.trip(({ workbook }) => {
      workbook.worksheets.getItem(status.sheet).getRange(status.cell).values = [[text]];
      return () => undefined;
    });
    return true;
  });
}

function lookAtLine({ workbook }: Excel.RequestContext, { sheet, cell }: StatusNote): () => string | null {
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
  workbook.load('readOnly');
  worksheet.protection.load('protected');
  const range = worksheet.getRange(cell);
  range.load('formulas');
  const looks = range.getCellProperties({ format: { font: { color: true } } });
  return () => {
    if (worksheet.isNullObject || worksheet.protection.protected || workbook.readOnly) return null;
    const [[line] = []] = range.formulas as readonly (readonly unknown[])[];
    const colour = looks.value[0]?.[0]?.format?.font?.color ?? '';
    return typeof line === 'string' && line !== '' && isOurColour(colour) ? line : null;
  };
}
