// The browser page: no office.js, no server; the file stays on the computer.
import { createRoot } from 'react-dom/client';
import { languageFor } from '../taskpane/pane-texts';
import { wallClock } from '../taskpane/wall-clock';
import { createPage } from './page-acts';
import { PageApp } from './page-app';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no root');

function timestamp(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

const page = createPage({
  language: languageFor(navigator.language),
  now: wallClock,
  timestamp,
  clock: () => performance.now(),
  startWorker: () => new Worker(new URL('./book-worker.ts', import.meta.url), { name: 'book' }),
});

document.documentElement.lang = page.language;
document.title = page.texts.page.title;
createRoot(element).render(<PageApp page={page} />);

window.addEventListener('beforeunload', (event) => {
  if (page.store.get().book?.session.isChanged) event.preventDefault();
});

// Offline after the first visit; where a browser has no service workers the page works while there is a network.
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
