// Element names straight from bytes, each made into a string once, so that the millions of `<c>` of a sheet cost nothing.
import { UnusualXml } from './byte-text';

export interface ByteName {
  /** As written, prefix included. */
  readonly raw: string;
  /** Without the main namespace's prefix; empty for an element of another namespace. */
  readonly local: string;
}

interface Slot {
  readonly bytes: Uint8Array;
  readonly name: ByteName;
}

const SLOTS = 1024;
const LONGEST_NAME = 200;
/** Cell types (ST_CellType): the attribute values worth keeping. */
const CELL_TYPES = ['s', 'n', 'str', 'b', 'e', 'd', 'inlineStr'];
const TYPE_BYTES = CELL_TYPES.map((type) => new TextEncoder().encode(type));

export class ByteNames {
  private readonly slots = new Array<Slot | undefined>(SLOTS);
  private readonly all = new Map<string, ByteName>();

  /** `mainPrefix` stands for the main namespace: `"x:"`, or `""` when it is the default one. */
  constructor(readonly mainPrefix: string) {}

  /** The name in `bytes` from `start` to `end`; the same bytes always give the same object. */
  at(bytes: Uint8Array, start: number, end: number): ByteName {
    const mix = (bytes[start] as number) + (bytes[end - 1] as number) * 7 + (end - start) * 131;
    const slot = this.slots[mix & (SLOTS - 1)];
    if (slot && isEqual(slot.bytes, bytes, start, end)) return slot.name;
    if (end - start > LONGEST_NAME) throw new UnusualXml('a long name');
    const name = this.named(String.fromCharCode(...bytes.subarray(start, end)));
    this.slots[mix & (SLOTS - 1)] = { bytes: bytes.slice(start, end), name };
    return name;
  }

  private named(raw: string): ByteName {
    const known = this.all.get(raw);
    if (known) return known;
    if (!/^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/.test(raw)) throw new UnusualXml('a name');
    const rest = raw.startsWith(this.mainPrefix) ? raw.slice(this.mainPrefix.length) : '';
    const name = { raw, local: rest.includes(':') ? '' : rest };
    this.all.set(raw, name);
    return name;
  }
}

/** A cell type as a ready string; undefined for anything else. */
export function knownCellType(bytes: Uint8Array, start: number, end: number): string | undefined {
  const place = TYPE_BYTES.findIndex((type) => isEqual(type, bytes, start, end));
  return CELL_TYPES[place];
}

function isEqual(wanted: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (wanted.length !== end - start) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[start + i]) return false;
  return true;
}
