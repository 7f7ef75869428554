// Another date for a revisit: tomorrow and the like by one press, or any day after today.
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, formatDay, parseDay } from '../../core/calendar/day';
import { usePane, useTexts } from '../pane-context';
import type { DueRow } from '../pane-report';
import { RowForm } from './row-form';

const SOON_DAYS = [1, 3, 7];

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface SnoozeFormProps {
  readonly row: DueRow;
  readonly close: (saved: boolean) => void;
}

export function SnoozeForm({ row, close }: SnoozeFormProps) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = useStyles();
  const today = dayOf(pane.now());
  const before = parseDay(row.typed.snoozeUntil);
  const [until, setUntil] = useState(formatDay(before !== null && before > today ? before : today + 1));
  const [reason, setReason] = useState(row.typed.snoozeReason);
  const [mistake, setMistake] = useState('');
  const name = row.customerName === '' ? row.customerId : row.customerName;
  const save = async (): Promise<void> => {
    const day = parseDay(until);
    if (day === null) setMistake(text.due.notADate);
    else if (day <= today) setMistake(text.due.notLater(formatDay(today)));
    else if (await pane.saveSnooze(row, { until: day, reason: reason.trim() })) close(true);
  };
  return (
    <RowForm
      label={text.due.snoozeFor(name)}
      save={save}
      cancel={() => {
        close(false);
      }}
    >
      <Field
        label={text.due.until}
        {...(mistake === '' ? {} : { validationMessage: mistake, validationState: 'error' as const })}
      >
        <Input
          type="date"
          value={until}
          onChange={(_event, data) => {
            setUntil(data.value);
            setMistake('');
          }}
        />
      </Field>
      <div className={styles.buttons}>
        {SOON_DAYS.map((days) => (
          <Button
            key={days}
            size="small"
            onClick={() => {
              setUntil(formatDay(today + days));
              setMistake('');
            }}
          >
            {text.due.inDays(days)}
          </Button>
        ))}
      </div>
      <Field label={text.due.reason}>
        <Input
          value={reason}
          onChange={(_event, data) => {
            setReason(data.value);
          }}
        />
      </Field>
    </RowForm>
  );
}
