// S1, S2: a ticket is closed only after the customer has confirmed the result.
import type { Finding } from '../finding';
import { findingAt, hasColumn } from './finding-at';
import type { Register, Ticket } from './register';

/** Closed with 客户确认 blank or 否. Sheets without that column are left out. */
export function checkConfirmations({ tickets }: Pick<Register, 'tickets'>): Finding[] {
  return tickets
    .filter(
      (ticket) => ticket.status === 'closed' && ticket.confirmed !== true && hasColumn(ticket, 'confirmed'),
    )
    .map((ticket) => findingAt('closed-without-confirmation', ticket, 'confirmed', shownAnswer(ticket)));
}

/** The flag was read into false; people see it in the language of their header. */
function shownAnswer({ confirmed, source }: Ticket): string {
  if (confirmed === null) return '';
  return /[\u4e00-\u9fff]/.test(source.titles.get('confirmed') ?? '') ? '否' : 'No';
}
