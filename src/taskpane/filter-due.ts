// Which rows of the due list people want to see.
import type { DueFilter } from '../core/text/areas/pane';
import { hasWords } from './folded-words';
import type { DueRow, DueState } from './pane-report';
import type { DueView } from './pane-state';

const STATES: Readonly<Record<DueFilter, readonly DueState[]>> = {
  open: ['overdue', 'today', 'soon', 'later'],
  overdue: ['overdue'],
  today: ['today'],
  soon: ['soon'],
  handled: ['done', 'snoozed', 'kept'],
  all: ['overdue', 'today', 'soon', 'later', 'done', 'snoozed', 'kept'],
};

export const DUE_FILTERS = Object.keys(STATES) as readonly DueFilter[];

/** Every word of the search must be somewhere in the row. `search "王 续约"` → rows of 王 that name 续约. */
export function filterDue(rows: readonly DueRow[], { filter, search, owner }: DueView): readonly DueRow[] {
  return rows.filter(
    (row) =>
      STATES[filter].includes(row.state) &&
      (owner === '' || row.owner === (owner ?? '')) &&
      hasWords(search, searchedTexts(row)),
  );
}

/** The owners named, in the order of the alphabet of the language. */
export function ownersOf(rows: readonly DueRow[], language: string): readonly string[] {
  const names = new Set(rows.map(({ owner }) => owner).filter((name) => name !== ''));
  return [...names].sort((a, b) => a.localeCompare(b, language));
}

function searchedTexts({ customerName, customerId, contact, phone, reasons }: DueRow): readonly string[] {
  return [customerName, customerId, contact, phone, reasons];
}
