// What the page's worker does: it holds the workbook, so that neither its cells nor the planned sheets ever cross to the
// thread that draws. Plans go out as outlines and are found again here when they are to be written.
import type { Minute } from '../../core/calendar/day';
import { parseCell } from '../../core/grid/address';
import { serialFromDay } from '../../core/grid/excel-date';
import { cellAt, type CellValue, type Grid, type WorkbookGrids } from '../../core/grid/grid';
import type { AppendPlan } from '../../core/plan/append-plan';
import type { SheetId, SheetPlan } from '../../core/plan/plan';
import type { RunStage } from '../../core/run';
import { samplePlans } from '../../core/sample/sample-plans';
import { TEXTS } from '../../core/text/languages';
import type { Language } from '../../core/text/text';
import { HostError } from '../../hosts/host';
import { minimalWorkbook } from '../../hosts/xlsx/minimal-workbook';
import { openXlsx, type XlsxApplied, type XlsxFile } from '../../hosts/xlsx/xlsx-host';
import {
  coreJobs,
  type CheckRequest,
  type PlannedJob,
  type PlannedLog,
  type PlanRequest,
  type RemindersRequest,
  type Wire,
  type WireReport,
} from '../../taskpane/core/core-jobs';
import { unpackPlan, type WirePlan } from '../../taskpane/core/plan-wire';
import type { CellEntry, ExpectedCell } from '../../taskpane/pane-host';
import type { PaneFinding, PaneReminders } from '../../taskpane/pane-report';
import type { BlockPlace, PreviewBlock, SheetOutline } from './book-outline';
import { FindingMarks } from './finding-marks';
import { previewBlock, sheetOutline } from './preview-block';

export interface BookChange {
  /** The new file; null when nothing changed. */
  readonly bytes: Uint8Array | null;
  readonly written: XlsxApplied['written'];
  readonly refused: XlsxApplied['refused'];
}

export type CheckWithoutWorkbook = Omit<CheckRequest, 'workbook'>;
export type PlanWithoutWorkbook = Omit<PlanRequest, 'workbook'>;
export type RemindersWithoutWorkbook = Omit<RemindersRequest, 'workbook'>;

export interface BookJobs {
  /** Opens and reads the file; how many sheets it has. HostError says why it cannot be read. */
  open(bytes: Uint8Array, onProgress: (share: number) => void): number;
  /** A new file with the sample. */
  sample(asOf: Minute, language: Language): Uint8Array;
  /** The core's check; the findings are handed out in pieces, because all at once they could hold up the page. */
  check(
    request: CheckWithoutWorkbook,
    onStage: (stage: RunStage) => void,
    onFindings: (piece: readonly PaneFinding[]) => void,
  ): WireReport;
  plan(request: PlanWithoutWorkbook, onStage: (stage: RunStage) => void): Wire<PlannedJob>;
  /** What would be logged; the rows for the visits sheet go out as outlines, too. */
  log(request: CheckWithoutWorkbook, onStage: (stage: RunStage) => void): Wire<PlannedLog>;
  reminders(request: RemindersWithoutWorkbook): PaneReminders;
  templates(language: Language): readonly WirePlan[];
  settings(language: Language): readonly WirePlan[];
  /** Writes what was planned last under these ids; with the rows of the last log when they shall be added. */
  apply(ids: readonly SheetId[], withRows?: boolean): Promise<BookChange>;
  writeCells(sheet: string, entries: readonly CellEntry[], expected: readonly ExpectedCell[]): BookChange;
  outline(changed: readonly string[]): readonly SheetOutline[];
  block(place: BlockPlace): PreviewBlock;
  /** The plans of the last job, whole: for tests, which compare the doors. */
  planned(): readonly SheetPlan[];
}

/** Findings in one piece; a piece arrives within a few milliseconds. */
const PIECE = 500;

