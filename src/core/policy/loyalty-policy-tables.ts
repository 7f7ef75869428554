// How the tables about satisfaction and loyalty stand on the 设置 sheet: a part of POLICY_TABLES.
import { LEVELS } from '../register/records';
import type { CellCodec, SettingsWords } from './cell-codec';
import * as tables from './loyalty-tables';
import { numberOrNone, plainNumber } from './number-codecs';
import { ownWords, wordList } from './own-words-codec';
import {
  DEFAULT_CAMPAIGNS,
  DEFAULT_COMPLAINT_THEMES,
  DEFAULT_DEDUCTIONS,
  DEFAULT_INDICATORS,
  DEFAULT_MESSAGES,
} from './loyalty-defaults';
import type { PolicyTable } from './policy-tables';
import { LIFECYCLES, VALUE_TIERS } from './tables';
import { freeText, oneOf, ruleId, severalOf, yesNo } from './word-codecs';

const table = <Row extends object>(spec: PolicyTable<Row>) => spec;
const anyText = (text: SettingsWords) => text.policy.allowed.text;
const anyone = (text: SettingsWords) => text.policy.anyone;
const months = (text: SettingsWords) => text.policy.units.months;
const days = (text: SettingsWords) => text.policy.units.days;

/** Placeholders in the words of the sheet: {customer} ↔ {客户}. An unknown one stays as typed, and the schema refuses it. */
const messageWords: Pick<CellCodec<string>, 'write' | 'read'> = {
  write: (value, text) =>
    value.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
      const words: Readonly<Record<string, string>> = text.policy.placeholders;
      return words[name] === undefined ? whole : `{${words[name]}}`;
    }),
  read: (cell, { texts }) => {
    if (cell === null || String(cell).trim() === '') return undefined;
    // Full-width braces count as braces.
    const typed = String(cell).trim().replaceAll('｛', '{').replaceAll('｝', '}');
    return typed.replace(/\{([^{}]*)\}/g, (_, name: string) => `{${placeholderOf(name.trim(), texts)}}`);
  },
};

function placeholderOf(name: string, texts: readonly SettingsWords[]): string {
  const known = tables.PLACEHOLDERS.find(
    (id) => id === name.toLowerCase() || texts.some((text) => text.policy.placeholders[id] === name),
  );
  return known ?? name;
}

export const LOYALTY_POLICY_TABLES = {
  campaigns: table<tables.Campaign>({
    id: 'campaigns',
    schema: tables.Campaign,
    codecs: {
      id: ruleId,
      name: ownWords((text) => text.policy.campaigns, anyText),
      active: yesNo,
      tenureFromMonths: numberOrNone({ whole: true, min: 0, max: 600 }, months),
      tenureToMonths: numberOrNone({ whole: true, min: 0, max: 600 }, months),
      noSecondOrderDays: numberOrNone({ whole: true, min: 0, max: 3660 }, days),
      levels: severalOf(LEVELS, (text) => text.words.levels, anyone),
      tiers: severalOf(VALUE_TIERS, (text) => text.words.tiers, anyone),
      lifecycles: severalOf(LIFECYCLES, (text) => text.words.lifecycles, anyone),
      lastContactOlderDays: numberOrNone({ whole: true, min: 0, max: 3660 }, days),
      industryWords: wordList,
    },
    key: 'id',
    defaults: DEFAULT_CAMPAIGNS,
    blank: {
      active: true,
      tenureFromMonths: null,
      tenureToMonths: null,
      noSecondOrderDays: null,
      levels: [],
      tiers: [],
      lifecycles: [],
      lastContactOlderDays: null,
      industryWords: [],
    },
    mayBeEmpty: true,
    complete: false,
    together: (text) => text.policy.allowed.monthOrder,
  }),
  messageTemplates: table<tables.MessageTemplate>({
    id: 'messageTemplates',
    schema: tables.MessageTemplate,
    codecs: {
      id: ruleId,
      kind: oneOf(tables.MESSAGE_KINDS, (text) => text.policy.messageKinds),
      active: yesNo,
      text: ownWords(
        (text) => text.policy.messages,
        (text) => text.policy.allowed.message(Object.values(text.policy.placeholders)),
        messageWords,
      ),
    },
    key: 'id',
    defaults: DEFAULT_MESSAGES,
    blank: { active: true },
    mayBeEmpty: true,
    complete: false,
  }),
  complaintThemes: table<tables.ComplaintThemeRow>({
    id: 'complaintThemes',
    schema: tables.ComplaintThemeRow,
    codecs: {
      id: ruleId,
      name: ownWords((text) => text.policy.complaintThemes, anyText),
      words: wordList,
    },
    key: 'id',
    defaults: DEFAULT_COMPLAINT_THEMES,
    blank: {},
    mayBeEmpty: true,
    complete: false,
  }),
  indicators: table<tables.AssessmentIndicator>({
    id: 'indicators',
    schema: tables.AssessmentIndicator,
    codecs: {
      id: ruleId,
      area: oneOf(tables.ASSESSMENT_AREAS, (text) => text.policy.assessmentAreas),
      name: ownWords((text) => text.policy.indicators, anyText),
      possible: plainNumber({ whole: false, min: 0, max: 100 }),
      got: numberOrNone({ whole: false, min: 0, max: 100 }),
      applicable: yesNo,
      evidence: freeText,
    },
    key: 'id',
    defaults: DEFAULT_INDICATORS,
    blank: { got: null, applicable: true, evidence: '' },
    mayBeEmpty: false,
    complete: false,
    together: (text) => text.policy.allowed.pointsOrder,
  }),
  deductions: table<tables.SpecialDeduction>({
    id: 'deductions',
    schema: tables.SpecialDeduction,
    codecs: {
      id: ruleId,
      name: ownWords((text) => text.policy.deductions, anyText),
      count: plainNumber({ whole: true, min: 0, max: 1000 }),
    },
    key: 'id',
    defaults: DEFAULT_DEDUCTIONS,
    blank: { count: 0 },
    mayBeEmpty: true,
    complete: false,
  }),
} as const;
