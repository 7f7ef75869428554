// Every error code of Excel's documentation has a reason of ours, and every reason a sentence and a next step in both languages.
import type { ExcelFailure } from '../../src/core/text/areas/host-errors';
import { hostErrors as english } from '../../src/core/text/en/host-errors';
import { hostErrors as chinese } from '../../src/core/text/zh-cn/host-errors';
import { enteredValue } from '../../src/hosts/excel/entered-text';
import { ExcelRefusal, refusalFrom, withState, type ExcelReason } from '../../src/hosts/excel/excel-refusal';
import { enterText } from '../excel-host/enter-text';

/** What Office.js throws, as far as we look at it. */
function officeError(code: string): Error {
  return Object.assign(new Error(`消息 ${code}`), { code, debugInfo: { errorLocation: 'Range.values' } });
}

function reasonOf(code: string): ExcelReason {
  const refusal = refusalFrom(officeError(code), 'untouched');
  if (!(refusal instanceof ExcelRefusal)) throw new Error('no refusal');
  return refusal.reason;
}

// docs/testing/application-specific-api-error-handling.md, as far as they can come from what we call.
test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['AccessDenied', 'access-denied'],
  ['ItemNotFound', 'not-found'],
  ['ItemAlreadyExists', 'name-taken'],
  ['InvalidArgument', 'invalid-request'],
  ['InsertDeleteConflict', 'insert-conflict'],
  ['NonBlankCellOffSheet', 'insert-conflict'],
  ['MergedRangeConflict', 'merged-cells'],
  ['PivotTableRangeConflict', 'pivot-in-the-way'],
  ['FilteredRangeConflict', 'filtered-range'],
  ['InactiveWorkbook', 'other-workbook-active'],
  ['RangeExceedsLimit', 'too-many-cells'],
  ['OperationCellsExceedLimit', 'too-many-cells'],
  ['RequestPayloadSizeLimitExceeded', 'payload-too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'payload-too-large'],
  ['RequestAborted', 'aborted'],
  ['MemoryLimitReached', 'memory'],
  ['ActivityLimitReached', 'too-many-requests'],
  ['UnsupportedSheet', 'unsupported-sheet'],
  ['ApiNotFound', 'not-supported'],
  ['UndoNotSupported', 'undo-not-supported'],
  ['HostRestartNeeded', 'restart-needed'],
  ['GeneralException', 'internal-error'],
  ['SomethingOfTomorrow', 'unknown'],
])('%s means %s', (code, reason) => {
  expect(reasonOf(code)).toBe(reason);
});

test('the code and the place stay for the log, the cause stays, an error of our own stays what it is', () => {
  const cause = officeError('GeneralException');
  const refusal = withState(refusalFrom(cause, 'untouched'), 'restored') as ExcelRefusal;
  expect(refusal).toMatchObject({ officeCode: 'GeneralException', workbook: 'restored', cause });
  expect(refusal.detail).toContain('Range.values');
  const bug = new TypeError('x');
  expect(refusalFrom(bug, 'untouched')).toBe(bug);
});

test('host and text know the same reasons', () => {
  const both: Record<ExcelReason, true> extends Record<ExcelFailure, true>
    ? Record<ExcelFailure, true> extends Record<ExcelReason, true>
      ? true
      : false
    : false = true;
  expect(both).toBe(true);
});

test.each(Object.keys(chinese.failures) as ExcelFailure[])(
  '%s is said in both languages, with a next step',
  (reason) => {
    for (const sheet of ['', '到期回访']) {
      expect(chinese.failures[reason](sheet).what).toMatch(/[。]$/);
      expect(chinese.failures[reason](sheet).next).toMatch(/[。]$/);
      expect(english.failures[reason](sheet).what).toMatch(/^[A-Z].*\.$/);
      expect(english.failures[reason](sheet).next).toMatch(/^[A-Z].*\.$/);
    }
  },
);

test.each([
  '甲',
  '007',
  "'引号",
  '=1+1',
  '+1',
  '-',
  '@x',
  '1-2',
  '2026-03-02',
  'TRUE',
  'true ',
  '#N/A',
  '12%',
  '1E5',
  '$5',
  '10:30',
  'Mar 2',
  '  5',
  '¥5',
  '123',
  '普通 1-2 次',
  '.5',
  '(5)',
  "''",
  'abc',
  '多行\n文字',
  '\t7',
])('the text %j written into a cell stays that text, in cells of any format', (text) => {
  for (const [format, code] of [
    ['general', 'General'],
    ['text', '@'],
  ] as const) {
    expect(enterText(String(enteredValue(text, format)), code, false).value).toBe(text);
  }
});
