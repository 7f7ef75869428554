import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { monthOf } from '../../../src/core/calendar/period';
import type { Grid } from '../../../src/core/grid/grid';
import { serviceQuality } from '../../../src/core/measures/quality/service-quality';
import type { SlaRow } from '../../../src/core/measures/sla-result';
import type { SheetPlan } from '../../../src/core/plan/plan';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { staffSheet } from '../../../src/core/reports/staff-sheet';
import { day, minute } from '../../support/make-account';
import { CHINESE, ENGLISH, gridOf, reportContext, rowsOf, textsOf } from '../../support/report-context';
import { slaOf, slaRow } from '../../support/sla-rows';

const asOf = minute('2026-11-20T18:00');

function write(
  rows: readonly SlaRow[],
  more: { readonly grids?: readonly Grid[]; readonly text?: typeof CHINESE } = {},
): SheetPlan {
  const quality = serviceQuality({
    register: { progress: [], progressByTicket: new Map() },
    sla: slaOf(rows),
    policy: DEFAULT_POLICY,
    calendar: makeCalendar(DEFAULT_POLICY),
    period: { ...monthOf(day('2026-11-20')), to: day('2026-11-20') },
    asOf,
    isOverCompensated: () => false,
  });
  return staffSheet({ quality }, reportContext(asOf, more));
}

const done = (owner: string, response: 'met' | 'missed', more: object = {}) =>
  slaRow(
    { owner, type: 'fault', receivedAt: '2026-11-03T09:00', ...more },
    {
      department: '技术',
      open: false,
      response: { status: response },
      solution: { status: 'met', doneAt: '2026-11-03T15:00' },
    },
  );

const ROWS = [done('王芳', 'met', { score: 5 }), done('王芳', 'met', { score: 4 }), done('李强', 'missed')];

test('the target stands first, then the whole, departments, people and types', () => {
  const plan = write(ROWS);
  expect(plan).toMatchObject({ id: 'staff', sheet: '人员绩效' });
  const rows = rowsOf(plan.tables[0]);
  expect(
    rows.map((row) => [row['scope'], row['name'], row['tickets'], row['onTimeResponse'], row['verdict']]),
  ).toEqual([
    ['目标', '目标', null, 0.95, null],
    ['合计', '合计', 3, 2 / 3, '未达标'],
    ['部门', '技术', 3, 2 / 3, '未达标'],
    ['人员', '王芳', 2, 1, '达标'],
    ['人员', '李强', 1, 0, '未达标'],
    ['问题类型', '产品故障', 3, 2 / 3, '未达标'],
  ]);
});

test('what was not met is said with its count and its target', () => {
  const rows = rowsOf(write(ROWS).tables[0]);
  expect(rows[1]).toMatchObject({
    unmet: '按时响应率 66.7%（2/3，目标不低于 95.0%）',
    onTimeResponseCount: '2/3',
    meanSolutionHours: 6,
    score: 4.5,
    scoreCount: '2',
  });
});

test('nothing to measure is left blank and not judged', () => {
  const rows = rowsOf(write([slaRow({ owner: '王芳', receivedAt: '2026-11-19T09:00' })]).tables[0]);
  const person = rows.find((row) => row['scope'] === '人员');
  expect(person).toMatchObject({
    onTimeResponse: null,
    onTimeResponseCount: null,
    score: null,
    updated: null,
  });
});

test('the line above tells the period and how many targets were met', () => {
  expect(textsOf(write(ROWS))[1]).toBe(
    '2026-11-01 至 2026-11-20：受理问题 3 个；整体 7 项有数据的指标中，达标 6 项',
  );
  expect(textsOf(write([]))[1]).toBe('2026-11-01 至 2026-11-20：还没有受理问题');
});

test('measures for improvement stay with their person, also when the person has no ticket any more', () => {
  const before = write(ROWS);
  const at = before.tables[0]?.columns.findIndex(({ key }) => key === 'note') ?? -1;
  const grid = gridOf(before);
  const typed = grid.rows.map((row) => (row?.[1] === '李强' ? row.with(at, '参加培训') : row));
  const again = rowsOf(write(ROWS, { grids: [{ ...grid, rows: typed }] }).tables[0]);
  expect(again.find((row) => row['name'] === '李强')?.['note']).toBe('参加培训');
  const later = rowsOf(write(ROWS.slice(0, 2), { grids: [{ ...grid, rows: typed }] }).tables[0]);
  expect(later.at(-1)).toMatchObject({
    name: '李强',
    tickets: null,
    unmet: '本期没有问题',
    note: '参加培训',
  });
});

test('a second writing changes nothing, in either language', () => {
  for (const text of [CHINESE, ENGLISH]) {
    const once = write(ROWS, { text });
    expect(write(ROWS, { text, grids: [gridOf(once)] }).tables[0]?.rows).toEqual(once.tables[0]?.rows);
  }
});

test('column names and their order are stable', () => {
  const table = write([]).tables[0];
  expect(table?.name).toBe('HF_Staff');
  expect(table?.columns.map(({ key }) => key).join(' ')).toBe(
    'scope name tickets onTimeResponse onTimeSolution solved complaint reopened updated revisited meanSolutionHours ' +
      'medianSolutionHours score compensation breaches verdict unmet note onTimeResponseCount onTimeSolutionCount ' +
      'solvedCount complaintCount reopenedCount updatedCount revisitedCount scoreCount key',
  );
});
