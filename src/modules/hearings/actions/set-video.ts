import type { ParticipantId } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { hearingErrors } from '../errors.ts';
import { hearingChanged } from '../events.ts';
import { anEndedHearingDoesNotChange } from '../model/hearing-rules.ts';
import { setByVideo } from '../store/attendance-store.ts';
import { appendChange, courseOf, findRoom, updateHearing } from '../store/hearing-store.ts';
import { factOf, type HearingSeen, openForChange, saveChange } from './change-hearing.ts';

/** Says whether the hearing has a video link. @throws HEARINGS_ROOM_WITHOUT_VIDEO, HEARINGS_ENDED */
export async function setVideoLink(
  platform: Platform,
  act: Act,
  { hasVideoLink, ...seen }: HearingSeen & { readonly hasVideoLink: boolean },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, 'set-video');
    const refusal = anEndedHearingDoesNotChange(courseOf(row));
    if (refusal) throw hearingErrors(refusal);
    const room = await findRoom(tx, row.courtroom_id, row.court_code, legalDay(row.starts_at));
    if (hasVideoLink && !room?.has_video) throw hearingErrors('HEARINGS_ROOM_WITHOUT_VIDEO');
    await saveChange(tx, row, { has_video_link: hasVideoLink }, 'video_link_set', hearingChanged);
  });
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
  await platform.db.transact(act, async (tx) => {
    const { row } = await openForChange(tx, seen, 'set-video');
    const refusal = anEndedHearingDoesNotChange(courseOf(row));
    if (refusal) throw hearingErrors(refusal);
    if (byVideo && !row.has_video_link) throw hearingErrors('HEARINGS_NO_VIDEO_LINK');
    if (!(await setByVideo(tx, row.id, participantId, byVideo))) throw hearingErrors('HEARINGS_NOT_CALLED');
    await updateHearing(tx, row.id, {});
    await appendChange(tx, row.id, 'attendance_set', {}, { participantId, byVideo });
    tx.record({ kind: 'hearing', id: row.id }, { change: 'attendance_set', participantId, byVideo });
    tx.publish(hearingChanged, factOf(row));
  });
}
