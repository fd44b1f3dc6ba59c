import { definePort } from '#platform';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ExpectedSigner } from '../model/expected-signer.ts';

/** Whose numbers must stand in the certificate. Identity owns them; the composition root plugs its query in here. */
export type SignerOf = (on: Reads, id: PersonId) => Promise<ExpectedSigner | undefined>;

export const signerOf = definePort<SignerOf>('signatures.signer-of');
