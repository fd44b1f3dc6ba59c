import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { conferenceErrors } from '../errors.ts';
import type { SiteId } from '../model/ids.ts';
import type { Basis } from '../model/seat.ts';
import { updateSeat } from '../store/room-store.ts';
import { findSite } from '../store/site-store.ts';
import { changeRoom, saveRoom } from './change-room.ts';
import type { OneSeat } from './move-seat.ts';

/**
 * Says why somebody takes part from afar, and from which registered place, if from one (CPC RK art. 133-3).
 * @throws CONFERENCE_SITE_UNKNOWN
 */
export async function placeSeat(
  platform: Platform,
  act: Act,
  { basis, siteId, ...asked }: OneSeat & { readonly basis: Basis; readonly siteId: SiteId | null },
): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'invite' }, async (tx, { room, seat }) => {
    const { id } = seat(asked.seatId);
    const site = siteId && (await findSite(tx, siteId));
    if (siteId && (!site || site.closed_at)) throw conferenceErrors('CONFERENCE_SITE_UNKNOWN');
    await updateSeat(tx, id, { basis, site_id: siteId });
    await saveRoom(tx, room, {}, { kind: 'placed', seatId: id, details: { basis, siteId } });
  });
}
