/**
 * @jest-environment jsdom
 */
// The guide in the pane: what it says of columns and findings is what the program goes by.
import { screen, within } from '@testing-library/react';
import { FINDING_SEVERITY, type FindingCode } from '../../src/core/finding';
import { TEMPLATE_KINDS, TEMPLATES } from '../../src/core/template/templates';
import { TEXTS } from '../../src/core/text/languages';
import type { Language } from '../../src/core/text/text';
import { columnsHelp } from '../../src/taskpane/help/help-columns';
import { findingsHelp } from '../../src/taskpane/help/help-findings';
import { axeViolations, EMPTY, goTo, openPane, press } from './open-pane';

const LANGUAGES = Object.keys(TEXTS) as Language[];
const main = () => within(screen.getByRole('main'));

const unfold = (title: string) => press(screen.getByText(title));

test('the clerks’ guide is open at once, the others one press away', async () => {
  await openPane(EMPTY);
  await goTo('帮助');
  expect(main().getByText('早上刷新')).toBeTruthy();
  expect(main().queryByText('盯住时限')).toBeNull();
  await unfold('主管五分钟上手');
  expect(main().getByText('盯住时限')).toBeTruthy();
});

test('a kind says what it must have and what else its columns may be called', async () => {
  await openPane(EMPTY);
  await goTo('帮助');
  await unfold('表和列怎么起名');
  await unfold('交易记录表');
  expect(main().getByText(/^必须有：.*客户名称（或客户编号/)).toBeTruthy();
  const [alias = ''] = columnsHelp('zh-CN').find(({ kind }) => kind === 'orders')?.columns[0]?.aliases ?? [];
  expect(main().getAllByText(new RegExp(alias)).length).toBeGreaterThan(0);
});

test('a finding says what it means and what to do', async () => {
  await openPane(EMPTY);
  await goTo('帮助');
  await unfold('校验提示是什么意思');
  await unfold('错误');
  expect(main().getByText('不是日期')).toBeTruthy();
  expect(await axeViolations()).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('every kind of sheet and every required column is explained', () => {
    const kinds = columnsHelp(language);
    expect(kinds.map(({ kind }) => kind)).toEqual(TEMPLATE_KINDS);
    for (const { kind, required, columns } of kinds) {
      expect(required).toHaveLength(TEMPLATES[kind].required.length);
      expect(required.every((group) => group.length > 0)).toBe(true);
      expect(columns).toHaveLength(TEMPLATES[kind].fields.length);
    }
  });

  test('every finding is explained in sentences without gaps', () => {
    const { findings } = TEXTS[language];
    const all = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      findingsHelp(severity, findings),
    );
    const codes = Object.keys(FINDING_SEVERITY) as FindingCode[];
    expect(all.map(({ code }) => code).sort()).toEqual([...codes].sort());
    for (const { label, what, todo } of all) {
      expect([label, what, todo].every((text) => text.trim() !== '')).toBe(true);
      expect(what + todo).not.toMatch(/undefined|NaN|null|「」|““/);
    }
  });
});
