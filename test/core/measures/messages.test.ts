import { formatDay } from '../../../src/core/calendar/day';
import { makeCalendar } from '../../../src/core/calendar/make-calendar';
import { messages, type Message } from '../../../src/core/measures/messages';
import type { MessageTemplate } from '../../../src/core/policy/loyalty-tables';
import { DEFAULT_POLICY, type Policy } from '../../../src/core/policy/policy';
import { TEXTS } from '../../../src/core/text/languages';
import type { Text } from '../../../src/core/text/text';
import { account, registerOf, type AccountBuilder } from '../../support/build-register';
import { minute } from '../../support/make-account';

function made(
  asOf: string,
  customers: readonly AccountBuilder[],
  { policy = DEFAULT_POLICY, text = TEXTS['zh-CN'] }: { policy?: Policy; text?: Text } = {},
): Message[] {
  return messages({
    register: registerOf(customers),
    policy,
    calendar: makeCalendar(policy),
    asOf: minute(asOf),
    tierOf: ({ key }) => customers.find(({ id }) => id === key)?.tier ?? null,
    words: {
      messages: text.policy.messages,
      placeholders: text.policy.placeholders,
      fallbacks: text.policy.messageFallbacks,
      festivals: text.words.festivals,
      day: formatDay,
    },
  });
}

const lines = (list: readonly Message[]) =>
  list.map(({ kind, account: { key }, day }) => `${kind} ${key} ${formatDay(day)}`);
const withText = (text: string): Policy => {
  const template: MessageTemplate = { id: 'mine', kind: 'thanks', active: true, text };
  return { ...DEFAULT_POLICY, messageTemplates: [template] };
};

test.each([
  [5, 'thanks'],
  [4, 'thanks'],
  [3, 'apology'],
  [1, 'apology'],
])('a score of %i gets %s', (overall, kind) => {
  const customer = account('A').survey('2026-11-20', { overall });
  expect(lines(made('2026-11-21T09:00', [customer]))).toEqual([`${kind} A 2026-11-20`]);
});

test('scores of the last 7 days only, and of several the latest', () => {
  const customers = [
    account('A').survey('2026-11-13', { overall: 5 }),
    account('B').survey('2026-11-14', { overall: 5 }),
    account('C').survey('2026-11-15', { overall: 1 }).survey('2026-11-16', { overall: 5 }),
  ];
  expect(lines(made('2026-11-21T09:00', customers))).toEqual(['thanks B 2026-11-14', 'thanks C 2026-11-16']);
});

test('a ticket solved in the last days is followed up', () => {
  const customer = account('A').ticket('G1', { receivedAt: '2026-11-01', solvedAt: '2026-11-18T15:00' });
  const [message] = made('2026-11-21T09:00', [customer]);
  expect(message).toMatchObject({ kind: 'follow-up', subject: 'G1' });
  expect(message?.text).toContain('（G1）已于 2026-11-18 处理完毕');
});

test('春节 is greeted a week ahead, for the levels and tiers of the policy', () => {
  const customers = [account('A', { level: 'vip' }), account('B', { tier: 'high' }), account('C')];
  expect(lines(made('2026-02-09T09:00', customers))).toEqual([]);
  expect(lines(made('2026-02-10T09:00', customers))).toEqual([
    'festival A 2026-02-17',
    'festival B 2026-02-17',
  ]);
  expect(made('2026-02-10T09:00', customers)[0]?.text).toContain('春节将至');
});

test('birthday, anniversary and the end of the contract', () => {
  const customer = account('A', { birthday: 1125, anniversary: 1128, contractEndDay: '2026-12-21' });
  expect(lines(made('2026-11-21T09:00', [customer]))).toEqual([
    'birthday A 2026-11-25',
    'anniversary A 2026-11-28',
    'renewal A 2026-12-21',
  ]);
});

test('every placeholder is filled in', () => {
  const policy = withText('{customer}|{contact}|{owner}|{product}|{date}|{ticket}|{score}');
  const customer = account('A', { contact: '张总', accountManager: '李经理', product: '变频器' })
    .ticket('G1', { receivedAt: '2026-11-01' })
    .survey('2026-11-20', { overall: 5, ticketId: 'G1' });
  expect(made('2026-11-21T09:00', [customer], { policy })[0]).toMatchObject({
    text: 'A公司|张总|李经理|变频器|2026-11-20|G1|5',
    missing: [],
  });
});

test('what nobody knows is named, and a general word stands in', () => {
  const policy = withText('{contact}，{owner}感谢您');
  const [message] = made('2026-11-21T09:00', [account('A').survey('2026-11-20', { overall: 5 })], { policy });
  expect(message).toMatchObject({ text: '尊敬的客户，我们感谢您', missing: ['contact', 'owner'] });
});

test('our texts are written in the language asked for, nothing left in braces', () => {
  const customer = account('A', {
    level: 'vip',
    contact: 'Ms Zhang',
    birthday: 212,
    contractEndDay: '2026-03-01',
  })
    .survey('2026-02-10', { overall: 3 })
    .ticket('G1', { receivedAt: '2026-02-01', solvedAt: '2026-02-10T15:00' });
  for (const text of Object.values(TEXTS)) {
    const list = made('2026-02-11T09:00', [customer], { text });
    expect(list.map(({ kind }) => kind)).toEqual(['apology', 'follow-up', 'festival', 'birthday', 'renewal']);
    for (const message of list) expect(message.text).not.toMatch(/[{}]/);
  }
});

test('a kind whose templates are all off makes no message', () => {
  const messageTemplates = DEFAULT_POLICY.messageTemplates.map((row) => ({ ...row, active: false }));
  const policy = { ...DEFAULT_POLICY, messageTemplates };
  expect(made('2026-11-21T09:00', [account('A').survey('2026-11-20', { overall: 5 })], { policy })).toEqual(
    [],
  );
});
