import type { CaseBranch, CaseId, ParticipantId } from '#modules/cases';
import type { HearingId, Purpose } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { type AnswerSpan, answerSpans } from '../model/answer-spans.ts';
import { type HearingStateNow, stateOf } from '../model/hearing-state.ts';
import type { MarkId } from '../model/ids.ts';
import type { Mark } from '../model/mark.ts';
import type { DispensingGround, NoRecordingReason } from '../model/no-recording.ts';
import { listWordings, marksOf } from '../store/mark-store.ts';
import { attendanceOf, findSitting } from '../store/sitting-store.ts';
import { branchOf } from './branch-of.ts';
import { requireHearing } from './require-hearing.ts';

/** Everything that is known of how a hearing goes, for those who keep its protocol. */
export interface HearingRecord {
  readonly hearingId: HearingId;
  readonly caseId: CaseId;
  readonly courtCode: string;
  readonly roomId: string;
  readonly purpose: Purpose;
  readonly branch: CaseBranch;
  readonly startsAt: Temporal.Instant;
  readonly state: HearingStateNow;
  readonly marks: readonly Mark[];
  readonly answers: ReadonlyMap<MarkId, AnswerSpan>;
  readonly attendance: ReadonlyMap<ParticipantId, { came: boolean; byVideo: boolean; absence: string | undefined }>;
  readonly noRecording: { readonly reason: NoRecordingReason; readonly words: string } | undefined;
  /** The judge's decision on the protocol. */
  readonly dispensed: { readonly ground: DispensingGround; readonly isKept: boolean } | undefined;
  readonly areRightsExplained: boolean;
  /** Who began it at the desk. */
  readonly secretary: PersonId | undefined;
  /** The beginning that the judge made on the panel of the video room, until somebody at the desk joins it with the recording. */
  readonly waitsForDesk: MarkId | undefined;
}

/** @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function getRecord(on: Reads, actor: Actor, id: HearingId): Promise<HearingRecord> {
  const hearing = await requireHearing(on, id, 'read', actor);
  const [marks, sitting, people] = await Promise.all([marksOf(on, id), findSitting(on, id), attendanceOf(on, id)]);
  const { no_recording_reason: reason, dispensing_ground: ground } = sitting ?? {};
  return {
    ...{ hearingId: id, caseId: hearing.case_id, courtCode: hearing.court_code, roomId: hearing.courtroom_id },
    ...{ purpose: hearing.purpose, branch: await branchOf(on, hearing), startsAt: hearing.starts_at },
    ...{ marks, state: stateOf(marks, !hearing.is_open), answers: answerSpans(marks) },
    attendance: new Map(
      people.map((row) => [
        row.participant_id,
        { came: row.came, byVideo: row.by_video, absence: row.absence ?? undefined },
      ]),
    ),
    noRecording: reason ? { reason, words: sitting?.no_recording_words ?? '' } : undefined,
    dispensed: ground ? { ground, isKept: sitting?.is_protocol_kept ?? true } : undefined,
    areRightsExplained: sitting?.are_rights_explained ?? false,
    secretary: sitting?.secretary_person_id ?? undefined,
    waitsForDesk: sitting?.secretary_person_id ? undefined : begunByRoom(marks),
  };
}

function begunByRoom(marks: readonly Mark[]): MarkId | undefined {
  if (marks.some(({ kind, isStruck }) => kind === 'end' && !isStruck)) return undefined;
  return marks.find(({ kind, isStruck, isOfRoom }) => kind === 'begin' && !isStruck && isOfRoom)?.id;
}

export interface Wording {
  readonly words: string;
  readonly isStruck: boolean;
  readonly at: Temporal.Instant;
  readonly by: PersonId | undefined;
}

/** Every wording that a mark had, the first one first. Callers have shown that their reader may see the hearing. */
export async function listMarkWordings(on: Reads, id: MarkId): Promise<readonly Wording[]> {
  return (await listWordings(on, id)).map((row) => ({
    ...{ words: row.words, isStruck: row.is_struck, at: row.at, by: row.by_person ?? undefined },
  }));
}
