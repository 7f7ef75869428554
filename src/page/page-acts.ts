// What people can do on the page itself: open a file or the sample, save, and let go of it. None of the acts throws.
import type { Minute } from '../core/calendar/day';
import type { Language } from '../core/text/text';
import { HostError } from '../hosts/host';
import { isCancelled } from '../taskpane/problem';
import { coreRunner } from '../taskpane/core/core-runner';
import { createPane } from '../taskpane/pane';
import { bookCoreThread, bookPaneHost } from './book/book-pane-host';
import { BookSession } from './book/book-session';
import { bookThread, type BookThread } from './book/book-thread';
import type { OpenedFile } from './files/opened-file';
import { download, pickFolder, saveInPlace } from './files/save-file';
import { FileRefusal } from './book/file-refusal';
import { pageFacts } from './page-facts';
import { pageStore, type OpenBook, type PageStore } from './page-state';
import { PAGE_TEXTS, type PageTexts } from './page-texts';
import { previewStore } from './preview/preview-store';

export interface PageParts {
  readonly language: Language;
  readonly now: () => Minute;
  /** "20261121-090000" by the clock on the wall. */
  readonly timestamp: () => string;
  readonly clock: () => number;
  readonly startWorker: () => Worker;
}

export interface Page {
  readonly store: PageStore;
  readonly language: Language;
  readonly texts: PageTexts;
  /** `given`: what a picker or a drop gives; null when people changed their mind. */
  readonly open: (given: Promise<OpenedFile | null>) => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly cancelOpening: () => void;
  readonly save: () => Promise<void>;
  readonly saveCopy: () => void;
  readonly allowFolder: () => Promise<void>;
  /** Back to the first screen; asks first when something is not saved. */
  readonly close: () => void;
  readonly answerGivingUp: (yes: boolean) => void;
  readonly show: (view: 'pane' | 'preview') => void;
  readonly fail: (sentence: string) => void;
  readonly dismiss: () => void;
}

export function createPage(parts: PageParts): Page {
  const { language } = parts;
  const texts = PAGE_TEXTS[language];
  const store = pageStore();
  let opening: AbortController | null = null;

  async function openWith(
    name: string,
    give: (thread: BookThread, signal: AbortSignal) => Promise<OpenedFile>,
  ): Promise<void> {
    const stopper = (opening = new AbortController());
    const thread = bookThread(parts.startWorker);
    store.set({ opening: { name, share: null }, failure: [], done: '' });
    try {
      const book = await openBook(await give(thread, stopper.signal), thread, stopper.signal);
      store.set({ opening: null, book, view: 'pane' });
      await book.pane.check();
    } catch (error) {
      thread.stop();
      store.set({ opening: null, failure: isCancelled(error) ? [] : sayings(error) });
    }
  }

  async function held(opened: OpenedFile, thread: BookThread, signal: AbortSignal): Promise<OpenedFile> {
    const answer = await thread.begin((jobs) => jobs.hold(opened.file), { signal });
    if ('refusal' in answer) throw new FileRefusal(answer.refusal.code, '', opened.name, texts.errors);
    return { ...opened, file: answer.value };
  }

  async function openBook(
    { name, file, place }: OpenedFile,
    thread: BookThread,
    signal: AbortSignal,
  ): Promise<OpenBook> {
    store.set({ opening: { name, share: 0 } });
    const session = new BookSession({ name, file, thread, errors: texts.errors });
    const onProgress = (share: number): void => {
      store.set({ opening: { name, share } });
    };
    await session.read({ signal, onProgress });
    const preview = previewStore();
    const host = bookPaneHost({
      session,
      show: (to) => {
        preview.show(to);
        // A job shows its sheet at the end, too; on a narrow window that would hide what it has to say.
        if (!pane.store.get().job) store.set({ view: 'preview' });
      },
      diagnostics: () => pageFacts(session, texts.page),
    });
    const core = coreRunner(() => bookCoreThread(session));
    const { now, clock } = parts;
    const pane = createPane({ host, core, now, clock, language });
    return { session, preview, place, folder: null, pane };
  }

  function sayings(error: unknown): readonly string[] {
    if (error instanceof HostError) {
      const said =
        'said' in error && typeof error.said === 'string'
          ? error.said
          : texts.page.notSaved.failed(error.detail);
      return [said];
    }
    const { what, next } = texts.pane.problems.bug;
    return [what, next, String(error)];
  }

  function leave(): void {
    const { book } = store.get();
    book?.pane.cancel();
    book?.session.stop();
    store.set({ book: null, givesUp: false, failure: [], done: '' });
  }

  async function save(): Promise<void> {
    const { book, saving } = store.get();
    if (!book || saving) return;
    const { session, place, folder } = book;
    const { file, name } = session;
    if (!place) {
      download(name, file);
      session.markSaved(file);
      store.set({ done: texts.page.saved.downloaded(name), failure: [] });
      return;
    }
    store.set({ saving: true, done: '', failure: [] });
    const saved = await saveInPlace({ name, file, place, folder, now: parts.timestamp() });
    if (saved.how === 'refused') {
      const { changedOnDisk, notAllowed, failed } = texts.page.notSaved;
      const say = { 'changed-on-disk': changedOnDisk, 'not-allowed': notAllowed, failed }[saved.why];
      store.set({ saving: false, failure: [say(name), saved.detail].filter((line) => line !== '') });
      return;
    }
    if (saved.how !== 'in-place') return;
    session.markSaved(file);
    const { inPlace, backupDownloaded } = texts.page.saved;
    const say = saved.besideIt ? inPlace : backupDownloaded;
    store.set({ saving: false, book: { ...book, place: saved.place }, done: say(name, saved.backup) });
  }

  return {
    store,
    language,
    texts,
    open: async (given) => {
      try {
        const file = await given;
        if (file) await openWith(file.name, (thread, signal) => held(file, thread, signal));
      } catch (error) {
        store.set({ failure: sayings(error), done: '' });
      }
    },
    openSample: () =>
      openWith('', async (thread, signal) => {
        const answer = await thread.begin((jobs) => jobs.sample(parts.now(), language), { signal });
        if ('refusal' in answer) throw new Error(answer.refusal.code);
        return { name: texts.page.sampleName, file: answer.value, place: null };
      }),
    cancelOpening: () => {
      opening?.abort();
    },
    save,
    saveCopy: () => {
      const { book } = store.get();
      if (!book) return;
      download(book.session.name, book.session.file);
      store.set({ done: texts.page.saved.downloaded(book.session.name), failure: [] });
    },
    allowFolder: async () => {
      const { book } = store.get();
      if (!book?.place) return;
      const folder = await pickFolder(book.place).catch(() => null);
      if (folder === 'elsewhere')
        store.set({ failure: [texts.page.notSaved.wrongFolder(book.session.name)], done: '' });
      else if (folder)
        store.set({ book: { ...book, folder }, done: texts.page.saved.folderAllowed, failure: [] });
    },
    close: () => {
      if (store.get().book?.session.isChanged) store.set({ givesUp: true });
      else leave();
    },
    answerGivingUp: (yes) => {
      if (yes) leave();
      else store.set({ givesUp: false });
    },
    show: (view) => {
      store.set({ view });
    },
    fail: (sentence) => {
      store.set({ failure: [sentence], done: '' });
    },
    dismiss: () => {
      store.set({ failure: [], done: '' });
    },
  };
}
