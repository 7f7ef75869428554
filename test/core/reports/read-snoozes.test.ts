import { parseDay } from '../../../src/core/calendar/day';
import { serialFromDay } from '../../../src/core/grid/excel-date';
import { checkSnoozes, readSnoozes } from '../../../src/core/reports/read-snoozes';
import { standingTable } from '../plan/drawn-table';

const day = (text: string) => parseDay(text) ?? NaN;
const serial = (text: string, date1904 = false) => serialFromDay(day(text), date1904);

const HEADERS = ['到期日期', '结果', '改期至', '改期原因', '行标识'];
const ENGLISH = ['Due', 'Result', 'Snooze until', 'Snooze reason', 'Row key'];

test.each<[string | number, string, string]>([
  [serial('2026-03-20'), '2026-03-20', 'a date'],
  [serial('2026-03-20') + 0.5, '2026-03-20', 'a date with a time'],
  ['2026-3-20', '2026-03-20', 'text'],
  ['2026/03/20', '2026-03-20', 'with slashes'],
  ['２０２６年３月２０日', '2026-03-20', 'full width'],
  ['3月20日', '2026-03-20', 'no year: this year'],
  ['1月5日', '2027-01-05', 'no year and before the due date: next year'],
])('改期至 %j → %s (%s)', (cell, until) => {
  const own = standingTable([
    HEADERS,
    [serial('2026-03-10'), null, cell, ' 客户出差 ', 'A|renewal||2026-03-25'],
  ]);
  expect([...readSnoozes(own, false)]).toEqual([
    ['A|renewal||2026-03-25', { until: day(until), reason: '客户出差' }],
  ]);
});

test('English headers, another column order and the 1904 date system', () => {
  const own = standingTable([
    [...ENGLISH].reverse(),
    ['K', 'trip', serial('2026-03-20', true), null, serial('2026-03-10', true)],
  ]);
  expect([...readSnoozes(own, true)]).toEqual([['K', { until: day('2026-03-20'), reason: 'trip' }]]);
});

test('a row with a result is done: its date moves nothing any more', () => {
  const own = standingTable([HEADERS, [null, '已完成', '2026-03-20', null, 'K']]);
  expect(readSnoozes(own, false).size).toBe(0);
});

test('what is no date is a finding with its cell, and the row stays', () => {
  const own = standingTable([HEADERS, [null, null, '下周', null, 'K']], { top: 5, left: 1 });
  expect(readSnoozes(own, false).size).toBe(0);
  expect(checkSnoozes(own, false)).toMatchObject([
    { code: 'not-a-date', sheet: '回访', cell: 'D7', value: '下周', params: { column: '改期至' } },
  ]);
});

test('no sheet of ours yet, or the column removed: nothing is snoozed', () => {
  expect(readSnoozes(undefined, false).size).toBe(0);
  expect(
    readSnoozes(
      standingTable([
        ['到期日期', '行标识'],
        [null, 'K'],
      ]),
      false,
    ).size,
  ).toBe(0);
});
