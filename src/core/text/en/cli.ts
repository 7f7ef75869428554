import type { CliText } from '../areas/cli';

export const cli: CliText = {
  help: {
    tagline:
      'Turns your after-sales team’s own Excel workbook into a register, customer tiers and a list of due revisits. Nothing you typed is ever changed.',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    commands: {
      init: 'make a new workbook, or add the missing template and settings sheets to yours',
      check: 'only check, write nothing: list every problem with its cell',
      refresh: 'refresh the due revisits, SLA alerts, findings, customer tiers, register and more',
      sla: 'only the limits of tickets: refresh SLA alerts, progress briefs and staff performance',
      log: 'log completed contacts: rows of the due list with a result go into the visits sheet',
      ics: 'write a calendar file (.ics) of due contacts and limits of tickets, per owner if wished',
      digest: "today's list as text for a chat group, per owner if wished",
      merge: 'read the workbooks of several branches into one regional workbook',
      loyalty: 'loyalty grades, portraits, campaign lists, messages and the loyalty summary',
      report:
        'the satisfaction report of a month, week, quarter, half-year, year or any days, and the self-assessment',
    },
    usage: '<command> <workbook> [options]',
    commandUsage: '<workbook> [options]',
    argument: 'workbook',
    workbook: 'the workbook (.xlsx or .xlsm)',
    workbooks: 'the workbooks of the branches (.xlsx or .xlsm)',
    options: {
      out: 'save as this file and leave the original alone',
      asOf: 'as-of time, such as 2026-11-21T09:00; a date alone means the end of that day. Default: now',
      lang: 'language: zh-CN (default) or en; or set HUIFANG_LANG',
      json: 'print exactly one JSON object for other programs',
      strict: 'exit with 1 when there are error findings (refresh still writes)',
      dryRun: 'compute only, write nothing',
      noBackup: 'keep no backup of the file before writing',
      sample: 'make a new sample workbook (about 300 invented customers)',
      help: 'show this help',
      version: 'show the version',
      yes: 'log without asking',
      sheet: 'the visits sheet to log into where there are several; default: the one in use',
      owner: "only this person's",
      format: 'text (default) or markdown',
      icsOut: 'the calendar file (.ics); without it the calendar is printed',
      mergeOut: 'the regional workbook (required)',
      branchFrom: 'the branch is named by its file (default) or its folder',
      month: 'the month, for example 2026-10',
      week: 'the week, for example 2026-W43, or any day of it',
      quarter: 'the quarter, for example 2026Q4',
      half: 'the half-year, for example 2026H1',
      year: 'the year, for example 2026',
      from: 'the first day, for example 2026-10-01',
      to: 'the last day',
    },
    examplesTitle: 'Examples:',
    examples: {
      init: [
        ['huifang init service.xlsx', 'a new workbook; an existing one only gets the sheets it lacks'],
        ['huifang init sample.xlsx --sample', 'a sample to look at first'],
      ],
      check: [
        ['huifang check service.xlsx', 'list every problem'],
        ['huifang check service.xlsx --strict', 'exit with 1 when there are errors'],
      ],
      refresh: [
        ['huifang refresh service.xlsx', 'refresh and keep a backup'],
        [
          'huifang refresh service.xlsx --as-of 2026-11-21T09:00 --out week.xlsx',
          'as of a time, saved elsewhere',
        ],
        ['huifang refresh service.xlsx --dry-run', 'look first, write nothing'],
      ],
      sla: [
        ['huifang sla service.xlsx', 'which tickets are late or soon late, and who handles them'],
        ['huifang sla service.xlsx --dry-run', 'only look, write nothing'],
        ['huifang sla service.xlsx --as-of 2026-11-21T09:00 --json', 'for other programs'],
      ],
      log: [
        ['huifang log service.xlsx', 'lists what would be logged, asks, writes'],
        ['huifang log service.xlsx --yes', 'without asking'],
        ['huifang log service.xlsx --dry-run', 'only shows what would be logged'],
      ],
      ics: [
        [
          'huifang ics service.xlsx --owner 王芳 --out wang.ics',
          'import it into a calendar; again to update',
        ],
        ['huifang ics service.xlsx > all.ics', "everybody's"],
      ],
      digest: [
        ['huifang digest service.xlsx --owner 王芳', 'who is to be contacted today'],
        ['huifang digest service.xlsx --format markdown', "everybody's, as Markdown"],
      ],
      merge: [
        ['huifang merge branches/*.xlsx --out region.xlsx', 'branches named by their files'],
        ['huifang merge */service.xlsx --out region.xlsx --branch-from folder', 'named by their folders'],
      ],
      loyalty: [
        ['huifang loyalty service.xlsx', 'who is loyal, who may be lost, and why'],
        ['huifang loyalty service.xlsx --json', 'for other programs'],
      ],
      report: [
        ['huifang report service.xlsx --month 2026-10', 'the report of October 2026'],
        ['huifang report service.xlsx --half 2026H1', 'the analysis of the first half-year'],
        ['huifang report service.xlsx --from 2026-10-01 --to 2026-10-15', 'any days'],
      ],
    },
    exitCodesTitle: 'Exit codes:',
    exitCodes: [
      '0  done',
      '1  error findings (only with --strict)',
      '2  wrong usage',
      '3  the file cannot be read',
      '4  the file cannot be written',
      'With 2, 3 and 4 your file is untouched.',
    ],
  },
  usage: {
    'missing-command': () => `Please say what to do: ${commands()}.`,
    'unknown-command': (name) => `There is no command "${name}". Commands: ${commands()}.`,
    'unknown-option': (flag) => `There is no option "${flag}"; please check the spelling.`,
    'missing-workbook': () => 'Please name the workbook, for example: huifang refresh service.xlsx',
    'too-many-arguments': () => 'One workbook at a time, please. Put quotes around a file name with spaces.',
    'option-needs-value': (flag) => `The option ${flag} needs a value.`,
    'bad-as-of': (value) => `"${value}" is no valid time. Write 2026-11-21T09:00 or 2026-11-21.`,
    'bad-lang': (value) => `There is no language "${value}". Use zh-CN or en.`,
    'bad-extension': (file) =>
      `"${file}" has the wrong extension: use .xlsx, or .xlsm when the original is .xlsm.`,
    'needs-yes': () =>
      'Logging writes into the visits sheet. Add --yes if the list is right, or --dry-run to only look.',
    'bad-format': (value) => `There is no format “${value}”. Known: text, markdown.`,
    'bad-ics-extension': (file) => `“${file}” has the wrong extension: a calendar file ends in .ics.`,
    'missing-out': () => 'Name the file to write with --out, for example: --out region.xlsx',
    'out-among-inputs': (file) => `“${file}” is one of the files to be merged. Give --out another name.`,
    'one-period': () =>
      'Say which period, in one way: --month 2026-10, --week 2026-W43, --quarter 2026Q4, --half 2026H1, --year 2026, or --from and --to.',
    'bad-period': (value) =>
      `"${value}" is no period. Write a month as 2026-10, a week 2026-W43, a quarter 2026Q4, a half-year 2026H1, a day 2026-10-01; the first day not after the last.`,
    'sample-on-existing': (file) =>
      `"${file}" exists already. The sample only goes to a new file; choose another name.`,
    other: (message) => `The command cannot be understood: ${message}`,
  },
  seeHelp: (command) => `For help: ${command} --help`,
  stages: {
    reading: 'Reading the file',
    opening: 'Opening the workbook',
    computing: 'Checking and computing',
    sheets: 'Making the sheets',
    writing: 'Writing the file',
  },
  errors: {
    'file-not-found': (file) => `"${file}" was not found. Check path and name; huifang init makes a new one.`,
    'file-not-readable': (file) =>
      `"${file}" cannot be read. Check that it is a file and that you may read it.`,
    'not-a-workbook': (file) => `"${file}" is no Excel workbook. Open it in Excel and save it as .xlsx.`,
    'file-empty': (file) => `"${file}" is empty. Please use a complete copy.`,
    'zip-truncated': (file) =>
      `"${file}" is cut off; perhaps the download did not finish. Please get it again.`,
    'zip-corrupt': (file) => `"${file}" is damaged. Use Excel's "Open and Repair", or a backup.`,
    'zip-bomb': (file) =>
      `"${file}" unpacks to an abnormal size and was not opened. Check where it came from.`,
    'xml-broken': (file) => `The content of "${file}" is damaged. Open it in Excel and save it again.`,
    'xml-entities': (file) =>
      `"${file}" holds unsafe content (XML entities) and was not opened. Check where it came from.`,
    encrypted: (file) => `"${file}" is password-protected. Remove the password in Excel and try again.`,
    'old-xls': (file) => `"${file}" is an old .xls file. Save it as .xlsx in Excel.`,
    'binary-xlsb': (file) => `"${file}" is an .xlsb file. Save it as .xlsx in Excel.`,
    'open-document': (file) => `"${file}" is an .ods file. Save it as .xlsx and try again.`,
    'part-missing': (file) => `"${file}" lacks a necessary part. Open it in Excel and save it again.`,
    'unsupported-zip': (file) =>
      `"${file}" is packed in a way we cannot read. Open it in Excel and save it again.`,
    'too-large': (file) =>
      `"${file}" is too large. Split it into several workbooks, or delete rows that hold only formats.`,
    'structure-protected': (file) =>
      `The structure of "${file}" is protected, so no sheet can be added. Turn off "Protect Workbook" under Review.`,
    'sheet-protected': (_file, detail) =>
      `The sheet${named(detail)} is protected. Turn off "Protect Sheet" under Review.`,
    'sheet-is-not-ours': (_file, detail) =>
      `The sheet${named(detail)} is not ours and will not be overwritten. Rename it and try again.`,
    'file-open-elsewhere': (file) => `"${file}" is open elsewhere. Close it in Excel and try again.`,
    'file-changed-since-read': (file) =>
      `"${file}" was changed meanwhile, so nothing was written. Please run again.`,
    'not-writable': (file) =>
      `"${file}" cannot be written. Check its permissions, or save elsewhere with --out.`,
    'disk-full': (file) => `The disk is full; "${file}" was not written. Free some space and try again.`,
  },
  untouched: 'Your file is untouched.',
  bug: (detail) =>
    `The program failed; your file is untouched. Please send this to whoever maintains it:\n${detail}`,
  summary: {
    asOf: (file, asOf) => `${file} (as of ${asOf})`,
    labelled: (label, content) => `${label}: ${content}`,
    register: 'Register',
    counts: {
      customers: 'customers',
      orders: 'orders',
      tickets: 'tickets',
      progress: 'progress',
      surveys: 'surveys',
      visits: 'visits',
      care: 'care',
    },
    recognised: 'Read',
    leftAlone: 'Not recognised, left alone',
    nothingRecognised:
      'No template sheet was recognised. Run huifang init to add them, then paste your data.',
    findings: 'Findings',
    noFindings: 'none',
    commonFindings: 'most often',
    seeFindings: (sheet) => `each one is on the sheet "${sheet}" with a link to its cell`,
    revisits: 'Revisits',
    noRevisits: 'Nobody is due at the moment.',
    buckets: { overdue: 'overdue', today: 'today', later: 'later', snoozed: 'snoozed' },
    withinDays: (days) => `within ${days} days`,
    mostUrgent: (count) => `The ${count} most urgent:`,
    columns: {
      due: 'Due',
      late: 'Late',
      customer: 'Customer',
      priority: 'Kind',
      reasons: 'Why',
      channel: 'Channel',
      owner: 'Owner',
    },
    reasonGap: ' + ',
    daysLate: (days) => (days === 1 ? '1 day' : `${days} days`),
    nobody: 'nobody yet',
    written: 'Updated',
    unchanged: 'Nothing changed; the file was not rewritten.',
    wouldWrite: 'Dry run: would update',
    nothingToWrite: 'Dry run: nothing would change.',
    refused: (sheet, cell) =>
      `"${sheet}" was not updated: something of yours in cell ${cell} is in the table's way. Move it and refresh again.`,
    file: 'File',
    backup: 'Backup',
    notSaved: 'This was a dry run; the file is untouched.',
    strict: (errors) => `${errors} error(s) found, hence exit code 1 (--strict).`,
  },
  sla: {
    open: 'Open tickets',
    noneOpen: 'none.',
    quality: 'Service quality',
    mostUrgent: (count) => `The ${count} most urgent:`,
    columns: {
      status: 'Status',
      ticket: 'Ticket',
      priority: 'Priority',
      customer: 'Customer',
      limit: 'Limit',
      remaining: 'Left / late',
      owner: 'Handled by',
    },
  },
  loyalty: {
    grades: 'Loyalty',
    pressing: (count) => `${count} customers of high value that may be lost:`,
  },
  check: {
    title: (file, asOf) => `Check of ${file} (as of ${asOf})`,
    group: (_severity, word, count) => `[${word}] ${count}`,
    wholeSheet: 'whole sheet',
    more: (count) => `… and ${count} more; --json lists them all`,
    fine: 'No problem found.',
    next: (path) => `To write the results into the workbook: huifang refresh ${path}`,
  },
  init: {
    created: 'A new workbook was made.',
    added: 'Added',
    wouldAdd: 'Dry run: would add',
    complete: 'All template sheets are there; the file is untouched.',
    sample:
      'Companies, people, phones and mail addresses of the sample are invented; more than forty common mistakes are in it on purpose.',
    next: (path) => `Fill in your data, then run: huifang refresh ${path}`,
    sampleNext: (path) => `See what it does: huifang refresh ${path}`,
  },
};

function named(sheet: string): string {
  return sheet === '' ? '' : ` "${sheet}"`;
}

function commands(): string {
  return Object.keys(cli.help.commands).join(', ');
}
