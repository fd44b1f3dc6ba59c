import type { ChannelKind } from './channel.ts';
import { belongsToPerson, type Contact } from './contact.ts';

export interface ContactChoice {
  /** Channels of the template. */
  readonly channels: readonly ChannelKind[];
  readonly contacts: readonly Contact[];
  /** Channels the person wants; undefined: never said. */
  readonly wanted: readonly ChannelKind[] | undefined;
  readonly isMandatory: boolean;
  /** True: every channel that the person has, whatever is wanted. Default: false. */
  readonly isToAll?: boolean;
}

/**
 * Where a notice addressed to a person goes: one contact a channel, the one proved last, and only contacts tied to the
 * person. What the person switched off is left out, unless nothing else is left and the law demands the notice.
 */
export function chooseContacts({
  channels,
  contacts,
  wanted,
  isMandatory,
  isToAll = false,
}: ContactChoice): readonly Contact[] {
  const usable = channels.flatMap((channel) => {
    const own = contacts.filter((contact) => contact.channel === channel && belongsToPerson(contact));
    return own.sort((a, b) => Temporal.Instant.compare(provedLast(b), provedLast(a))).slice(0, 1);
  });
  if (isToAll) return usable;
  const chosen = usable.filter(({ channel }) => wanted?.includes(channel) ?? true);
  return chosen.length === 0 && isMandatory ? usable : chosen;
}

function provedLast({ proofs, addedAt }: Contact): Temporal.Instant {
  return proofs.map(({ provedAt }) => provedAt).reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), addedAt);
}