export function bookJobs(): BookJobs {
  let book: XlsxFile | null = null;
  let plans = new Map<SheetId, SheetPlan>();
  let appends: readonly AppendPlan[] = [];
  let marks = new FindingMarks([]);
  let last: { readonly book: XlsxFile; readonly key: string; readonly report: WireReport } | null = null;

  const opened = (): XlsxFile => {
    if (!book) throw new Error('no workbook is open');
    return book;
  };
  /** The same workbook at the same minute has the same answer: a refresh follows a look often enough. */
  const checked = (request: CheckWithoutWorkbook, onStage: (stage: RunStage) => void): WireReport => {
    const key = JSON.stringify(request);
    if (last?.book !== opened() || last.key !== key) {
      const report = coreJobs.check({ ...request, workbook: opened().grids }, onStage);
      last = { book: opened(), key, report };
    }
    return last.report;
  };
  const keep = (made: readonly WirePlan[]): readonly WirePlan[] => {
    plans = new Map(made.map((plan) => [plan.id, unpackPlan(plan)]));
    appends = [];
    return made.map((plan) => ({ ...plan, texts: [], tables: [], highlights: [] }));
  };
  /** The changed file takes the place of the open one; sheets that were not written need not be read again. */
  const replaceBook = (bytes: Uint8Array, written: readonly string[]): void => {
    const before = opened().grids;
    const known = new Map(before.grids.map((grid) => [grid.sheet, grid]));
    for (const sheet of written) known.delete(sheet);
    book = openXlsx(bytes, { known: (sheet) => known.get(sheet) });
  };
  return {
    open: (bytes, onProgress) => {
      const file = openXlsx(bytes, { onProgress });
      const sheets = file.grids.sheetNames.length;
      book = file;
      plans = new Map();
      marks = new FindingMarks([]);
      return sheets;
    },
    sample: (asOf, language) => {
      const file = openXlsx(minimalWorkbook());
      return file.apply(samplePlans(file.grids, { asOf, text: TEXTS[language] })).bytes;
    },
    check: (request, onStage, onFindings) => {
      const { findings, ...report } = checked(request, onStage);
      marks = new FindingMarks(findings);
      for (let at = 0; at < findings.length; at += PIECE) onFindings(findings.slice(at, at + PIECE));
      return { ...report, findings: [], plans: keep(report.plans) };
    },
    plan: (request, onStage) => {
      const planned = coreJobs.plan({ ...request, workbook: opened().grids }, onStage);
      return { ...planned, plans: keep(planned.plans) };
    },
    log: (request, onStage) => {
      const planned = coreJobs.log({ ...request, workbook: opened().grids }, onStage);
      const outlines = keep(planned.plans);
      appends = planned.appends;
      return { ...planned, plans: outlines, appends: appends.map((append) => ({ ...append, rows: [] })) };
    },
    reminders: (request) => coreJobs.reminders({ ...request, workbook: opened().grids }),
    templates: (language) => keep(coreJobs.templates(opened().grids, language)),
    settings: (language) => keep(coreJobs.settings(opened().grids, language)),
    apply: async (ids, withRows = false) => {
      const wanted = ids.map((id) => {
        const plan = plans.get(id);
        if (!plan) throw new HostError('file-changed-since-read', id);
        return plan;
      });
      const { bytes, written, refused } = await opened().applySoon(wanted, withRows ? appends : []);
      if (written.length > 0) replaceBook(bytes, written);
      return { bytes: written.length > 0 ? bytes : null, written, refused };
    },
    writeCells: (sheet, entries, expected) => {
      const { grids, date1904 } = opened().grids;
      refuseUnexpected(grids, sheet, expected);
      const cells = entries.map(({ cell, value }) =>
        typeof value === 'object' && value !== null
          ? { cell, value: serialFromDay(value.day, date1904), asDate: true }
          : { cell, value, asDate: false },
      );
      const bytes = opened().typeInto(sheet, cells);
      replaceBook(bytes, [sheet]);
      return { bytes, written: [sheet], refused: [] };
    },
    outline: (changed) => {
      const { grids, date1904 } = opened().grids;
      return grids
        .filter(({ visibility }) => visibility === 'visible')
        .map((grid) => ({
          ...sheetOutline(grid, opened().formatsOf(grid.sheet), date1904),
          findings: marks.countOn(grid.sheet),
          isChanged: changed.includes(grid.sheet),
        }));
    },
    block: (place) =>
      previewBlock(gridOf(opened().grids, place.sheet), place, {
        formatOf: opened().formatsOf(place.sheet),
        date1904: opened().grids.date1904,
        marks,
      }),
    planned: () => [...plans.values()],
  };
}

function gridOf({ grids }: WorkbookGrids, sheet: string): Grid {
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) throw new HostError('file-changed-since-read', sheet);
  return grid;
}

function refuseUnexpected(grids: readonly Grid[], sheet: string, expected: readonly ExpectedCell[]): void {
  const grid = grids.find((each) => each.sheet === sheet);
  const stands = (cell: string): CellValue => {
    const place = parseCell(cell);
    return grid && place ? cellAt(grid, place.row, place.col) : null;
  };
  const isSame = ({ cell, value }: ExpectedCell): boolean =>
    String(stands(cell) ?? '') === String(value ?? '');
  if (!grid || !expected.every(isSame)) throw new HostError('file-changed-since-read', sheet);
}
