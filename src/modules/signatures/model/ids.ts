import type { Id } from '#platform/ids';

/** One person asked to sign one content. */
export type SigningId = Id<'signing'>;
export type SignatureId = Id<'signature'>;
