import type { Finding } from '../../finding';
import type { FindingsText } from '../areas/findings';
import { ifParam, param, paramWord } from '../finding-param';
import { words } from './words';

const column = (f: Finding) => ifParam(f, 'column', (title) => `“${title}”`) || 'this cell';
const Column = (f: Finding) => ifParam(f, 'column', (title) => `“${title}”`) || 'This cell';
const shown = (f: Finding) => f.value || 'blank';
const quoted = (f: Finding) => (f.value === '' ? 'the content' : `“${f.value}”`);
const kind = (f: Finding) => paramWord(f, 'kind', words.kinds) || 'template';
const missing = (f: Finding) => param(f, 'missing', param(f, 'column', 'the required columns'));
const other = (f: Finding) => ifParam(f, 'other', (cell) => ` (the other is in ${cell})`);
const allowed = (f: Finding) => ifParam(f, 'allowed', (words) => ` Allowed: ${words}.`);

export const findings: FindingsText = {
  sheetName: 'Check results',
  title: 'Check results',
  status: (asOf, counts) =>
    `As of ${asOf}: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} notes.`,
  howToRead:
    'Error: the row cannot be used, please correct it first. Warning: used, but please have a look. Info: good to know. Click “Cell” to jump there; correct it and refresh again. “Notes” are yours and stay.',
  none: 'Nothing was found. All is well, thank you!',
  more: (shown, rest) =>
    `There is a lot to look at, so only the ${shown} most pressing are listed; besides: ${rest.map(({ label, count }) => `${label} ${count}`).join(', ')}. Please correct these first, then refresh again.`,
  columns: {
    severity: 'Severity',
    label: 'Kind',
    sheet: 'Sheet',
    place: 'Cell',
    value: 'Content',
    what: 'What is wrong',
    todo: 'What to do',
    note: 'Notes',
    key: 'Check key',
  },
  gone: 'Gone',
  wholeWorkbook: 'Whole workbook',
  sentenceGap: ' ',
  labels: {
    'column-missing': 'Column missing',
    'sheet-nearly-fits': 'Sheet nearly fits',
    'sheet-not-recognised': 'Sheet not recognised',
    'no-customers-sheet': 'No customers sheet',
    'required-blank': 'Required cell blank',
    'cell-error': 'Formula error',
    'not-a-date': 'Not a date',
    'not-a-number': 'Not a number',
    'not-a-choice': 'Not a choice',
    'date-in-future': 'Date in the future',
    'date-before-1990': 'Date too early',
    'solved-before-received': 'Solved before received',
    'responded-before-received': 'Responded before received',
    'progress-before-received': 'Progress before received',
    'solved-without-time': 'No solution time',
    'duplicate-id': 'Duplicate ID',
    'unknown-customer': 'Unknown customer',
    'unknown-ticket': 'Unknown ticket',
    'duplicate-customer': 'Duplicate customer',
    'id-with-two-names': 'One ID, two names',
    'name-with-two-ids': 'One name, two IDs',
    'id-damaged': 'ID damaged by Excel',
    'bad-phone': 'Bad phone',
    'bad-mail': 'Bad mail',
    'score-out-of-range': 'Score out of range',
    'refund-over-purchases': 'Refund over purchases',
    'net-not-positive': 'Net not positive',
    'compensation-over-limit': 'Compensation over limit',
    'approval-missing': 'Approval missing',
    'closed-without-confirmation': 'Closed without confirmation',
    'late-without-telling': 'Late, customer not told',
    'spare-part-without-alternative': 'Waiting for parts, no alternative',
    'information-not-reviewed': 'Information not reviewed',
    'contact-on-holiday': 'Contact on a holiday',
    'contact-at-time-to-avoid': 'Contact at a busy time',
    'greeting-off-festival': 'Greeting off its festival',
    'several-account-managers': 'Several account managers',
    'setting-invalid': 'Setting not usable',
    'setting-unknown': 'Setting not known',
    'calendar-not-covered': 'Year without holiday data',
    'calendar-no-open-hours': 'No working hours',
    'sheet-name-taken': 'Sheet name taken',
    'sheet-blocked': 'Cannot be written',
    'register-table-too-long': 'Table too long to list',
    'branches-share-number': 'Number used by several branches',
    'branches-share-name': 'Name in several branches',
    'branches-share-phone': 'Phone in several branches',
  },
  messages: {
    'column-missing': (f) =>
      f.severity === 'warning'
        ? {
            what: `This is a “${kind(f)}” sheet without these columns: ${missing(f)}. Its rows are read, but belong to no customer.`,
            todo: 'Please add a customer ID or customer name, so that revisits can be planned by customer.',
          }
        : {
            what: `This is a “${kind(f)}” sheet, but required columns are missing: ${missing(f)}.`,
            todo: 'Please add the column, or rename the matching one as written here, then refresh.',
          },
    'sheet-nearly-fits': (f) => ({
      what: `This sheet looks like “${kind(f)}”, but these columns are missing, so it was not read: ${missing(f)}.`,
      todo: 'If it is that sheet, please add the columns; if not, nothing needs doing.',
    }),
    'sheet-not-recognised': () => ({
      what: 'This sheet fits no template; it was neither read nor changed.',
      todo: 'If it is your own material, nothing needs doing; if it should be read, please compare its column titles with the template.',
    }),
    'no-customers-sheet': () => ({
      what: 'The workbook has no customers sheet; the customers were gathered from the other sheets.',
      todo: 'Please consider adding one (a customer name is enough), so that level, phone and contract end can be used.',
    }),
    'required-blank': (f) => ({
      what: `${Column(f)} is required but blank, so the row ${f.severity === 'error' ? 'cannot be used' : 'belongs to no customer'}.`,
      todo: 'Please fill it in; if the row is not needed, delete the whole row.',
    }),
    'cell-error': (f) => ({
      what: `${Column(f)} holds a formula error: ${quoted(f)}.`,
      todo: 'Please correct the formula or type the content.',
    }),
    'not-a-date': (f) => ({
      what: `${Column(f)} should be a date, but ${quoted(f)} is not one.`,
      todo: 'Please write it like 2026-03-01 (a time may follow: 2026-03-01 09:30).',
    }),
    'not-a-number': (f) => ({
      what: `${Column(f)} should be a number, but ${quoted(f)} is not one.`,
      todo: 'Please write a number such as 1280 or 1,280.50.',
    }),
    'not-a-choice': (f) => ({
      what: `In ${column(f)}, ${quoted(f)} is not one of the choices and is taken as blank.${allowed(f)}`,
      todo: 'Please change it to one of them.',
    }),
    'date-in-future': (f) => ({
      what: `${Column(f)} is ${shown(f)}, which is after the as-of time${ifParam(f, 'asOf', (day) => ` ${day}`)}.`,
      todo: 'Please correct the date; if it is only planned, please enter it once it has taken place.',
    }),
    'date-before-1990': (f) => ({
      what: `${Column(f)} is ${shown(f)}, before ${param(f, 'min', param(f, 'year', '1990'))}, which is probably a slip.`,
      todo: 'Please check the year.',
    }),
    'solved-before-received': (f) => ({
      what: `${Column(f)} is ${shown(f)}, before ${ifParam(f, 'otherColumn', (title) => `“${title}”`) || 'the time received'}${ifParam(f, 'otherValue', (at) => ` ${at}`)}.`,
      todo: `Please check the two times${other(f)}.`,
    }),
    'responded-before-received': (f) => ({
      what: `${Column(f)} is ${shown(f)}, before ${ifParam(f, 'otherColumn', (title) => `“${title}”`) || 'the time received'}${ifParam(f, 'otherValue', (at) => ` ${at}`)}.`,
      todo: `Please check the two times${other(f)}.`,
    }),
    'progress-before-received': (f) => ({
      what: `${Column(f)} is ${shown(f)}, before the ticket was received${ifParam(f, 'otherValue', (at) => ` at ${at}`)}; its limits count from the receipt.`,
      todo: `Please check the two times${other(f)}.`,
    }),
    'solved-without-time': (f) => ({
      what: 'The ticket is solved or closed, but nobody wrote down when, so it cannot be told whether that was on time.',
      todo: `Please fill in ${param(f, 'column', 'the solution time')}.`,
    }),
    'duplicate-id': (f) => ({
      what: `In ${column(f)}, ${quoted(f)} occurs more than once${other(f)}.`,
      todo: 'Please give one of the rows another ID; if it was entered twice, delete one.',
    }),
    'unknown-customer': (f) => ({
      what: `The customer ${quoted(f)} is not in the customers sheet and is counted under this name for now.`,
      todo: 'Please check the ID or name, or add the customer to the customers sheet.',
    }),
    'unknown-ticket': (f) => ({
      what: `The ticket ${quoted(f)} is not in the tickets sheet.`,
      todo: 'Please check the ID, or enter the ticket first.',
    }),
    'duplicate-customer': (f) => ({
      what: `The customer ${quoted(f)} has more than one row${other(f)}.`,
      todo: 'Please merge them into one row with the latest information.',
    }),
    'id-with-two-names': (f) => ({
      what: `One customer ID stands with two names: ${quoted(f)}${ifParam(f, 'otherValue', (name) => ` and “${name}”`)}${other(f)}.`,
      todo: 'Please check whether it is one customer, and use one ID and one name.',
    }),
    'name-with-two-ids': (f) => ({
      what: `One customer name stands with two IDs: ${quoted(f)}${ifParam(f, 'otherValue', (id) => ` and “${id}”`)}${other(f)}.`,
      todo: 'If it is one customer, please use one ID; if there are two, please write names that tell them apart.',
    }),
    'id-damaged': (f) => ({
      what: `In ${column(f)}, ${quoted(f)} was rewritten by Excel as a number (over 15 digits, or in scientific form), so its last digits are wrong.`,
      todo: 'Please set the cell format to Text first, then type the ID again from the original.',
    }),
    'bad-phone': (f) => ({
      what: `In ${column(f)}, ${quoted(f)} does not look like a phone number.`,
      todo: 'Please check it; for example 13800000000 or 021-88888888.',
    }),
    'bad-mail': (f) => ({
      what: `In ${column(f)}, ${quoted(f)} does not look like a mail address.`,
      todo: 'Please check it; for example name@example.com.',
    }),
    'score-out-of-range': (f) => ({
      what: `${Column(f)} holds the score ${quoted(f)}, but it should be a whole number from ${param(f, 'min', '1')} to ${param(f, 'max', '5')}.`,
      todo: 'Please correct it from the questionnaire; leave it blank when there was no answer.',
    }),
    'refund-over-purchases': (f) => ({
      what: `Refunds of ${param(f, 'refunded', shown(f))} are more than the purchases${ifParam(f, 'purchased', (sum) => ` of ${sum}`)} of ${ifParam(f, 'order', (order) => `order “${order}”`) || 'this customer'}.`,
      todo: 'Please check the refund, or enter the purchase it belongs to.',
    }),
    'net-not-positive': (f) => ({
      what: `After refunds, the customer${ifParam(f, 'customer', (name) => ` “${name}”`)} has a net of ${param(f, 'net', shown(f))}, which is not above 0; money is scored lowest.`,
      todo: 'Please check the purchases and refunds of this customer.',
    }),
    'compensation-over-limit': (f) => ({
      what: `The compensation for a service failure is ${shown(f)}, over ${param(f, 'percent', '30')}% of that purchase${ifParam(f, 'purchase', (sum) => ` of ${sum}`)}${ifParam(f, 'limit', (sum) => ` (at most ${sum})`)}.`,
      todo: 'Please check the amount; if it is really meant, note who approved it and why.',
    }),
    'approval-missing': (f) => ({
      what: `A ${param(f, 'priority', 'ticket')} solution needs the approval of the ${paramWord(f, 'role', words.roles).toLowerCase() || 'person in charge'}, but ${column(f)} is blank.`,
      todo: 'Please get the approval and enter who gave it.',
    }),
    'closed-without-confirmation': (f) => ({
      what: `The ticket is closed, but ${column(f)} is ${f.value === '' ? 'blank' : `“${f.value}”`}.`,
      todo: 'Please confirm the result with the customer and enter Yes; otherwise set the ticket back to in progress.',
    }),
    'late-without-telling': (f) => ({
      what:
        param(f, 'reason') === 'moved'
          ? `The expected completion moved from ${param(f, 'otherValue', 'its earlier date')} to ${shown(f)}, and nothing says the customer was told.`
          : `The expected completion ${shown(f)} has passed, the ticket is not solved, and nothing says the customer was told.`,
      todo: 'Please tell the customer why and the new date soon, and enter Yes under customer informed.',
    }),
    'spare-part-without-alternative': (f) => ({
      what: `The ticket waits for spare parts, but ${column(f)} is blank.`,
      todo: 'Please offer the customer an alternative (a loan unit, for instance) and enter it here.',
    }),
    'information-not-reviewed': (f) => ({
      what:
        f.value === ''
          ? `The customer information has no ${ifParam(f, 'column', (title) => `“${title}”`) || 'review date'}, so nobody knows when it was last checked.`
          : `The customer information was last checked on ${shown(f)}, over ${param(f, 'months', '3')} months ago.`,
      todo: 'At the next contact, please check the contact person and phone, and update the date.',
    }),
    'contact-on-holiday': (f) => ({
      what: `${shown(f)} is a statutory holiday${ifParam(f, 'holiday', (name) => ` (${name})`)}, when customers should not be contacted.`,
      todo: 'If the date is wrong, please correct it; in future, choose a working day before or after the holiday.',
    }),
    'contact-at-time-to-avoid': (f) => ({
      what: `${shown(f)} lies in a time when customers are busy (${weekday(f)} ${param(f, 'from', 'that day')}${ifParam(f, 'to', (to) => `–${to}`)}).`,
      todo: 'Please avoid this time in future (it can be changed under Settings).',
    }),
    'greeting-off-festival': (f) => ({
      what: `The greeting of ${param(f, 'day', shown(f))} names ${paramWord(f, 'festival', words.festivals) || 'a festival'}, but the nearest one is on ${param(f, 'festivalDay', 'another day')}, ${param(f, 'days', 'several')} days off (at most ${param(f, 'max', '3')}).`,
      todo: 'Please check the date or the festival; in future, send it within a few days of the festival.',
    }),
    'several-account-managers': (f) => ({
      what: `The high-value customer${ifParam(f, 'customer', (name) => ` “${name}”`)} has more than one account manager: ${param(f, 'managers', shown(f))}.`,
      todo: 'Please choose one as the sole contact and leave only that name.',
    }),
    'setting-invalid': (f) => ({
      what: `The setting${ifParam(f, 'column', (title) => ` “${title}”`)} ${f.value === '' ? 'is blank' : `cannot be “${f.value}”`}.${allowed(f)}`,
      todo:
        ifParam(f, 'fallback', (value) => `Please correct it; until then the default “${value}” is used.`) ||
        (param(f, 'effect') === 'row-unused'
          ? 'Please correct it; until then this row has no effect.'
          : 'Please correct it; until then the default is used.'),
    }),
    'setting-unknown': (f) => ({
      what: `The setting ${quoted(f)} is not known and has no effect.`,
      todo: 'Please check the ID, or delete the row.',
    }),
    'calendar-not-covered': (f) => ({
      what: `There is no holiday data for ${param(f, 'year', 'a year that is needed')}; dates there rest on ordinary weeks and may be wrong.`,
      todo: 'Once the holiday notice is out (about November of the year before), please add the days under Settings, or update this tool.',
    }),
    'calendar-no-open-hours': () => ({
      what: 'The settings leave no working hours at all, so no date can be worked out.',
      todo: 'Please enter at least one period under the working hours of the settings.',
    }),
    'sheet-name-taken': (f) => ({
      what: `“${param(f, 'wanted', f.value || f.sheet)}” is a sheet of your own, so it was left alone${ifParam(f, 'used', (name) => `; the result is on “${name}”`)}.`,
      todo: 'If you want the result under this name, please rename your own sheet first.',
    }),
    'sheet-blocked': (f) => ({
      what: `Other content${f.cell === '' ? '' : ` at ${f.cell}`} of “${f.sheet}” is in the way, so the result could not be written.`,
      todo: 'Please move it away and refresh again.',
    }),
    'register-table-too-long': (f) => ({
      what: `“${kind(f)}” has ${param(f, 'rows', f.value || 'many')} rows, over the limit of the register sheet${ifParam(f, 'max', (max) => ` (${max})`)}; it was used but not listed.`,
      todo: 'If it should be listed, please raise the limit under Settings.',
    }),
    'branches-share-number': (f) => ({
      what: `${param(f, 'branches', 'Several branches')} use one customer ID for different names; the branch was added to the ID to tell them apart.`,
      todo: 'Please agree on IDs among the branches, or check whether it is one customer.',
    }),
    'branches-share-name': (f) => ({
      what: `The customer ${quoted(f)} is registered in ${param(f, 'branches', 'several branches')}.`,
      todo: 'If it is one customer, agree which branch is in charge, and use one ID.',
    }),
    'branches-share-phone': (f) => ({
      what: `The phone ${quoted(f)} is registered in ${param(f, 'branches', 'several branches')}.`,
      todo: 'Check whether it is one customer, so that nobody is called twice.',
    }),
  },
};

function weekday(f: Finding): string {
  return words.weekdays[Number(param(f, 'weekday', '0')) - 1] ?? '';
}
