import type { Generated } from 'kysely';
import type { CaseBranch, CaseId, DocumentId, ParticipantId, StaffPostId } from '#modules/cases';
import type { CourtroomId, HearingId, HearingState, Purpose } from '#modules/hearings';
import type { SignatureId, SigningId } from '#modules/signatures';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { MarkId, ProtocolId, RemarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import type { DispensingGround, NoRecordingReason } from '../model/no-recording.ts';
import type { ProtocolState } from '../model/protocol-course.ts';
import type { ProtocolKind } from '../model/protocol-form.ts';
import type { RemarkDecision, RemarkState } from '../model/remark.ts';
import type { RoomStatus } from '../model/room-word.ts';

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

export interface RoomWordTable {
  hearing_id: HearingId;
  status: RoomStatus;
  recording_id: string | null;
  /** jsonb, written as text. */
  alarms: unknown;
  told_at: Temporal.Instant;
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

export interface ProtocolTable {
  id: ProtocolId;
  hearing_id: HearingId;
  case_id: CaseId;
  case_number: string;
  court_code: string;
  branch: CaseBranch;
  kind: ProtocolKind;
  language: 'kk' | 'ru';
  hearing_on: Temporal.PlainDate;
  is_complex: Generated<boolean>;
  /** jsonb, written as text. */
  rows: unknown;
  state: ProtocolState;
  version: Generated<number>;
  changed_at: Temporal.Instant;
  changed_by: PersonId | null;
  judge_person_id: PersonId;
  secretary_person_id: PersonId | null;
  printed_at: Temporal.Instant | null;
  sha256: string | null;
  size_bytes: number | null;
  transcript_sha256: string | null;
  transcript_size_bytes: number | null;
  judge_signing_id: SigningId | null;
  secretary_signing_id: SigningId | null;
  judge_signature_id: SignatureId | null;
  judge_signed_at: Temporal.Instant | null;
  secretary_signature_id: SignatureId | null;
  sealed_at: Temporal.Instant | null;
  document_id: DocumentId | null;
}

export interface EditionTable {
  protocol_id: ProtocolId;
  version: number;
  rows: unknown;
  saved_at: Temporal.Instant;
  saved_by: PersonId | null;
}

export interface ReadingTable {
  protocol_id: ProtocolId;
  participant_id: ParticipantId;
  read_at: Temporal.Instant;
}

export interface RemarkTable {
  id: RemarkId;
  protocol_id: ProtocolId;
  participant_id: ParticipantId;
  person_id: PersonId;
  moment: Temporal.Instant | null;
  words: string;
  state: RemarkState;
  version: Generated<number>;
  prepared_at: Temporal.Instant;
  sha256: string;
  size_bytes: number;
  signing_id: SigningId | null;
  signature_id: SignatureId | null;
  filed_at: Temporal.Instant | null;
  document_id: DocumentId | null;
  decision: RemarkDecision | null;
  decision_words: string | null;
  decision_sha256: string | null;
  decision_size_bytes: number | null;
  decision_signing_id: SigningId | null;
  decision_signature_id: SignatureId | null;
  decided_at: Temporal.Instant | null;
  decision_document_id: DocumentId | null;
}

export interface HearingSealTable {
  hearing_id: HearingId;
  protocol_id: ProtocolId;
  list: Buffer;
  sha256: string;
  seal: Buffer;
  sealed_at: Temporal.Instant;
  document_id: DocumentId;
  stamp: Buffer | null;
  stamped_at: Temporal.Instant | null;
  checked_at: Temporal.Instant;
  indication: 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';
}

export interface MinutesTables {
  'minutes.hearing_seal': HearingSealTable;
  'minutes.remark': RemarkTable;
  'minutes.protocol': ProtocolTable;
  'minutes.edition': EditionTable;
  'minutes.reading': ReadingTable;
  'minutes.mark': MarkTable;
  'minutes.wording': WordingTable;
  'minutes.sitting': SittingTable;
  'minutes.room_word': RoomWordTable;
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
