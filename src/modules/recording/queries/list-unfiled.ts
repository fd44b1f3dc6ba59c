import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { dayStart, legalDay } from '#platform/clock';
import { recordingErrors } from '../errors.ts';
import type { RecordingId } from '../model/ids.ts';
import { maySeeInventory } from '../policy.ts';
import { listHearingsWithin, listUnfiledRows } from '../store/unfiled-store.ts';

/** A recording that waits on its recorder: nobody knows yet of which hearing it is. */
export interface UnfiledRecording {
  readonly recordingId: RecordingId;
  readonly room: string;
  readonly beganAt: Temporal.Instant;
  /** What was typed as the hearing. */
  readonly said: string;
  /** Hearings of that day, those of its room first. */
  readonly hearings: readonly {
    readonly id: HearingId;
    readonly caseNumber: string;
    readonly room: string;
    readonly startsAt: Temporal.Instant;
  }[];
}

/** @throws RECORDING_INVENTORY_NOT_ALLOWED */
export async function listUnfiled(
  platform: Platform,
  actor: Actor,
  courtCode: string,
): Promise<readonly UnfiledRecording[]> {
  if (!maySeeInventory(actor, courtCode)) throw recordingErrors('RECORDING_INVENTORY_NOT_ALLOWED');
  const rows = await listUnfiledRows(platform.reads, courtCode);
  return await Promise.all(
    rows.map(async ({ id: recordingId, room, said, began_at: beganAt, courtroom_id: courtroomId }) => {
      const day = legalDay(beganAt);
      const span = { from: dayStart(day), to: dayStart(day.add({ days: 1 })) };
      const hearings = await listHearingsWithin(platform.reads, courtCode, span);
      const isElsewhere = (one: (typeof hearings)[number]) => Number(one.courtroom_id !== courtroomId);
      return {
        ...{ recordingId, room, beganAt, said },
        hearings: hearings
          .toSorted((one, other) => isElsewhere(one) - isElsewhere(other))
          .map((one) => ({ id: one.id, caseNumber: one.case_number, room: one.room, startsAt: one.starts_at })),
      };
    }),
  );
}
