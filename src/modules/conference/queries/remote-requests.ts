import { type CaseId, caseKindOn, type DocumentId, type ParticipantId } from '#modules/cases';
import { getStaffHearing, type HearingId, type StaffHearing } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import type { RequestId } from '../model/ids.ts';
import { type RemoteGroundRow, remoteGroundOn } from '../model/law/remote-grounds.ts';
import type { Verdict } from '../model/remote-request.ts';
import { mayDo } from '../policy.ts';
import { requestsOfCase } from '../store/request-store.ts';

/** A motion to take part by video, as those who conduct the hearing see it. */
export interface RemoteRequest {
  readonly id: RequestId;
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  /** Null: who asks is not of the case. */
  readonly participantId: ParticipantId | null;
  readonly filedAt: Temporal.Instant;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly norm: string | null;
  readonly decidedAt: Temporal.Instant | null;
}

export interface RemoteRequests {
  /** Article by which somebody takes part by video in such a case. */
  readonly ground: RemoteGroundRow | undefined;
  /** Those that wait, and those that were decided for this hearing; the earliest first. */
  readonly requests: readonly RemoteRequest[];
}

/** @throws HEARINGS_NOT_FOUND, CONFERENCE_NOT_ALLOWED */
export async function listRemoteRequests(on: Reads, actor: Actor, hearingId: HearingId): Promise<RemoteRequests> {
  const hearing = await getStaffHearing(on, { kind: 'system', name: 'conference' }, hearingId);
  const scope = { courtCode: hearing.courtCode, judge: hearing.judge.personId };
  if (!mayDo('read-panel', { actor }, scope)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const rows = (await requestsOfCase(on, hearing.file.id)).filter(
    ({ verdict, hearing_id: decidedFor }) => verdict === null || decidedFor === hearingId,
  );
  return {
    ground: remoteGroundOf(hearing),
    requests: rows.map(({ id, case_id, document_id, participant_id, filed_at, decided_at, ...row }) => ({
      ...{ id, caseId: case_id, documentId: document_id, participantId: participant_id, filedAt: filed_at },
      ...{ verdict: row.verdict, reason: row.reason, norm: row.norm, decidedAt: decided_at },
    })),
  };
}

/** What a kind of case is heard under that the table does not know is civil. */
export function remoteGroundOf({ file, course }: Pick<StaffHearing, 'file' | 'course'>) {
  const day = legalDay(course.startsAt);
  return remoteGroundOn(caseKindOn(file.kind, day)?.branch ?? 'civil', day);
}
