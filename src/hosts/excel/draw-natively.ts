/// <reference types="office-js" />
// Charts and PivotTables, drawn once the data stand and were read back: what Excel refuses here loses nothing, it is only
// named. They are made together with their table, so what people deleted stays deleted; afterwards a chart is touched only when
// its table changes its size or place, a PivotTable is refreshed when its table was written.
import type { CellRange } from '../../core/grid/grid';
import type { ChartPlan, PivotPlan, SheetPlan } from '../../core/plan/plan';
import { pivotFilterRows } from '../drawing/pivot-fields';
import {
  bodyOf,
  chartDrawing,
  dressChart,
  followChart,
  makeChart,
  type ChartDrawing,
  type Draw,
} from './chart-steps';
import { ExcelRefusal } from './excel-refusal';
import { dressPivot, makePivot, pivotDrawing, refreshPivot, type PivotDrawing } from './pivot-steps';
import { loadPlace, placeOf } from './read-workbook';
import { inSession, type ExcelSurroundings, type Queue, type Session, type SessionOptions } from './session';
import type { SheetChange, TableChange } from './sheet-change';
import type { SheetState } from './sheet-state';
import type { OnSheet } from './steps';

export interface Drawing {
  readonly charts: readonly ChartDrawing[];
  readonly pivots: readonly PivotDrawing[];
}

/** A plan with its sheet as it stood; null for a sheet that is added. */
export interface DrawnPlan {
  readonly plan: SheetPlan;
  readonly state: SheetState | null;
}

/**
 * What the changes mean for the charts and PivotTables of all plans. `undrawn` names those that Excel refused last time: they
 * are tried again. Plain errors for a plan that names what it has not.
 */
export function drawingOf(
  planned: readonly DrawnPlan[],
  changes: readonly SheetChange[],
  undrawn: ReadonlySet<string> = new Set(),
): Drawing {
  const plans = planned.map(({ plan }) => plan);
  const tables = changes.flatMap((change) => change.tables);
  const changed = (name: string): TableChange | undefined => tables.find(({ plan }) => plan.name === name);
  const charts = planned.flatMap(({ plan, state }) =>
    (plan.charts ?? []).flatMap((chart): ChartDrawing[] => {
      const table = changed(chart.table);
      const isNew = table?.before === null || undrawn.has(chart.name);
      if (!isNew && !table?.resized) return [];
      return [chartDrawing(plan, chart, onSheet(plan, state), isNew)];
    }),
  );
  const pivots = planned.flatMap(({ plan, state }) =>
    (plan.pivots ?? []).flatMap((pivot): PivotDrawing[] => {
      const table = changed(pivot.table);
      const isNewSheet = state === null && changes.some((change) => change.plan === plan);
      const isNew = isNewSheet || table?.before === null || undrawn.has(pivot.name);
      if (!table && !isNew) return [];
      return [pivotDrawing(plans, pivot, onSheet(plan, state), isNew)];
    }),
  );
  return { charts, pivots };
}

/** After the changes were taken back: charts show the old place of their tables, and what was made with a table goes with it. */
export async function takeBackDrawing(
  changes: readonly SheetChange[],
  surroundings: ExcelSurroundings,
): Promise<void> {
  await drawNatively(oldDrawingOf(changes), surroundings);
  const pen = new Pen(surroundings);
  const standing = changes.filter(({ state }) => state !== null);
  const { charts, pivots } = drawingOf(standing, standing);
  for (const one of charts) if (one.isNew) await pen.takeAway(removeChart(one));
  for (const one of pivots) if (one.isNew) await pen.takeAway(removePivot(one));
}

/** Sheets that went are left out. */
function oldDrawingOf(changes: readonly SheetChange[]): Drawing {
  const plans = changes.map(({ plan }) => plan);
  const standing = changes.filter(({ state }) => state !== null);
  const charts = standing.flatMap(({ plan, state, tables }) =>
    (plan.charts ?? []).flatMap((chart): ChartDrawing[] => {
      const table = tables.find((one) => one.plan.name === chart.table);
      if (!table?.before || !table.resized) return [];
      const place = bodyOf(table.before.range, table.before.hasTotals);
      return [chartDrawing(plan, chart, onSheet(plan, state), false, place)];
    }),
  );
  const pivots = standing.flatMap(({ plan, state }) =>
    (plan.pivots ?? []).flatMap((pivot) => {
      const isPlanned = plans.some(({ tables }) => tables.some(({ name }) => name === pivot.table));
      return isPlanned ? [pivotDrawing(plans, pivot, onSheet(plan, state), false)] : [];
    }),
  );
  return { charts, pivots };
}

function onSheet(plan: SheetPlan, state: SheetState | null): OnSheet {
  return ({ workbook }) => workbook.worksheets.getItem(state?.id ?? plan.sheet);
}

/** Draws; gives the names of the charts and PivotTables that Excel refused. */
export async function drawNatively(
  { charts, pivots }: Drawing,
  surroundings: ExcelSurroundings,
): Promise<readonly string[]> {
  if (charts.length + pivots.length === 0) return [];
  const pen = new Pen(surroundings);
  const seen = await pen.look(charts, pivots);
  if (!seen) return [...charts.map(({ chart }) => chart.name), ...pivots.map(({ pivot }) => pivot.name)];
  await pen.each([
    ...charts.flatMap((one) => {
      const series = seen.charts.get(one.chart.name);
      return series ? [{ name: one.chart.name, draw: followChart(one, series) }] : [];
    }),
    ...pivots.flatMap((one) =>
      seen.pivots.has(one.pivot.name) ? [{ name: one.pivot.name, draw: refreshPivot(one) }] : [],
    ),
  ]);
  for (const one of charts) {
    if (one.isNew && !seen.charts.has(one.chart.name)) {
      await pen.make(one.chart, makeChart(one), dressChart(one), removeChart(one));
    }
  }
  for (const one of pivots) {
    if (one.isNew && !seen.pivots.has(one.pivot.name)) {
      await pen.make(one.pivot, makePivot(one), dressPivot(one), removePivot(one));
    }
  }
  return pen.refused;
}

