// The policy, one field per cell of the 设置 sheet. What is typed is judged at once and written only when it is all right.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SettingsGroupId } from '../../core/text/areas/pane';
import { useIsBusy, usePane, usePaneState, useTexts } from '../pane-context';
import type { SettingsGroup, SettingsView } from '../pane-report';
import { Disclosure } from '../parts/disclosure';
import { JumpButton } from '../parts/jump-button';
import { SettingInput } from '../parts/setting-input';
import { checkSettings, isEdited, type CheckedSettings } from '../settings/check-settings';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  footer: {
    position: 'sticky',
    bottom: '0',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  mistakes: { color: tokens.colorPaletteRedForeground1 },
});

export function SettingsPage() {
  const settings = usePaneState((state) => state.report?.settings ?? null);
  const styles = usePageStyles();
  if (!settings) return <div className={styles.page} />;
  return settings.sheet === null ? <NoSheet /> : <Settings settings={settings} sheet={settings.sheet} />;
}

function NoSheet() {
  const { pane: text } = useTexts();
  const { makeSettings } = usePane();
  const styles = usePageStyles();
  const busy = useIsBusy();
  return (
    <div className={styles.page}>
      <p className={styles.paragraph}>{text.settings.noSheet}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void makeSettings()}>
          {text.settings.makeSheet}
        </Button>
      </div>
    </div>
  );
}

function Settings({ settings, sheet }: { readonly settings: SettingsView; readonly sheet: string }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const edits = usePaneState((state) => state.settingsEdits);
  const language = usePaneState((state) => state.language);
  const { groups } = settings;
  const checked = useMemo(() => checkSettings(groups, edits, language), [groups, edits, language]);
  return (
    <>
      <div className={page.page}>
        <p className={page.paragraph}>{text.settings.intro(sheet)}</p>
        <div>
          {groups.map((group) => (
            <Disclosure key={group.id} title={groupName(group, text.settings.groups)}>
              {() => <Group group={group} checked={checked} />}
            </Disclosure>
          ))}
        </div>
      </div>
      <Footer groups={groups} checked={checked} />
    </>
  );
}

function groupName({ id, name }: SettingsGroup, names: Readonly<Record<SettingsGroupId, string>>): string {
  return id.startsWith('parameters/') ? names[name as SettingsGroupId] : name;
}

function Group({ group, checked }: { readonly group: SettingsGroup; readonly checked: CheckedSettings }) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const { rows, place } = group;
  const fieldsOf = (row: (typeof rows)[number]) => (
    <div className={styles.fields}>
      {row.fields.map((field) => (
        <SettingInput key={field.id} field={field} error={checked.errors[field.id] ?? ''} />
      ))}
    </div>
  );
  return (
    <div className={styles.fields}>
      {rows.map((row) =>
        row.name === '' ? (
          <div key={row.id}>{fieldsOf(row)}</div>
        ) : (
          <Disclosure key={row.id} title={row.name}>
            {() => fieldsOf(row)}
          </Disclosure>
        ),
      )}
      {place && (
        <div>
          {!group.id.startsWith('parameters/') && (
            <div className={page.faint}>{text.settings.inTheSheet}</div>
          )}
          <JumpButton place={place} label={text.settings.openTable}>
            {text.settings.openTable}
          </JumpButton>
        </div>
      )}
    </div>
  );
}

interface FooterProps {
  readonly groups: readonly SettingsGroup[];
  readonly checked: CheckedSettings;
}

function Footer({ groups, checked }: FooterProps) {
  const { pane: text } = useTexts();
  const pane = usePane();
  const styles = useStyles();
  const page = usePageStyles();
  const busy = useIsBusy();
  const edits = usePaneState((state) => state.settingsEdits);
  const fields = groups.flatMap(({ rows }) => rows.flatMap((row) => row.fields));
  const changed = fields.filter((field) => isEdited(field, edits)).length;
  const mistakes = Object.keys(checked.errors).length;
  const reset = (): void => {
    const editable = fields.filter(({ place, value, fallback }) => place && value !== fallback);
    pane.editSettings(Object.fromEntries(editable.map(({ id, fallback }) => [id, fallback])));
  };
  return (
    <div className={styles.footer}>
      {changed > 0 && <span>{text.settings.changed(changed)}</span>}
      {mistakes > 0 && <span className={styles.mistakes}>{text.settings.mistakes(mistakes)}</span>}
      <div className={page.buttons}>
        <Button
          appearance="primary"
          disabled={busy || changed === 0 || mistakes > 0}
          onClick={() => void pane.saveSettings(checked.entries, checked.expected)}
        >
          {text.settings.save}
        </Button>
        {changed > 0 && (
          <Button
            onClick={() => {
              pane.editSettings({});
            }}
          >
            {text.settings.discard}
          </Button>
        )}
        <Button disabled={busy} onClick={reset}>
          {text.settings.reset}
        </Button>
      </div>
    </div>
  );
}
