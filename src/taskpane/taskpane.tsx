// The pane in Excel, which is also where the ribbon's functions run: one page for both, alive as long as the workbook.
import { createRoot } from 'react-dom/client';
import { associateCommands, showPane } from '../hosts/excel/office-ribbon';
import { paneCommands } from '../commands/commands';
import { excelPaneHost } from '../hosts/excel/excel-pane-host';
import { officeReady } from '../hosts/excel/office-ready';
import { officeRecorder } from '../hosts/excel/office-recorder';
import {
  displayLanguage,
  excelSurroundings,
  officeFacts,
  officeTheme,
  workbookName,
} from '../hosts/excel/office-surroundings';
import { coreRunner } from './core/core-runner';
import { workerThread } from './core/worker-thread';
import { mountPane } from './mount-pane';
import { NotLoadedPage } from './pages/not-loaded-page';
import { createPane } from './pane';
import { languageFor } from './pane-texts';
import { wallClock } from './wall-clock';

/** After this long people are told; office.js is still welcome when it comes later. */
const PATIENCE_MS = 10_000;

const element = document.getElementById('root');
if (!element) throw new Error('the page has no root');
const root = createRoot(element);

function showNotLoaded(reason: 'not-loaded' | 'elsewhere'): void {
  const reload = (): void => {
    location.reload();
  };
  root.render(<NotLoadedPage language={languageFor(navigator.language)} reason={reason} reload={reload} />);
}

async function start(): Promise<void> {
  const waiting = setTimeout(() => {
    showNotLoaded('not-loaded');
  }, PATIENCE_MS);
  const place = await officeReady();
  clearTimeout(waiting);
  if (place !== 'excel') {
    showNotLoaded('elsewhere');
    return;
  }
  const pane = createPane({
    host: excelPaneHost({
      surroundings: excelSurroundings(),
      workbookName,
      diagnostics: () => ({ facts: officeFacts() }),
      recorder: officeRecorder(),
    }),
    core: coreRunner(workerThread),
    now: wallClock,
    clock: () => performance.now(),
    language: languageFor(displayLanguage()),
  });
  associateCommands(paneCommands(pane, showPane));
  mountPane(root, pane, officeTheme);
  await pane.check();
}

void start();
