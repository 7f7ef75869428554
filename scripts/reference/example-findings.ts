// One finding of every code as the program makes it, so that the reference shows whole sentences. A new code fails to build here
// until it has its example.
import type { Finding, FindingCode } from '../../src/core/finding';
import type { RecordKind } from '../../src/core/register/records';
import { templateFieldOf } from '../../src/core/template/templates';
import type { ReferenceWords } from './reference-words';

export type Example = Partial<Pick<Finding, 'value' | 'sheet' | 'cell' | 'params'>>;

/** `exampleFindings(words)['not-a-date'] → { value: '去年三月', params: { column: '交易日期' } }`. */
export function exampleFindings(words: ReferenceWords): Readonly<Record<FindingCode, Example>> {
  const { text, title } = words;
  const { customer, manager, branches, badDate, badChoice, festivalWish } = words.findings.example;
  const column = (kind: RecordKind, key: string): string => templateFieldOf(kind, key)?.title[title] ?? key;
  const received = {
    column: column('tickets', 'solvedAt'),
    otherColumn: column('tickets', 'receivedAt'),
    otherValue: '2026-11-18 09:30',
    other: 'F5',
  };
  const setting = text.policy.settings['revisit.mergeDays'];
  return {
    'column-missing': { params: { kind: 'orders', missing: column('orders', 'amount') } },
    'sheet-nearly-fits': { params: { kind: 'tickets', missing: column('tickets', 'receivedAt') } },
    'sheet-not-recognised': {},
    'no-customers-sheet': {},
    'required-blank': { params: { column: column('orders', 'amount') } },
    'cell-error': { value: '#REF!', params: { column: column('orders', 'amount') } },
    'not-a-date': { value: badDate, params: { column: column('orders', 'day') } },
    'not-a-number': { value: '1280x', params: { column: column('orders', 'amount') } },
    'not-a-choice': {
      value: badChoice,
      params: {
        column: column('customers', 'level'),
        allowed: Object.values(text.words.levels).join(text.words.listComma),
      },
    },
    'date-in-future': {
      value: '2027-11-20',
      params: { column: column('orders', 'day'), asOf: '2026-11-20' },
    },
    'date-before-1990': { value: '1926-11-20', params: { column: column('orders', 'day'), min: 1990 } },
    'solved-before-received': { value: '2026-11-17 10:00', params: received },
    'responded-before-received': {
      value: '2026-11-17 10:00',
      params: { ...received, column: column('tickets', 'respondedAt') },
    },
    'progress-before-received': {
      value: '2026-11-17 10:00',
      params: { ...received, column: column('progress', 'updatedAt') },
    },
    'solved-without-time': { params: { column: column('tickets', 'solvedAt') } },
    'duplicate-id': { value: 'T2026-018', params: { column: column('tickets', 'ticketId'), other: 'A12' } },
    'unknown-customer': { value: customer },
    'unknown-ticket': { value: 'T2026-018' },
    'duplicate-customer': { value: customer, params: { other: 'A12' } },
    'id-with-two-names': { value: customer, params: { other: 'B12', otherValue: `${customer} A` } },
    'name-with-two-ids': { value: customer, params: { other: 'A12', otherValue: 'C001' } },
    'id-damaged': { value: '6.22848E+18', params: { column: column('customers', 'customerId') } },
    'bad-phone': { value: '1380000', params: { column: column('customers', 'phone') } },
    'bad-mail': { value: 'name@', params: { column: column('customers', 'mail') } },
    'score-out-of-range': { value: '7', params: { column: column('tickets', 'score'), min: 1, max: 5 } },
    'refund-over-purchases': {
      value: '1,500',
      params: { order: 'D1001', refunded: '1,500', purchased: '1,200' },
    },
    'net-not-positive': { value: '-300.00', params: { customer, net: '-300.00' } },
    'compensation-over-limit': { value: '400', params: { purchase: '1,000', percent: 30, limit: '300' } },
    'approval-missing': {
      params: { priority: 'P0', role: 'department-head', column: column('tickets', 'approver') },
    },
    'closed-without-confirmation': { params: { column: column('tickets', 'confirmed') } },
    'late-without-telling': { value: '2026-11-18', params: { reason: 'passed' } },
    'spare-part-without-alternative': { params: { column: column('progress', 'alternative') } },
    'information-not-reviewed': {
      value: '2026-05-10',
      params: { months: 3, column: column('customers', 'updatedDay') },
    },
    'contact-on-holiday': { value: '2026-10-02', params: { holiday: text.words.festivals.national } },
    'contact-at-time-to-avoid': {
      value: '2026-11-16 10:00',
      params: { weekday: 1, from: '00:00', to: '12:00' },
    },
    'greeting-off-festival': {
      value: festivalWish,
      params: { festival: 'mid-autumn', day: '2026-10-09', festivalDay: '2026-09-25', days: 14, max: 3 },
    },
    'several-account-managers': { params: { customer, managers: manager } },
    'setting-invalid': { value: '-1', params: { column: setting.name, allowed: '0–60', fallback: '7' } },
    'setting-unknown': { value: 'revisit.mergeDay' },
    'calendar-not-covered': { value: '2027', params: { year: '2027' } },
    'calendar-no-open-hours': {},
    'sheet-name-taken': {
      params: { wanted: text.findings.sheetName, used: `${text.findings.sheetName} (2)` },
    },
    'sheet-blocked': { sheet: text.findings.sheetName, cell: 'A46' },
    'register-table-too-long': { params: { kind: 'orders', rows: 120000, max: 100000 } },
    'branches-share-number': { params: { branches } },
    'branches-share-name': { value: customer, params: { branches } },
    'branches-share-phone': { value: '13800000000', params: { branches } },
  };
}
