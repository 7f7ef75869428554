// A package being changed: parts are read when needed, and only those whose text really differs become changes of the zip.
import type { OpcPackage } from '../package';
import { partBytes, partText } from './part-text';

export class PackageDraft {
  private readonly texts = new Map<string, string>();
  private readonly stored = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(readonly pkg: OpcPackage) {}

  /** Whether an entry of that name is there or was added. */
  has(part: string): boolean {
    return this.texts.has(part) || (this.pkg.has(part) && !this.removed.has(part));
  }

  /** The part as it stands in the draft. HostError `part-missing` and those of the zip. */
  read(part: string): string {
    const known = this.texts.get(part) ?? this.stored.get(part);
    if (known !== undefined) return known;
    const text = partText(this.pkg.bytes(part));
    this.stored.set(part, text);
    return text;
  }

  /** Writes a part; true when that changes it. */
  write(part: string, text: string): boolean {
    const name = this.nameOf(part);
    if (this.has(name) && this.read(name) === text) return false;
    this.removed.delete(name);
    this.texts.set(name, text);
    return true;
  }

  remove(part: string): void {
    this.texts.delete(this.nameOf(part));
    this.removed.add(this.nameOf(part));
  }

  /** What `patchZip` shall do, in an order that depends on nothing but the work done. */
  changes(): ReadonlyMap<string, Uint8Array | null> {
    const changes = new Map<string, Uint8Array | null>();
    for (const [part, text] of this.texts) changes.set(part, partBytes(text));
    for (const part of this.removed) changes.set(part, null);
    return changes;
  }

  /** A part's name as its entry is stored. */
  private nameOf(part: string): string {
    return this.pkg.zip.find(part)?.name ?? part;
  }
}
