import { createHash } from 'node:crypto';

/** Tells whether a thing is still what it was. */
export function fingerprintOf(thing: { readonly key: string }): string {
  return sha256Of(thing).slice(0, 32);
}

/** Hash of a whole record: days and instants have one spelling in it. */
export function sha256Of(record: object): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex');
}
