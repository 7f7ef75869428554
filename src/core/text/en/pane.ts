import { formatDay } from '../../calendar/day';
import type { PaneText, WrittenPart } from '../areas/pane';

const PARTS: Readonly<Record<WrittenPart, string>> = {
  sla: 'SLA alerts',
  report: 'Satisfaction report',
  loyalty: 'Loyalty sheets',
};

/** `135 → "2 h 15 min"`, `3000 → "2 d 2 h"`. */
function span(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours === 0 ? `${days} d` : `${days} d ${hours} h`;
  if (hours > 0) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  return `${rest} min`;
}

const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const pane: PaneText = {
  appName: 'Huifang',
  navigation: 'Pages',
  pages: {
    start: 'Start',
    due: 'Due',
    sla: 'SLA',
    report: 'Report',
    findings: 'Check',
    settings: 'Settings',
    help: 'Help',
    about: 'About',
  },
  jobs: {
    check: 'Looking at the workbook',
    refresh: 'Refreshing due revisits',
    findings: 'Checking the register',
    sla: 'Updating the SLA alerts',
    report: 'Making the satisfaction report',
    preview: 'Working out the preview',
    loyalty: 'Updating the loyalty sheets',
    'list-visits': 'Looking for completed visits',
    'log-visits': 'Logging visits',
    reminders: 'Preparing the list',
    templates: 'Adding sheets',
    undo: 'Undoing this refresh',
    'save-settings': 'Saving the settings',
    'write-row': 'Saving',
  },
  stages: {
    read: 'Reading the workbook',
    recognise: 'Recognising tables',
    register: 'Checking the data',
    measures: 'Working out the dates',
    reports: 'Building the lists',
    check: 'Looking before writing',
    write: 'Writing the sheets',
    undo: 'Restoring the sheets',
  },
  percent: (share) => `${Math.round(share * 100)} %`,
  cancel: 'Cancel',
  close: 'Close',
  refresh: 'Refresh due revisits',
  undo: 'Undo this refresh',
  more: (count) => `Show ${count} more`,
  outcomes: {
    refreshed: (counts, findings, written) =>
      `Refreshed: ${counts.overdue} overdue, ${counts.today} today, ${counts.soon} within ${few(counts.soonDays, 'day', 'days')}; ${
        findings === 0 ? 'no findings' : few(findings, 'finding', 'findings')
      }. Updated: ${written}.`,
    unchanged: 'Refreshed. Nothing has changed, so nothing was written.',
    findingsWritten: (findings) =>
      findings === 0
        ? 'Checked: nothing was found.'
        : `Checked: ${few(findings, 'finding', 'findings')}, listed on the sheet.`,
    templatesMade: (sheets) => `Added: ${sheets}. Fill in or paste your data, then refresh.`,
    templatesComplete: 'All sheets are there already; none was added.',
    undone: (sheets) => `This refresh was undone. Restored: ${sheets}.`,
    settingsSaved: (cells) => `${few(cells, 'setting', 'settings')} saved, in force from the next refresh.`,
    resultSaved: (customer) => `The result for “${customer}” is saved.`,
    snoozeSaved: (customer, until) => `“${customer}” is moved to ${until}.`,
    partWritten: (part, sheets) => `${PARTS[part]} updated: ${sheets}.`,
    partUnchanged: (part) => `${PARTS[part]}: nothing has changed, so nothing was written.`,
    undrawn: (names) =>
      `All data was written, but Excel did not draw these charts or PivotTables: ${names}. The next update tries again.`,
    visitsLogged: (count, sheet) =>
      `${few(count, 'visit', 'visits')} logged on “${sheet}”; the due list is up to date.`,
    visitsCleared: 'These visits had been logged before; what was typed into the due list is cleared.',
    cancelled: 'Cancelled. The workbook was not changed.',
  },
  statusNote: (moment, what) => `⚠ ${moment} not updated: ${what} The sheet still shows what it did before.`,
  problems: {
    bug: {
      what: 'The program failed.',
      next: 'Please try again; if it fails again, copy the details for the person who maintains it.',
    },
    copy: 'Copy details',
    copied: 'Copied',
    details: 'Details',
  },
  start: {
    intro:
      'Turns the customers, orders, tickets and visits in this workbook into a list of due revisits. What you typed is never changed.',
    checkAgain: 'Look again',
    asOf: (moment) => `As of ${moment}`,
    recognised: 'Tables recognised',
    rows: (count) => few(count, 'row', 'rows'),
    goTo: (sheet) => `Go to the sheet “${sheet}”`,
    nothing: 'No table was recognised yet. Add the templates first, then fill in your data.',
    missing: 'Tables not there yet',
    missingHint: 'You can refresh without them; with them the list is more exact.',
    complete: 'All tables are there.',
    makeTemplates: 'Add templates',
    unrecognised: 'Sheets not recognised, left as they are',
    unrecognisedHint: 'If they hold data you need, see the page “Check”.',
    stepsTitle: 'Three steps',
    steps: [
      'Add the templates, or use your own tables: similar column names are recognised.',
      'Press “Refresh due revisits”; the list is written to its own sheet.',
      'After each contact fill in the result or a new date. Refreshing keeps what you typed.',
    ],
  },
  due: {
    counts: { overdue: 'Overdue', today: 'Today', soon: (days) => `In ${few(days, 'day', 'days')}` },
    filters: {
      open: 'To contact',
      overdue: 'Overdue',
      today: 'Today',
      soon: 'Soon',
      handled: 'Filled in',
      all: 'All',
    },
    filter: 'Show',
    search: 'Search customer, phone or reason',
    owner: 'Owner',
    everyone: 'Everyone',
    nobody: 'Nobody named',
    listed: (count) => few(count, 'revisit', 'revisits'),
    empty: 'No revisit matches. Try another filter.',
    noneDue: 'No customer is due at present.',
    noSheet: 'The list is not on its sheet yet. Refresh first, then fill in results or new dates.',
    list: 'Due revisits',
    dueOn: (day) => `Due ${day}`,
    late: (days) => `${few(days, 'day', 'days')} late`,
    jump: (customer) => `Go to the cell of “${customer}”`,
    done: 'Result',
    snooze: 'New date',
    actFor: (act, customer) => `${act}: ${customer}`,
    doneFor: (customer) => `Fill in the result for “${customer}”`,
    snoozeFor: (customer) => `Move “${customer}” to a new date`,
    change: 'Change',
    result: 'Result',
    score: 'Satisfaction (1 to 5)',
    noScore: 'None',
    note: 'Note',
    until: 'New date',
    reason: 'Why',
    inDays: (days) => (days === 1 ? 'Tomorrow' : `In ${days} days`),
    notADate: 'Please enter a date such as 2026-10-10.',
    notLater: (today) => `Please enter a date after today (${today}).`,
    save: 'Save',
    resultIs: (result, score) =>
      score === '' ? `Result: ${result}` : `Result: ${result}, satisfaction ${score}`,
    snoozedTo: (until) => `Moved to ${until}`,
  },
  log: {
    open: (finished) => `Log completed visits (${finished})`,
    title: 'Log completed visits',
    list: 'Visits to be logged',
    details: {
      result: (result, score) => (score === '' ? result : `${result}, satisfaction ${score}`),
      owner: (owner) => `by ${owner}`,
      next: (day) => `next on ${day}`,
    },
    untouched: 'New rows are added at the end; nothing that stands there is changed.',
    confirm: (count) => `Log ${few(count, 'visit', 'visits')}`,
    clear: 'Clear what was logged before',
    changed: 'The workbook has just changed. This is the new list: please look again before logging.',
    goTo: (cell) => `Go to ${cell}`,
  },
  reminders: {
    copy: 'Copy today’s list',
    calendar: 'Export calendar',
    text: 'Today’s list',
    copied: (owner) =>
      owner === ''
        ? 'Today’s list is copied: paste it into your chat.'
        : `${owner}’s list for today is copied: paste it into your chat.`,
    copyAgain: 'Copy again',
    notCopied: 'It could not be copied. Press “Copy again”, or select the text below and press Ctrl+C.',
    fileName: (day, owner) => (owner === '' ? `Revisits ${day}` : `Revisits ${owner} ${day}`),
    saved: (entries, file) =>
      `“${file}” was handed to the browser to save, with ${few(entries, 'entry', 'entries')}. Open it with Outlook or a phone’s calendar to import it.`,
    blocked:
      'No file to be seen? Some versions of Excel allow no downloads from a pane: copy the calendar, paste it into Notepad and save it under a name that ends in .ics (encoding UTF-8).',
    nothing: 'Nothing is due and no limit is running, so there is nothing to export.',
    calendarText: 'The calendar',
    copyCalendar: 'Copy the calendar',
    calendarCopied: 'The calendar is copied.',
  },
  sla: {
    write: 'Update SLA alerts',
    intro: (asOf) => `Worked out from what was read at ${asOf}; the time left follows the clock.`,
    counts: { late: 'Late', warning: 'Late soon', open: 'Open', paused: 'Paused' },
    filters: {
      open: 'All open',
      late: 'Late',
      warning: 'Late soon',
      normal: 'In time',
      paused: 'Paused',
      recent: 'Done lately',
    },
    filter: 'Show',
    search: 'Search number, customer or problem',
    department: 'Department',
    owner: 'Owner',
    everyDepartment: 'All departments',
    everyone: 'Everyone',
    nobody: 'Nobody named',
    listed: (count) => few(count, 'item', 'items'),
    cut: (shown, open) =>
      `${open} are open; these are the ${shown} most pressing. The SLA sheet has them all.`,
    list: 'Limits',
    empty: 'Nothing fits these filters. Please choose others.',
    none: 'No open tickets or promises: all is well.',
    statuses: {
      normal: 'In time',
      warning: 'Late soon',
      late: 'Late',
      paused: 'Paused',
      met: 'Done in time',
      missed: 'Done late',
      uncovered: 'No calendar',
    },
    limitAt: (limit, at) => `${limit} by ${at}`,
    doneAt: (at) => `done ${at}`,
    left: (minutes) => `${span(minutes)} left`,
    late: (minutes) => `${span(minutes)} past`,
    jump: (ticket) => `Go to the cell of “${ticket}”`,
    why: 'Why this date',
    whyOf: (ticket) => `Why this date: ${ticket}`,
    passed: (ticket, customer, limit, at) =>
      `${[ticket, customer].filter((part) => part !== '').join(' ')}: the limit for “${limit}” (${at}) has just passed.`,
    passedMore: (count) => `${few(count, 'other limit', 'other limits')} passed as well.`,
    look: 'Look',
  },
  report: {
    intro: 'Choose a period, look at the headline figures, then make a report fit to print.',
    kind: 'Period',
    kinds: {
      month: 'Month',
      week: 'Week',
      quarter: 'Quarter',
      half: 'Half-year',
      year: 'Year',
      range: 'From – to',
    },
    which: 'Which one',
    period: ({ kind, year, number, from, to }) => {
      switch (kind) {
        case 'week':
          return `${formatDay(from)} to ${formatDay(to)} (week ${number})`;
        case 'month':
          return `${year}-${String(number).padStart(2, '0')}`;
        case 'quarter':
          return `Q${number} ${year}`;
        case 'half':
          return `H${number} ${year}`;
        case 'year':
          return String(year);
        case 'range':
          return `${formatDay(from)} to ${formatDay(to)}`;
      }
    },
    goesOn: (period) => `${period} (not over yet)`,
    from: 'From',
    to: 'To',
    reversed: 'Please fill in both days; the last not before the first.',
    preview: 'Headline figures',
    countChange: (by) =>
      by === 0 ? 'as many as before' : by > 0 ? `${by} more than before` : `${-by} fewer than before`,
    previewing: 'Working …',
    again: 'Work out again',
    missing: 'Please note',
    gaps: {
      noSurveys: () =>
        'The workbook has no satisfaction survey sheet; only scores of tickets and visits can be used.',
      noTickets: () => 'The workbook has no ticket sheet; the service figures will have no data.',
      noAnswers: () => 'Nobody gave an answer in this period; satisfaction will have no data.',
      smallSample: (n) => `Only ${few(n, 'answer', 'answers')} in this period: too few to rely on.`,
      notEnded: () => 'This period is not over yet; the figures go up to now.',
    },
    write: {
      month: 'Make the monthly report',
      week: 'Make the weekly report',
      quarter: 'Make the quarterly report',
      half: 'Make the half-year report',
      year: 'Make the yearly report',
      range: 'Make the report',
    },
    replaces: (sheet) => `Updates the sheet “${sheet}”; improvement notes you typed are kept.`,
    makes: (sheet) => `Adds the sheet “${sheet}”.`,
    loyalty: 'Update loyalty',
    loyaltyHint: 'Updates loyalty grades, customer portraits, call lists, messages and the loyalty summary.',
    earlier: 'Reports so far',
    noEarlier: 'There is no report in this workbook yet.',
    goTo: (sheet) => `Go to the sheet “${sheet}”`,
  },
  findings: {
    summary: ({ error, warning, info }) =>
      `${few(error, 'error', 'errors')}, ${few(warning, 'warning', 'warnings')}, ${few(info, 'note', 'notes')}`,
    none: 'Nothing was found. All is well.',
    write: 'Write to the findings sheet',
    group: (label, count) => `${label} (${count})`,
    jump: (place) => `Go to ${place}`,
    wholeWorkbook: 'Whole workbook',
  },
  settings: {
    intro: (sheet) =>
      `The settings stand on the sheet “${sheet}” and travel with the workbook; change them here or there.`,
    noSheet: 'This workbook has no settings sheet, so the defaults apply. Add the sheet to change them.',
    makeSheet: 'Add the settings sheet',
    groups: {
      rfm: 'Customer tiers (RFM)',
      lifecycle: 'Lifecycle',
      revisit: 'Revisits',
      checks: 'Checks',
      sla: 'Service deadlines (SLA)',
      quality: 'Service quality targets',
      satisfaction: 'Satisfaction',
      loyalty: 'Loyalty',
      messages: 'Messages to customers',
      assessment: 'Self-assessment',
      calendar: 'Calendar',
      report: 'Reports',
    },
    openTable: 'Show on the sheet',
    inTheSheet: 'Please add and remove rows on the sheet.',
    fallback: (value) => `Default: ${value}`,
    allowed: (allowed) => `Allowed: ${allowed}`,
    notListed: 'The sheet has no such row; the default applies.',
    save: 'Save',
    changed: (count) => `${few(count, 'change', 'changes')} not saved yet`,
    discard: 'Discard changes',
    reset: 'Reset all to defaults',
    mistakes: (count) => `${few(count, 'value does', 'values do')} not fit. Please correct before saving.`,
  },
  about: {
    version: (version) => `Version ${version}`,
    privacy: 'Everything is computed on this computer. No data is sent anywhere.',
    surroundings: 'Surroundings',
    log: 'Log',
    logHint: 'Times, steps, durations and counts only, nothing of your customers: safe to send on.',
    logEmpty: 'Nothing yet.',
    copyLog: 'Copy surroundings and log',
    copied: 'Copied to the clipboard.',
    notCopied: 'Could not copy. Select the text below and press Ctrl+C.',
    record: 'Record the exchange with Excel (for tests)',
    recordHint: 'Mind: the recording holds the contents of the workbook. Use it with test data only.',
    recording: 'Recording … switch it off to copy.',
    recordingReady: (exchanges) => `${few(exchanges, 'exchange', 'exchanges')} recorded.`,
    copyRecording: 'Copy the recording (JSON)',
  },
  notLoaded: {
    title: 'Could not reach the Excel component',
    what: 'Office’s component (office.js) has not loaded within 10 seconds. Your workbook was not changed.',
    steps: [
      'Check the network, then press “Reload”.',
      'Your company’s network must allow appsforoffice.microsoft.com; for Microsoft 365 operated by 21Vianet, appsforoffice.cdn.partner.office365.cn.',
      'If that does not help, close and reopen the workbook or ask your IT department.',
    ],
    reload: 'Reload',
    notInExcel: 'This page is meant to be opened in Excel: choose it under Home > Add-ins.',
  },
  loading: 'Loading …',
};
