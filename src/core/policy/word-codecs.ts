// Codecs for cells that hold words: one of a list, several of a list, yes or no, a weekday, free text.
import type { CellValue } from '../grid/grid';
import { foldCell, type CellCodec, type ReadContext, type SettingsWords } from './cell-codec';

type Pick<T extends string> = (text: SettingsWords) => Readonly<Record<T, string>>;

/** One of `codes`, written as its word; words of every language and the code itself are read. */
export function oneOf<const T extends string>(codes: readonly T[], pick: Pick<T>): CellCodec<T> {
  const choices = (text: SettingsWords) => codes.map((code) => pick(text)[code]);
  return {
    write: (code, text) => pick(text)[code],
    read: (cell, context) => readCode(foldCell(cell), codes, pick, context),
    allowed: (text) => text.policy.allowed.choice(choices(text)),
    choices,
  };
}

/** Any of `codes`, as words with "、" between; `empty` is the word for none of them (不限, 无). */
export function severalOf<const T extends string>(
  codes: readonly T[],
  pick: Pick<T>,
  empty: (text: SettingsWords) => string,
): CellCodec<T[]> {
  return {
    write: (list, text) =>
      list.length === 0 ? empty(text) : list.map((code) => pick(text)[code]).join(text.words.listComma),
    read: (cell, context) => {
      const folded = foldCell(cell);
      if (folded === '' || context.texts.some((text) => foldCell(empty(text)) === folded)) return [];
      const read = folded.split(/[、,;/]/).map((part) => readCode(part.trim(), codes, pick, context));
      return read.every((code) => code !== undefined) ? [...new Set(read)] : undefined;
    },
    allowed: (text) => text.policy.allowed.choices([...codes.map((code) => pick(text)[code]), empty(text)]),
  };
}

/** One of `codes`, or none of them (null): `empty` (无) or blank. */
export function oneOrNone<const T extends string>(
  codes: readonly T[],
  pick: Pick<T>,
  empty: (text: SettingsWords) => string,
): CellCodec<T | null> {
  const choices = (text: SettingsWords) => [...codes.map((code) => pick(text)[code]), empty(text)];
  return {
    write: (code, text) => (code === null ? empty(text) : pick(text)[code]),
    read: (cell, context) => {
      const folded = foldCell(cell);
      const isNone = folded === '' || context.texts.some((text) => foldCell(empty(text)) === folded);
      return isNone ? null : readCode(folded, codes, pick, context);
    },
    allowed: (text) => text.policy.allowed.choice(choices(text)),
    choices,
  };
}

function readCode<T extends string>(
  folded: string,
  codes: readonly T[],
  pick: Pick<T>,
  context: ReadContext,
): T | undefined {
  return codes.find(
    (code) =>
      code.toLowerCase() === folded || context.texts.some((text) => foldCell(pick(text)[code]) === folded),
  );
}

const YES = ['是', 'yes', 'y', 'true', '1', '√', '启用', 'on'];
const NO = ['否', 'no', 'n', 'false', '0', '×', '停用', 'off'];

/** 是 / 否. `"√" → true`, `FALSE → false`. */
export const yesNo: CellCodec<boolean> = {
  write: (value, text) => (value ? text.words.yes : text.words.no),
  read: (cell) => {
    const folded = foldCell(cell);
    return YES.includes(folded) ? true : NO.includes(folded) ? false : undefined;
  },
  allowed: (text) => text.policy.allowed.choice([text.words.yes, text.words.no]),
  choices: (text) => [text.words.yes, text.words.no],
};

/** 休息 / 上班, as "is it open". */
export const offOrWorking: CellCodec<boolean> = {
  write: (open, text) => (open ? text.policy.dayKinds.working : text.policy.dayKinds.off),
  read: (cell, { texts }) => {
    const folded = foldCell(cell);
    if (texts.some((text) => foldCell(text.policy.dayKinds.working) === folded)) return true;
    return texts.some((text) => foldCell(text.policy.dayKinds.off) === folded) ? false : undefined;
  },
  allowed: (text) => text.policy.allowed.choice([text.policy.dayKinds.off, text.policy.dayKinds.working]),
  choices: (text) => [text.policy.dayKinds.off, text.policy.dayKinds.working],
};

const CHINESE_WEEKDAYS = '一二三四五六日';

/** Monday 1 … Sunday 7. `"周一"`, `"星期一"`, `"Monday"`, `1` → 1; `"星期天"` → 7. */
export const weekdayName: CellCodec<number> = {
  write: (day, text) => text.words.weekdays[day - 1] ?? String(day),
  read: (cell, { texts }) => {
    const folded = foldCell(cell);
    const chinese = /^(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/.exec(folded)?.[1]?.replace('天', '日');
    if (chinese) return CHINESE_WEEKDAYS.indexOf(chinese) + 1;
    if (/^[1-7]$/.test(folded)) return Number(folded);
    const names = texts.map((text) => text.words.weekdays.map((name) => foldCell(name)));
    const at = names.map((list) => list.findIndex((name) => isWeekday(folded, name))).find((i) => i >= 0);
    return at === undefined ? undefined : at + 1;
  },
  allowed: (text) => text.policy.allowed.choice(text.words.weekdays),
  choices: (text) => text.words.weekdays,
};

/** "monday" and "mon" for "mon"; "monk" is not. */
function isWeekday(folded: string, name: string): boolean {
  return folded === name || (/^[a-z]{3}$/.test(name) && folded.startsWith(name) && folded.endsWith('day'));
}

/** Any text, blank allowed. Numbers are taken as their digits. */
export const freeText: CellCodec<string> = {
  write: (value) => (value === '' ? null : value),
  read: readText,
  allowed: (text) => text.policy.allowed.text,
};

/** A rule's ID: small letters, digits, hyphens (the schema checks it). */
export const ruleId: CellCodec<string> = {
  write: (value) => value,
  read: (cell) => foldCell(cell) || undefined,
  allowed: (text) => text.policy.allowed.ruleId,
};

/** A limit's ID: letters, digits, hyphens; kept as written (the schema checks it). */
export const limitId: CellCodec<string> = {
  write: (value) => value,
  read: (cell) => readText(cell).normalize('NFKC') || undefined,
  allowed: (text) => text.policy.allowed.limitId,
};

function readText(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
