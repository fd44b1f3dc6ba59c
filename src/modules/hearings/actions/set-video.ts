import type { ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import { anEndedHearingDoesNotChange } from '../model/hearing-rules.ts';
import type { HearingId } from '../model/ids.ts';
import { setByVideo } from '../store/attendance-store.ts';
import { appendChange, courseOf, findRoom, lockHearing, updateHearing } from '../store/hearing-store.ts';
import { factOf, type HearingSeen, openForChange, saveChange } from './change-hearing.ts';

/** Says whether the hearing has a video link. @throws HEARINGS_ROOM_WITHOUT_VIDEO, HEARINGS_ENDED */
export async function setVideoLink(
  platform: Platform,
  act: Act,
  { hasVideoLink, ...seen }: HearingSeen & { readonly hasVideoLink: boolean },
): Promise<void> {
  await platform.db.transact(act, async (tx) => await linkVideo(tx, seen, hasVideoLink));
}

async function linkVideo(tx: Tx, seen: HearingSeen, hasVideoLink: boolean): Promise<void> {
  const { row } = await openForChange(tx, seen, 'set-video');
  const refusal = anEndedHearingDoesNotChange(courseOf(row));
  if (refusal) throw hearingErrors(refusal);
  const room = await findRoom(tx, row.courtroom_id, row.court_code, legalDay(row.starts_at));
  if (hasVideoLink && !room?.has_video) throw hearingErrors('HEARINGS_ROOM_WITHOUT_VIDEO');
  await saveChange(tx, row, { has_video_link: hasVideoLink }, 'video_link_set', hearingChanged);
}

/** Says who takes part by video. @throws HEARINGS_NO_VIDEO_LINK, HEARINGS_NOT_CALLED, HEARINGS_ENDED */
export async function setAttendance(
  platform: Platform,
  act: Act,
  {
    participantId,
    byVideo,
    ...seen
  }: HearingSeen & { readonly participantId: ParticipantId; readonly byVideo: boolean },
): Promise<void> {
  await platform.db.transact(act, async (tx) => await attendByVideo(tx, seen, participantId, byVideo));
}

async function attendByVideo(tx: Tx, seen: HearingSeen, participantId: ParticipantId, byVideo: boolean): Promise<void> {
  const { row } = await openForChange(tx, seen, 'set-video');
  const refusal = anEndedHearingDoesNotChange(courseOf(row));
  if (refusal) throw hearingErrors(refusal);
  if (byVideo && !row.has_video_link) throw hearingErrors('HEARINGS_NO_VIDEO_LINK');
  if (!(await setByVideo(tx, row.id, participantId, byVideo))) throw hearingErrors('HEARINGS_NOT_CALLED');
  await updateHearing(tx, row.id, {});
  await appendChange(tx, row.id, 'attendance_set', {}, { participantId, byVideo });
  tx.record({ kind: 'hearing', id: row.id }, { change: 'attendance_set', participantId, byVideo });
  tx.publish(hearingChanged, factOf(row));
}

/**
 * The judge has allowed somebody to take part by video: link and attendance, in the transaction of the decision.
 * @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED, HEARINGS_ENDED, HEARINGS_ROOM_WITHOUT_VIDEO, HEARINGS_NOT_CALLED
 */
export async function admitByVideo(tx: Tx, id: HearingId, participantId: ParticipantId): Promise<void> {
  const seen = await lockHearing(tx, id);
  if (!seen) throw hearingErrors('HEARINGS_NOT_FOUND');
  if (!seen.has_video_link) await linkVideo(tx, { id, version: seen.version }, true);
  const { version } = (await lockHearing(tx, id)) ?? seen;
  await attendByVideo(tx, { id, version }, participantId, true);
}
