// A refusal with the sentence people read: the very one of the terminal.
import type { CliText } from '../../core/text/areas/cli';
import { HostError, type HostErrorCode } from '../../hosts/host';

/** What the pane says better, because it knows what was being done. */
const SAID_BY_THE_PANE: readonly HostErrorCode[] = [
  'file-changed-since-read',
  'sheet-protected',
  'structure-protected',
  'sheet-is-not-ours',
];

export class FileRefusal extends HostError {
  readonly said: string | undefined;
  constructor(code: HostErrorCode, detail: string, file: string, errors: CliText['errors']) {
    super(code, detail);
    this.said = SAID_BY_THE_PANE.includes(code) ? undefined : errors[code](file, detail);
  }
}
