// What came of a contact: result, satisfaction, note.
import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, usePaneState, useTexts } from '../pane-context';
import type { DueRow } from '../pane-report';
import { RowForm } from './row-form';

const SCORES = ['1', '2', '3', '4', '5'];

interface DoneFormProps {
  readonly row: DueRow;
  readonly close: (saved: boolean) => void;
}

export function DoneForm({ row, close }: DoneFormProps) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const results = usePaneState((state) => state.report?.results ?? []);
  const { typed } = row;
  const [result, setResult] = useState(typed.result === '' ? (results[0] ?? '') : typed.result);
  const [score, setScore] = useState(typed.score);
  const [note, setNote] = useState(typed.note);
  // People may have typed a result of their own.
  const choices = results.includes(result) ? results : [result, ...results];
  const scores = score === '' || SCORES.includes(score) ? SCORES : [score, ...SCORES];
  const name = row.customerName === '' ? row.customerId : row.customerName;
  const save = async (): Promise<void> => {
    if (await pane.saveDone(row, { result, score, note: note.trim() })) close(true);
  };
  return (
    <RowForm
      label={text.due.doneFor(name)}
      save={save}
      cancel={() => {
        close(false);
      }}
    >
      <Field label={text.due.result}>
        <Select
          value={result}
          onChange={(_event, data) => {
            setResult(data.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Field>
      <Field label={text.due.score}>
        <Select
          value={score}
          onChange={(_event, data) => {
            setScore(data.value);
          }}
        >
          <option value="">{text.due.noScore}</option>
          {scores.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={text.due.note}>
        <Input
          value={note}
          onChange={(_event, data) => {
            setNote(data.value);
          }}
        />
      </Field>
    </RowForm>
  );
}
