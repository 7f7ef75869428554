// Today's list and the calendar file of one person, or of everybody.
import { icsFile } from '../../calendar-file/ics-file';
import { reminders } from '../../core/digest/reminders';
import { todayDigest } from '../../core/digest/today-digest';
import type { RunResult } from '../../core/run';
import type { Text } from '../../core/text/text';
import type { PaneReminders } from '../pane-report';

export interface ReminderWish {
  readonly asOf: number;
  /** Null: everybody's; "": what nobody is named for. */
  readonly owner: string | null;
  readonly text: Text;
}

export function paneReminders(result: RunResult, { asOf, owner, text }: ReminderWish): PaneReminders {
  const entries = reminders(result, { asOf, owner, calendar: result.calendar, text });
  return {
    digest: todayDigest(result, { asOf, owner, text, format: 'text' }),
    calendar: icsFile(entries, { name: text.digest.calendar.name(owner ?? ''), asOf }),
    entries: entries.length,
  };
}
