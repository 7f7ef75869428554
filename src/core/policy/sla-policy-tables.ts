// How the tables about tickets stand on the 设置 sheet: a part of POLICY_TABLES.
import { IMPACTS, LEVELS, PRIORITIES, TICKET_TYPES, URGENCIES } from '../register/records';
import type { SettingsWords } from './cell-codec';
import { numberOrNone } from './number-codecs';
import { ownWords } from './own-words-codec';
import type { PolicyTable } from './policy-tables';
import * as defaults from './sla-defaults';
import * as tables from './sla-tables';
import { ROLES, VALUE_TIERS } from './tables';
import { freeText, limitId, oneOf, oneOrNone, severalOf, yesNo } from './word-codecs';

const table = <Row extends object>(spec: PolicyTable<Row>) => spec;
const anyone = (text: SettingsWords) => text.policy.anyone;
const nothing = (text: SettingsWords) => text.policy.nothing;
const roles = (text: SettingsWords) => text.words.roles;
const clocks = (text: SettingsWords) => text.policy.choices['sla.updateClock'];
const priorityNames = () => ({ P0: 'P0', P1: 'P1', P2: 'P2' });

const priority = oneOf(PRIORITIES, priorityNames);
const impact = oneOf(IMPACTS, (text) => text.words.impacts);
const hours = numberOrNone({ whole: false, min: 0.1, max: 8760 }, (text) => text.policy.units.hours);

export const SLA_POLICY_TABLES = {
  limits: table<tables.SlaLimit>({
    id: 'limits',
    schema: tables.SlaLimit,
    codecs: {
      id: limitId,
      name: ownWords(
        (text) => text.policy.limits,
        (text) => text.policy.allowed.text,
      ),
      active: yesNo,
      priorities: severalOf(PRIORITIES, priorityNames, anyone),
      types: severalOf(TICKET_TYPES, (text) => text.words.ticketTypes, anyone),
      levels: severalOf(LEVELS, (text) => text.words.levels, anyone),
      tiers: severalOf(VALUE_TIERS, (text) => text.words.tiers, anyone),
      problemCustomer: yesNo,
      responseHours: hours,
      solutionHours: hours,
      clock: oneOf(tables.CLOCK_CHOICES, clocks),
    },
    key: 'id',
    defaults: defaults.DEFAULT_LIMITS,
    blank: {
      name: '',
      active: true,
      priorities: [],
      types: [],
      levels: [],
      tiers: [],
      problemCustomer: false,
      responseHours: null,
      solutionHours: null,
      clock: 'by-priority',
    },
    mayBeEmpty: false,
    complete: false,
  }),
  priorities: table<tables.PriorityRule>({
    id: 'priorities',
    schema: tables.PriorityRule,
    codecs: {
      priority,
      clock: oneOf(tables.CLOCK_KINDS, clocks),
      approver: oneOrNone(ROLES, roles, nothing),
      escalateFrom: oneOf(ROLES, roles),
      escalateTo: oneOf(ROLES, roles),
    },
    key: 'priority',
    defaults: defaults.DEFAULT_PRIORITIES,
    blank: {},
    mayBeEmpty: false,
    complete: true,
  }),
  priorityMatrix: table<tables.PriorityRow>({
    id: 'priorityMatrix',
    schema: tables.PriorityRow,
    codecs: { impact, urgent: priority, normal: priority, low: priority },
    key: 'impact',
    defaults: defaults.DEFAULT_MATRIX,
    blank: {},
    mayBeEmpty: false,
    complete: true,
  }),
  ticketClasses: table<tables.TicketClass>({
    id: 'ticketClasses',
    schema: tables.TicketClass,
    codecs: {
      type: oneOf(TICKET_TYPES, (text) => text.words.ticketTypes),
      department: freeText,
      impact,
      atLeast: oneOrNone(PRIORITIES, priorityNames, nothing),
    },
    key: 'type',
    defaults: defaults.DEFAULT_CLASSES,
    blank: {},
    mayBeEmpty: false,
    complete: true,
  }),
  problemWords: table<tables.ProblemWord>({
    id: 'problemWords',
    schema: tables.ProblemWord,
    codecs: {
      word: freeText,
      impact: oneOrNone(IMPACTS, (text) => text.words.impacts, nothing),
      urgency: oneOrNone(URGENCIES, (text) => text.words.urgencies, nothing),
    },
    key: 'word',
    defaults: defaults.DEFAULT_PROBLEM_WORDS,
    blank: { impact: null, urgency: null },
    mayBeEmpty: true,
    complete: false,
  }),
  pausingStatuses: table<tables.PausingStatus>({
    id: 'pausingStatuses',
    schema: tables.PausingStatus,
    codecs: { status: oneOf(tables.PAUSE_STATUSES, (text) => text.words.progressStatuses), pauses: yesNo },
    key: 'status',
    defaults: defaults.DEFAULT_PAUSING,
    blank: {},
    mayBeEmpty: false,
    complete: true,
  }),
} as const;
