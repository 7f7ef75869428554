/// <reference types="office-js" />
// A new sheet of ours, the looks of its lines, and what is only cosmetic: frozen header and print setup. The cosmetic calls
// fail when another workbook has the focus or no printer is installed; the data must not suffer for that.
import { PALETTE } from '../drawing/palette';
import { TEXT_HEIGHTS } from '../drawing/text-heights';
import { isLink } from '../drawing/cell-value';
import { cellAddress, columnLetters } from '../../core/grid/address';
import type { SheetPlan, TextPlan } from '../../core/plan/plan';
import type { SheetChange } from './sheet-change';
import { CALL_BYTES, rangeOn, step, type OnSheet, type Step } from './steps';

export function newSheetSteps(plan: SheetPlan): readonly Step[] {
  return [
    step((context) => {
      const sheet = context.workbook.worksheets.add(plan.sheet);
      sheet.tabColor = `#${plan.tabColor}`;
      sheet.showGridlines = false;
    }),
  ];
}

const SIZES: Readonly<Partial<Record<TextPlan['look'], number>>> = { title: 14, heading: 12, figure: 20 };

export function lineSteps({ lines }: SheetChange, sheet: OnSheet): readonly Step[] {
  return lines.map(({ row, col, look, text }) =>
    step((context) => {
      const { format } = rangeOn(sheet(context), { top: row, bottom: row, left: col, right: col });
      const size = SIZES[look];
      format.font.color = `#${PALETTE[look]}`;
      format.verticalAlignment = 'Center';
      if (size !== undefined) {
        format.font.bold = true;
        format.font.size = size;
      }
      if (isLink(text)) format.font.underline = 'Single';
      const height = TEXT_HEIGHTS[look];
      if (height !== undefined) format.rowHeight = height;
    }, CALL_BYTES * 4),
  );
}

/** Set once, when the sheet is made; afterwards people's own choice stays. */
export function cosmeticSteps({ plan, state }: SheetChange): readonly Step[] {
  if (state) return [];
  const { row, col } = plan.freeze;
  return [
    step((context) => {
      const { freezePanes } = context.workbook.worksheets.getItem(plan.sheet);
      if (row > 0 && col > 0) freezePanes.freezeAt(`A1:${cellAddress(row - 1, col - 1)}`);
      else if (row > 0) freezePanes.freezeRows(row);
      else if (col > 0) freezePanes.freezeColumns(col);
    }),
    step((context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(plan.sheet);
      const [from, to] = plan.print.titleRows;
      const [left, right] = plan.print.columns;
      pageLayout.orientation = plan.print.landscape ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows(`$${from + 1}:$${to + 1}`);
      pageLayout.setPrintArea(`${columnLetters(left)}:${columnLetters(right)}`);
    }, CALL_BYTES * 5),
    ...(plan.print.breaks ?? []).map((first) =>
      step((context) => {
        context.workbook.worksheets.getItem(plan.sheet).horizontalPageBreaks.add(cellAddress(first, 0));
      }),
    ),
  ];
}
