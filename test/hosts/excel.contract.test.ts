// The Excel host keeps the contract of all hosts, through the real Office.js client.
import { openExcel } from '../excel-host/open-excel';
import { drawnWorkbook } from '../../src/hosts/memory/drawn-workbook';
import { hostContract } from './contract';

hostContract('excel', ({ sheets, date1904 }) =>
  Promise.resolve(openExcel(drawnWorkbook(sheets, date1904), { watchdogMs: 5000 }).host),
);
