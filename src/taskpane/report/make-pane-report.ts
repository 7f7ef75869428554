// One run of the core as the pane shows it.
import type { Minute } from '../../core/calendar/day';
import type { WorkbookGrids } from '../../core/grid/grid';
import { cellAddress } from '../../core/grid/address';
import type { RunResult } from '../../core/run';
import { sortFindings } from '../../core/reports/findings-sheet';
import { TEMPLATE_SHEET_KINDS } from '../../core/reports/template-sheets';
import type { Text } from '../../core/text/text';
import type { PaneFinding, PaneReport, RecognisedTable } from '../pane-report';
import { dueRows } from './due-rows';
import { earlierReports } from './earlier-reports';
import { plannedSheet, standingSheet } from './due-sheet';
import { settingsView } from './settings-view';
import { slaView } from './sla-view';

export interface ReportSource {
  readonly workbook: WorkbookGrids;
  readonly asOf: Minute;
  readonly text: Text;
}

/** Everything the pane shows; sheets it names are those of the workbook as read, or as the plans would leave it. */
export function makePaneReport(result: RunResult, { workbook, asOf, text }: ReportSource): PaneReport {
  const { recognition, plans, policy } = result;
  const planned = plannedSheet(plans);
  return {
    asOf,
    recognised: recognition.sources.map((source): RecognisedTable => {
      const { kind, sheet, headerRow, columns, firstRow, lastRow } = source;
      const cell = cellAddress(headerRow, Math.min(...columns.values()));
      const rows = Math.max(0, lastRow - firstRow + 1);
      return { kind, name: text.words.kinds[kind], place: { sheet, cell }, rows };
    }),
    missing: TEMPLATE_SHEET_KINDS.filter((kind) =>
      recognition.sources.every((source) => source.kind !== kind),
    ).map((kind) => text.words.kinds[kind]),
    unrecognised: recognition.unrecognised,
    due: dueRows(result, text),
    soonDays: policy.revisit.soonDays,
    results: text.revisits.results,
    standing: standingSheet(workbook),
    planned,
    findings: paneFindings(result, workbook, text),
    findingsSheet: plans.find(({ id }) => id === 'findings')?.sheet ?? text.findings.sheetName,
    sla: slaView(result, asOf, text),
    reports: earlierReports(workbook),
    settings: settingsView(workbook, recognition.settings, text),
    plans,
  };
}

function paneFindings({ findings }: RunResult, workbook: WorkbookGrids, text: Text): PaneFinding[] {
  return sortFindings(findings, workbook).map((finding) => {
    const { code, severity, sheet, cell, value } = finding;
    const label = text.findings.labels[code];
    return { code, severity, label, place: { sheet, cell }, value, ...text.findings.messages[code](finding) };
  });
}
