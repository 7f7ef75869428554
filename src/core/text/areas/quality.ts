// The words of service quality: its measures wherever they are named, and the sheet 人员绩效.
import type { QualityTarget, Rate, TargetMeasure } from '../../measures/quality-result';

/** Columns of HF_Staff, in their order: who, the figures, the verdict; then the counts behind each share. */
export type StaffColumn =
  | 'scope'
  | 'name'
  | 'tickets'
  | TargetMeasure
  | 'medianSolutionHours'
  | 'compensation'
  | 'breaches'
  | 'verdict'
  | 'unmet'
  | 'note'
  | `${Exclude<TargetMeasure, 'meanSolutionHours'>}Count`
  | 'key';

export type StaffScope = 'target' | 'total' | 'department' | 'person' | 'type';
export type Verdict = 'met' | 'missed' | 'noData';

export interface StaffSummary {
  /** yyyy-mm-dd */
  readonly from: string;
  readonly to: string;
  readonly tickets: number;
  /** Targets the whole team met, of those with data. */
  readonly met: number;
  readonly judged: number;
}

export interface QualityText {
  readonly sheet: string;
  readonly title: string;
  readonly measures: Readonly<Record<TargetMeasure, string>>;
  readonly columns: Readonly<Record<StaffColumn, string>>;
  readonly scopes: Readonly<Record<StaffScope, string>>;
  /** Stands for a department, person or type that nobody filled in. */
  readonly unnamed: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** A share, hours or a score as people read it: "80.0%", "30.5 小时", "4.2 分". */
  readonly value: (measure: TargetMeasure, value: number) => string;
  /** "≥ 95.0%" */
  readonly target: (target: QualityTarget) => string;
  /** One target that was not met, with the count it rests on; null for measures that are no share. */
  readonly missed: (target: QualityTarget, reached: number, rate: Rate | null) => string;
  readonly summary: (summary: StaffSummary) => string;
  readonly howToRead: string;
  /** Marks a kept row of somebody who has no ticket in the period. */
  readonly gone: string;
}
