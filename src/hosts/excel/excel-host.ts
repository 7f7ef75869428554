/// <reference types="office-js" />
// The workbook that is open in Excel behind the Host contract: read in chunks, written in place, one writer at a time.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { SheetPlan } from '../../core/plan/plan';
import { refuseSheetName } from '../drawing/sheet-name-rules';
import { HostError, type ApplyReport, type Host } from '../host';
import { ExcelRefusal } from './excel-refusal';
import { guard, type Guarded, type GuardedSheet, type PlannedState } from './guard';
import { planChange } from './plan-change';
import { readWorkbook } from './read-workbook';
import { inSession, type ExcelSurroundings } from './session';
import { isEmptyChange, type SheetChange } from './sheet-change';
import type { SheetState } from './sheet-state';
import { standsAsWritten } from './stands-as-written';
import { restore, writeChanges, type WriteWork } from './write-changes';
import { withoutShrinking } from './without-shrinking';

export type ExcelStage = 'read' | 'check' | 'write' | 'undo';

export interface ExcelHostOptions extends Partial<ExcelSurroundings> {
  /** Told how far a stage is, 0 to 1. */
  readonly onProgress?: (stage: ExcelStage, share: number) => void;
}

export interface ExcelHost extends Host {
  /** Whether there is a refresh to take back. */
  readonly canUndo: () => boolean;
  /**
   * Takes the last apply back: our sheets as they were before it. ExcelRefusal `changed-since-read` when somebody has
   * typed into them since, `nothing-to-undo` when there was none.
   */
  undoLast(): Promise<ApplyReport>;
}

const PATIENCE_MS = 30_000;
const WATCHDOG_MS = 120_000;
const TARGET_BYTES = 3_500_000;

/** A host over the workbook of this Excel. Without options it uses the Office.js that the page has loaded. */
export function excelHost(options: ExcelHostOptions = {}): ExcelHost {
  return new OpenWorkbook(options);
}

class OpenWorkbook implements ExcelHost {
  private readonly surroundings: ExcelSurroundings;
  private readonly onProgress: (stage: ExcelStage, share: number) => void;
  private queue: Promise<unknown> = Promise.resolve();
  /** Our sheets as last read: plans rest on them, so the guard compares with them, whatever was written since. */
  private known: { readonly date1904: boolean; readonly own: readonly SheetState[] } | undefined;
  private last: readonly SheetChange[] = [];

  constructor({ onProgress, ...given }: ExcelHostOptions) {
    this.onProgress = onProgress ?? ((): void => undefined);
    this.surroundings = { ...defaults(given.excel), ...given };
  }

  canUndo = (): boolean => this.last.length > 0;

  read(): Promise<WorkbookGrids> {
    return this.inTurn(() => this.readNow());
  }

  apply(plans: readonly SheetPlan[]): Promise<ApplyReport> {
    return this.inTurn(() => this.applyNow(plans));
  }

  undoLast(): Promise<ApplyReport> {
    return this.inTurn(() => this.undoNow());
  }

