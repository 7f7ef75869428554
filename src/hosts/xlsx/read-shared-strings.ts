// The shared strings of a workbook: plain text only; fonts of rich text and phonetic guides are left out.
import { unescapeExcel } from './excel-escape';
import type { OpcPackage } from './package';
import { relationshipKind } from './package';
import { readPart } from './read-part';
import type { XmlEvents, XmlText } from './xml-events';

/** All shared strings by index; none when the workbook has no such part. Errors as `readPart`. */
export function readSharedStrings(pkg: OpcPackage): readonly string[] {
  const part = pkg
    .relationships(pkg.workbookPart)
    .find((one) => !one.external && relationshipKind(one) === 'sharedStrings')?.target;
  if (part === undefined || !pkg.has(part)) return [];
  return readPart(pkg, part, () => new SharedStrings()).strings;
}

class SharedStrings implements XmlEvents {
  readonly strings: string[] = [];
  private item = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'si') this.item = '';
    else if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  text(text: XmlText): void {
    // Without formatting there is one run, and no joining that would leave a rope of pieces in memory.
    if (this.inText) this.item = this.item === '' ? text.string() : this.item + text.string();
  }

  close(name: string): void {
    if (name === 'si') this.strings.push(unescapeExcel(this.item));
    else if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }
}
