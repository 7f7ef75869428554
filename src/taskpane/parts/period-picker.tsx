// Which period a report is about: a kind, then one of the recent ones; or any two days.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, formatDay, parseDay } from '../../core/calendar/day';
import type { Period } from '../../core/calendar/period';
import { usePane, useTexts } from '../pane-context';
import { chosenPeriod, lastPeriod, PERIOD_KINDS, periodKey, recentPeriods } from '../recent-periods';
import { ChoiceField } from './choice-field';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 2fr', gap: '8px' },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  day: { minWidth: '0' },
});

interface PeriodPickerProps {
  readonly period: Period;
  readonly choose: (period: Period) => void;
}

export function PeriodPicker({ period, choose }: PeriodPickerProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const today = dayOf(usePane().now());
  const kinds = (
    <ChoiceField
      label={text.report.kind}
      value={period.kind}
      choices={PERIOD_KINDS.map((kind) => [kind, text.report.kinds[kind]])}
      choose={(kind) => {
        choose(lastPeriod(kind, today));
      }}
    />
  );
  if (period.kind === 'range') {
    return (
      <>
        {kinds}
        <DaysPicker period={period} choose={choose} />
      </>
    );
  }
  const named = recentPeriods(period.kind, today).map((each): readonly [string, string, Period] => {
    const name = text.report.period(chosenPeriod(each));
    return [periodKey(each), each.to >= today ? text.report.goesOn(name) : name, each];
  });
  return (
    <div className={styles.fields}>
      {kinds}
      <ChoiceField
        label={text.report.which}
        value={periodKey(period)}
        choices={named.map(([key, name]) => [key, name])}
        choose={(key) => {
          const chosen = named.find(([each]) => each === key);
          if (chosen) choose(chosen[2]);
        }}
      />
    </div>
  );
}

/** What is typed stays until it is two days in their order; only then the period is another. */
function DaysPicker({ period, choose }: PeriodPickerProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const [typed, setTyped] = useState({ from: formatDay(period.from), to: formatDay(period.to) });
  const change = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    const [from, to] = [parseDay(next.from), parseDay(next.to)];
    if (from !== null && to !== null && from <= to) choose({ kind: 'range', from, to });
  };
  const [from, to] = [parseDay(typed.from), parseDay(typed.to)];
  const isWrong = from === null || to === null || from > to;
  const wrong = isWrong ? { validationState: 'error' as const, validationMessage: text.report.reversed } : {};
  return (
    <div className={styles.days}>
      <Field label={text.report.from} className={styles.day}>
        <Input
          type="date"
          className={styles.day}
          value={typed.from}
          onChange={(_event, data) => {
            change({ from: data.value });
          }}
        />
      </Field>
      <Field label={text.report.to} className={styles.day} {...wrong}>
        <Input
          type="date"
          className={styles.day}
          value={typed.to}
          onChange={(_event, data) => {
            change({ to: data.value });
          }}
        />
      </Field>
    </div>
  );
}
