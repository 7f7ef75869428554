/// <reference types="office-js" />
// What may be typed into the columns people fill in, as Excel's data validation.
import { dayFromYmd } from '../../core/calendar/day';
import { serialFromDay } from '../../core/grid/excel-date';
import type { CellRange } from '../../core/grid/grid';
import type { TablePlan, Validation } from '../../core/plan/plan';
import { CALL_BYTES, columnOf, rangeOn, step, type OnSheet, type Step } from './steps';

/** The rules for these body rows. `date1904` is the workbook's date system. */
export function validationSteps(
  plan: TablePlan,
  rows: CellRange,
  sheet: OnSheet,
  date1904: boolean,
): readonly Step[] {
  return plan.columns.flatMap((column, i) => {
    const { validation } = column;
    const rule = validation && !column.userColumn ? ruleOf(validation, date1904) : null;
    if (!rule || !validation) return [];
    return [
      step((context) => {
        const { dataValidation } = rangeOn(sheet(context), columnOf(rows, plan.left + i));
        dataValidation.rule = rule;
        const message = validation.message.slice(0, LONGEST_MESSAGE);
        dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
        dataValidation.prompt = { message, showPrompt: true, title: '' };
      }, CALL_BYTES * 3),
    ];
  });
}

const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;

/** A list that cannot be written out (too long, a comma within a word) gives no rule. */
function ruleOf(rule: Validation, date1904: boolean): Excel.DataValidationRule | null {
  if (rule.kind === 'whole') {
    return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
  if (rule.kind === 'date') {
    const first = serialFromDay(dayFromYmd(1990, 1, 1) ?? 0, date1904);
    return { date: { formula1: `=${first}`, operator: 'GreaterThanOrEqualTo' } };
  }
  const source = rule.values.join(',');
  const fits = source.length <= LONGEST_LIST && !rule.values.some((value) => value.includes(','));
  return fits ? { list: { inCellDropDown: true, source } } : null;
}
