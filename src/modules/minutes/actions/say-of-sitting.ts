import type { ParticipantId } from '#modules/cases';
import { type HearingId, noteAppearances } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { minutesErrors } from '../errors.ts';
import { sittingChanged } from '../events.ts';
import {
  type DispensingGround,
  dispensingRows,
  leavingOutOn,
  type NoRecordingReason,
  noRecordingRows,
} from '../model/no-recording.ts';
import { tidyWords } from '../model/words.ts';
import { branchOf } from '../queries/branch-of.ts';
import { saveAttendance, updateSitting } from '../store/sitting-store.ts';
import { factOf, openSitting, personOf } from './open-sitting.ts';

const LONGEST_REASON = 300;

/**
 * Says why the hearing is not recorded, for a technical reason of the law only; the protocol names it (CPC RK art. 189).
 * @param said.reason undefined: it is recorded after all
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_REASON_MISSING, MINUTES_WORDS_TOO_LONG
 */
export async function leaveRecordingOut(
  platform: Platform,
  act: Act,
  said: { readonly hearingId: HearingId; readonly reason: NoRecordingReason | undefined; readonly words: string },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { hearing } = await openSitting(tx, said.hearingId, 'leave-recording-out');
    const { reason } = said;
    const rows = leavingOutOn(noRecordingRows, await branchOf(tx, hearing), legalDay(hearing.starts_at));
    if (reason && !rows.some((row) => row.reason === reason)) throw minutesErrors('MINUTES_REASON_MISSING');
    const words = reason ? shortWords(said.words) : null;
    const at = reason ? tx.clock.now() : null;
    await updateSitting(tx, hearing.id, {
      ...{ no_recording_reason: reason ?? null, no_recording_words: words, no_recording_at: at },
    });
    tx.record({ kind: 'hearing', id: hearing.id }, { noRecording: reason ?? null });
    tx.publish(sittingChanged, factOf(hearing));
  });
}

/**
 * The judge decides whether a protocol is kept when nobody came or nothing new is examined (CPC RK art. 281(1)).
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_GROUND_MISSING
 */
export async function decideOnProtocol(
  platform: Platform,
  act: Act,
  said: { readonly hearingId: HearingId; readonly ground: DispensingGround; readonly isKept: boolean },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { hearing } = await openSitting(tx, said.hearingId, 'decide-on-protocol');
    const rows = leavingOutOn(dispensingRows, await branchOf(tx, hearing), legalDay(hearing.starts_at));
    if (!rows.some(({ reason }) => reason === said.ground)) throw minutesErrors('MINUTES_GROUND_MISSING');
    await updateSitting(tx, hearing.id, {
      ...{ dispensing_ground: said.ground, is_protocol_kept: said.isKept },
      ...{ dispensed_by: personOf(tx.act.actor), dispensed_at: tx.clock.now() },
    });
    tx.record({ kind: 'hearing', id: hearing.id }, { protocolKept: said.isKept, ground: said.ground });
    tx.publish(sittingChanged, factOf(hearing));
  });
}

export interface Presence {
  readonly participantId: ParticipantId;
  readonly came: boolean;
  readonly byVideo?: boolean | undefined;
  /** Known reason of the absence. */
  readonly absence?: string | undefined;
}

/**
 * The secretary's report (CPC RK art. 190): who came, who takes part by technical means, why the others did not, and whether
 * rights and duties were explained. @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED, MINUTES_WORDS_TOO_LONG
 */
export async function noteAttendance(
  platform: Platform,
  act: Act,
  said: {
    readonly hearingId: HearingId;
    readonly people: readonly Presence[];
    readonly areRightsExplained?: boolean | undefined;
  },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { hearing, sitting } = await openSitting(tx, said.hearingId, 'note-attendance');
    const noted = { noted_at: tx.clock.now(), noted_by: personOf(tx.act.actor) };
    const rows = said.people.map(({ participantId, came, byVideo = false, absence = '' }) => ({
      ...{ hearing_id: hearing.id, participant_id: participantId, came, by_video: came && byVideo },
      ...{ absence: came ? null : shortWords(absence) || null, ...noted },
    }));
    await saveAttendance(tx, rows);
    await noteAppearances(tx, hearing.id, said.people);
    const areExplained = said.areRightsExplained ?? sitting.are_rights_explained;
    await updateSitting(tx, hearing.id, { are_rights_explained: areExplained });
    tx.record(
      { kind: 'hearing', id: hearing.id },
      { attendance: rows.length, came: rows.filter((row) => row.came).length },
    );
    tx.publish(sittingChanged, factOf(hearing));
  });
}

/** @throws MINUTES_WORDS_TOO_LONG */
function shortWords(text: string): string {
  const words = tidyWords(text);
  if (words.length > LONGEST_REASON) throw minutesErrors('MINUTES_WORDS_TOO_LONG', { most: LONGEST_REASON });
  return words;
}
