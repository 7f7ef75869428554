// The command line was understood but asks for something that is not possible.
import type { UsageProblem } from '../core/text/areas/cli';

export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  constructor(
    readonly problem: UsageProblem,
    /** What was typed wrongly. */
    readonly subject: string,
  ) {
    super(`${problem}: ${subject}`);
  }
}
