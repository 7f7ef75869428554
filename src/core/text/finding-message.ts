// A finding as one text for JSON and the terminal: what is wrong, then what to do.
import type { Finding } from '../finding';
import type { FindingsText } from './areas/findings';

/** `findingMessage(text, finding('not-a-date', '交易', 'C5', '后天', { column: '交易日期' })) → "「交易日期」里的「后天」不是日期。请改成…"`. */
export function findingMessage(text: FindingsText, finding: Finding): string {
  const { what, todo } = text.messages[finding.code](finding);
  return what + text.sentenceGap + todo;
}
