// What is said about logging completed visits: into the visits sheet, and to the person who logs them.

/** Why a finished row of 到期回访 is not logged. */
export type SkipReason =
  'bad-score' | 'bad-contact-day' | 'contact-day-in-future' | 'bad-next-day' | 'no-customer';

/** Why nothing can be logged at all. */
export type LogProblem =
  'no-due-list' | 'no-visits-sheet' | 'no-customer-column' | 'no-such-sheet' | 'total-below' | 'in-the-way';

export interface LogText {
  /** Into 沟通内容: how it went, and why the customer was contacted (one reason each). */
  readonly content: (result: string, reasons: readonly string[]) => string;
  /** Into 客户反馈 where the sheet has no column for the score; read back as the same score. */
  readonly scored: (score: number, note: string) => string;
  /** Into one column for owner, date and content of what comes next; read back as the same three. */
  readonly plan: (owner: string, day: string, content: string) => string;
  readonly skipped: Readonly<Record<SkipReason, (value: string) => string>>;
  /** `place`: the sheet asked for, or the sheet with the cell that is in the way. */
  readonly problems: Readonly<Record<LogProblem, (place: string) => string>>;
  /** What the list of the rows to be added says, and what follows it. */
  readonly list: {
    /** `rows` as people count them, "12" or "12–14". */
    readonly title: (count: number, sheet: string, rows: string) => string;
    readonly columns: Readonly<
      Record<'day' | 'customer' | 'result' | 'score' | 'owner' | 'next' | 'note', string>
    >;
    readonly nothing: string;
    /** Rows that stand in the visits sheet already. */
    readonly already: (count: number) => string;
    readonly skipped: (count: number) => string;
    readonly skippedRow: (cell: string, customer: string, why: string) => string;
  };
  readonly ask: string;
  readonly askTemplate: (sheet: string) => string;
  /** The next step where nobody can be asked. */
  readonly makeTemplate: (path: string) => string;
  readonly notConfirmed: string;
  readonly done: (count: number, sheet: string) => string;
  readonly wouldDo: (count: number, sheet: string) => string;
}
