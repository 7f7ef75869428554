// The guide in the pane. What columns are called and what findings mean is not written here: it is made from the templates and
// from the findings' own sentences.

export interface HelpStep {
  readonly title: string;
  readonly text: string;
}

export interface HelpText {
  readonly clerks: { readonly title: string; readonly steps: readonly HelpStep[] };
  readonly managers: { readonly title: string; readonly steps: readonly HelpStep[] };
  readonly columns: {
    readonly title: string;
    readonly intro: string;
    /** "必须有：客户名称（或客户编号）、…". */
    readonly required: (columns: string) => string;
    /** A column with those that may stand in its place. */
    readonly oneOf: (names: readonly string[]) => string;
    readonly forms: (names: string) => string;
    readonly aliases: (names: string) => string;
    readonly allColumns: string;
  };
  readonly findings: { readonly title: string; readonly intro: string };
}