interface Seen {
  /** Charts that stand, with the names of their series. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  readonly pivots: ReadonlySet<string>;
}

class Pen {
  readonly refused: string[] = [];
  /** Excel no longer answers: whatever came next would wait as well. */
  private isSilent = false;

  constructor(private readonly surroundings: ExcelSurroundings) {}

  /** What stands already; undefined when Excel does not tell. */
  async look(charts: readonly ChartDrawing[], pivots: readonly PivotDrawing[]): Promise<Seen | undefined> {
    let seen: Seen | undefined;
    await this.tried((session) =>
      session.trip((context) => {
        const read = lookFor(context, charts, pivots);
        return () => {
          seen = read();
        };
      }),
    );
    return seen;
  }

  /** All in one request; when that fails, each in one of its own. They may be repeated. */
  async each(draws: readonly { readonly name: string; readonly draw: Draw }[]): Promise<void> {
    if (draws.length === 0) return;
    if (await this.request(draws.map(({ draw }) => draw))) return;
    for (const { name, draw } of draws) {
      if (!(await this.request([draw]))) this.refused.push(name);
    }
  }

  /** Made whole or not at all; its looks may fail. */
  async make(
    { name }: ChartPlan | PivotPlan,
    make: Draw,
    dress: readonly Draw[],
    remove: Queue<Draw | null>,
  ): Promise<void> {
    // It is made only this once: people who are typing may finish first.
    if (!(await this.request([make], { waitsForCellEdit: true }))) {
      this.refused.push(name);
      await this.takeAway(remove);
      return;
    }
    if (await this.request(dress)) return;
    for (const draw of dress) await this.request([draw]);
  }

  async takeAway(remove: Queue<Draw | null>): Promise<void> {
    await this.tried(async (session) => {
      const away = await session.trip(remove);
      if (!away) return;
      await session.trip((context) => {
        away(context);
        return () => undefined;
      });
    });
  }

  private request(draws: readonly Draw[], options: SessionOptions = {}): Promise<boolean> {
    return this.tried(
      (session) =>
        session.trip((context) => {
          for (const draw of draws) draw(context);
          return () => undefined;
        }),
      options,
    );
  }

  private async tried(
    work: (session: Session) => Promise<void>,
    options: SessionOptions = {},
  ): Promise<boolean> {
    if (this.isSilent) return false;
    try {
      await inSession(this.surroundings, work, options);
      return true;
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      this.isSilent = error.reason === 'no-answer';
      return false;
    }
  }
}

function lookFor(
  context: Excel.RequestContext,
  charts: readonly ChartDrawing[],
  pivots: readonly PivotDrawing[],
): () => Seen {
  const foundCharts = charts.map(({ chart, sheet }) => {
    const found = sheet(context).charts.getItemOrNullObject(chart.name);
    found.load(['name']);
    found.series.load(['items/name']);
    return found;
  });
  const foundPivots = pivots.map(({ pivot }) => {
    const found = context.workbook.pivotTables.getItemOrNullObject(pivot.name);
    found.load(['name']);
    return found;
  });
  return () => ({
    charts: new Map(
      foundCharts
        .filter((found) => !found.isNullObject)
        .map((found) => [found.name, found.series.items.map(({ name }) => name)]),
    ),
    pivots: new Set(foundPivots.filter((found) => !found.isNullObject).map(({ name }) => name)),
  });
}

/** A chart that was half made goes again. */
function removeChart({ chart, sheet }: ChartDrawing): Queue<Draw | null> {
  return (context) => {
    const found = sheet(context).charts.getItemOrNullObject(chart.name);
    found.load(['name']);
    return () => {
      if (found.isNullObject) return null;
      return (again) => {
        sheet(again).charts.getItem(chart.name).delete();
      };
    };
  };
}

function removePivot({ pivot }: PivotDrawing): Queue<Draw | null> {
  return (context) => {
    const found = context.workbook.pivotTables.getItemOrNullObject(pivot.name);
    found.load(['name']);
    return () => {
      if (found.isNullObject) return null;
      return ({ workbook }) => {
        workbook.pivotTables.getItem(pivot.name).delete();
      };
    };
  };
}

/** Cells that PivotTables of ours fill on the sheets of these changes, their filters included: Excel writes them, nobody types there. */
export function pivotCells(
  surroundings: ExcelSurroundings,
  changes: readonly SheetChange[],
): Promise<ReadonlyMap<SheetChange, readonly CellRange[]>> {
  const wanted = changes.flatMap((change) => (change.plan.pivots ?? []).map((pivot) => ({ change, pivot })));
  if (wanted.length === 0) return Promise.resolve(new Map());
  return inSession(surroundings, (session) =>
    session.trip((context) => {
      const found = wanted.map(({ change, pivot }) => {
        const sheet = onSheet(change.plan, change.state)(context);
        const range = sheet.pivotTables.getItemOrNullObject(pivot.name).layout.getRange().untrack();
        loadPlace(range);
        return { change, pivot, range };
      });
      return () => {
        const cells = new Map<SheetChange, CellRange[]>();
        for (const { change, pivot, range } of found) {
          if (range.isNullObject) continue;
          const place = placeOf(range);
          const whole = { ...place, top: place.top - pivotFilterRows(pivot) };
          cells.set(change, [...(cells.get(change) ?? []), whole]);
        }
        return cells;
      };
    }),
  );
}
