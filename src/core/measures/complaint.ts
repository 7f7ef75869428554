// Which tickets are complaints.
import type { Ticket } from '../register/register';

/** S2's 投诉 and S1's 投诉维权. */
export function isComplaint({ type }: Pick<Ticket, 'type'>): boolean {
  return type === 'complaint' || type === 'claim';
}
