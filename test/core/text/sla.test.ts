// The sentence that derives a due time, as a colleague would say it, in both languages.
import { TEXTS } from '../../../src/core/text/languages';
import { account } from '../../support/build-register';
import { dated } from '../calendar/calendars';
import { clocked, onlyLimit, onlyRow, policyWith } from '../measures/sla/clocked';

const HOURS = { hours: '09:00-18:00', chineseHolidays: true };

function sentences(
  receivedAt: string,
  hours: number,
  more: {
    readonly drawn?: Parameters<typeof policyWith>[0];
    readonly clock?: 'working' | 'round-the-clock';
    readonly paused?: readonly [string, string];
  } = {},
): readonly string[] {
  const policy = policyWith(more.drawn ?? HOURS, { limits: [...onlyLimit(hours, null, more.clock)] });
  const tickets = account('A').ticket('G1', { receivedAt });
  if (more.paused)
    tickets
      .progressed('G1', more.paused[0], 'waiting-customer')
      .progressed('G1', more.paused[1], 'executing');
  const { solutionDerivation } = onlyRow(clocked({ policy, asOf: '2027-06-01', tickets }));
  return [TEXTS['zh-CN'].sla.derivation(solutionDerivation), TEXTS.en.sla.derivation(solutionDerivation)];
}

test('on the same day', () => {
  expect(sentences('2026-03-02T09:30', 2)).toEqual([
    '3-2 周一09:30 收到 + 2小时工作时间 → 当天11:30',
    'Received Mon 2 Mar 09:30 + 2 h of working time → the same day 11:30',
  ]);
});

test('over 春节, the make-up Saturday named', () => {
  expect(sentences('2026-02-13T17:00', 13)).toEqual([
    '2-13 周五17:00 收到 + 13小时工作时间；2-14 周六调休上班；2-15 至 2-23 春节休息 → 2-24 周二12:00',
    'Received Fri 13 Feb 17:00 + 13 h of working time; Sat 14 Feb is a make-up workday; 15 Feb to 23 Feb off for Spring Festival → Tue 24 Feb 12:00',
  ]);
});

test('onto a make-up Sunday, the Saturday before it off', () => {
  expect(sentences('2026-09-18T17:00', 4)).toEqual([
    '9-18 周五17:00 收到 + 4小时工作时间；9-19 周六休息；9-20 周日调休上班 → 9-20 周日12:00',
    'Received Fri 18 Sep 17:00 + 4 h of working time; Sat 19 Sep off; Sun 20 Sep is a make-up workday → Sun 20 Sep 12:00',
  ]);
});

test('over one weekend, and over three', () => {
  expect(sentences('2026-03-06T17:00', 2)[0]).toBe(
    '3-6 周五17:00 收到 + 2小时工作时间；周末休息 → 3-9 周一10:00',
  );
  expect(sentences('2026-03-06T09:00', 108)).toEqual([
    '3-6 周五09:00 收到 + 108小时工作时间；其间 3 个周末休息 → 3-23 周一18:00',
    'Received Fri 6 Mar 09:00 + 108 h of working time; 3 weekends off → Mon 23 Mar 18:00',
  ]);
});

test('two festivals in one break', () => {
  expect(sentences('2025-09-30T17:00', 2)).toEqual([
    '9-30 周二17:00 收到 + 2小时工作时间；10-1 至 10-8 国庆节、中秋休息 → 10-9 周四10:00',
    'Received Tue 30 Sep 17:00 + 2 h of working time; 1 Oct to 8 Oct off for National Day and the Mid-Autumn Festival → Thu 9 Oct 10:00',
  ]);
});

test('round the clock nothing is passed over', () => {
  expect(sentences('2026-02-15T10:00', 1, { clock: 'round-the-clock' })).toEqual([
    '2-15 周日10:00 收到 + 1小时（全天计时） → 当天11:00',
    'Received Sun 15 Feb 10:00 + 1 h round the clock → the same day 11:00',
  ]);
});

test('a pause moves it on', () => {
  expect(sentences('2026-03-02T09:00', 4, { paused: ['2026-03-02T10:00', '2026-03-02T12:40'] })).toEqual([
    '3-2 周一09:00 收到 + 4小时工作时间；暂停2小时40分钟，顺延 → 当天15:40',
    'Received Mon 2 Mar 09:00 + 4 h of working time; 2 h 40 min paused, not counted → the same day 15:40',
  ]);
});

test("the team's own days, with their notes", () => {
  const drawn = {
    ...HOURS,
    dated: [dated('2026-03-06', false, '', '公司年会'), dated('2026-03-07', true, '09:00-12:00', '盘点')],
  };
  expect(sentences('2026-03-05T17:00', 2, { drawn })).toEqual([
    '3-5 周四17:00 收到 + 2小时工作时间；3-6 休息（公司年会）；3-7 周六上班（盘点） → 3-7 周六10:00',
    'Received Thu 5 Mar 17:00 + 2 h of working time; Fri 6 Mar off (公司年会); Sat 7 Mar is worked (盘点) → Sat 7 Mar 10:00',
  ]);
});

test('a year without data is said aloud, and another year is written out', () => {
  expect(sentences('2026-12-31T17:00', 4)).toEqual([
    '12-31 周四17:00 收到 + 4小时工作时间；2027 年的放假安排还没有数据，按平常周推算，请留意 → 2027-1-1 周五12:00',
    'Received Thu 31 Dec 17:00 + 4 h of working time; no holiday data for 2027 yet, counted as ordinary weeks → Fri 1 Jan 2027 12:00',
  ]);
});

test('without any open hour there is no due time', () => {
  expect(sentences('2026-03-02T09:00', 4, { drawn: { hours: '' } })).toEqual([
    '3-2 周一09:00 收到 + 4小时工作时间；设置里没有工作时间，推不出到期时间',
    'Received Mon 2 Mar 09:00 + 4 h of working time; the settings hold no working hours, so no due time can be given',
  ]);
});

test.each([
  ['priority-P1', 'P1 时限', 'P1 limit'],
  ['valued-customer', '重点客户时限', 'Valued customer limit'],
  ['own-1', '特急客户', '特急客户'],
  ['gone', 'gone', 'gone'],
])('the limit %s is called %s', (id, zh, en) => {
  const limits = [...onlyLimit(1), { id: 'own-1', name: '特急客户' }];
  expect([TEXTS['zh-CN'].sla.limitName(id, limits), TEXTS.en.sla.limitName(id, limits)]).toEqual([zh, en]);
});

test.each([
  [50, '50分钟', '50 min'],
  [60, '1小时', '1 h'],
  [160, '2小时40分钟', '2 h 40 min'],
  [4320, '72小时', '72 h'],
])('%i minutes are %s', (minutes, zh, en) => {
  expect([TEXTS['zh-CN'].sla.duration(minutes), TEXTS.en.sla.duration(minutes)]).toEqual([zh, en]);
});
