// What stands on the empty sheets that people fill in.
import type { RecordKind } from '../../register/records';

/** The kinds that init makes; 客户忠诚度评估表 is a report of ours, so nobody needs an empty one. */
export type TemplateKind = Exclude<RecordKind, 'loyalty'>;

export interface TemplatesText {
  /** How to fill the sheet, one line. */
  readonly hints: Readonly<Record<TemplateKind, string>>;
  readonly requiredColumns: (columns: string) => string;
  readonly pickFromList: string;
  readonly typeScore: (min: number, max: number) => string;
  /** Tabs and banners of the sample that are not simply those of the templates. */
  readonly sample: {
    /** First cell of a row of totals. */
    readonly total: string;
    readonly recentOrders: string;
    readonly earlierOrders: string;
  };
}