  /** One after the other, whatever became of the one before. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async readNow(): Promise<WorkbookGrids> {
    const { supports } = this.surroundings;
    const onProgress = (share: number): void => {
      this.onProgress('read', share);
    };
    const { workbook, own } = await inSession(
      this.surroundings,
      (session) => readWorkbook(session, { supports, onProgress }),
      { mayCancel: true },
    );
    this.known = { date1904: workbook.date1904, own };
    return workbook;
  }

  private async applyNow(plans: readonly SheetPlan[]): Promise<ApplyReport> {
    if (plans.length === 0) return { written: [] };
    if (!this.known) await this.readNow();
    const { date1904, own } = this.known ?? { date1904: false, own: [] };
    const work = this.work(date1904);
    const planned = plans.map((plan) => plannedState(plan, own, work.options.canResize));
    this.onProgress('check', 0);
    const guarded = await inSession(this.surroundings, (session) => guard(session, planned), {
      mayCancel: true,
    });
    this.onProgress('check', 1);
    const { changes, refused } = changesOf(guarded.sheets, date1904);
    if (changes.length > 0) {
      refuse(guarded, changes);
      this.refuseCancelled();
      await writeChanges(changes, work);
      this.last = changes;
    }
    const written = changes.map(({ plan }) => plan.sheet);
    return { written, refused };
  }

  private refuseCancelled(): void {
    if (this.surroundings.isCancelled()) throw new ExcelRefusal('cancelled', 'untouched', null, 'cancelled');
  }

  private async undoNow(): Promise<ApplyReport> {
    const changes = this.last;
    if (changes.length === 0) throw new ExcelRefusal('nothing-to-undo', 'untouched', null, '');
    const { supports } = this.surroundings;
    this.onProgress('undo', 0);
    const now = await inSession(this.surroundings, (session) => readWorkbook(session, { supports }));
    for (const change of changes) {
      const state = now.own.find(({ id, sheet }) =>
        change.state ? change.state.id === id : sheet === change.plan.sheet,
      );
      if (!state || !standsAsWritten(change, state)) {
        throw new ExcelRefusal('changed-since-read', 'untouched', null, change.plan.sheet);
      }
    }
    const work = this.work(now.workbook.date1904);
    const exists = changes.map(() => true);
    if (!(await restore(changes, exists, work))) {
      throw new ExcelRefusal('read-back-differs', 'unconfirmed', null, changes[0]?.plan.sheet ?? '');
    }
    this.last = [];
    this.onProgress('undo', 1);
    return { written: changes.map(({ plan }) => plan.sheet) };
  }

  private work(date1904: boolean): WriteWork {
    const { surroundings } = this;
    return {
      surroundings,
      options: { canResize: surroundings.supports('1.13'), date1904 },
      onProgress: (share) => {
        this.onProgress('write', share);
      },
    };
  }
}

function defaults(excel: typeof Excel | undefined): ExcelSurroundings {
  return {
    excel: excel ?? Excel,
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    patienceMs: PATIENCE_MS,
    watchdogMs: WATCHDOG_MS,
    targetBytes: TARGET_BYTES,
    onWaiting: () => undefined,
    isCancelled: () => false,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}

function plannedState(plan: SheetPlan, own: readonly SheetState[], canResize: boolean): PlannedState {
  if (!plan.existing) {
    refuseSheetName(plan.sheet);
    return { plan, known: null };
  }
  const known = own.find(({ sheet }) => sheet === plan.sheet);
  if (!known) throw new HostError('sheet-is-not-ours', plan.sheet);
  return { plan: canResize ? plan : withoutShrinking(plan, known), known };
}

function changesOf(
  sheets: readonly GuardedSheet[],
  date1904: boolean,
): { readonly changes: readonly SheetChange[]; readonly refused: NonNullable<ApplyReport['refused']> } {
  const changes: SheetChange[] = [];
  const refused: { readonly sheet: string; readonly cell: string }[] = [];
  for (const { plan, state, looks } of sheets) {
    const change = planChange(plan, state, looks, date1904);
    if ('blockedBy' in change) refused.push({ sheet: plan.sheet, cell: change.blockedBy });
    else if (!isEmptyChange(change)) changes.push(change);
  }
  return { changes, refused };
}

/** May we write at all? Asked only when there is something to write. */
function refuse({ readOnly, structureProtected, sheets }: Guarded, changes: readonly SheetChange[]): void {
  if (readOnly) throw new ExcelRefusal('read-only', 'untouched', null, '');
  if (structureProtected && changes.some(({ state }) => state === null)) {
    throw new ExcelRefusal('structure-protected', 'untouched', null, '');
  }
  const locked = sheets.find((one) => one.isProtected && changes.some(({ plan }) => plan === one.plan));
  if (locked) throw new ExcelRefusal('sheet-protected', 'untouched', null, locked.plan.sheet);
}
