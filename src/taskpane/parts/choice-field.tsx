// A labelled choice of one out of several.
import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ select: { minWidth: '0' } });

interface ChoiceFieldProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly choices: readonly (readonly [id: Id, word: string])[];
  readonly choose: (id: Id) => void;
}

export function ChoiceField<Id extends string>({ label, value, choices, choose }: ChoiceFieldProps<Id>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find(([id]) => id === data.value);
          if (chosen) choose(chosen[0]);
        }}
      >
        {choices.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}
