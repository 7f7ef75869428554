// How the emulator describes one kind of object of the Excel API: only what is listed exists, everything else throws.
import { UnknownCall } from './excel-error';

export interface ObjectType<T> {
  readonly name: string;
  /** Values that can be loaded, by their name on the wire. */
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  /** Properties that are objects. */
  readonly nav?: Readonly<Record<string, (self: T) => ApiObject | null>>;
  /** Methods: a value, an object (the client asks for it by Instantiate), or nothing. */
  readonly call?: Readonly<Record<string, (self: T, ...args: never[]) => unknown>>;
  /** getItem. */
  readonly item?: (self: T, key: string) => ApiObject;
  /** Collections only. */
  readonly items?: (self: T) => readonly ApiObject[];
  /** What the client shall know the object by afterwards. */
  readonly id?: (self: T) => string;
  /** Names of methods that change the workbook. */
  readonly writes?: readonly string[];
}

/** One object as the evaluator handles it. */
export interface ApiObject {
  readonly type: string;
  readonly id: string | undefined;
  readonly isCollection: boolean;
  get(name: string): unknown;
  has(name: string): boolean;
  set(name: string, value: unknown): void;
  nav(name: string): ApiObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  isWrite(name: string): boolean;
  item(key: string): ApiObject;
  items(): readonly ApiObject[];
}

/** An object of the type over its state. */
export function apiObject<T>(type: ObjectType<T>, self: T): ApiObject {
  const need = <V>(found: V | undefined, what: string): V => {
    if (found === undefined) throw new UnknownCall(`emulated Excel does not know ${type.name}.${what}`);
    return found;
  };
  return {
    type: type.name,
    id: type.id?.(self),
    isCollection: type.items !== undefined,
    get: (name) => need(type.get?.[name], name)(self),
    has: (name) => type.get?.[name] !== undefined,
    set: (name, value) => {
      need(type.set?.[name], `${name} =`)(self, value);
    },
    nav: (name) => need(type.nav?.[name], name)(self),
    call: (name, args) => need(type.call?.[name], `${name}()`)(self, ...(args as never[])),
    isWrite: (name) => type.writes?.includes(name) ?? false,
    item: (key) => need(type.item, 'getItem()')(self, key),
    items: () => need(type.items, 'items')(self),
  };
}

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'isWrite' in value && 'nav' in value;
}
