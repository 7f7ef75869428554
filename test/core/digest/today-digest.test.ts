import { ownersOf } from '../../../src/core/digest/duties';
import { todayDigest, type DigestOptions } from '../../../src/core/digest/today-digest';
import { TEXTS } from '../../../src/core/text/languages';
import { AS_OF, teamResult } from './drawn-team';

const said = (more: Partial<DigestOptions> = {}): string[] =>
  todayDigest(teamResult(), {
    asOf: AS_OF,
    owner: null,
    text: TEXTS['zh-CN'],
    format: 'text',
    ...more,
  }).split('\n');

test("one person's list: limits first, then the overdue, then today, nothing of others", () => {
  expect(said({ owner: '王芳' })).toEqual([
    '今日回访 2026-11-20（周五） 王芳',
    '逾期 1，今天 0，到时限 1',
    '',
    '到时限',
    '1. 乙_公司 · 问题 T1 · 解决时限 12:00',
    '',
    '已逾期',
    '1. 甲公司 · *经理 13800000001 · 电话 · 上午 · 逾期 4 天',
    '   约定回访、半年满意度调查',
  ]);
});

test("everybody's list says whose each line is", () => {
  const lines = said();
  expect(lines[0]).toBe('今日回访 2026-11-20（周五）');
  expect(lines.filter((line) => /^\d\./.test(line)).map((line) => line.split(' · ').at(-1))).toEqual([
    '王芳',
    '王芳',
    '李强',
  ]);
});

test('in Markdown, what people typed stays text', () => {
  const lines = said({ format: 'markdown' });
  expect(lines[0]).toBe('## 今日回访 2026-11-20（周五）');
  expect(lines.find((line) => line.includes('甲公司'))).toContain('**甲公司** · \\*经理 13800000001');
  expect(lines.find((line) => line.includes('乙'))).toContain('**乙\\_公司**');
});

test('a person with nothing to do gets a list that says so', () => {
  expect(said({ owner: '赵敏' })).toEqual([
    '今日回访 2026-11-20（周五） 赵敏',
    '逾期 0，今天 0',
    '',
    '今天没有要联系的客户。',
  ]);
});

test('the names who have something to do', () => {
  expect(ownersOf(teamResult())).toEqual(['李强', '王芳']);
});

test('the English list', () => {
  const lines = said({ owner: '李强', text: TEXTS.en });
  expect(lines.slice(0, 2)).toEqual(['Contacts for 2026-11-20 (Fri), 李强', '0 overdue, 1 today']);
});
