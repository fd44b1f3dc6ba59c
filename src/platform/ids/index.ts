import { randomUUIDv7 } from 'node:crypto';

/** An identifier that the type system does not let stand for another kind of thing. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fresh UUID version 7 (RFC 9562): sorted by creation, so that indexes grow at one end. */
export function newId<I extends Id<string>>(): I {
  return randomUUIDv7() as I;
}

/** Reads an identifier out of a request. @returns undefined when the text is no lower-case UUID. */
export function parseId<I extends Id<string>>(text: unknown): I | undefined {
  return typeof text === 'string' && UUID.test(text) ? (text as I) : undefined;
}

export type AccountId = Id<'account'>;
export type PersonId = Id<'person'>;
export type SessionId = Id<'session'>;
