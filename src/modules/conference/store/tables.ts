import type { Generated, GeneratedAlways, Insertable, Selectable } from 'kysely';
import type { CaseId, DocumentId, ParticipantId, ParticipantRole } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { ContactId, NoticeId } from '#modules/notices';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { StepResult } from '../model/equipment.ts';
import type { FailureId, InvitationId, RequestId, RoomId, SeatId, SiteId, TalkId } from '../model/ids.ts';
import type { FailureDecision, FailureKind } from '../model/link-failure.ts';
import type { Authority, IdentityPaper } from '../model/papers.ts';
import type { SiteKind } from '../model/remote-papers.ts';
import type { Verdict } from '../model/remote-request.ts';
import type { Phase, RoomKind, SittingPhase } from '../model/room.ts';
import type { Basis, CheckResult, Place, Side, Standing } from '../model/seat.ts';
import type { TalkState } from '../model/talk.ts';

type Instant = Temporal.Instant;

export interface SiteTable {
  id: SiteId;
  kind: SiteKind;
  name_kk: string;
  name_ru: string;
  name_en: string;
  officer: string;
  key_mac: string;
  registered_at: Instant;
  closed_at: Instant | null;
  court_code: string | null;
  browser_mac: string | null;
  seen_at: Instant | null;
}

export interface RoomTable {
  id: RoomId;
  kind: RoomKind;
  hearing_id: HearingId | null;
  case_id: CaseId | null;
  court_code: string;
  starts_at: Instant;
  phase: Phase;
  phase_since: Instant;
  /** In a break and in deliberation: the last phase in which the session sat. */
  phase_before: SittingPhase | null;
  resumes_at: Instant | null;
  pause_reason: string | null;
  live_at: Instant | null;
  /** Of the step of the panel, or the mark of the hearing, that moved it last: one that is older moves it no more. */
  stepped_at: Instant | null;
  spotlight_seat: SeatId | null;
  floor_asker: SeatId | null;
  floor_asked: SeatId | null;
  node: string | null;
  /** Grows when all connections are gone at once. */
  media_epoch: Generated<number>;
  version: Generated<number>;
}

export interface SeatTable {
  id: SeatId;
  room_id: RoomId;
  place: Place;
  side: Side | null;
  /** As the case has it; `judge`, `hearing_secretary` and `courtroom` beside. */
  role: ParticipantRole | 'judge' | 'hearing_secretary' | 'courtroom';
  participant_id: ParticipantId | null;
  person_id: PersonId | null;
  name: string;
  lang: Lang;
  basis: Basis | null;
  site_id: SiteId | null;
  standing: Standing;
  is_muted: Generated<boolean>;
  is_of_closed_part: Generated<boolean>;
  talk_id: TalkId | null;
  hand_raised_at: Instant | null;
  identified_at: Instant | null;
  identified_by: PersonId | null;
  document_seen: IdentityPaper | null;
  authority_seen: Authority | null;
  removal_reason: string | null;
  /** Of a guest: where the code goes. */
  contact_ids: Generated<ContactId[]>;
  needs: Generated<string | null>;
  pass_mac: string | null;
  entered_at: Instant | null;
  entries: Generated<number>;
  lost_at: Instant | null;
  check_result: CheckResult | null;
  checked_at: Instant | null;
}

export interface InvitationTable {
  id: InvitationId;
  seat_id: SeatId;
  code_mac: string;
  way: 'notice' | 'talon';
  notice_id: NoticeId | null;
  made_at: Instant;
  expires_at: Instant;
  withdrawn_at: Instant | null;
}

export interface TalkTable {
  id: TalkId;
  room_id: RoomId;
  state: TalkState;
  asked_by: SeatId;
  asked_at: Instant;
  answered_at: Instant | null;
  ended_at: Instant | null;
}

export interface FailureTable {
  id: FailureId;
  room_id: RoomId;
  seat_id: SeatId;
  kind: FailureKind;
  seconds: number;
  began_at: Instant;
  noticed_at: Instant;
  phase: Phase;
  decision: FailureDecision | null;
  decided_by: PersonId | null;
  decided_at: Instant | null;
}

interface EntryTable {
  id: GeneratedAlways<number>;
  room_id: RoomId;
  at: Instant;
  kind: string;
  seat_id: SeatId | null;
  other_id: string | null;
  /** jsonb, written as text. */
  details: unknown;
  actor_kind: string;
  actor_person_id: PersonId | null;
}

export interface EquipmentCheckTable {
  id: string;
  seat_id: SeatId | null;
  at: Instant;
  camera: StepResult;
  microphone: StepResult;
  speakers: StepResult;
  network: StepResult;
  result: CheckResult;
}

export interface SiteCheckTable {
  id: string;
  site_id: SiteId;
  seat_id: SeatId;
  document: IdentityPaper;
  officer: string;
  at: Instant;
}

export interface ShownPageTable {
  id: string;
  room_id: RoomId;
  document_id: DocumentId;
  title: string;
  page: number;
  shown_by: PersonId | null;
  shown_at: Instant;
  ended_at: Instant | null;
}

export interface RemoteRequestTable {
  id: RequestId;
  filing_id: string;
  case_id: CaseId;
  document_id: DocumentId;
  participant_id: ParticipantId | null;
  filer_id: PersonId;
  filed_at: Instant;
  verdict: Verdict | null;
  reason: string | null;
  norm: string | null;
  hearing_id: HearingId | null;
  decided_by: PersonId | null;
  decided_at: Instant | null;
}

export interface FiledLogTable {
  room_id: RoomId;
  document_id: DocumentId;
  sha256: string;
  lines: number;
  filed_at: Instant;
}

interface MediaNodeTable {
  node: string;
  origin: string;
  capacity: number;
  promised: number;
  is_draining: boolean;
  reported_at: Instant;
}

export interface PublicationTable {
  id: string;
  room_id: RoomId;
  seat_id: SeatId;
  node: string;
  has_sound: boolean;
  has_picture: boolean;
  began_at: Instant;
}

interface ConferenceTables {
  'conference.site': SiteTable;
  'conference.room': RoomTable;
  'conference.seat': SeatTable;
  'conference.invitation': InvitationTable;
  'conference.entry': EntryTable;
  'conference.talk': TalkTable;
  'conference.talk_seat': { talk_id: TalkId; seat_id: SeatId; answer: 'accepted' | 'declined' | null };
  'conference.failure': FailureTable;
  'conference.equipment_check': EquipmentCheckTable;
  'conference.site_check': SiteCheckTable;
  'conference.shown_page': ShownPageTable;
  'conference.remote_request': RemoteRequestTable;
  'conference.filed_log': FiledLogTable;
  'conference.media_node': MediaNodeTable;
  'conference.publication': PublicationTable;
}

export type RoomRow = Selectable<RoomTable>;
export type SeatRow = Selectable<SeatTable>;
export type NewSeatRow = Insertable<SeatTable>;
export type TalkRow = Selectable<TalkTable>;
export type FailureRow = Selectable<FailureTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type ShownPageRow = Selectable<ShownPageTable>;
export type RemoteRequestRow = Selectable<RemoteRequestTable>;
export type SiteRow = Selectable<SiteTable>;

export const inConference = moduleHandle<'conference', ConferenceTables>();
