// Today's list and the calendar file of the sample workbook, read through each host: the same words and the same entries.
import ICAL from 'ical.js';
import { icsFile } from '../../src/calendar-file/ics-file';
import { reminders } from '../../src/core/digest/reminders';
import { todayDigest } from '../../src/core/digest/today-digest';
import type { WorkbookGrids } from '../../src/core/grid/grid';
import { run } from '../../src/core/run';
import { TEXTS } from '../../src/core/text/languages';
import { memoryHost } from '../../src/hosts/memory/memory-host';
import { openXlsx } from '../../src/hosts/xlsx/xlsx-host';
import { openExcel } from '../excel-host/open-excel';
import { AS_OF, sampleFile } from '../excel-host/sample-workbook';

const text = TEXTS['zh-CN'];
const file = sampleFile();

const HOSTS: readonly (readonly [string, () => WorkbookGrids | Promise<WorkbookGrids>])[] = [
  ['memory', () => memoryHost(openXlsx(file).grids).read()],
  ['xlsx', () => openXlsx(file).grids],
  ['excel', () => openExcel(openXlsx(file).grids, { watchdogMs: 20_000 }).host.read()],
];

function remindersOf(workbook: WorkbookGrids, owner: string | null) {
  const result = run(workbook, { asOf: AS_OF, text });
  const list = todayDigest(result, { asOf: AS_OF, owner, text, format: 'text' });
  const entries = reminders(result, { asOf: AS_OF, owner, calendar: result.calendar, text });
  const ics = icsFile(entries, { name: 'huifang', asOf: AS_OF });
  // When a file was made is no matter of its contents.
  return { list, ics: ics.replaceAll(/^DTSTAMP:.*$/gm, 'DTSTAMP:20261121T000000Z') };
}

test.each(HOSTS)('read through %s', async (_, read) => {
  const workbook = await read();
  const everybody = remindersOf(workbook, null);
  expect(everybody).toEqual(remindersOf(openXlsx(file).grids, null));
  expect(everybody.list).toMatch(/^今日回访 2026-11-21/);

  const calendar = new ICAL.Component(ICAL.parse(everybody.ics) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
  expect(ids.length).toBeGreaterThan(50);
  expect(new Set(ids).size).toBe(ids.length);

  const ours = remindersOf(workbook, '小王');
  expect(ours.list.split('\n').length).toBeLessThan(everybody.list.split('\n').length);
});
