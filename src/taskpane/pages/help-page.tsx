// How to use it, what columns may be called, what each finding means. The last two are made from what the program goes by.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { HelpStep } from '../../core/text/areas/help';
import { columnsHelp, type KindHelp } from '../help/help-columns';
import { findingsHelp } from '../help/help-findings';
import { HELP_TEXTS, type HelpTexts } from '../help/help-texts';
import { usePaneState, useTexts } from '../pane-context';
import { Disclosure } from '../parts/disclosure';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  steps: { margin: '0', paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  terms: {
    margin: '8px 0 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  explained: { margin: '0' },
});

export function HelpPage() {
  const texts = HELP_TEXTS[usePaneState(({ language }) => language)];
  const page = usePageStyles();
  const { clerks, managers, columns, findings } = texts.help;
  return (
    <div className={page.page}>
      <div>
        <Disclosure title={clerks.title} startsOpen>
          {() => <Steps steps={clerks.steps} />}
        </Disclosure>
        <Disclosure title={managers.title}>{() => <Steps steps={managers.steps} />}</Disclosure>
        <Disclosure title={columns.title}>{() => <Columns texts={texts} />}</Disclosure>
        <Disclosure title={findings.title}>{() => <Findings texts={texts} />}</Disclosure>
      </div>
    </div>
  );
}

function Steps({ steps }: { readonly steps: readonly HelpStep[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map(({ title, text }) => (
        <li key={title}>
          <strong>{title}</strong>
          <div>{text}</div>
        </li>
      ))}
    </ol>
  );
}

function Columns({ texts }: { readonly texts: HelpTexts }) {
  const { words } = useTexts();
  const page = usePageStyles();
  const language = usePaneState((state) => state.language);
  return (
    <>
      <p className={page.paragraph}>{texts.help.columns.intro}</p>
      {columnsHelp(language).map((each) => (
        <Disclosure key={each.kind} title={words.kinds[each.kind]}>
          {() => <Kind each={each} texts={texts} />}
        </Disclosure>
      ))}
    </>
  );
}

function Kind({ each, texts }: { readonly each: KindHelp; readonly texts: HelpTexts }) {
  const { words } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  const { columns: say } = texts.help;
  const others = each.forms.filter((form) => form !== words.kinds[each.kind]);
  return (
    <>
      <p className={page.paragraph}>
        <strong>{say.required(each.required.map(say.oneOf).join(words.listComma))}</strong>
      </p>
      {others.length > 0 && <p className={page.paragraph}>{say.forms(others.join(words.listComma))}</p>}
      <p className={`${page.paragraph} ${page.faint}`}>{say.allColumns}</p>
      <dl className={styles.terms}>
        {each.columns.map(({ title, aliases }) => (
          <div key={title}>
            <dt className={styles.term}>{title}</dt>
            {aliases.length > 0 && (
              <dd className={`${styles.explained} ${page.faint}`}>
                {say.aliases(aliases.join(words.listComma))}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

function Findings({ texts }: { readonly texts: HelpTexts }) {
  const { words } = useTexts();
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <>
      <p className={page.paragraph}>{texts.help.findings.intro}</p>
      {(['error', 'warning', 'info'] as const).map((severity) => (
        <Disclosure key={severity} title={words.severities[severity]}>
          {() => (
            <dl className={styles.terms}>
              {findingsHelp(severity, texts.findings).map(({ code, label, what, todo }) => (
                <div key={code}>
                  <dt className={styles.term}>{label}</dt>
                  <dd className={styles.explained}>{what}</dd>
                  <dd className={`${styles.explained} ${page.faint}`}>{todo}</dd>
                </div>
              ))}
            </dl>
          )}
        </Disclosure>
      ))}
    </>
  );
}
