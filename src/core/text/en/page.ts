import type { PageText } from '../areas/page';

export const page: PageText = {
  title: 'Huifang',
  intro:
    'Open a service team’s workbook and see who is due a contact today, why, who calls, and what is wrong in which cell.',
  steps: [
    'Open your workbook (.xlsx or .xlsm). Sheets are recognised by their column titles.',
    'Press “Refresh due revisits” and look at the preview.',
    'Press “Write and save”. A copy of the file as it was is kept.',
  ],
  drop: 'Drop a workbook here, or',
  choose: 'Choose a workbook',
  sample: 'Try the sample',
  sampleHint:
    'Companies, names and phone numbers in the sample are invented, and some common mistakes were left in on purpose.',
  sampleName: 'huifang-sample.xlsx',
  privacy: 'The file is worked on in this browser only and is sent nowhere. It works offline, too.',
  opening: (file) => `Opening ${file}`,
  openingSample: 'Preparing the sample',
  cancel: 'Cancel',
  notOneFile: 'Please drop one workbook file at a time.',
  openOther: 'Open another workbook',
  save: 'Write and save',
  saveCopy: 'Save a copy',
  saving: 'Saving',
  unsaved: 'Changes not saved yet',
  unchanged: 'Same as the file',
  giveUp: {
    what: 'Some changes are not saved. Give them up?',
    yes: 'Continue without saving',
    no: 'Go back',
  },
  allowFolder: 'Keep backups beside the file',
  allowFolderHint:
    'The browser asks you once for the folder the file is in. Without it, backups go to Downloads.',
  saved: {
    inPlace: (file, backup) => `Saved ${file}. What it held before is in ${backup}, in the same folder.`,
    backupDownloaded: (file, backup) => `Saved ${file}. What it held before was downloaded as ${backup}.`,
    downloaded: (file) => `Downloaded ${file}. Put it in the place of your file, which was not changed.`,
    folderAllowed: 'From now on backups are kept beside the file.',
  },
  notSaved: {
    changedOnDisk: (file) =>
      `${file} was changed elsewhere after it was opened. Nothing was written. Save a copy of this first, then open the file again.`,
    notAllowed: (file) =>
      `The browser may not write to ${file}. Nothing was written. Try again and allow it, or save a copy.`,
    failed: (file) =>
      `${file} could not be saved. It may be open in Excel or WPS, or the disk may be full. Close it and try again, or save a copy.`,
    wrongFolder: (file) => `The open ${file} is not in this folder. Please choose the folder it is in.`,
  },
  views: { label: 'Show', pane: 'List', preview: 'Preview' },
  preview: {
    title: 'Preview',
    sheets: 'Sheets',
    grid: (sheet) => `Preview of the sheet ${sheet}`,
    row: 'Row',
    column: (letters) => `Column ${letters}`,
    willBeWritten: 'to be saved',
    findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    empty: 'This sheet is empty.',
    reading: 'Reading…',
    blank: '(blank)',
    legend: 'Coloured cells have findings: select one to read it.',
  },
  close: 'Close',
  file: 'File',
  size: 'Size',
  browser: 'Browser',
};
