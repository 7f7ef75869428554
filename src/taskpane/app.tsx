// The pane: tabs, what is going on, what came of it, and one page. Only the first page is here at once.
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { PanePage } from '../core/text/areas/pane';
import { StartPage } from './pages/start-page';
import type { Pane } from './pane';
import { PaneContext, usePaneState, useTexts } from './pane-context';
import { Announcer } from './parts/announcer';
import { JobBar } from './parts/job-bar';
import { OutcomeBar } from './parts/outcome-bar';
import { PageTabs, PANEL_ID, tabId } from './parts/page-tabs';
import { PassedLimits } from './parts/passed-limits';
import type { PaneTheme } from './theme';

const PAGE_VIEWS: Readonly<Record<PanePage, ComponentType>> = {
  start: StartPage,
  due: lazy(async () => ({ default: (await import('./pages/due-page')).DuePage })),
  sla: lazy(async () => ({ default: (await import('./pages/sla-page')).SlaPage })),
  report: lazy(async () => ({ default: (await import('./pages/report-page')).ReportPage })),
  findings: lazy(async () => ({ default: (await import('./pages/findings-page')).FindingsPage })),
  settings: lazy(async () => ({ default: (await import('./pages/settings-page')).SettingsPage })),
  help: lazy(async () => ({ default: (await import('./pages/help-page')).HelpPage })),
  about: lazy(async () => ({ default: (await import('./pages/about-page')).AboutPage })),
};

const useStyles = makeStyles({
  /** A page around the pane may give it another height than the window's. */
  root: { minHeight: 'var(--pane-height, 100vh)', display: 'flex', flexDirection: 'column', minWidth: '0' },
  navigation: {
    position: 'sticky',
    top: '0',
    zIndex: '1',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** For those who hear the page; the others see the tab. */
  title: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  main: { flexGrow: '1', minWidth: '0' },
});

interface AppProps {
  readonly pane: Pane;
  readonly theme: PaneTheme;
}

export function App({ pane, theme }: AppProps) {
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} style={{ colorScheme: theme }}>
      <PaneContext value={pane}>
        <Frame header="header" main="main" />
      </PaneContext>
    </FluentProvider>
  );
}

/** The pane as a part of a page that has a theme, a header and a main part of its own. */
export function PaneView({ pane }: Pick<AppProps, 'pane'>) {
  return (
    <PaneContext value={pane}>
      <Frame header="div" main="div" />
    </PaneContext>
  );
}

interface FrameProps {
  readonly header: 'header' | 'div';
  readonly main: 'main' | 'div';
}

function Frame({ header: Header, main: Main }: FrameProps) {
  const { pane: text } = useTexts();
  const styles = useStyles();
  const page = usePaneState((state) => state.page);
  const language = usePaneState((state) => state.language);
  const PageView = PAGE_VIEWS[page];
  return (
    <div className={styles.root} lang={language}>
      <Header className={styles.navigation}>
        <PageTabs />
        <JobBar />
      </Header>
      <Main className={styles.main}>
        <OutcomeBar />
        <PassedLimits />
        <h1 className={styles.title}>{text.pages[page]}</h1>
        <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(page)}>
          <Suspense fallback={<p>{text.loading}</p>}>
            <PageView />
          </Suspense>
        </div>
      </Main>
      <Announcer />
    </div>
  );
}
