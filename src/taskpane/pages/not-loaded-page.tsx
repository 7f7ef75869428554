// Shown instead of the pane when office.js has not come: what to do. Plain elements, for nothing else can be relied on.
import { Button, FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { PANE_TEXTS } from '../pane-texts';
import type { Language } from '../../core/text/text';
import { useTheme } from '../use-theme';
import { usePageStyles } from './page-styles';

interface NotLoadedPageProps {
  readonly language: Language;
  /** not-loaded: office.js did not come. elsewhere: it came, and this is no Excel. */
  readonly reason: 'not-loaded' | 'elsewhere';
  readonly reload: () => void;
}

export function NotLoadedPage(props: NotLoadedPageProps) {
  const theme = useTheme(() => null);
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} style={{ minHeight: '100vh' }}>
      <Explanation {...props} />
    </FluentProvider>
  );
}

function Explanation({ language, reason, reload }: NotLoadedPageProps) {
  const { pane } = PANE_TEXTS[language];
  const styles = usePageStyles();
  const text = pane.notLoaded;
  if (reason === 'elsewhere') {
    return (
      <main className={styles.page} lang={language}>
        <h1 className={styles.heading}>{pane.appName}</h1>
        <p className={styles.paragraph}>{text.notInExcel}</p>
      </main>
    );
  }
  return (
    <main className={styles.page} lang={language}>
      <h1 className={styles.heading}>{text.title}</h1>
      <p className={styles.paragraph} role="alert">
        {text.what}
      </p>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={reload}>
          {text.reload}
        </Button>
      </div>
    </main>
  );
}
