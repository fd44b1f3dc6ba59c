import type { Id, PersonId } from '#platform/ids';
import type { ChannelKind } from './channel.ts';
import { type ProofKind, tiesToPerson } from './proof.ts';

export type ContactId = Id<'contact'>;

export interface ContactProof {
  readonly by: ProofKind;
  readonly provedAt: Temporal.Instant;
}

/** An address of a person on one channel. */
export interface Contact {
  readonly id: ContactId;
  readonly personId: PersonId;
  readonly channel: ChannelKind;
  /** `+77XXXXXXXXX` or a mail address. */
  readonly address: string;
  readonly addedAt: Temporal.Instant;
  /** Oldest first. */
  readonly proofs: readonly ContactProof[];
}

/** False: only codes and what the typist himself asked for may go there, nothing addressed to the IIN. */
export function belongsToPerson(contact: Pick<Contact, 'proofs'>): boolean {
  return contact.proofs.some(({ by }) => tiesToPerson(by));
}

/** What a person may be shown of an address before it is proved to be his: `+7 7•• ••• •• 19`, `a•••@example.kz`. */
export function maskAddress(channel: ChannelKind, address: string): string {
  if (channel === 'sms') return `+7 7•• ••• •• ${address.slice(-2)}`;
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
