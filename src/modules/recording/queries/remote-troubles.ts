import type { SeatId } from '#modules/conference';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { findOpenRecording, listRemoteParties } from '../store/remote-store.ts';

/** Somebody who takes part from afar and is not recorded now as the others are. */
export interface RemoteTrouble {
  readonly seatId: SeatId;
  readonly name: string;
  readonly medium: 'sound' | 'picture';
  /** Nothing has come since they connected, or nothing comes any more. */
  readonly kind: 'no_first_frame' | 'silent';
}

/** Of the recording that goes on. Callers have shown that their reader may see the hearing. */
export async function listRemoteTroubles(on: Reads, hearingId: HearingId): Promise<readonly RemoteTrouble[]> {
  const recording = await findOpenRecording(on, hearingId);
  const parties = recording ? await listRemoteParties(on, recording.id) : [];
  return parties.flatMap(({ seat_id: seatId, name, trouble: kind, trouble_of: medium }) =>
    kind ? [{ seatId: seatId as SeatId, name, kind, medium: medium ?? 'sound' }] : [],
  );
}
