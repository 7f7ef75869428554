import type { Placed } from './register';

/** A record under construction: every field of its kind, null until read. */
export type RawRecord = Placed & Record<string, unknown>;
