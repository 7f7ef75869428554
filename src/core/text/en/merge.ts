import type { MergeText } from '../areas/merge';

export const merge: MergeText = {
  branch: 'Branch',
  reading: (nth, count, file) => `Reading ${nth} of ${count}: ${file}`,
  taken: (branch, rows) => `${branch}: ${rows} rows`,
  leftAlone: (sheets) => `sheets not recognised and not merged: ${sheets}`,
  failed: (file, why) => `${file} was not read: ${why}`,
  summary: (branches, rows) => `${branches} branches merged, ${rows} rows in all.`,
  someFailed: (count) => `${count} files were not read and are missing in the region (exit code 3).`,
  noneRead: 'None of the files could be read; no regional workbook was made.',
  passedOver: (files) => `Backups and temporary files passed over: ${files}`,
};
