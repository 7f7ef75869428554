import type { LogText } from '../areas/log';

export const log: LogText = {
  content: (result, reasons) => (reasons.length === 0 ? result : `${result} (reason: ${reasons.join('; ')})`),
  scored: (score, note) => `满意度${score}分(满分5分)${note === '' ? '' : `, ${note}`}`,
  plan: (owner, day, content) => `${owner}/${day}/${content}`,
  skipped: {
    'bad-score': (value) =>
      `the satisfaction “${value}” is no whole number from 1 to 5; mend it and log again`,
    'bad-contact-day': (value) => `“${value}” is no date for the contact; write it like 2026-10-10`,
    'contact-day-in-future': (value) => `the contact date “${value}” is still to come; please check`,
    'bad-next-day': (value) => `“${value}” is no date to move to; write it like 2026-10-10`,
    'no-customer': () => 'the row has neither customer ID nor name',
  },
  problems: {
    'no-due-list': () =>
      'The workbook has no sheet of due revisits yet. Refresh it, fill in the results, then log them.',
    'no-visits-sheet': () => 'The workbook has no visits sheet to log to.',
    'no-customer-column': (place) =>
      `“${place}” has no column for the customer’s ID or name, so nobody could tell whose visit it was. Add one first.`,
    'no-such-sheet': (place) => `There is no visits sheet named “${place}”.`,
    'total-below': (place) =>
      `${place} is a row of totals or remarks; new records must not stand below it. Move it above the table, then log again.`,
    'in-the-way': (place) => `${place} is filled and in the way of the new rows. Move it, then log again.`,
  },
  list: {
    title: (count, sheet, rows) => `${visits(count)} to log, into “${sheet}”, row ${rows}:`,
    columns: {
      day: 'Date',
      customer: 'Customer',
      result: 'Result',
      score: 'Score',
      owner: 'Owner',
      next: 'Next visit',
      note: 'Note',
    },
    nothing: 'No row of the due list has a result yet: there is nothing to log.',
    already: (count) => `${visits(count)} logged before: only what was typed into the due list is cleared.`,
    skipped: (count) => `${count} not logged; mend and run again:`,
    skippedRow: (cell, customer, why) => `${cell} ${customer}: ${why}`,
  },
  ask: 'Log them? Type y to log, anything else to cancel [y/N] ',
  askTemplate: (sheet) => `Make the sheet “${sheet}” and log there? [y/N] `,
  makeTemplate: (path) => `Add the template sheets first: huifang init ${path}`,
  notConfirmed: 'Nothing was logged, the file is as it was.',
  done: (count, sheet) => `${visits(count)} logged into “${sheet}”; the due list is up to date.`,
  wouldDo: (count, sheet) => `Trial: ${visits(count)} would be logged into “${sheet}”.`,
};

function visits(count: number): string {
  return count === 1 ? '1 visit' : `${count} visits`;
}
