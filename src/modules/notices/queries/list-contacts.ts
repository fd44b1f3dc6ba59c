import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Contact, ContactId } from '../model/contact.ts';
import { contactById, contactsOf } from '../store/contact-store.ts';

/** A person's addresses in use with their proofs, oldest first. */
export async function listContacts(on: Reads, personId: PersonId): Promise<readonly Contact[]> {
  return await contactsOf(on, personId);
}

/** @returns undefined when it is removed or never was */
export async function findContact(on: Reads, id: ContactId): Promise<Contact | undefined> {
  return await contactById(on, id);
}
