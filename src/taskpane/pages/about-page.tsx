// Versions, surroundings and the log: what a person who helps asks for first. Nothing of a customer.
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../copy-text';
import { usePane, useTexts } from '../pane-context';
import type { Recorder } from '../pane-host';
import { VERSION } from '../version';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  facts: { margin: '0', display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px' },
  value: { margin: '0', overflowWrap: 'anywhere' },
  log: {
    margin: '0',
    maxHeight: '240px',
    overflow: 'auto',
    padding: '8px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function AboutPage() {
  const { pane: text } = useTexts();
  const { host, log } = usePane();
  const page = usePageStyles();
  const styles = useStyles();
  const { facts } = host.diagnostics();
  const lines = log.lines();
  const all = [
    `${text.appName} ${VERSION}`,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...lines,
  ].join('\n');
  return (
    <div className={page.page}>
      <section className={page.section}>
        <h2 className={page.heading}>{text.appName}</h2>
        <span>{text.about.version(VERSION)}</span>
        <p className={page.paragraph}>{text.about.privacy}</p>
      </section>
      <section className={page.section}>
        <h2 className={page.heading}>{text.about.surroundings}</h2>
        <dl className={styles.facts}>
          {facts.map(({ name, value }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={page.section}>
        <h2 className={page.heading}>{text.about.log}</h2>
        <span className={page.faint}>{text.about.logHint}</span>
        <pre className={styles.log} tabIndex={0} aria-label={text.about.log}>
          {lines.length === 0 ? text.about.logEmpty : lines.join('\n')}
        </pre>
        <CopyButton label={text.about.copyLog} text={all} />
      </section>
      {host.recorder && <Recording recorder={host.recorder} />}
    </div>
  );
}

function CopyButton({ label, text: copied }: { readonly label: string; readonly text: string }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid((await copyText(copied)) ? text.about.copied : text.about.notCopied);
  };
  return (
    <div className={page.buttons}>
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status">{said}</span>
    </div>
  );
}

function Recording({ recorder }: { readonly recorder: Recorder }) {
  const { pane: text } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const [recorded, setRecorded] = useState<string | null>(null);
  const [running, setRunning] = useState(recorder.isRunning);
  const change = (on: boolean): void => {
    setRunning(on);
    if (on) recorder.start();
    setRecorded(on ? null : recorder.stop());
  };
  return (
    <section className={page.section}>
      <Switch
        label={text.about.record}
        checked={running}
        onChange={(_event, data) => {
          change(data.checked);
        }}
      />
      <span className={page.faint}>{text.about.recordHint}</span>
      {running && <span role="status">{text.about.recording}</span>}
      {recorded !== null && (
        <>
          <span role="status">{text.about.recordingReady((JSON.parse(recorded) as unknown[]).length)}</span>
          <pre className={styles.log} tabIndex={0} aria-label={text.about.record}>
            {recorded}
          </pre>
          <CopyButton label={text.about.copyRecording} text={recorded} />
        </>
      )}
    </section>
  );
}
