// Today's list for a chat group, and the entries of a calendar file.

/** Limits of tickets and of promises that a person may break. */
export type LimitWord = 'response' | 'solution' | 'feedback';

export interface DigestText {
  /** "今日回访 2026-11-21（周六）"; `owner` "" for everybody's. */
  readonly title: (day: string, weekday: string, owner: string) => string;
  readonly counts: (counts: {
    readonly limits: number;
    readonly overdue: number;
    readonly today: number;
  }) => string;
  readonly sections: Readonly<Record<'limits' | 'overdue' | 'today', string>>;
  readonly nothing: string;
  readonly late: (days: number) => string;
  /** Instead of a name where only the role is known. */
  readonly nobody: (role: string) => string;
  readonly limits: Readonly<Record<LimitWord, string>>;
  readonly limitAt: (limit: string, at: string) => string;
  readonly limitPassed: (limit: string, at: string) => string;
  readonly ticket: (id: string) => string;
  /** Between the reasons of a contact. */
  readonly comma: string;
  /** Nobody of that name has anything to do; `names` are those who have. */
  readonly unknownOwner: (owner: string, names: string) => string;
  readonly calendar: {
    readonly written: (count: number, file: string) => string;
    /** Name of the whole calendar. */
    readonly name: (owner: string) => string;
    readonly revisit: (customer: string) => string;
    readonly overdue: (title: string, days: number) => string;
    readonly limit: (limit: string, subject: string, customer: string) => string;
    /** Lines of the description. */
    readonly why: (reasons: string) => string;
    readonly contact: (contact: string) => string;
    readonly owner: (owner: string) => string;
    readonly wasDue: (day: string) => string;
  };
}
