import type { Tx } from '#platform/db';
import { noticesErrors } from '../errors.ts';
import type { ContactId } from '../model/contact.ts';
import type { ProofKind } from '../model/proof.ts';
import { contactById } from '../store/contact-store.ts';
import { inNotices } from '../store/tables.ts';

export interface NewProof {
  readonly by: ProofKind;
  /** Identifier of what proves it: the register's request, the clerk's account, the signature; no personal data. */
  readonly evidence: string;
}

/** Adds a proof to a contact; what each kind means is told at ProofKind. @throws NOTICES_CONTACT_MISSING */
export async function proveContact(tx: Tx, contactId: ContactId, { by, evidence }: NewProof): Promise<void> {
  const contact = await contactById(tx, contactId);
  if (!contact) throw noticesErrors('NOTICES_CONTACT_MISSING');
  await inNotices(tx)
    .insertInto('notices.contact_proof')
    .values({ contact_id: contactId, kind: by, evidence, proved_at: tx.clock.now() })
    .execute();
  tx.record({ kind: 'contact', id: contactId, personId: contact.personId }, { proof: by, evidence });
}
