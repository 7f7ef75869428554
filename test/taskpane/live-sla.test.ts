// How a limit stands as the clock goes on, known from the last look at the workbook alone.
import { filterSla } from '../../src/taskpane/filter-sla';
import { liveCounts, liveStatus, passedLimits } from '../../src/taskpane/live-sla';
import type { SlaLine, SlaView } from '../../src/taskpane/pane-report';

const [WARN_AT, DUE] = [1000, 1100];

function line(part: Partial<SlaLine> = {}): SlaLine {
  return {
    key: 'T1',
    name: 'T1',
    customerName: '甲公司',
    priority: 'P1',
    status: 'normal',
    limit: '解决',
    due: DUE,
    warnAt: WARN_AT,
    doneAt: null,
    department: '技术',
    owner: '王芳',
    description: '打不开',
    why: '',
    escalation: '',
    place: null,
    ...part,
  };
}

function view(...lines: readonly SlaLine[]): SlaView {
  const rest = { normal: 0, warning: 0, late: 0, paused: 0, uncovered: 0 };
  return { lines, open: lines.length, rest };
}

test.each<[string, Partial<SlaLine>, number, SlaLine['status']]>([
  ['before the warning it is in time', {}, WARN_AT - 1, 'normal'],
  ['the warning itself is late soon', {}, WARN_AT, 'warning'],
  ['the due minute itself is still in time', {}, DUE, 'warning'],
  ['a minute later it is late', {}, DUE + 1, 'late'],
  ['without a warning it goes from in time to late', { warnAt: null }, DUE, 'normal'],
  ['what was late stays late', { status: 'late' }, 0, 'late'],
  ['a clock that stands still does not become late', { status: 'paused' }, DUE + 1, 'paused'],
  ['no calendar, no limit', { status: 'uncovered', due: null }, DUE + 1, 'uncovered'],
  ['what is done stays done', { status: 'met', doneAt: 900 }, DUE + 1, 'met'],
])('%s', (_, part, now, expected) => {
  expect(liveStatus(line(part), now)).toBe(expected);
});

test('counts move with the clock; those that are not listed stay as they were', () => {
  const sla = { ...view(line(), line({ status: 'paused' }), line({ status: 'met', doneAt: 900 })), open: 9 };
  const unlisted = { ...sla, rest: { ...sla.rest, late: 7 } };
  expect(liveCounts(unlisted, 0)).toEqual({ normal: 1, warning: 0, late: 7, paused: 1, uncovered: 0 });
  expect(liveCounts(unlisted, DUE + 1)).toEqual({ normal: 0, warning: 0, late: 8, paused: 1, uncovered: 0 });
});

test.each<[string, SlaLine, number, number, number]>([
  ['a limit that passes is told', line(), 900, DUE + 1, 1],
  ['not before it has passed', line(), 900, DUE, 0],
  ['not when it was late at the last look', line({ status: 'late' }), 900, DUE + 1, 0],
  ['not when it was seen already', line(), DUE + 1, DUE + 2, 0],
  ['not when it stands still', line({ status: 'paused' }), 900, DUE + 1, 0],
])('%s', (_, each, since, now, told) => {
  expect(passedLimits(view(each), since, now)).toHaveLength(told);
});

describe('the filters', () => {
  const lines = [
    line(),
    line({ key: 'T2', name: 'T2', owner: '', department: '财务', due: DUE + 500, warnAt: null }),
    line({ key: 'T3', name: 'T3', status: 'met', doneAt: 900 }),
  ];
  const all = { filter: 'open', search: '', owner: '', department: '' } as const;
  test.each([
    ['open ones', all, 0, 'T1 T2'],
    ['done lately', { ...all, filter: 'recent' }, 0, 'T3'],
    ['late by now', { ...all, filter: 'late' }, DUE + 1, 'T1'],
    ['of a person', { ...all, owner: '王芳' }, 0, 'T1'],
    ['of nobody', { ...all, owner: null }, 0, 'T2'],
    ['of a department', { ...all, department: '财务' }, 0, 'T2'],
    ['by words in any order, case and width', { ...all, search: '甲公司 ｔ2' }, 0, 'T2'],
  ] as const)('%s', (_, wanted, now, expected) => {
    expect(
      filterSla(lines, wanted, now)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(expected);
  });
});
