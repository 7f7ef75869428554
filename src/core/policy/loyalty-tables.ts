// The policy's tables about satisfaction and loyalty, one zod object per row: campaigns, complaint themes, messages, and the
// self-assessment after GB/T 27922. A name or text "@id" is one of ours: its words stand in text/ under that id.
import * as z from 'zod';
import { LEVELS } from '../register/records';
import { LIFECYCLES, VALUE_TIERS } from './tables';

const Id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const count = (max: number) => z.int().min(0).max(max);

/** Who is on a campaign's list (回访名单). Blank cells and empty lists ask for nothing; all that is asked must hold. */
export const Campaign = z
  .object({
    id: Id,
    name: z.string().min(1),
    active: z.boolean(),
    /** Calendar months since the first order or signing, both ends included. */
    tenureFromMonths: count(600).nullable(),
    tenureToMonths: count(600).nullable(),
    /** One order only, and this many days have passed since. */
    noSecondOrderDays: count(3660).nullable(),
    levels: z.array(z.enum(LEVELS)),
    tiers: z.array(z.enum(VALUE_TIERS)),
    lifecycles: z.array(z.enum(LIFECYCLES)),
    /** No contact for more than this many days, or none ever. */
    lastContactOlderDays: count(3660).nullable(),
    /** Any of these words in 所属行业. */
    industryWords: z.array(z.string().min(1)),
  })
  .refine((row) => (row.tenureFromMonths ?? 0) <= (row.tenureToMonths ?? Infinity), {
    path: ['tenureToMonths'],
  });

/** A thing people complain about, known by any of its words. */
export const ComplaintThemeRow = z.object({
  id: Id,
  name: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
});

export const MESSAGE_KINDS = [
  'thanks',
  'apology',
  'follow-up',
  'festival',
  'birthday',
  'anniversary',
  'renewal',
] as const;

/** What a message may leave open; written in braces: {customer} is {客户} on the sheet. */
export const PLACEHOLDERS = [
  'customer',
  'contact',
  'owner',
  'product',
  'date',
  'festival',
  'ticket',
  'score',
] as const;

/** The placeholders of a text in the order they stand in it. `"{customer}，{x}" → ["customer", "x"]`. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

function isPlaceholder(name: string): name is (typeof PLACEHOLDERS)[number] {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** A text to copy; nothing is sent. Several rows of one kind: the first active one is used. */
export const MessageTemplate = z.object({
  id: Id,
  kind: z.enum(MESSAGE_KINDS),
  active: z.boolean(),
  text: z
    .string()
    .min(1)
    .max(1000)
    .refine((text) => placeholdersIn(text).every(isPlaceholder)),
});

export const ASSESSMENT_AREAS = ['system', 'goods', 'customers'] as const;

/** One indicator of the self-assessment; `got` is filled in by people, blank = not looked at yet. */
export const AssessmentIndicator = z
  .object({
    id: Id,
    area: z.enum(ASSESSMENT_AREAS),
    name: z.string().min(1),
    possible: z.number().min(0).max(100),
    got: z.number().min(0).max(100).nullable(),
    applicable: z.boolean(),
    evidence: z.string(),
  })
  .refine((row) => row.got === null || row.got <= row.possible, { path: ['got'] });

/** A kind of special deduction and how often it was found. */
export const SpecialDeduction = z.object({
  id: Id,
  name: z.string().min(1),
  count: count(1000),
});

export type Campaign = z.infer<typeof Campaign>;
export type ComplaintThemeRow = z.infer<typeof ComplaintThemeRow>;
export type MessageTemplate = z.infer<typeof MessageTemplate>;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
export type PlaceholderId = (typeof PLACEHOLDERS)[number];
export type AssessmentIndicator = z.infer<typeof AssessmentIndicator>;
export type AssessmentArea = (typeof ASSESSMENT_AREAS)[number];
export type SpecialDeduction = z.infer<typeof SpecialDeduction>;
