// The file host keeps the contract, on workbooks made by another program's writer.
import * as XLSX from '@e965/xlsx';
import type { Host } from '../../src/hosts/host';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { hostContract } from './contract';

hostContract('xlsx', ({ sheets, date1904 }) => {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  book.Workbook = { WBProps: { date1904: date1904 } };
  return Promise.resolve(
    fileHost(new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)),
  );
});

/** The file host over bytes kept in memory, reopened at every step as the terminal does. */
function fileHost(start: Uint8Array): Host {
  let bytes = start;
  return {
    read: () => Promise.resolve(openXlsx(bytes).grids),
    apply: (plans, appends) =>
      new Promise((resolve) => {
        const applied = openXlsx(bytes).apply(plans, appends);
        bytes = applied.bytes;
        resolve({ written: applied.written, refused: applied.refused });
      }),
  };
}
