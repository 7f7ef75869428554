// The pane, without its page, on a workbook in the emulated Excel, through the real Office.js client.
import { excelPaneHost } from '../../src/hosts/excel/excel-pane-host';
import type { ExcelSurroundings } from '../../src/hosts/excel/session';
import { coreJobs } from '../../src/taskpane/core/core-jobs';
import { coreRunner, sameThread, type CoreRunner } from '../../src/taskpane/core/core-runner';
import { outcomeSaying, problemSaying } from '../../src/taskpane/outcome-saying';
import { createPane, type Pane } from '../../src/taskpane/pane';
import type { PaneReport } from '../../src/taskpane/pane-report';
import { PANE_TEXTS } from '../../src/taskpane/pane-texts';
import { EmulatedExcel } from './emulated-excel';
import { loadOffice } from './load-office';
import type { ExcelWorkbook } from './workbook';

export interface OpenExcelPane {
  readonly pane: Pane;
  readonly excel: EmulatedExcel;
  readonly workbook: ExcelWorkbook;
}

export interface ExcelPaneOptions extends Partial<ExcelSurroundings> {
  readonly asOf: number;
  /** Otherwise the core in this thread. */
  readonly core?: CoreRunner;
}

export function openExcelPane(
  workbook: ExcelWorkbook,
  { asOf, core = coreHere(), ...surroundings }: ExcelPaneOptions,
): OpenExcelPane {
  const excel = new EmulatedExcel(workbook);
  const host = excelPaneHost({
    surroundings: {
      excel: loadOffice(excel),
      supports: () => true,
      patienceMs: 5000,
      watchdogMs: 5000,
      onWaiting: () => undefined,
      targetBytes: 3_500_000,
      isCancelled: () => false,
      pause: () => Promise.resolve(),
      ...surroundings,
    },
    workbookName: () => '售后.xlsx',
    diagnostics: () => ({ facts: [] }),
    recorder: { isRunning: () => false, start: () => undefined, stop: () => '[]' },
  });
  const pane = createPane({ host, core, now: () => asOf, clock: () => 0, language: 'zh-CN' });
  return { pane, excel, workbook };
}

export function coreHere(): CoreRunner {
  return coreRunner(() => sameThread(() => Promise.resolve(coreJobs)));
}

/** The core gives the same for the same cells: it is asked once, and its answer told again. */
export function rememberingCore(): CoreRunner {
  const core = coreHere();
  let known: Promise<PaneReport> | null = null;
  return { ...core, check: (request, onStage, signal) => (known ??= core.check(request, onStage, signal)) };
}

/** What people read in the pane after a job. */
export function said({ pane }: OpenExcelPane): readonly string[] {
  const state = pane.store.get();
  const texts = PANE_TEXTS['zh-CN'];
  return state.problem ? problemSaying(state.problem, texts) : outcomeSaying(state, texts);
}
