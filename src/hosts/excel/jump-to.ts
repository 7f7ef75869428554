/// <reference types="office-js" />
// Shows a sheet and selects a cell on it.
import { inSession, type ExcelSurroundings } from './session';

/** `cell` "" shows the sheet and leaves the selection as it is. Throws ExcelRefusal; nothing is written in any case. */
export async function jumpTo(
  { sheet, cell }: { readonly sheet: string; readonly cell: string },
  surroundings: ExcelSurroundings,
): Promise<void> {
  await inSession(surroundings, (session) =>
    session.trip(({ workbook }) => {
      const found = workbook.worksheets.getItem(sheet);
      found.activate();
      if (cell !== '') found.getRange(cell).select();
      return () => undefined;
    }),
  );
}
