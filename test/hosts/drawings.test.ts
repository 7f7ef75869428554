// All three hosts keep the contract of charts and PivotTables.
import { drawingContract } from './drawing-contract';
import { seenExcel, seenMemory, seenXlsx } from './seen-hosts';

drawingContract('memory', (workbook) => Promise.resolve(seenMemory(workbook)));
drawingContract('xlsx', (workbook) => Promise.resolve(seenXlsx(workbook)));
drawingContract('excel', (workbook) => Promise.resolve(seenExcel(workbook)));
