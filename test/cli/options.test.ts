import { parseMinute } from '../../src/core/calendar/day';
import { parseAsOf, parseLanguage, spokenLanguage } from '../../src/cli/options';

describe('--as-of', () => {
  test.each([
    ['2026-11-21T09:00', '2026-11-21T09:00'],
    ['2026-11-21 09:00', '2026-11-21T09:00'],
    ['2026-11-21', '2026-11-21T23:59'],
  ])('%s means %s', (typed, meant) => {
    expect(parseAsOf(typed)).toBe(parseMinute(meant));
  });

  test.each(['2026-13-01', '2026-02-30', '2026-11-21T24:00', '21.11.2026', 'tomorrow', ''])(
    '%j is refused',
    (typed) => {
      expect(parseAsOf(typed)).toBeNull();
    },
  );
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh_CN', 'zh-CN'],
  ['EN', 'en'],
  ['tlh', null],
  ['', null],
])('the language %j is %j', (typed, language) => {
  expect(parseLanguage(typed)).toBe(language);
});

describe('the language spoken: what is typed, else HUIFANG_LANG, else Chinese', () => {
  test.each([
    [['check', 'a.xlsx'], undefined, 'zh-CN'],
    [['check', 'a.xlsx'], 'en', 'en'],
    [['check', 'a.xlsx', '--lang', 'en'], undefined, 'en'],
    [['--lang=en', '--help'], undefined, 'en'],
    [['check', '--lang', 'zh-CN'], 'en', 'zh-CN'],
    [['check', '--lang', 'tlh'], undefined, 'zh-CN'],
    [['check'], 'xx', 'zh-CN'],
  ] as const)('%j with HUIFANG_LANG=%s → %s', (argv, environment, language) => {
    expect(spokenLanguage(argv, environment)).toBe(language);
  });
});
