// Row heights in points of the texts above tables that are larger than the rest: one look in every program.
import type { TextPlan } from '../../core/plan/plan';

export const TEXT_HEIGHTS: Readonly<Partial<Record<TextPlan['look'], number>>> = {
  title: 27,
  heading: 21,
  figure: 36,
};
