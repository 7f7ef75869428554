import type { HelpText } from '../areas/help';

export const help: HelpText = {
  clerks: {
    title: 'Five minutes for clerks',
    steps: [
      {
        title: 'The sheets',
        text: 'Use your own: similar column names are recognised. If there are none, press “Add template sheets” on the Start page and fill in or paste your data.',
      },
      {
        title: 'Refresh in the morning',
        text: 'Press “Refresh due revisits”. The sheet of due revisits says whom to contact today, why and how; work from the top.',
      },
      {
        title: 'Fill in afterwards',
        text: 'Type result, satisfaction and note into the yellow columns, or another date into “Move to”. The buttons on the Due page do the same.',
      },
      {
        title: 'Log before you leave',
        text: 'Press “Log completed visits”, look at the list and confirm: the results are added at the end of the visits sheet, and nothing that stands there is changed.',
      },
      {
        title: 'Mend the data',
        text: 'The Check page lists what is wrong; a press on the place leads to its cell. Mend it and refresh.',
      },
      {
        title: 'Nothing is lost',
        text: 'What you typed is never changed, every refresh can be undone, and no data is sent anywhere.',
      },
    ],
  },
  managers: {
    title: 'Five minutes for managers',
    steps: [
      {
        title: 'Watch the limits',
        text: 'The SLA page lists open tickets by their next limit, late ones first; “Why this date” shows how it was worked out.',
      },
      {
        title: 'See who must act',
        text: 'The sheet of SLA alerts says whom to turn to; the briefs tell valued customers what happened this week; the staff sheet adds up by person.',
      },
      {
        title: 'The monthly report',
        text: 'On the Report page choose the month, look at the headline figures and make the report, ready to print. Improvement notes typed into it are kept.',
      },
      {
        title: 'Keep your customers',
        text: 'Press “Update loyalty” for grades, portraits, call lists and messages; customers at risk come up in the due list by themselves.',
      },
      {
        title: 'Make the rules',
        text: 'On the Settings page change intervals, limits, working time, holidays and targets. They are in force at once; mistakes are pointed out and the default is used meanwhile.',
      },
      {
        title: 'Tell the team',
        text: 'Choose an owner on the Due page, then “Copy today’s list” for your chat, or “Export calendar” for them to import.',
      },
    ],
  },
  columns: {
    title: 'What to call sheets and columns',
    intro:
      'Tables are recognised by their header row, not by the name of the tab. Any of these names will do, in any case and order; further columns do no harm.',
    required: (columns) => `Must have: ${columns}`,
    oneOf: ([first = '', ...others]) => (others.length === 0 ? first : `${first} (or ${others.join(', ')})`),
    forms: (names) => `Also called: ${names}`,
    aliases: (names) => `also: ${names}`,
    allColumns: 'Columns it may have',
  },
  findings: {
    title: 'What each finding means',
    intro:
      '“…” stands for what is in your sheet. Error: the row cannot be used, please mend it first. Warning: it is used, but have a look. Note: good to know.',
  },
};
