import { type Tx, together } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Contact } from '../model/contact.ts';
import { contactRowsOf, withProofs } from '../store/contact-store.ts';
import { type Preference, preferenceOf } from './find-preference.ts';

/** What is known about somebody who is to be told: contacts in use, with their proofs, and what the person has chosen. */
export async function getAddressee(
  tx: Tx,
  personId: PersonId,
): Promise<{ readonly contacts: readonly Contact[]; readonly preference: Preference | undefined }> {
  const [[preference], rows] = await together(tx, preferenceOf(tx, personId), contactRowsOf(tx, personId));
  return { contacts: withProofs(rows), preference };
}
