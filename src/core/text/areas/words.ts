// The field's words for every code the core uses.
import type {
  CARE_KINDS,
  CHANNELS,
  EMOTIONS,
  IMPACTS,
  LEVELS,
  ORDER_KINDS,
  PREFERENCES,
  PROGRESS_STATUSES,
  RecordKind,
  TICKET_STATUSES,
  TICKET_TYPES,
  URGENCIES,
} from '../../register/records';
import type { FestivalId, LifecycleStage, RoleId, Segment, Series, ValueTier } from '../../policy/tables';
import type { DueBucket, RevisitPriority } from '../../measures/revisit-result';
import type { Severity } from '../../finding';

type Of<T extends readonly string[]> = Readonly<Record<T[number], string>>;

export interface WordsText {
  readonly kinds: Readonly<Record<RecordKind | 'settings', string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly levels: Of<typeof LEVELS>;
  readonly channels: Of<typeof CHANNELS>;
  readonly preferences: Of<typeof PREFERENCES>;
  readonly emotions: Of<typeof EMOTIONS>;
  readonly impacts: Of<typeof IMPACTS>;
  readonly urgencies: Of<typeof URGENCIES>;
  readonly ticketTypes: Of<typeof TICKET_TYPES>;
  readonly ticketStatuses: Of<typeof TICKET_STATUSES>;
  readonly progressStatuses: Of<typeof PROGRESS_STATUSES>;
  readonly careKinds: Of<typeof CARE_KINDS>;
  readonly orderKinds: Of<typeof ORDER_KINDS>;
  readonly segments: Readonly<Record<Segment, string>>;
  readonly tiers: Readonly<Record<ValueTier, string>>;
  readonly lifecycles: Readonly<Record<LifecycleStage, string>>;
  readonly series: Readonly<Record<Series, string>>;
  readonly roles: Readonly<Record<RoleId, string>>;
  readonly festivals: Readonly<Record<FestivalId, string>>;
  readonly buckets: Readonly<Record<DueBucket | 'done', string>>;
  readonly revisitPriorities: Readonly<Record<RevisitPriority, string>>;
  readonly slots: Readonly<Record<'any' | 'morning' | 'afternoon', string>>;
  readonly yes: string;
  readonly no: string;
  /** Between the items of a list: "、" or ", ". */
  readonly listComma: string;
  /** Weekday names, Monday first. */
  readonly weekdays: readonly string[];
}
