// What a check of one kind of part may ask of the package.
import type { Node } from './plain-xml';

export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

export interface PackageReader {
  /** The part as elements; undefined when it is not there. */
  tree(part: string): Node | undefined;
  relations(part: string): Relation[];
  contentType(part: string): string;
  say(part: string, problem: string): void;
}
