// The open workbook as the page holds it: the file as it stands, as it was saved, and as it was before the last
// refresh; the worker reads and changes them.
import { proxy } from 'comlink';
import type { SheetId } from '../../core/plan/plan';
import type { CliText } from '../../core/text/areas/cli';
import type { RunStage } from '../../core/run';
import { HostError } from '../../hosts/host';
import type { WireReport } from '../../taskpane/core/core-jobs';
import type { CellEntry, ExpectedCell } from '../../taskpane/pane-host';
import type { PaneFinding } from '../../taskpane/pane-report';
import type { Answer } from './answer';
import type { CheckWithoutWorkbook, PlanWithoutWorkbook, RemindersWithoutWorkbook } from './book-jobs';
import type { BlockPlace, PreviewBlock, SheetOutline } from './book-outline';
import type { BookThread, FileChange, ThreadCall } from './book-thread';
import { FileRefusal } from './file-refusal';

export interface BookParts {
  readonly name: string;
  readonly file: Blob;
  readonly thread: BookThread;
  readonly errors: CliText['errors'];
}

export class BookSession {
  readonly name: string;
  private readonly parts: BookParts;
  private now: Blob;
  private stored: Blob;
  private before: { readonly file: Blob; readonly sheets: readonly string[] } | null = null;
  private changed = new Set<string>();
  private changes = 0;
  private readonly watchers = new Set<() => void>();

  constructor(parts: BookParts) {
    this.parts = parts;
    this.name = parts.name;
    this.now = parts.file;
    this.stored = parts.file;
  }

  get file(): Blob {
    return this.now;
  }

  /** Whether something is not in the file yet. */
  get isChanged(): boolean {
    return this.now !== this.stored;
  }

  /** Counts what there is to look at anew: changes, and checks. */
  get version(): number {
    return this.changes;
  }

  get canUndo(): boolean {
    return this.before !== null;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Reads the file, if the worker has not. HostError says why it cannot be read. */
  async read(call: ThreadCall): Promise<void> {
    await this.ask((jobs) => jobs.outline([]), call);
  }

  async check(request: CheckWithoutWorkbook, onStage: (stage: RunStage) => void): Promise<WireReport> {
    const findings: PaneFinding[] = [];
    const collect = (piece: readonly PaneFinding[]): void => {
      for (const finding of piece) findings.push(finding);
    };
    const report = await this.ask((jobs) => jobs.check(request, proxy(onStage), proxy(collect)));
    this.tell();
    return { ...report, findings };
  }

  plan(request: PlanWithoutWorkbook, onStage: (stage: RunStage) => void) {
    return this.ask((jobs) => jobs.plan(request, proxy(onStage)));
  }

  log(request: CheckWithoutWorkbook, onStage: (stage: RunStage) => void) {
    return this.ask((jobs) => jobs.log(request, proxy(onStage)));
  }

  reminders(request: RemindersWithoutWorkbook) {
    return this.ask((jobs) => jobs.reminders(request));
  }

  templates(language: CheckWithoutWorkbook['language']) {
    return this.ask((jobs) => jobs.templates(language));
  }

  settings(language: CheckWithoutWorkbook['language']) {
    return this.ask((jobs) => jobs.settings(language));
  }

  /** `withRows`: together with the rows of the last log. */
  async apply(ids: readonly SheetId[], call: ThreadCall, withRows = false): Promise<FileChange> {
    const before = this.now;
    const change = await this.ask((jobs) => jobs.apply([...ids], withRows), call);
    if (this.take(change)) this.before = { file: before, sheets: change.written };
    this.tell();
    return change;
  }

  /** What was typed since is never undone: the refresh before it can no longer be taken back. */
  async writeCells(
    sheet: string,
    entries: readonly CellEntry[],
    expected: readonly ExpectedCell[],
  ): Promise<void> {
    if (entries.length === 0) return;
    this.take(await this.ask((jobs) => jobs.writeCells(sheet, entries, expected)));
    this.before = null;
    this.tell();
  }

  /** The sheets that were put back. */
  undo(): readonly string[] {
    if (!this.before) throw new HostError('file-changed-since-read');
    const { file, sheets } = this.before;
    this.now = file;
    this.before = null;
    if (!this.isChanged) this.changed.clear();
    this.tell();
    return sheets;
  }

  markSaved(file: Blob): void {
    this.stored = file;
    if (!this.isChanged) this.changed.clear();
    this.tell();
  }

  outline(): Promise<readonly SheetOutline[]> {
    return this.ask((jobs) => jobs.outline([...this.changed]));
  }

  block(place: BlockPlace): Promise<PreviewBlock> {
    return this.ask((jobs) => jobs.block(place));
  }

  /** Ends whatever is being done; the file is read again by the next job. */
  stop(): void {
    this.parts.thread.stop();
  }

  private async ask<T>(work: AskWork<T>, call: ThreadCall = {}): Promise<T> {
    const { thread, name, errors } = this.parts;
    const answer: Answer<T> = await thread.on(this.now, work, call);
    if ('value' in answer) return answer.value;
    const { code, detail } = answer.refusal;
    throw new FileRefusal(code, detail, name, errors);
  }

  /** True when the file changed. */
  private take({ file, written }: FileChange): boolean {
    if (!file) return false;
    this.now = file;
    for (const sheet of written) this.changed.add(sheet);
    this.parts.thread.holds(file);
    return true;
  }

  private tell(): void {
    this.changes += 1;
    for (const watcher of this.watchers) watcher();
  }
}

type AskWork<T> = (jobs: Parameters<Parameters<BookThread['on']>[1]>[0]) => Promise<Answer<T>>;
