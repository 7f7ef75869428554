import type { HostErrorsText } from '../areas/host-errors';

const named = (sheet: string): string => (sheet === '' ? 'one of our sheets' : `the sheet “${sheet}”`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const hostErrors: HostErrorsText = {
  failures: {
    'cell-edit-mode': () => ({
      what: 'A cell is being edited, so Excel accepts nothing else for now.',
      next: 'Press Enter to finish (Esc to discard), then try again.',
    }),
    'access-denied': () => ({
      what: 'Excel does not allow this: the sheet may be protected, or security software may block it.',
      next: 'Remove the protection under Review; if that does not help, ask your IT department.',
    }),
    'sheet-protected': (sheet) => ({
      what: `${capital(named(sheet))} is protected and cannot be written.`,
      next: 'Choose Review → Unprotect Sheet, then try again.',
    }),
    'structure-protected': () => ({
      what: "The workbook's structure is protected, so no sheet can be added.",
      next: 'Remove it under Review → Protect Workbook, then try again.',
    }),
    'read-only': () => ({
      what: 'The workbook is open as read-only and cannot be written.',
      next: 'Choose Enable Editing, or save a copy and work in that.',
    }),
    'changed-since-read': (sheet) => ({
      what: `Somebody changed ${named(sheet)} meanwhile; nothing was written, so that nothing is lost.`,
      next: 'Refresh once more: it will include that change.',
    }),
    'name-taken': (sheet) => ({
      what: `There is already a sheet named “${sheet}”; nothing was written.`,
      next: 'Refresh once more: your sheet stays as it is, the result goes to another one.',
    }),
    'not-found': (sheet) => ({
      what: `${capital(named(sheet))} or its table was not found; it may just have been deleted or renamed.`,
      next: 'Refresh once more.',
    }),
    'invalid-request': () => ({
      what: 'Excel does not accept what was to be written.',
      next: 'Try again; if it happens again, please send us the details below.',
    }),
    'insert-conflict': () => ({
      what: 'There is no room at the end of the sheet, or something would be pushed out.',
      next: 'Clear what is not needed below and beside the table, then try again.',
    }),
    'merged-cells': () => ({
      what: 'Merged cells or another table stand where the table needs room.',
      next: 'Move or unmerge them, then try again.',
    }),
    'pivot-in-the-way': () => ({
      what: 'A PivotTable stands where the table needs room.',
      next: 'Move the PivotTable, then try again.',
    }),
    'filtered-range': () => ({
      what: 'The table is filtered, and Excel cannot write its hidden rows.',
      next: 'Choose Data → Clear, then try again.',
    }),
    'other-workbook-active': () => ({
      what: 'Another workbook is in front, so Excel did nothing.',
      next: "Go back to this workbook's window, then try again.",
    }),
    'too-many-cells': () => ({
      what: 'These are more cells than Excel can handle at once.',
      next: 'Delete what lies beyond your data (Ctrl+End shows the end), then try again.',
    }),
    'payload-too-large': () => ({
      what: 'More than the 5 MB that Excel on the web takes at once.',
      next: 'Look for cells with very long texts, or use Excel on the desktop.',
    }),
    aborted: () => ({ what: 'Excel stopped in the middle.', next: 'Wait a moment, then try again.' }),
    memory: () => ({
      what: 'Excel has run out of memory.',
      next: 'Save the workbook, close other files and programs, then try again.',
    }),
    'too-many-requests': () => ({ what: 'Excel is too busy.', next: 'Wait a minute, then try again.' }),
    'unsupported-sheet': () => ({
      what: 'This is a chart or macro sheet, which has no cells.',
      next: 'Go to an ordinary sheet, then try again.',
    }),
    'not-supported': () => ({
      what: 'This version of Excel cannot do that.',
      next: 'Use Excel 2021 or later, or Excel on the web.',
    }),
    'undo-not-supported': () => ({
      what: 'Excel cannot make this one step of its undo list.',
      next: 'Try again; to take it back, use “Undo this refresh”.',
    }),
    'restart-needed': () => ({
      what: 'Excel must be restarted.',
      next: 'Save the workbook, close Excel and open it again.',
    }),
    'internal-error': () => ({
      what: 'Something went wrong inside Excel.',
      next: 'Try again; if it keeps happening, save the workbook and restart Excel.',
    }),
    'values-missing': () => ({
      what: 'A block of cells was so large that Excel did not give its values.',
      next: 'Delete what lies beyond your data, then try again.',
    }),
    'read-back-differs': (sheet) => ({
      what: `Read back after writing, ${named(sheet)} does not hold what it should.`,
      next: 'Try again; if it happens again, please send us the details below.',
    }),
    'no-answer': () => ({
      what: 'Excel has not answered for a long time.',
      next: 'Look at the sheets before you try again; if need be, save and restart Excel.',
    }),
    cancelled: () => ({ what: 'Cancelled.', next: 'You can start again at any time.' }),
    'nothing-to-undo': () => ({
      what: 'There is no refresh to undo.',
      next: 'None was made since the workbook was opened, or it was undone already.',
    }),
    unknown: () => ({
      what: 'Excel reported an error that we do not know.',
      next: 'Try again; if it happens again, please send us the details below.',
    }),
  },
  states: {
    untouched: 'Nothing in the workbook was changed.',
    restored: 'Everything is as it was before; your data did not change.',
    unconfirmed:
      'We could not confirm what was written: look at Due revisits and our other sheets before you try again. Your own sheets were not changed.',
  },
  stillWaiting: 'Excel has not answered yet, please wait…',
  cellInTheWay: (sheet, cell) => ({
    what: `Cell ${cell} of the sheet “${sheet}” holds something of yours where the table needs room; this sheet was not updated.`,
    next: `Move what is in ${cell}, then refresh once more.`,
  }),
  detail: (code) => `Details (to copy): ${code}`,
};
