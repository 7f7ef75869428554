import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { DEFAULT_POLICY } from '../../../src/core/policy/policy';
import { checkContactDays } from '../../../src/core/register/check-contact-days';
import { checkContactTimes } from '../../../src/core/register/check-contact-times';
import { checkGreetings } from '../../../src/core/register/check-greetings';
import { care, checkContext, records } from '../../support/check-records';
import { day, minute, visit } from '../../support/make-account';

const calendar = makeCalendar(DEFAULT_POLICY);

describe('a contact on a statutory holiday', () => {
  test.each([
    ['2023-10-01', true, "S2's own sample row"],
    ['2026-02-17', true, '春节'],
    ['2026-02-15', true, 'a day of the break before it'],
    ['2026-02-14', false, 'a Saturday worked instead'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2026-03-10', false, 'an ordinary Tuesday'],
  ])('a visit on %s: finding %s (%s)', (on, wrong) => {
    const found = checkContactDays(records({ visits: [visit({ at: minute(on) })] }), calendar);
    expect(found.map(({ code, value }) => [code, value])).toEqual(wrong ? [['contact-on-holiday', on]] : []);
  });

  test('a greeting counts like a visit, and the holiday is named', () => {
    const found = checkContactDays(records({ care: [care({ day: day('2023-10-01') })] }), calendar);
    expect(found).toMatchObject([{ sheet: '客户关怀记录表', cell: 'C2', params: { column: 'day' } }]);
    expect(found[0]?.params['holiday']).toMatch(/国庆|中秋/);
  });

  test('a day the team closed or opened itself is its own business', () => {
    const dated = (on: string, open: boolean) => ({
      day: day(on),
      open,
      periods: [],
      active: true,
      note: '',
    });
    const own = makeCalendar({
      ...DEFAULT_POLICY,
      calendarDays: [dated('2026-03-10', false), dated('2026-02-17', true)],
    });
    const visits = ['2026-03-10', '2026-02-17'].map((on) => visit({ at: minute(on) }));
    expect(checkContactDays(records({ visits }), own)).toEqual([]);
  });
});

describe('a visit when customers are busy', () => {
  test.each([
    ['2026-03-09T09:30', true, 'Monday morning'],
    ['2026-03-09T11:59', true, 'its last minute'],
    ['2026-03-09T12:00', false, 'Monday noon'],
    ['2026-03-13T11:59', false, 'Friday before noon'],
    ['2026-03-13T12:00', true, 'Friday from noon on'],
    ['2026-03-13T23:59', true, 'the end of Friday'],
    ['2026-03-10T09:30', false, 'Tuesday morning'],
    ['2026-03-09', false, 'a Monday without a time'],
  ])('%s: finding %s (%s)', (at, wrong) => {
    const found = checkContactTimes(records({ visits: [visit({ at: minute(at) })] }), DEFAULT_POLICY);
    expect(found.map(({ code, value }) => [code, value])).toEqual(
      wrong ? [['contact-at-time-to-avoid', at.replace('T', ' ')]] : [],
    );
  });

  test('no times to avoid, no findings', () => {
    const visits = [visit({ at: minute('2026-03-09T09:30') })];
    expect(checkContactTimes(records({ visits }), { ...DEFAULT_POLICY, avoidTimes: [] })).toEqual([]);
  });
});

describe('a festival greeting off its festival', () => {
  const check = (on: string, content: string) =>
    checkGreetings(records({ visits: [visit({ at: minute(on), content })] }), checkContext());

  test("S2's row of 2023-10-15 is 16 days off 中秋", () => {
    expect(check('2023-10-15', '中秋节祝福')).toMatchObject([
      {
        code: 'greeting-off-festival',
        value: '中秋节祝福',
        params: { festival: 'mid-autumn', festivalDay: '2023-09-29', days: 16, max: 3, day: '2023-10-15' },
      },
    ]);
  });

  test.each([
    ['2023-10-02', '中秋节祝福', 0, 'three days after is allowed'],
    ['2023-10-03', '中秋节祝福', 1, 'four are not'],
    ['2023-09-26', '中秋節祝福', 0, 'three days before, in traditional script'],
    ['2023-09-25', '中秋節祝福', 1, 'four days before'],
    ['2025-12-30', '元旦祝福', 0, 'the festival of the next year is nearer'],
    ['2026-02-17', '春节问候', 0, '春节 itself'],
    ['2027-02-17', '春节问候', 1, 'the festival moves with the moon'],
    ['2026-05-02', '劳动节礼品', 0, '劳动节'],
    ['2026-06-19', '端午', 0, '端午 2026-06-19'],
    ['2026-07-01', '端午', 1, 'the bare name is a greeting'],
    ['2025-10-08', '中秋国庆双节祝福', 0, 'near one of two festivals'],
    ['2026-11-01', '回顾国庆促销的效果', 0, 'named in passing'],
    ['2026-11-01', '确认产品使用情况', 0, 'no festival'],
  ])('%s %s: %i findings (%s)', (on, content, count) => {
    expect(check(on, content)).toHaveLength(count);
  });

  test('care rows count, birthdays do not', () => {
    const rows = [
      care({ day: day('2026-11-01'), content: '国庆问候', kind: 'festival' }),
      care({ day: day('2026-11-01'), content: '生日贺卡(国庆出生)', kind: 'birthday' }),
    ];
    expect(checkGreetings(records({ care: rows }), checkContext())).toHaveLength(1);
  });
});
