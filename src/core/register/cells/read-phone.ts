import { foldInPlace, foldText } from '../../template/fold';
import { cellText, saysNothing, type CellReader } from './cell-reading';
import { isDamaged } from './read-id';
import { isMail } from './read-mail';

const SEPARATORS = /[/、,;|\n]+|或者?|和/;
/** Longer texts are no phone numbers, and not worth matching. */
const LONGEST = 200;
const EXTENSION = /(?:转|分机|ext\.?|x|#)\s*\d{1,6}$/;
/** What most cells hold; matched first. */
const MOBILE = /^1[3-9]\d{9}$/;
const CHINESE_PHONES = [
  MOBILE,
  /^0\d{2,3}\d{7,8}(?:-\d{1,6})?$/,
  /^[48]00\d{7}(?:-\d{1,6})?$/,
  /^(?:95\d{3,6}|1[0-2]\d{3,4})$/,
];

/**
 * One or several phones as typed; a bad one is a finding and stays as typed, since a person may still make it out.
 * Mobile, landline with area code, 400/800, service numbers, extensions, +86 and other countries; a mail address may stand
 * in a column for any way of contact. `13800000000 → "13800000000"`; `"021-88888888转801 / 138 0000 0000"` is fine.
 */
export const readPhone: CellReader<string> = (cell, context) => {
  const text = cellText(cell).trim();
  if (MOBILE.test(text)) return text;
  if (isDamaged(cell, text)) {
    context.report('id-damaged');
    return null;
  }
  if (saysNothing(foldText(text))) return null;
  const isGood = text.length <= LONGEST && foldInPlace(text).toLowerCase().split(SEPARATORS).every(isContact);
  if (!isGood) context.report('bad-phone');
  return text;
};

function isContact(part: string): boolean {
  const text = part.trim();
  return text === '' || isMail(text) || isPhone(text);
}

function isPhone(text: string): boolean {
  const bare = text
    .replace(/^[^\d+(]+/, '')
    .replace(/\([^\d]*\)$/, '')
    .trim()
    .replace(EXTENSION, '');
  const digits = bare.replace(/[\s()·.]/g, '');
  const china = /^(?:\+|00)?86-?(\d.*)$/.exec(digits)?.[1];
  if (china !== undefined && /^[2-9]\d{1,2}-?\d{7,8}$/.test(china)) return true;
  if (/^\+(?!86)\d[\d-]{6,17}$/.test(digits)) return true;
  const national = (china ?? digits).replace(/^(0\d{2,3})-/, '$1');
  return CHINESE_PHONES.some((form) => form.test(national) || form.test(national.replaceAll('-', '')));
}
