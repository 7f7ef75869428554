// A workbook open in the emulated Excel, and our host on it through the real Office.js client.
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { excelHost, type ExcelHost, type ExcelHostOptions } from '../../src/hosts/excel/excel-host';
import { EmulatedExcel } from './emulated-excel';
import { loadOffice } from './load-office';
import { ExcelWorkbook, workbookFrom } from './workbook';

export interface OpenExcel {
  readonly excel: EmulatedExcel;
  readonly workbook: ExcelWorkbook;
  readonly host: ExcelHost;
}

/** `options` as the host's; an unanswered request is given up after 60 ms. */
export function openExcel(start: WorkbookGrids | ExcelWorkbook, options: ExcelHostOptions = {}): OpenExcel {
  const workbook = start instanceof ExcelWorkbook ? start : workbookFrom(start);
  const excel = new EmulatedExcel(workbook);
  const client = loadOffice(excel);
  const host = excelHost({
    excel: client,
    supports: () => true,
    watchdogMs: 60,
    pause: () => Promise.resolve(),
    ...options,
  });
  return { excel, workbook, host };
}
