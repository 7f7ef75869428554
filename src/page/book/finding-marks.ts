// The findings of the last check by sheet and cell, for the preview.
import type { Severity } from '../../core/finding';
import type { PaneFinding } from '../../taskpane/pane-report';
import type { CellMark } from './book-outline';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export class FindingMarks {
  private readonly byCell = new Map<string, PaneFinding[]>();
  private readonly counts = new Map<string, number>();

  constructor(findings: readonly PaneFinding[]) {
    for (const finding of findings) {
      const { sheet, cell } = finding.place;
      this.counts.set(sheet, (this.counts.get(sheet) ?? 0) + 1);
      if (cell === '') continue;
      const key = `${sheet}!${cell}`;
      const before = this.byCell.get(key);
      if (before) before.push(finding);
      else this.byCell.set(key, [finding]);
    }
  }

  countOn(sheet: string): number {
    return this.counts.get(sheet) ?? 0;
  }

  /** `at("客户信息登记表", "B5")`: everything found there, under the gravest severity. */
  at(sheet: string, cell: string): CellMark | undefined {
    const [first, ...more] = this.byCell.get(`${sheet}!${cell}`) ?? [];
    if (!first) return undefined;
    const all = [first, ...more];
    const severity = all.reduce(
      (worst, { severity: next }) => (RANK[next] < RANK[worst] ? next : worst),
      first.severity,
    );
    return { severity, said: all.flatMap(({ what, todo }) => [what, todo]) };
  }
}
