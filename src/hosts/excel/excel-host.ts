/// <reference types="office-js" />
// The workbook that is open in Excel behind the Host contract: read in chunks, written in place, one writer at a time.
import type { WorkbookGrids } from '../../core/grid/grid';
import type { AppendPlan } from '../../core/plan/append-plan';
import type { SheetPlan } from '../../core/plan/plan';
import { refuseSheetName } from '../drawing/sheet-name-rules';
import { HostError, type ApplyReport, type Host } from '../host';
import { appendChange } from './append-change';
import { drawingOf, drawNatively, pivotCells, takeBackDrawing } from './draw-natively';
import { ExcelRefusal } from './excel-refusal';
import { guard, type Guarded, type GuardedSheet, type PlannedState } from './guard';
import { planChange } from './plan-change';
import { readWorkbook } from './read-workbook';
import { inSession, type ExcelSurroundings } from './session';
import { isEmptyChange, type SheetChange } from './sheet-change';
import type { SheetState } from './sheet-state';
import { inSlices, type Sliced } from './sliced';
import { standsAsWritten } from './stands-as-written';
import { looksAt, prepareWrite, restore, writeChanges, type WriteWork } from './write-changes';
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
  /** Charts and PivotTables that Excel refused to draw: the next write tries again. */
  private undrawn: ReadonlySet<string> = new Set();

  constructor({ onProgress, ...given }: ExcelHostOptions) {
    this.onProgress = onProgress ?? ((): void => undefined);
    this.surroundings = { ...defaults(given.excel), ...given };
  }

  canUndo = (): boolean => this.last.length > 0;

  read(): Promise<WorkbookGrids> {
    return this.inTurn(() => this.readNow());
  }

  apply(plans: readonly SheetPlan[], appends: readonly AppendPlan[] = []): Promise<ApplyReport> {
    return this.inTurn(() => this.applyNow(plans, appends));
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

  private async applyNow(plans: readonly SheetPlan[], appends: readonly AppendPlan[]): Promise<ApplyReport> {
    if (plans.length + appends.length === 0) return { written: [] };
    if (!this.known) await this.readNow();
    const { date1904, own: states } = this.known ?? { date1904: false, own: [] };
    const work = this.work(date1904);
    const planned = plans.map((plan) => plannedState(plan, states, work.options.canResize));
    this.onProgress('check', 0);
    const guarded = await this.guardNow(planned);
    this.onProgress('check', 1);
    const rows = await this.appendChanges(appends, date1904);
    const own = await this.unhurried(changesOf(guarded.sheets, date1904));
    const refused = [...rows.refused, ...own.refused];
    // Rows for people's own sheets go with the rest or not at all.
    if (appends.length > 0 && refused.length > 0) return { written: [], refused };
    const changes = [...rows.changes, ...own.changes];
    let undrawn: readonly string[] = [];
    if (changes.length > 0) {
      refuse(guarded, changes);
      const drawing = drawingOf(guarded.sheets, changes, this.undrawn);
      const prepared = await this.unhurried(prepareWrite(changes, work.options));
      // Much was worked out since we looked: somebody may have typed meanwhile.
      if (cellsOf(planned) > QUICKLY_PLANNED_CELLS) await this.guardNow(planned);
      this.refuseCancelled();
      await writeChanges(prepared, work);
      undrawn = await drawNatively(drawing, this.surroundings);
      this.undrawn = new Set(undrawn);
      // What stands in people's own sheets afterwards is theirs: Excel's own undo takes it back, not ours.
      this.last = appends.length > 0 ? [] : changes;
    }
    const written = changes.map(({ plan }) => plan.sheet);
    return { written, refused, ...(undrawn.length > 0 ? { undrawn } : {}) };
  }

  private appendChanges(appends: readonly AppendPlan[], date1904: boolean): Promise<Changes> {
    if (appends.length === 0) return Promise.resolve({ changes: [], refused: [] });
    const options = { date1904, withMerges: this.surroundings.supports('1.13') };
    return inSession(
      this.surroundings,
      async (session) => {
        const changes: SheetChange[] = [];
        const refused: { readonly sheet: string; readonly cell: string }[] = [];
        for (const plan of appends) {
          const change = await appendChange(session, plan, options);
          if ('blockedBy' in change) refused.push({ sheet: plan.sheet, cell: change.blockedBy });
          else changes.push(change);
        }
        return { changes, refused };
      },
      { mayCancel: true },
    );
  }

  private guardNow(planned: readonly PlannedState[]): Promise<Guarded> {
    return inSession(this.surroundings, (session) => guard(session, planned), { mayCancel: true });
  }

  /** Our own work before anything is written: Excel's window gets its turns, and a cancel ends it. */
  private unhurried<T>(work: Sliced<T>): Promise<T> {
    return inSlices(work, async () => {
      await this.surroundings.pause();
      this.refuseCancelled();
    });
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
    const drawn = await pivotCells(this.surroundings, changes);
    for (const change of changes) {
      const state = now.own.find(({ id, sheet }) =>
        change.state ? change.state.id === id : sheet === change.plan.sheet,
      );
      const stands =
        state && (await inSlices(standsAsWritten(change, state, drawn.get(change)), this.surroundings.pause));
      if (!stands) {
        throw new ExcelRefusal('changed-since-read', 'untouched', null, change.plan.sheet);
      }
    }
    const work = this.work(now.workbook.date1904);
    const exists = changes.map(() => true);
    const looks = await inSlices(looksAt(changes), this.surroundings.pause);
    if (!(await restore({ changes, looks }, exists, work))) {
      throw new ExcelRefusal('read-back-differs', 'unconfirmed', null, changes[0]?.plan.sheet ?? '');
    }
    await takeBackDrawing(changes, this.surroundings);
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

/** Cells that are compared and laid out in a moment too short for somebody to type in. */
const QUICKLY_PLANNED_CELLS = 200_000;

function cellsOf(planned: readonly PlannedState[]): number {
  const tables = planned.flatMap(({ plan }) => plan.tables);
  return tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}

interface Changes {
  readonly changes: readonly SheetChange[];
  readonly refused: NonNullable<ApplyReport['refused']>;
}

function* changesOf(sheets: readonly GuardedSheet[], date1904: boolean): Sliced<Changes> {
  const changes: SheetChange[] = [];
  const refused: { readonly sheet: string; readonly cell: string }[] = [];
  for (const { plan, state, looks } of sheets) {
    const change = yield* planChange(plan, state, looks, date1904);
    yield;
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
