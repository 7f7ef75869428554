// Contract of the calendar (implementation: make-calendar.ts). Pure, bounded, wall clock only.
import type { FestivalId } from '../policy/tables';
import type { Day, Minute } from './day';

/** Why a day is open or closed. Precedence: dated open > dated closed > statutory (make-up, holiday) > weekday. */
export type DayReason = 'dated-open' | 'dated-closed' | 'make-up' | 'holiday' | 'weekday' | 'weekend';

export interface DayStatus {
  readonly open: boolean;
  readonly reason: DayReason;
  /** 春节, 国庆节 … or the note of a dated row; "" on ordinary days. */
  readonly name: string;
  /** False when the year has no statutory data and the day no dated row: it rests on ordinary weeks, which must be said aloud. */
  readonly covered: boolean;
}

export interface WorkCalendar {
  /** False when no weekday and no dated row has an open hour; then nothing below finds a date. */
  readonly hasOpenHours: boolean;
  status(day: Day): DayStatus;
  /** Open periods of a day as minutes since midnight, ascending, not overlapping; [] when closed. */
  periods(day: Day): readonly { readonly fromMinute: number; readonly toMinute: number }[];
  /** The day itself if it is a workday, else the next (or previous) one; null when none lies within 400 days. */
  nextWorkday(day: Day): Day | null;
  previousWorkday(day: Day): Day | null;
  /** The moment when `minutes` of working time have passed since `start`; a negative number counts backwards. A budget used up exactly at closing ends then. Null when the calendar has no open hours within reach. */
  addWorkMinutes(start: Minute, minutes: number): Minute | null;
  /** Working minutes from `from` to `to`; negative when reversed. */
  workMinutesBetween(from: Minute, to: Minute): number;
  /** Years from one day to the other (inclusive) that have no statutory data, ascending; [] when Chinese holidays are off. */
  uncoveredYears(from: Day, to: Day): readonly number[];
  /** The day of a festival in a year (lunar ones by the lunar calendar); null outside the table (1900–2100). */
  festivalDay(festival: FestivalId, year: number): Day | null;
  /** The next occurrence of a month × 100 + day on or after `from`; 29 Feb falls on 28 Feb in common years. */
  nextYearly(monthDay: number, from: Day): Day;
}
