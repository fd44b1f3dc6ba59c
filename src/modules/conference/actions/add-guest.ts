import { addContact, type ContactId } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { type GuestRole, LONGEST_NAME, LONGEST_NEEDS } from '../model/guest.ts';
import type { SeatId } from '../model/ids.ts';
import { type Basis, placeOf, type Side } from '../model/seat.ts';
import { insertSeats } from '../store/room-store.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';
import { emptySeat } from './open-room.ts';

export interface NewGuest extends InRoom {
  readonly role: GuestRole;
  readonly name: string;
  /** Whose witness or expert; null: the court's. */
  readonly side: Side | null;
  readonly basis: Basis;
  readonly lang: Lang;
  /** As typed; without both the code is handed over. */
  readonly phone: string;
  readonly email: string;
  readonly needs: string;
}

/**
 * Gives somebody a seat who is not of the case. A witness waits apart until called, as every witness.
 * @throws CONFERENCE_GUEST_NAMELESS, CONFERENCE_NEEDS_LONG, NOTICES_PHONE_UNREADABLE, NOTICES_MAIL_UNREADABLE
 */
export async function addGuest(platform: Platform, act: Act, guest: NewGuest): Promise<SeatId> {
  const [name, needs] = [guest.name.trim().replace(/\s+/g, ' '), guest.needs.trim()];
  if (name === '' || name.length > LONGEST_NAME) throw conferenceErrors('CONFERENCE_GUEST_NAMELESS');
  if (needs.length > LONGEST_NEEDS) throw conferenceErrors('CONFERENCE_NEEDS_LONG', { limit: LONGEST_NEEDS });
  return await changeRoom(platform, act, { ...guest, deed: 'invite' }, async (tx, { room }) => {
    const { role, side, basis, lang } = guest;
    const seat = {
      ...{ ...emptySeat, id: newId<SeatId>(), room_id: room.id, place: placeOf(role), role, name, side, basis, lang },
      ...{ contact_ids: await contactsOf(tx, guest), needs: needs || null },
    };
    await insertSeats(tx, [seat]);
    await saveRoom(tx, room, {}, { kind: 'guest_added', seatId: seat.id, details: { role, basis } });
    return seat.id;
  });
}

/** Nobody of whom the house knows more: the addresses belong to this seat. */
async function contactsOf(tx: Tx, { phone, email }: NewGuest): Promise<ContactId[]> {
  const personId = newId<PersonId>();
  const typed = [
    ...(phone.trim() ? [{ personId, channel: 'sms' as const, address: phone }] : []),
    ...(email.trim() ? [{ personId, channel: 'email' as const, address: email }] : []),
  ];
  const added: ContactId[] = [];
  for (const one of typed) added.push(await addContact(tx, one));
  return added;
}
