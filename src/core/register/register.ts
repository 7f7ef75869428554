// The register: the validated records of all template sheets, joined by customer.
import type * as z from 'zod';
import type {
  CareFields,
  CustomerFields,
  LoyaltyFields,
  OrderFields,
  ProgressFields,
  RecordKind,
  SurveyFields,
  TicketFields,
  VisitFields,
} from './records';

/** A recognised table on a sheet: where each field's column stands. Rows and columns count from 0. */
export interface SourceTable {
  readonly kind: RecordKind;
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last data row (inclusive); last < first when the table is empty. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Field name → column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Field name → the header as the user wrote it. */
  readonly titles: ReadonlyMap<string, string>;
  /** First and last column of the table, columns that are not ours included. */
  readonly span?: { readonly left: number; readonly right: number };
}

/** Where a record came from: `cellAddress(row, source.columns.get(field))`. */
export interface Placed {
  readonly source: SourceTable;
  readonly row: number;
}

export type Customer = z.infer<typeof CustomerFields> & Placed;
export type Order = z.infer<typeof OrderFields> & Placed;
export type Ticket = z.infer<typeof TicketFields> & Placed;
export type Progress = z.infer<typeof ProgressFields> & Placed;
export type Survey = z.infer<typeof SurveyFields> & Placed;
export type Visit = z.infer<typeof VisitFields> & Placed;
export type Care = z.infer<typeof CareFields> & Placed;
export type Loyalty = z.infer<typeof LoyaltyFields> & Placed;

/** Everything known of one customer. A customer met only in other sheets has `customer: null` and counts all the same. */
export interface Account {
  /** Stable within and across runs: the customer ID, else the folded name. */
  readonly key: string;
  /** "" when the customer has no ID anywhere. */
  readonly id: string;
  readonly name: string;
  /** The row of the customers sheet, or one made from S4's visit rows; null when neither exists. */
  readonly customer: Customer | null;
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
  readonly surveys: readonly Survey[];
  readonly visits: readonly Visit[];
  readonly care: readonly Care[];
  /** Noted when the orders were filed, so that not all of them must be looked at again; missing where nobody looked. */
  readonly hasRefunds?: boolean;
  /** Whether two purchases may have one order number (several products of one order). */
  readonly repeatsNumbers?: boolean;
}

export interface Register {
  readonly accounts: readonly Account[];
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
  readonly progress: readonly Progress[];
  readonly surveys: readonly Survey[];
  readonly visits: readonly Visit[];
  readonly care: readonly Care[];
  readonly loyalty: readonly Loyalty[];
  /** Progress entries of each ticket ID, oldest first. */
  readonly progressByTicket: ReadonlyMap<string, readonly Progress[]>;
  readonly sources: readonly SourceTable[];
}
