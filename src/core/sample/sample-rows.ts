// What the generators hand over: rows by field name (dates as Days, moments as Minutes), and the moment and calendar they are made for.
import { MINUTES_PER_DAY, weekday, type Day, type Minute } from '../calendar/day';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { TemplateRow } from '../reports/template-table';
import type { Text } from '../text/text';
import type { Random } from './random';

export type SampleRow = TemplateRow;

export interface SampleContext {
  /** The day the sample is made for; everything in it lies before, only plans and contracts after. */
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly random: Random;
  /** Choices are written in the words of this language. */
  readonly words: Text['words'];
}

/** 18:00 of a day: promised "by the evening". */
export function endOfDay(day: Day): Minute {
  return day * MINUTES_PER_DAY + 18 * 60;
}

/** Monday afternoon at two, half past nine in the morning on other days: never at a time to avoid. */
export function politeMinute(day: Day): Minute {
  return day * MINUTES_PER_DAY + (weekday(day) === 1 ? 14 * 60 : 9 * 60 + 30);
}

/** The day itself when people work, else the next day they do. */
export function workdayFrom(day: Day, calendar: WorkCalendar): Day {
  return calendar.nextWorkday(day) ?? day;
}

/** The day itself when people work, else the last one before it. */
export function workdayUpTo(day: Day, calendar: WorkCalendar): Day {
  return calendar.previousWorkday(day) ?? day;
}
