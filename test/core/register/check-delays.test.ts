import { checkDelays } from '../../../src/core/register/check-delays';
import { checkSpareParts } from '../../../src/core/register/check-spare-parts';
import type { Progress, Ticket } from '../../../src/core/register/register';
import { places, progress, records, without } from '../../support/check-records';
import { minute, ticket } from '../../support/make-account';

/** Entries as lines: updated, expected ("" = blank), told the customer. */
type Line = readonly [updated: string, expected: string, told: boolean | null];

function entries(lines: readonly Line[]): Progress[] {
  return lines.map(([updated, expected, toldCustomer], i) =>
    progress({
      row: i + 1,
      updatedAt: minute(updated),
      expectedAt: expected === '' ? null : minute(expected),
      toldCustomer,
    }),
  );
}

function reasons(lines: readonly Line[], asOf: string, ticketFields: Partial<Ticket> = {}): string[] {
  const tickets = [ticket({ ticketId: 'T1', receivedAt: minute('2026-03-01'), ...ticketFields })];
  const found = checkDelays(records({ tickets, progress: entries(lines) }), minute(asOf));
  return found.map(({ params, cell, value }) => `${String(params['reason'])} ${cell} ${value}`);
}

describe('an expected completion that passes', () => {
  test.each<[string, Line[], string, string[]]>([
    ['is not late on its own day', [['2026-03-01', '2026-03-03', false]], '2026-03-03T23:00', []],
    [
      'is late the day after',
      [['2026-03-01', '2026-03-03', false]],
      '2026-03-04T08:00',
      ['passed G2 2026-03-03'],
    ],
    [
      'with a time is late a minute after it',
      [['2026-03-01', '2026-03-03T17:00', null]],
      '2026-03-03T17:01',
      ['passed G2 2026-03-03 17:00'],
    ],
    ['with a time is not late at it', [['2026-03-01', '2026-03-03T17:00', null]], '2026-03-03T17:00', []],
    ['is in order when the customer knows', [['2026-03-01', '2026-03-03', true]], '2026-03-09', []],
    [
      'is in order when the customer was told in a later entry',
      [
        ['2026-03-01', '2026-03-03', false],
        ['2026-03-03', '', true],
      ],
      '2026-03-09',
      [],
    ],
    [
      'is in order when the date told is only repeated',
      [
        ['2026-03-01', '2026-03-03', true],
        ['2026-03-02', '2026-03-03', null],
      ],
      '2026-03-09',
      [],
    ],
    ['needs a date', [['2026-03-01', '', false]], '2026-03-09', []],
    ['an entry after as-of does not count', [['2026-03-05', '2026-03-03', false]], '2026-03-04T08:00', []],
  ])('%s', (_, lines, asOf, expected) => {
    expect(reasons(lines, asOf)).toEqual(expected);
  });

  test.each<[Partial<Ticket>, number]>([
    [{ status: 'solved' }, 0],
    [{ status: 'closed' }, 0],
    [{ solvedAt: minute('2026-03-02') }, 0],
    [{ status: 'in-progress' }, 1],
    [{ status: 'reopened', solvedAt: minute('2026-03-02') }, 1],
  ])('counts only while the ticket is open: %j → %i', (fields, count) => {
    expect(reasons([['2026-03-01', '2026-03-03', false]], '2026-03-09', fields)).toHaveLength(count);
  });

  test('a ticket solved in the progress sheet is not open', () => {
    const [entry] = entries([['2026-03-01', '2026-03-03', false]]);
    const solved = progress({ updatedAt: minute('2026-03-03'), status: 'solved' });
    const tickets = [ticket({ ticketId: 'T1' })];
    const all = [...(entry ? [entry] : []), solved];
    expect(checkDelays(records({ tickets, progress: all }), minute('2026-03-09'))).toEqual([]);
  });
});

describe('an expected completion that moves later', () => {
  test.each<[string, Line[], string[]]>([
    [
      'untold is a finding at the new date',
      [
        ['2026-03-01', '2026-03-20', true],
        ['2026-03-02', '2026-03-25', false],
      ],
      ['moved G3 2026-03-25'],
    ],
    [
      'told is in order',
      [
        ['2026-03-01', '2026-03-20', null],
        ['2026-03-02', '2026-03-25', true],
      ],
      [],
    ],
    [
      'told in the next entry is in order',
      [
        ['2026-03-01', '2026-03-20', null],
        ['2026-03-02', '2026-03-25', null],
        ['2026-03-03', '', true],
      ],
      [],
    ],
    [
      'earlier is good news',
      [
        ['2026-03-01', '2026-03-25', null],
        ['2026-03-02', '2026-03-20', null],
      ],
      [],
    ],
    [
      'the same is no move',
      [
        ['2026-03-01', '2026-03-20', null],
        ['2026-03-02', '2026-03-20', null],
      ],
      [],
    ],
    [
      'over an entry without a date is seen',
      [
        ['2026-03-01', '2026-03-20', null],
        ['2026-03-02', '', null],
        ['2026-03-03', '2026-03-25', null],
      ],
      ['moved G4 2026-03-25'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(reasons(lines, '2026-03-10')).toEqual(expected);
  });

  test('and has passed since is one finding, not two', () => {
    const lines: Line[] = [
      ['2026-03-01', '2026-03-03', null],
      ['2026-03-02', '2026-03-05', null],
    ];
    expect(reasons(lines, '2026-03-10')).toEqual(['passed G3 2026-03-05']);
  });

  test('is found for solved tickets too', () => {
    const lines: Line[] = [
      ['2026-03-01', '2026-03-03', null],
      ['2026-03-02', '2026-03-05', null],
    ];
    expect(reasons(lines, '2026-03-10', { status: 'closed' })).toEqual(['moved G3 2026-03-05']);
  });
});

test('a sheet without 已同步客户 is not judged', () => {
  const lines = entries([['2026-03-01', '2026-03-03', null]]).map((entry) => without(entry, 'toldCustomer'));
  expect(checkDelays(records({ progress: lines }), minute('2026-03-09'))).toEqual([]);
});

describe('waiting for spare parts', () => {
  const at = minute('2026-03-01');
  test.each<[string, Partial<Progress>[], string[]]>([
    [
      'without an alternative is a finding',
      [{ status: 'waiting-parts' }],
      ['spare-part-without-alternative alternative H2'],
    ],
    ['with one is in order', [{ status: 'waiting-parts', alternative: '备用机' }], []],
    [
      'is in order when one of the entries names it',
      [{ status: 'waiting-parts', alternative: '备用机' }, { status: 'waiting-parts' }],
      [],
    ],
    [
      'is one finding a ticket, at the latest entry',
      [{ status: 'waiting-parts' }, { status: 'waiting-parts', row: 5 }],
      ['spare-part-without-alternative alternative H6'],
    ],
    ['other steps need none', [{ status: 'inspecting' }, { status: null }], []],
  ])('%s', (_, lines, expected) => {
    const all = lines.map((fields) => progress({ updatedAt: at, ...fields }));
    expect(places(checkSpareParts(records({ progress: all })))).toEqual(expected);
  });
});
