// The surroundings, for a person who helps: nothing out of the workbook.
import type { PageText } from '../core/text/areas/page';
import type { Diagnostics } from '../taskpane/pane-host';
import type { BookSession } from './book/book-session';

export function pageFacts(session: BookSession, text: PageText): Diagnostics {
  const megabytes = (session.file.size / 1024 / 1024).toFixed(1);
  return {
    facts: [
      { name: text.size, value: `${megabytes} MB` },
      { name: text.browser, value: navigator.userAgent },
    ],
  };
}
