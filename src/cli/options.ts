// What people type after `huifang`, as values the commands use.
import { MINUTES_PER_DAY, parseDay, parseMinute, type Minute } from '../core/calendar/day';
import type { Period } from '../core/calendar/period';
import { TEXTS } from '../core/text/languages';
import type { Language } from '../core/text/text';

/** Options of all commands; `sample` is init's alone. */
export interface CliOptions {
  readonly workbook: string;
  readonly out: string | null;
  /** Null = now. */
  readonly asOf: Minute | null;
  readonly language: Language;
  readonly json: boolean;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly backup: boolean;
  readonly sample: boolean;
  /** merge: every workbook named. */
  readonly inputs?: readonly string[];
  /** merge: what a branch is named by. */
  readonly branchFrom?: 'file' | 'folder';
  /** log: write without asking. */
  readonly yes?: boolean;
  /** log: the visits sheet to use. */
  readonly sheet?: string;
  /** ics, digest: only this person's. */
  readonly owner?: string;
  /** report. */
  readonly period?: Period;
  /** digest. */
  readonly format?: 'text' | 'markdown';
}

/** `"2026-11-21T09:00"` → that minute; `"2026-11-21"` → its last minute, for "as of that day" means all of it; else null. */
export function parseAsOf(text: string): Minute | null {
  const day = parseDay(text);
  return day === null ? parseMinute(text) : day * MINUTES_PER_DAY + MINUTES_PER_DAY - 1;
}

/** `"en"`, `"zh-CN"`, also `"zh"`, `"zh_CN"`, `"EN"`; null for any other. */
export function parseLanguage(text: string): Language | null {
  const wanted = text.replace('_', '-').toLowerCase();
  const languages = Object.keys(TEXTS) as Language[];
  return (
    languages.find((language) => language.toLowerCase() === wanted || language.split('-')[0] === wanted) ??
    null
  );
}

/**
 * The language to speak before the command line is understood (help, wrong usage): `--lang en`, else HUIFANG_LANG, else Chinese.
 * An unknown `--lang` is reported later; an unknown HUIFANG_LANG is passed over.
 */
export function spokenLanguage(argv: readonly string[], environment: string | undefined): Language {
  const at = argv.lastIndexOf('--lang');
  const joined = argv.findLast((argument) => argument.startsWith('--lang='));
  const typed = at >= 0 ? argv[at + 1] : joined?.slice('--lang='.length);
  return parseLanguage(typed ?? '') ?? parseLanguage(environment ?? '') ?? 'zh-CN';
}
