// A new Excel table as a part of its own.
import { rangeAddress } from '../../../core/grid/address';
import type { TablePlan } from '../../../core/plan/plan';
import { escapeAttribute } from './escape-xml';
import { headerTexts } from '../../drawing/header-texts';
import { tableRange } from '../../../core/plan/table-range';

/** Thin lines from the cells themselves; people may tick "banded rows" or choose another style. */
const TABLE_STYLE = 'TableStyleLight1';

/** The XML of a new table part. `id` is unique in the workbook; `namespace` is that of the workbook's edition. */
export function newTableXml(plan: TablePlan, id: number, namespace: string): string {
  const ref = rangeAddress(tableRange(plan, false));
  const columns = headerTexts(plan.columns.map(({ header }) => header)).map(
    (header, i) => `<tableColumn id="${i + 1}" name="${tableColumnName(header)}"/>`,
  );
  const name = escapeAttribute(plan.name);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${namespace}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    (plan.filter ? `<autoFilter ref="${ref}"/>` : '') +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>` +
    '</table>'
  );
}

/** A header as a table part holds it: line breaks and control characters as `_x000a_`, then escaped as an attribute. */
export function tableColumnName(header: string): string {
  return escapeAttribute(tableColumnText(header));
}

/** The same before the escape of attributes. */
export function tableColumnText(header: string): string {
  const literal = header.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // eslint-disable-next-line no-control-regex -- these are the characters to escape
  return literal.replace(/[\0-\x1f]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}
