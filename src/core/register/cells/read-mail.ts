import { foldInPlace, foldText } from '../../template/fold';
import { cellText, saysNothing, type CellReader } from './cell-reading';

const MAIL = /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)*\.[^\s@,;.\d]{2,}$/;

/** One or several addresses as typed; a bad one is a finding and stays. `"a@b.cn；c@d.com"` is fine. */
export const readMail: CellReader<string> = (cell, context) => {
  const text = cellText(cell).trim();
  if (saysNothing(foldText(text))) return null;
  const parts = foldInPlace(text)
    .split(/[;,、/\s]+/)
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isMail)) context.report('bad-mail');
  return text;
};

/** `"li@example.com" → true`; `"li@example" → false`. */
export function isMail(text: string): boolean {
  return MAIL.test(text);
}
