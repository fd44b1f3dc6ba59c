import type { Generated } from 'kysely';
import type { CaseId, ParticipantId, StaffPostId } from '#modules/cases';
import type { CourtroomId, HearingId, HearingState, Purpose } from '#modules/hearings';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { MarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import type { DispensingGround, NoRecordingReason } from '../model/no-recording.ts';

export interface MarkTable {
  id: MarkId;
  hearing_id: HearingId;
  at: Temporal.Instant;
  until: Temporal.Instant | null;
  kind: MarkKind;
  speaker: string | null;
  addressee: string | null;
  made_at: Temporal.Instant;
  made_by: PersonId | null;
  is_added_later: boolean;
  kept_by: 'court' | 'recorder';
}

export interface WordingTable {
  mark_id: MarkId;
  version: number;
  words: string;
  is_struck: boolean;
  at: Temporal.Instant;
  by_person: PersonId | null;
}

export interface SittingTable {
  hearing_id: HearingId;
  case_id: CaseId;
  court_code: string;
  secretary_person_id: PersonId | null;
  no_recording_reason: NoRecordingReason | null;
  no_recording_words: string | null;
  no_recording_at: Temporal.Instant | null;
  dispensing_ground: DispensingGround | null;
  is_protocol_kept: boolean | null;
  dispensed_by: PersonId | null;
  dispensed_at: Temporal.Instant | null;
  are_rights_explained: Generated<boolean>;
  version: Generated<number>;
}

export interface AttendanceTable {
  hearing_id: HearingId;
  participant_id: ParticipantId;
  came: boolean;
  by_video: boolean;
  absence: string | null;
  noted_at: Temporal.Instant;
  noted_by: PersonId | null;
}

export interface MinutesTables {
  'minutes.mark': MarkTable;
  'minutes.wording': WordingTable;
  'minutes.sitting': SittingTable;
  'minutes.attendance': AttendanceTable;
  'hearings.v_hearing': {
    id: HearingId;
    case_id: CaseId;
    court_code: string;
    courtroom_id: CourtroomId;
    judge_post_id: StaffPostId;
    purpose: Purpose;
    starts_at: Temporal.Instant;
    state: HearingState;
    began_at: Temporal.Instant | null;
    ended_at: Temporal.Instant | null;
    is_open: boolean;
  };
}

export const inMinutes = moduleHandle<'minutes', MinutesTables>();
