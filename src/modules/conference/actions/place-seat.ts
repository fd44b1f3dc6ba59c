import type { ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { conferenceErrors } from '../errors.ts';
import type { SiteId } from '../model/ids.ts';
import type { Basis } from '../model/seat.ts';
import { updateSeat } from '../store/room-store.ts';
import { findSite } from '../store/site-store.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';
import type { OneSeat } from './move-seat.ts';

type Placed = (OneSeat | (InRoom & { readonly participantId: ParticipantId })) & {
  readonly basis: Basis;
  readonly siteId: SiteId | null;
};

/**
 * Says why somebody takes part from afar, and from which registered place, if from one (CPC RK art. 133-3).
 * @throws CONFERENCE_SITE_UNKNOWN
 */
export async function placeSeat(platform: Platform, act: Act, { basis, siteId, ...asked }: Placed): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'invite' }, async (tx, { room, seat, seats }) => {
    const found =
      'seatId' in asked ? seat(asked.seatId) : seats.find((one) => one.participant_id === asked.participantId);
    if (!found) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    const { id } = found;
    const site = siteId && (await findSite(tx, siteId));
    if (siteId && (!site || site.closed_at)) throw conferenceErrors('CONFERENCE_SITE_UNKNOWN');
    await updateSeat(tx, id, { basis, site_id: siteId });
    await saveRoom(tx, room, {}, { kind: 'placed', seatId: id, details: { basis, siteId } });
  });
}
