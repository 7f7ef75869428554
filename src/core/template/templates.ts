// The template sheets we expect, as data: what init writes and what recogniseSheets looks for.
import type { RecordKind } from '../register/records';
import { careTemplate } from './kinds/care';
import { customersTemplate } from './kinds/customers';
import { loyaltyTemplate } from './kinds/loyalty';
import { ordersTemplate } from './kinds/orders';
import { progressTemplate } from './kinds/progress';
import { surveysTemplate } from './kinds/surveys';
import { ticketsTemplate } from './kinds/tickets';
import { visitsTemplate } from './kinds/visits';
import type { TemplateField, TemplateSpec } from './template-spec';

/** By kind, in the order in which equally good fits are decided. */
export const TEMPLATES: Readonly<Record<RecordKind, TemplateSpec>> = {
  customers: customersTemplate,
  orders: ordersTemplate,
  tickets: ticketsTemplate,
  progress: progressTemplate,
  surveys: surveysTemplate,
  visits: visitsTemplate,
  care: careTemplate,
  loyalty: loyaltyTemplate,
};

export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as readonly RecordKind[];

/** The field of a key; undefined for a key the kind does not have. `templateFieldOf('orders', 'amount')?.title.zh → '金额'`. */
export function templateFieldOf(kind: RecordKind, key: string): TemplateField | undefined {
  return TEMPLATES[kind].fields.find((field) => field.key === key);
}

/** The columns `init` writes for a kind, in order. */
export function madeFields(kind: RecordKind): readonly TemplateField[] {
  return TEMPLATES[kind].fields.filter((field) => field.made);
}

/** True for a column people must fill: a required group of its own, or the name of the customer. */
export function isRequiredField(kind: RecordKind, key: string): boolean {
  return TEMPLATES[kind].required.some((group) => group[0] === key);
}
