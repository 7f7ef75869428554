// One setting: a choice, or a text in the sheet's own words.
import { Field, Input, Select } from '@fluentui/react-components';
import { usePane, usePaneState, useTexts } from '../pane-context';
import type { SettingField } from '../pane-report';

interface SettingInputProps {
  readonly field: SettingField;
  /** What is allowed instead of what was typed; "" when it is all right. */
  readonly error: string;
}

export function SettingInput({ field, error }: SettingInputProps) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const edits = usePaneState((state) => state.settingsEdits);
  const typed = edits[field.id] ?? field.value;
  const missing = field.place === null;
  const hint = [
    field.hint,
    missing ? text.settings.notListed : '',
    typed === field.fallback ? '' : text.settings.fallback(field.fallback),
  ].filter((part) => part !== '');
  const change = (value: string): void => {
    pane.editSettings({ ...edits, [field.id]: value });
  };
  return (
    <Field
      label={field.unit === '' ? field.label : `${field.label} (${field.unit})`}
      hint={hint.join(' · ')}
      {...(error === ''
        ? {}
        : { validationState: 'error' as const, validationMessage: text.settings.allowed(error) })}
    >
      {field.choices ? (
        <Select
          value={typed}
          disabled={missing}
          onChange={(_event, data) => {
            change(data.value);
          }}
        >
          {(field.choices.includes(typed) ? field.choices : [typed, ...field.choices]).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      ) : (
        <Input
          value={typed}
          disabled={missing}
          onChange={(_event, data) => {
            change(data.value);
          }}
        />
      )}
    </Field>
  );
}
