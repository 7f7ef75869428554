// S1: while spare parts are being bought (备件采购中) the customer is offered an alternative.
import type { Finding } from '../finding';
import { findingAt, hasColumn } from './finding-at';
import type { Register } from './register';

/** One finding a ticket, at its latest 备件采购中 entry, when none of these entries names a 替代方案. */
export function checkSpareParts({ progressByTicket }: Pick<Register, 'progressByTicket'>): Finding[] {
  return [...progressByTicket.values()].flatMap((entries) => {
    const waiting = entries.filter(({ status }) => status === 'waiting-parts');
    const last = waiting.at(-1);
    if (!last || !hasColumn(last, 'alternative')) return [];
    if (waiting.some(({ alternative }) => alternative !== null)) return [];
    return [findingAt('spare-part-without-alternative', last, 'alternative', '')];
  });
}
