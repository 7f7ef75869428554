// The progress line: which stage runs, for work that takes more than a second. The work blocks, so no timer can draw it: it is
// shown at the start of a stage once a second has passed, or from the first stage on when the file is large enough to tell.
import type { CliText, Stage } from '../core/text/areas/cli';
import type { Terminal } from './terminal';

const SHOW_AFTER_MS = 1000;
/** About what is read in a second. */
const LARGE_FILE_BYTES = 2_000_000;

export class Progress {
  private isLarge = false;
  /** The stage that runs, or ran last: it decides whether a refusal means "cannot read" or "cannot write". */
  stage: Stage = 'reading';

  constructor(
    private readonly terminal: Terminal,
    private readonly stages: CliText['stages'],
  ) {}

  enter(stage: Stage): void {
    this.stage = stage;
    if (!this.isLarge && this.terminal.elapsedMs() < SHOW_AFTER_MS) return;
    this.terminal.showProgress(`${this.stages[stage]}…`);
  }

  fileHas(bytes: number): void {
    this.isLarge = bytes > LARGE_FILE_BYTES;
  }

  done(): void {
    this.terminal.showProgress('');
  }
}
