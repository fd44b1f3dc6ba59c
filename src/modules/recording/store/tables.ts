import type { Generated, GeneratedAlways } from 'kysely';
import type { CaseId, ParticipantId } from '#modules/cases';
import type { CourtsViews } from '#modules/courts';
import type { CourtroomId, HearingId } from '#modules/hearings';
import type { SignatureId, SigningId } from '#modules/signatures';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { TrackKind, View } from '../model/head.ts';
import type { CameraId, CopyId, RecorderId, RecordingId, ShowingId, WarningId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark.ts';

type Instant = Temporal.Instant;

export interface CameraTable {
  id: CameraId;
  court_code: string;
  courtroom_id: CourtroomId;
  view: View;
  address: string;
  sealed_secret: string | null;
  added_at: Instant;
  removed_at: Instant | null;
}

export interface RecorderTable {
  id: RecorderId;
  court_code: string;
  courtroom_id: CourtroomId;
  name: string;
  address: string | null;
  public_key: string;
  key_mac: string;
  sealed_screen_key: string;
  registered_at: Instant;
  revoked_at: Instant | null;
  seen_at: Instant | null;
  /** jsonb, written as text. */
  health: unknown;
  kind: Generated<'room' | 'media'>;
}

export interface RecordingTable {
  id: RecordingId;
  hearing_id: HearingId;
  case_id: CaseId;
  court_code: string;
  courtroom_id: CourtroomId;
  recorder_id: RecorderId;
  head: string;
  began_at: Instant;
  opened_at: Instant;
  heard_at: Instant;
  closing: string | null;
  ended_at: Instant | null;
  closed_at: Instant | null;
  stamp: Buffer | null;
  stamped_at: Instant | null;
  beside: RecordingId | null;
}

/** Whose the tracks `remote-n` and `sound-remote-n` are. */
export interface RemotePartyTable {
  beside: RecordingId;
  n: number;
  seat_id: string;
  role: string;
  name: string;
  trouble: 'no_first_frame' | 'silent' | null;
  trouble_of: 'sound' | 'picture' | null;
}

export interface UnfiledTable {
  id: RecordingId;
  recorder_id: RecorderId;
  court_code: string;
  courtroom_id: CourtroomId;
  head: string;
  said: string;
  began_at: Instant;
  asked_at: Instant;
  hearing_id: HearingId | null;
  chosen_at: Instant | null;
}

export interface TrackTable {
  recording_id: RecordingId;
  name: string;
  kind: TrackKind;
  entries: Generated<number>;
  chain: Generated<string>;
  index_bytes: Generated<number>;
  tail: Generated<Buffer>;
  timescale: number | null;
  init: string | null;
  codecs: string | null;
  broken_at: number | null;
  is_ended: Generated<boolean>;
}

export interface PieceTable {
  recording_id: RecordingId;
  track: string;
  file: string;
  at_byte: number;
  size_bytes: number;
  sha256: string;
  bytes: Buffer | null;
}

export interface SegmentTable {
  recording_id: RecordingId;
  track: string;
  file: string;
  init: string;
  from_us: number;
  to_us: number;
  size_bytes: number;
  is_wrong: Generated<boolean>;
}

export interface GapTable {
  recording_id: RecordingId;
  track: string;
  n: number;
  from_us: number;
  to_us: number;
  cause: string;
}

export interface MarkTable {
  recording_id: RecordingId;
  id: string;
  n: number;
  at_us: number;
  from_us: number | null;
  to_us: number | null;
  kind: MarkKind;
  speaker: string | null;
  text: string | null;
  made_by: string;
  made_at: Instant;
  is_added_later: Generated<boolean>;
  edited_at: Instant | null;
}

export type LookKind = 'watched' | 'shown_in_court' | 'copied';

export interface LookTable {
  id: GeneratedAlways<number>;
  recording_id: RecordingId;
  person_id: PersonId | null;
  role: string;
  participant_id: ParticipantId | null;
  kind: LookKind;
  at: Instant;
}

export interface WarningTable {
  id: WarningId;
  recording_id: RecordingId;
  person_id: PersonId;
  sha256: string;
  size_bytes: number;
  signing_id: SigningId;
  prepared_at: Instant;
}

export interface ShowingTable {
  id: ShowingId;
  recording_id: RecordingId;
  participant_id: ParticipantId;
  viewer: string;
  opened_by: PersonId;
  opened_at: Instant;
  closed_at: Instant | null;
}

export type TranscriptTrouble = 'away' | 'refused' | 'nonsense';

export interface TranscriptTable {
  recording_id: RecordingId;
  language: 'kk' | 'ru';
  pieces: number;
  pieces_done: Generated<number>;
  trouble: TranscriptTrouble | null;
  begun_at: Instant;
  tried_at: Instant;
  done_at: Instant | null;
}

export interface TranscriptLineTable {
  recording_id: RecordingId;
  track: string;
  from_us: number;
  to_us: number;
  n: number;
  text: string;
}

/** Views of hearings and cases that this module joins in its own SQL. */
interface ForeignViews {
  'hearings.v_hearing': {
    id: HearingId;
    case_id: CaseId;
    court_code: string;
    courtroom_id: CourtroomId;
    starts_at: Instant;
    state: string;
    began_at: Instant | null;
    ended_at: Instant | null;
    is_open: boolean;
  };
  'cases.v_case': { id: CaseId; number: string; court_code: string; kind: string; category: string };
}

export interface RecordingTables extends Pick<CourtsViews, 'courts.v_courtroom'>, ForeignViews {
  'recording.camera': CameraTable;
  'recording.recorder': RecorderTable;
  'recording.remote_party': RemotePartyTable;
  'recording.recording': RecordingTable;
  'recording.track': TrackTable;
  'recording.piece': PieceTable;
  'recording.segment': SegmentTable;
  'recording.gap': GapTable;
  'recording.mark': MarkTable;
  'recording.look': LookTable;
  'recording.seal_check': {
    id: GeneratedAlways<number>;
    recording_id: RecordingId;
    at: Instant;
    indication: 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';
    /** jsonb, written as text. */
    findings: unknown;
  };
  'recording.openness': { hearing_id: HearingId; at_us: number; kind: 'closed' | 'open' };
  'recording.copy': {
    id: CopyId;
    recording_id: RecordingId;
    person_id: PersonId;
    participant_id: ParticipantId | null;
    kind: 'audio' | 'audio_video';
    warned_at: Instant;
    warning_sha256: string;
    warning_id: WarningId | null;
    signature_id: SignatureId | null;
    made_at: Instant;
  };
  'recording.warning': WarningTable;
  'recording.transcript': TranscriptTable;
  'recording.transcript_line': TranscriptLineTable;
  'recording.showing': ShowingTable;
  'recording.unfiled': UnfiledTable;
  'recording.missed': {
    hearing_id: HearingId;
    court_code: string;
    noticed_at: Instant;
    recorded_at: Instant | null;
  };
}

export const inRecording = moduleHandle<'recording', RecordingTables>();
