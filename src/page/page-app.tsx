// The page: a first screen until a workbook is open, then the pane's pages beside a preview.
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTheme } from '../taskpane/use-theme';
import type { Page } from './page-acts';
import { PageContext, usePageState } from './page-context';
import { BookScreen } from './screens/book-screen';
import { WelcomeScreen } from './screens/welcome-screen';

export function PageApp({ page }: { readonly page: Page }) {
  const theme = useTheme(() => null);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.backgroundColor = (
      theme === 'dark' ? webDarkTheme : webLightTheme
    ).colorNeutralBackground1;
  }, [theme]);
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} style={{ colorScheme: theme }}>
      <PageContext value={page}>
        <Screen />
      </PageContext>
    </FluentProvider>
  );
}

function Screen() {
  const book = usePageState((state) => state.book);
  return book ? <BookScreen key={book.session.name} book={book} /> : <WelcomeScreen />;
}
