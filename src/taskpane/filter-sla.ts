// Which limits people want to see.
import type { Minute } from '../core/calendar/day';
import type { SlaFilter } from '../core/text/areas/pane';
import { hasWords } from './folded-words';
import { liveStatus } from './live-sla';
import type { SlaLine } from './pane-report';
import type { SlaViewing } from './pane-state';

export const SLA_FILTERS: readonly SlaFilter[] = ['open', 'late', 'warning', 'normal', 'paused', 'recent'];

/** Those that pass the filter as they stand now, in the order given. */
export function filterSla(
  lines: readonly SlaLine[],
  { filter, search, owner, department }: SlaViewing,
  now: Minute,
): readonly SlaLine[] {
  return lines.filter(
    (line) =>
      isWanted(line, filter, now) &&
      (owner === '' || line.owner === (owner ?? '')) &&
      (department === '' || line.department === department) &&
      hasWords(search, [line.name, line.customerName, line.description, line.owner]),
  );
}

function isWanted(line: SlaLine, filter: SlaFilter, now: Minute): boolean {
  if (filter === 'recent') return line.doneAt !== null;
  return line.doneAt === null && (filter === 'open' || liveStatus(line, now) === filter);
}

/** The names that stand in the lines, in the order of the alphabet of the language. */
export function namesOf(
  lines: readonly SlaLine[],
  of: 'owner' | 'department',
  language: string,
): readonly string[] {
  const names = new Set(lines.map((line) => line[of]).filter((name) => name !== ''));
  return [...names].sort((a, b) => a.localeCompare(b, language));
}
