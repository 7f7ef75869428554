// A sheet's charts: made together with their table, found again by name afterwards. A chart that people deleted stays deleted,
// for its table was there before; one they moved or restyled keeps place and looks.
import type { ChartPlan, SheetPlan } from '../../../core/plan/plan';
import { HostError } from '../../host';
import { relationshipKind } from '../package';
import { newChartXml } from './chart-part';
import { addChartFrames, chartFrames, newDrawingXml } from './drawing-part';
import type { Edition } from './edition';
import type { PlacedTable } from './our-ranges';
import type { PackageDraft } from './package-draft';
import { addRelationships } from './relationships-draft';
import { Splices } from './splices';
import { updateChartXml } from './update-chart';
import { WORKSHEET_ORDER } from './worksheet-order';
import { parseXmlTree, prefixOf } from './xml-tree';

export interface ChartWork {
  readonly draft: PackageDraft;
  readonly edition: Edition;
  readonly date1904: boolean;
  /** The name of a part to be written. */
  readonly newPart: (kind: 'drawing' | 'chart') => string;
}

/** Draws the charts of a new sheet; gives the relationship id of its drawing, or null when there are none. */
export function drawCharts(work: ChartWork, plan: SheetPlan, sheetPart: string): string | null {
  const { charts = [] } = plan;
  return charts.length === 0 ? null : newDrawing(work, plan, sheetPart, charts);
}

/** A sheet that is rewritten in place, with its part as it will be. */
export interface DrawnSheet {
  readonly plan: SheetPlan;
  readonly part: string;
  readonly xml: string;
  readonly tables: readonly PlacedTable[];
}

/**
 * Brings the charts of ours up to date and draws those of tables that are new. Gives the sheet's XML and whether any chart
 * changed. A drawing that cannot be read stays as it is: the data count more.
 */
export function updateCharts(
  work: ChartWork,
  sheet: DrawnSheet,
): { readonly xml: string; readonly changed: boolean } {
  if (!sheet.plan.charts) return { xml: sheet.xml, changed: false };
  try {
    return followCharts(work, sheet, sheet.plan.charts);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { xml: sheet.xml, changed: false };
  }
}

function followCharts(
  work: ChartWork,
  { plan, part, xml, tables }: DrawnSheet,
  charts: readonly ChartPlan[],
): { readonly xml: string; readonly changed: boolean } {
  const { draft, date1904 } = work;
  const drawing = drawingOf(draft, part);
  const frames =
    drawing === undefined ? new Map<string, string>() : chartFrames(draft.read(drawing), drawing);
  let changed = false;
  for (const [name, id] of frames) {
    const chart = draft.pkg.relationships(drawing ?? '').find((one) => one.id === id)?.target;
    if (!isOurs(name, charts) || chart === undefined || !draft.has(chart)) continue;
    const after = updateChartXml(draft.read(chart), chart, { sheet: plan.sheet, tables, date1904 });
    if (draft.write(chart, after)) changed = true;
  }
  const isNew = ({ table }: ChartPlan): boolean =>
    tables.some((one) => one.plan.name === table && one.before === undefined);
  const missing = charts.filter((chart) => !frames.has(chart.name) && isNew(chart));
  if (missing.length === 0) return { xml, changed };
  if (drawing !== undefined) {
    addFrames(work, plan, drawing, missing);
    return { xml, changed: true };
  }
  const id = newDrawing(work, plan, part, missing);
  return { xml: withDrawing(xml, part, id, work.edition), changed: true };
}

/** A chart that an earlier plan made follows its table as well. */
function isOurs(name: string, charts: readonly ChartPlan[]): boolean {
  return name.startsWith('HF_Chart_') || charts.some((chart) => chart.name === name);
}

function drawingOf(draft: PackageDraft, sheetPart: string): string | undefined {
  const found = draft.pkg.relationships(sheetPart).find((one) => relationshipKind(one) === 'drawing');
  return found && draft.has(found.target) ? found.target : undefined;
}

function newDrawing(
  work: ChartWork,
  plan: SheetPlan,
  sheetPart: string,
  charts: readonly ChartPlan[],
): string {
  const drawing = work.newPart('drawing');
  work.draft.write(drawing, newDrawingXml(work.edition));
  addFrames(work, plan, drawing, charts);
  const type = `${work.edition.relationships}/drawing`;
  const [id = ''] = addRelationships(work.draft, sheetPart, [{ type, part: drawing }]);
  return id;
}

function addFrames(work: ChartWork, plan: SheetPlan, drawing: string, charts: readonly ChartPlan[]): void {
  const { draft, edition, date1904 } = work;
  const xml = draft.read(drawing);
  // What cannot be read is refused before anything is written.
  chartFrames(xml, drawing);
  const parts = charts.map((chart) => {
    const part = work.newPart('chart');
    draft.write(part, newChartXml(plan, chart, date1904, edition));
    return { type: `${edition.relationships}/chart`, part };
  });
  const ids = addRelationships(draft, drawing, parts);
  const placed = charts.map((chart, i) => ({ chart, relationshipId: ids[i] ?? '' }));
  draft.write(drawing, addChartFrames(xml, drawing, placed, edition));
}

function withDrawing(xml: string, part: string, id: string, edition: Edition): string {
  const root = parseXmlTree(xml, part, { inside: 'sheetData', open: ignore, text: ignore, close: ignore });
  const splices = new Splices(xml);
  const element = `<${prefixOf(root)}drawing xmlns:r="${edition.relationships}" r:id="${id}"/>`;
  splices.insertInOrder(root, WORKSHEET_ORDER, 'drawing', element);
  return splices.apply();
}

function ignore(): void {
  // The cells do not matter here.
}
