// A new PivotTable and its cache. The cache holds no records and is filled whenever the workbook is opened (refreshOnLoad), so
// the fields name no items yet: the program that opens the file finds them. Values and order of elements: ECMA-376 part 1, 18.10.
import { cellAddress } from '../../../core/grid/address';
import type { NumberFormat, PivotPlan } from '../../../core/plan/plan';
import { pivotBodyRow, type PivotFields } from '../../drawing/pivot-fields';
import type { Edition } from './edition';
import { escapeAttribute } from './escape-xml';
import { tableColumnText } from './table-part';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Excel 2007's version of the format: every later one reads it and brings it up to its own when it refreshes. */
const VERSION = 3;
/** Formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: Readonly<Record<NumberFormat, number>> = {
  general: 0,
  text: 49,
  integer: 1,
  decimal: 2,
  money: 4,
  percent: 10,
  date: 14,
  datetime: 22,
};

/** The cache definition over a table, found by its name, so that it grows with it. */
export function newPivotCacheXml({ table, headers }: PivotFields, edition: Edition): string {
  const fields = headers.map(
    (header) =>
      `<cacheField name="${escapeAttribute(tableColumnText(header))}" numFmtId="0"><sharedItems/></cacheField>`,
  );
  return (
    `${HEAD}<pivotCacheDefinition xmlns="${edition.main}" xmlns:r="${edition.relationships}" saveData="0" refreshOnLoad="1"` +
    ` createdVersion="${VERSION}" refreshedVersion="${VERSION}" minRefreshableVersion="${VERSION}">` +
    `<cacheSource type="worksheet"><worksheetSource name="${escapeAttribute(table.name)}"/></cacheSource>` +
    `<cacheFields count="${fields.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`
  );
}

/** The PivotTable itself; `cacheId` as the workbook part has it. */
export function newPivotXml(
  pivot: PivotPlan,
  fields: PivotFields,
  cacheId: number,
  edition: Edition,
): string {
  const name = escapeAttribute(pivot.name);
  const values = fields.values.length > 1;
  return [
    `${HEAD}<pivotTableDefinition xmlns="${edition.main}" name="${name}" cacheId="${cacheId}"`,
    ' applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0"',
    ` applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="${VERSION}" minRefreshableVersion="${VERSION}"`,
    ` useAutoFormatting="1" itemPrintTitles="1" createdVersion="${VERSION}" indent="0" outline="1" outlineData="1" multipleFieldFilters="0">`,
    locationXml(pivot, fields),
    pivotFieldsXml(fields),
    fieldsXml('rowFields', fields.rows),
    fields.rows.length > 0
      ? '<rowItems count="1"><i><x/></i></rowItems>'
      : '<rowItems count="1"><i/></rowItems>',
    fieldsXml('colFields', [...fields.columns, ...(values ? [-2] : [])]),
    '<colItems count="1"><i/></colItems>',
    list(
      'pageFields',
      fields.filters.map((field) => `<pageField fld="${field}" hier="-1"/>`),
    ),
    dataFieldsXml(fields),
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>',
    '</pivotTableDefinition>',
  ].join('');
}

/** Room of two rows and columns at its place; the program that refreshes it takes what it needs. */
function locationXml(pivot: PivotPlan, { columns, filters, values }: PivotFields): string {
  const row = pivotBodyRow(pivot);
  const across = columns.length + (values.length > 1 ? 1 : 0);
  const ref = `${cellAddress(row, pivot.col)}:${cellAddress(row + 1 + across, pivot.col + 1)}`;
  const pages = filters.length > 0 ? ` rowPageCount="${filters.length}" colPageCount="1"` : '';
  const firstHeader = columns.length === 0 && values.length > 1 ? 0 : 1;
  const firstData = Math.max(1, across + (columns.length > 0 ? 1 : 0));
  return `<location ref="${ref}" firstHeaderRow="${firstHeader}" firstDataRow="${firstData}" firstDataCol="1"${pages}/>`;
}

function pivotFieldsXml({ headers, rows, columns, filters, values }: PivotFields): string {
  const fields = headers.map((_, i) => {
    const axis = rows.includes(i)
      ? 'axisRow'
      : columns.includes(i)
        ? 'axisCol'
        : filters.includes(i)
          ? 'axisPage'
          : null;
    const isData = values.some(({ field }) => field === i) ? ' dataField="1"' : '';
    if (axis === null) return `<pivotField${isData} showAll="0"/>`;
    return `<pivotField axis="${axis}"${isData} showAll="0"><items count="1"><item t="default"/></items></pivotField>`;
  });
  return `<pivotFields count="${fields.length}">${fields.join('')}</pivotFields>`;
}

function dataFieldsXml({ values }: PivotFields): string {
  return list(
    'dataFields',
    values.map(({ field, name, summarize, format }) => {
      const subtotal = summarize === 'sum' ? '' : ` subtotal="${summarize}"`;
      const numFmtId = BUILT_IN_FORMATS[format];
      return `<dataField name="${escapeAttribute(name)}" fld="${field}"${subtotal} baseField="0" baseItem="0"${numFmtId === 0 ? '' : ` numFmtId="${numFmtId}"`}/>`;
    }),
  );
}

function fieldsXml(name: string, fields: readonly number[]): string {
  return list(
    name,
    fields.map((field) => `<field x="${field}"/>`),
  );
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
