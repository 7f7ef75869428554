// One cell as XML. Text is written inline, so that the user's shared strings stay as they are; never as a formula.
import { cellAddress } from '../../../core/grid/address';
import type { CellValue } from '../../../core/grid/grid';
import { escapeCellText } from './escape-xml';

/** `("", 4, 1, 7, "甲") → <c r="B5" s="7" t="inlineStr"><is><t>甲</t></is></c>`; a blank cell keeps its style. */
export function cellXml(prefix: string, row: number, col: number, style: number, value: CellValue): string {
  const c = `${prefix}c`;
  const open = `<${c} r="${cellAddress(row, col)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'string') return `${open} t="inlineStr">${inlineText(prefix, value)}</${c}>`;
  const type = typeof value === 'boolean' ? ' t="b"' : '';
  return `${open}${type}><${prefix}v>${Number(value)}</${prefix}v></${c}>`;
}

/** A formula cell without a remembered result: the program that opens the file calculates it. */
export function formulaXml(prefix: string, row: number, col: number, style: number, formula: string): string {
  const c = `${prefix}c`;
  const open = `<${c} r="${cellAddress(row, col)}"${style === 0 ? '' : ` s="${style}"`}>`;
  return `${open}<${prefix}f>${formula}</${prefix}f></${c}>`;
}

function inlineText(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${escapeCellText(text)}</${prefix}t></${prefix}is>`;
}
