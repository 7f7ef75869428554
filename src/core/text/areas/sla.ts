// The words of tickets' clocks: states, limits, priorities, and the sentence that derives a due time.
import type {
  ClockKind,
  Derivation,
  LimitId,
  LimitKind,
  Pause,
  Priority,
  SlaStatus,
} from '../../measures/sla-result';
import type { SlaLimit } from '../../policy/sla-tables';

export interface SlaText {
  /** 正常, 即将超时, 已超时 … */
  readonly statuses: Readonly<Record<SlaStatus, string>>;
  readonly clockKinds: Readonly<Record<ClockKind, string>>;
  /** "P0（紧急）" */
  readonly priorities: Readonly<Record<Priority, string>>;
  /** 响应, 解决, 同步进度 … */
  readonly limitKinds: Readonly<Record<LimitKind, string>>;
  /** Why a clock stood still. */
  readonly pauses: Readonly<Record<Pause['reason'], string>>;
  /** Marks what words of the description proposed. */
  readonly proposed: string;
  /** A limit's name as people know it: ours by id, a team's own as its row says. `"priority-P1" → "P1 时限"`. */
  limitName(id: LimitId, limits?: readonly Pick<SlaLimit, 'id' | 'name'>[]): string;
  /** `135 → "2小时15分钟"`, `4320 → "72小时"`. */
  duration(minutes: number): string;
  /** `"2-14 周六17:00 收到 + 4小时工作时间；2-15 至 2-23 春节休息 → 2-24 周二12:00"`. */
  derivation(derivation: Derivation): string;
}
