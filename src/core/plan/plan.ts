// What a host shall write, as data only: core decides everything, a host draws it. Rows and columns count from 0.

/** Our sheets. All are rewritten in place whenever their job runs; templates and settings are made once. */
export type SheetId =
  | 'revisits'
  | 'findings'
  | 'tiers'
  | 'register'
  | 'sla'
  | 'briefs'
  | 'staff'
  | 'portraits'
  | 'loyalty'
  | 'loyalty-summary'
  | 'loyalty-pivot'
  | 'campaigns'
  | 'messages'
  | 'assessment'
  | `report:${string}`
  | 'settings'
  | `template:${string}`;

/** A cell to write. Text is always written as text, never as a formula. */
export type PlanCell = string | number | boolean | null | LinkCell | typeof KEEP;

/** Text that jumps to a cell of this workbook when clicked. `cell` "" means the sheet itself (A1). */
export interface LinkCell {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** "Leave this cell as it stands": used for formulas in columns that people added to our tables. */
export const KEEP = Symbol.for('huifang.keep');

/**
 * How a column's cells look. Numbers in a `date` column are Days and in a `datetime` column Minutes (see calendar/day);
 * the host turns them into the workbook's own serials (1900 or 1904 system).
 */
export type NumberFormat =
  'general' | 'text' | 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'datetime';

/** What may be typed into a column's cells. */
export type Validation =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly message: string }
  | { readonly kind: 'date'; readonly message: string }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly message: string };

export interface ColumnPlan {
  /** Stable name, the same in every language ("due"); user-added columns have "user:<header>". */
  readonly key: string;
  readonly header: string;
  readonly format: NumberFormat;
  /** In half-width characters; a Chinese character counts two. */
  readonly width: number;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** People type here: shaded, never overwritten by us with something else. */
  readonly fillIn?: boolean;
  /** A column people added to our table: values move with their row, styles stay as they are. */
  readonly userColumn?: boolean;
  /** Carried but hidden (a row key). */
  readonly hidden?: boolean;
  readonly validation?: Validation;
}

/** One Excel table. The header stands at `top`, `left`; the body follows; an empty body is written as one blank row. */
export interface TablePlan {
  /** `HF_…`: how we find our sheet again, and what people's formulas refer to. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly PlanCell[])[];
  readonly filter: boolean;
}

/** Meaning of a colour; each host has one palette for all. */
export type Tone = 'late' | 'today' | 'soon' | 'done' | 'good' | 'warn' | 'bad' | 'muted';

/** Colour rows (or one column's cells) of a table where a column equals a text. Drawn as conditional formats. */
export interface Highlight {
  readonly table: string;
  /** Column key tested. */
  readonly column: string;
  readonly equals: string;
  readonly tone: Tone;
  /** "row" colours the whole row, "cell" only the tested column. */
  readonly over: 'row' | 'cell';
}

/** A line of text outside the tables (title, status, how to read). Rewritten at every run. */
export interface TextPlan {
  readonly row: number;
  readonly col: number;
  readonly text: string | LinkCell;
  /** `figure`: one large number of a page for a manager. */
  readonly look: 'title' | 'subtitle' | 'note' | 'heading' | 'figure';
}

export interface PrintPlan {
  readonly landscape: boolean;
  /** Rows repeated on every page (from, to), counted from 0. */
  readonly titleRows: readonly [number, number];
  /** Columns printed (first, last), counted from 0; the rest of the sheet stays off the paper. */
  readonly columns: readonly [number, number];
  /** Rows a new page begins with, counted from 0; set when the sheet is made. */
  readonly breaks?: readonly number[];
}

/** A native chart over columns of a table of the same plan: it grows and shrinks with the table. */
export interface ChartPlan {
  /** `HF_Chart_…`: how it is found again; its place and look stay as people left them once it stands. */
  readonly name: string;
  readonly kind: 'line' | 'column' | 'bar' | 'pie' | 'stacked-column' | 'stacked-bar';
  readonly title: string;
  readonly table: string;
  /** Column key of the categories, and of each series (its header is the series' name). */
  readonly category: string;
  readonly series: readonly string[];
  /** Where it is put when it is made: top left cell and size in cells. */
  readonly at: { readonly row: number; readonly col: number; readonly rows: number; readonly cols: number };
  readonly valueFormat: NumberFormat;
  /** Bounds of the value axis; left to the program where missing. */
  readonly valueMin?: number;
  readonly valueMax?: number;
  /** RRGGBB of each series, or of each slice of a pie. */
  readonly colors?: readonly string[];
}

/** A native PivotTable: created once, afterwards only its cache is refreshed, so that people's layout stays. */
export interface PivotPlan {
  /** `HF_…Pivot`. */
  readonly name: string;
  /** A table of any plan of this run, by its name. Fields are column keys. */
  readonly table: string;
  /** Top left cell of the PivotTable on the plan's own sheet; its filters stand above it, with a blank row between. */
  readonly row: number;
  readonly col: number;
  readonly rowFields: readonly string[];
  readonly columnFields: readonly string[];
  readonly filterFields: readonly string[];
  readonly values: readonly {
    readonly field: string;
    readonly summarize: 'sum' | 'average' | 'count';
    readonly name: string;
    readonly format: NumberFormat;
  }[];
}

export interface SheetPlan {
  readonly id: SheetId;
  /** The tab to write to. When `existing`, the sheet holds our table already and is rewritten in place. */
  readonly sheet: string;
  readonly existing: boolean;
  /** The tab it should have had; only where a sheet of the user's bears that name. */
  readonly wanted?: string;
  readonly texts: readonly TextPlan[];
  readonly tables: readonly TablePlan[];
  readonly highlights: readonly Highlight[];
  /** Frozen above this row and left of this column; used when the sheet is made, then people's own choice stays. */
  readonly freeze: { readonly row: number; readonly col: number };
  readonly print: PrintPlan;
  /** RRGGBB. */
  readonly tabColor: string;
  readonly charts?: readonly ChartPlan[];
  readonly pivots?: readonly PivotPlan[];
}
