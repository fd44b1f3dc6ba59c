import { formatNumericDate, formatTime } from '@ashyq/kk-text';
import { enterCourse } from '#modules/cases';
import { admitByVideo, getStaffHearing, type HearingId, type StaffHearing } from '#modules/hearings';
import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import type { RequestId } from '../model/ids.ts';
import { toldGround } from '../model/law/remote-grounds.ts';
import {
  aRequestIsDecidedOnce,
  LONGEST_REQUEST_REASON,
  onlyAParticipantGetsASeatByMotion,
  type Verdict,
} from '../model/remote-request.ts';
import { mayDo } from '../policy.ts';
import { remoteGroundOf } from '../queries/remote-requests.ts';
import { lockRequest, updateRequest } from '../store/request-store.ts';
import { findRoomOfHearing, seatsOf, updateSeat } from '../store/room-store.ts';
import type { RemoteRequestRow } from '../store/tables.ts';
import { remoteDecidedKind } from './course-kinds.ts';
import { openRoomIn } from './open-room.ts';
import { requestDecidedTemplate } from './templates.ts';

export interface RequestDecision {
  readonly hearingId: HearingId;
  readonly requestId: RequestId;
  readonly verdict: Verdict;
  /** Of a refusal always; of a grant what the person has to know. */
  readonly reason: string;
}

const system = { kind: 'system', name: 'conference' } as const;

/**
 * The presiding judge decides on a motion to take part by video (CPC RK art. 133-3). Granted, the seat is there at once; who asked is told.
 * @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED, CONFERENCE_REQUEST_DECIDED, CONFERENCE_REQUEST_NOT_OF_CASE,
 * CONFERENCE_REASON_MISSING, CONFERENCE_REASON_LONG, and what the hearing refuses
 */
export async function decideRequest(platform: Platform, act: Act, decision: RequestDecision): Promise<void> {
  const { hearingId, requestId, verdict } = decision;
  const reason = decision.reason.trim();
  if (verdict === 'refused' && reason === '') throw conferenceErrors('CONFERENCE_REASON_MISSING');
  if (reason.length > LONGEST_REQUEST_REASON)
    throw conferenceErrors('CONFERENCE_REASON_LONG', { limit: LONGEST_REQUEST_REASON });
  await platform.db.transact(act, async (tx) => {
    const hearing = await getStaffHearing(tx, system, hearingId);
    const scope = { courtCode: hearing.courtCode, judge: hearing.judge.personId };
    if (!mayDo('decide-request', { actor: act.actor }, scope)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const request = await lockRequest(tx, requestId);
    if (request?.case_id !== hearing.file.id) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    const refusal =
      aRequestIsDecidedOnce(request.verdict) ?? onlyAParticipantGetsASeatByMotion(verdict, request.participant_id);
    if (refusal) throw conferenceErrors(refusal);
    const ground = remoteGroundOf(hearing);
    await updateRequest(tx, requestId, {
      ...{ verdict, reason: reason || null, norm: ground?.norm ?? null, hearing_id: hearingId },
      ...{ decided_by: act.actor.kind === 'staff' ? act.actor.personId : null, decided_at: tx.clock.now() },
    });
    tx.record({ kind: 'case', id: hearing.file.id }, { remoteRequest: request.filing_id, verdict });
    if (verdict === 'granted') await seat(tx, act, hearing, request);
    await tell(tx, hearing, request, { verdict, reason });
  });
}

async function seat(tx: Tx, act: Act, { id }: StaffHearing, { participant_id }: RemoteRequestRow): Promise<void> {
  if (!participant_id) return;
  await admitByVideo(tx, id, participant_id);
  await openRoomIn(tx, act, id);
  const room = await findRoomOfHearing(tx, id);
  const found = room && (await seatsOf(tx, room.id)).find((one) => one.participant_id === participant_id);
  if (found) await updateSeat(tx, found.id, { basis: 'motion' });
}

async function tell(
  tx: Tx,
  { id, courtCode, file, course }: StaffHearing,
  { filer_id: personId, participant_id, document_id: documentId }: RemoteRequestRow,
  said: Pick<RequestDecision, 'verdict' | 'reason'>,
): Promise<void> {
  const { startsAt } = course;
  const at = { day: formatNumericDate(legalDay(startsAt)), time: formatTime(startsAt) };
  await enterCourse(tx, {
    ...{ caseId: file.id, kind: remoteDecidedKind, record: { ...said, ...at }, documentId },
    ...(participant_id ? { participantId: participant_id } : {}),
  });
  await notify(tx, {
    ...{ recipient: { personId }, template: requestDecidedTemplate, onceKey: documentId },
    record: { ...said, ...at, caseNumber: file.number, ground: toldGround(remoteGroundOf({ file, course })) },
    fact: { kind: 'hearing', id, courtCode },
  });
}
