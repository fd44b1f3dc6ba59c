import type { Generated, GeneratedAlways } from 'kysely';
import type {
  CaseId,
  CourseEntryId,
  DocumentId,
  LetterId,
  ParticipantId,
  ParticipantRole,
  ServiceId,
  ServiceWay,
  StaffPostId,
  Stage,
} from '#modules/cases';
import type { CourtsViews } from '#modules/courts';
import type { NoticeId } from '#modules/notices';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { ClosingGround } from '../model/closing-grounds.ts';
import type { AdjournmentReason, DelayReason, HearingState } from '../model/hearing-course.ts';
import type { CourtroomId, HearingId } from '../model/ids.ts';
import type { Purpose } from '../model/purposes.ts';
import type { SummonsId, SummonsKind, SummonsServiceId } from '../model/summons.ts';

export interface HearingTable {
  id: HearingId;
  case_id: CaseId;
  court_code: string;
  courtroom_id: CourtroomId;
  judge_post_id: StaffPostId;
  secretary_post_id: StaffPostId | null;
  purpose: Purpose;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  closed_ground: ClosingGround | null;
  has_video_link: boolean;
  state: HearingState;
  delay_reason: DelayReason | null;
  delay_explanation: string | null;
  delay_expected_at: Temporal.Instant | null;
  began_at: Temporal.Instant | null;
  resumes_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  adjournment_reason: AdjournmentReason | null;
  adjournment_explanation: string | null;
  next_starts_at: Temporal.Instant | null;
  next_hearing_id: HearingId | null;
  judge_replaced: Generated<boolean>;
  version: Generated<number>;
  during: GeneratedAlways<string>;
}

export interface AttendanceTable {
  hearing_id: HearingId;
  participant_id: ParticipantId;
  person_id: PersonId | null;
  by_video: Generated<boolean>;
  is_clash_known: Generated<boolean>;
  came: Generated<boolean | null>;
  during: GeneratedAlways<string>;
}

export interface ChangeTable {
  id: GeneratedAlways<number>;
  hearing_id: HearingId;
  at: Temporal.Instant;
  kind: ChangeKind;
  /** jsonb, written as text. */
  before: unknown;
  after: unknown;
  actor_kind: string;
  actor_person_id: PersonId | null;
  actor_role: string | null;
}

export interface ListingTable {
  hearing_id: HearingId;
  court_code: string;
  day: Temporal.PlainDate;
  starts_at: Temporal.Instant;
  courtroom_id: CourtroomId;
  room: string;
  judge_post_id: StaffPostId | null;
  case_number: string | null;
  is_open: boolean;
  has_names: boolean;
  search: string;
  /** json, written as text. */
  line_kk: unknown;
  line_ru: unknown;
  line_en: unknown;
}

export interface SummonsEditionTable {
  hearing_id: HearingId;
  edition: number;
  kind: SummonsKind;
  starts_at: Temporal.Instant;
  courtroom_id: CourtroomId;
  sender: string;
  made_at: Temporal.Instant;
  due_at: Temporal.Instant;
  entry_id: CourseEntryId | null;
}

export interface SummonsTable {
  id: SummonsId;
  hearing_id: HearingId;
  edition: number;
  participant_id: ParticipantId;
  person_id: PersonId | null;
  notice_id: NoticeId | null;
  must_be_other_way: boolean;
  letter_id: LetterId | null;
}

export interface SummonsServiceTable {
  id: SummonsServiceId;
  summons_id: SummonsId;
  way: ServiceWay;
  proof: string;
  served_on: Temporal.PlainDate;
  at: Temporal.Instant;
  said_by: PersonId | null;
  case_service_id: ServiceId | null;
  proof_document_id: DocumentId | null;
}

/** Views of cases that this module joins in its own SQL. */
interface CasesViews {
  'cases.v_case': {
    id: CaseId;
    number: string;
    court_code: string;
    kind: string;
    category: string;
    language: 'kk' | 'ru';
    stage: Stage;
    judge_post_id: StaffPostId | null;
  };
  'cases.v_participant': {
    id: ParticipantId;
    case_id: CaseId;
    role: ParticipantRole;
    position: number;
    person_id: PersonId | null;
    surname: string | null;
    given_name: string | null;
    patronymic: string | null;
    organisation_kk: string | null;
    organisation_ru: string | null;
    left_on: Temporal.PlainDate | null;
  };
}

export interface HearingsTables
  extends Pick<CourtsViews, 'courts.v_absence' | 'courts.v_courtroom' | 'courts.v_staff_post'>,
    CasesViews {
  'hearings.hearing': HearingTable;
  'hearings.attendance': AttendanceTable;
  'hearings.change': ChangeTable;
  'hearings.summons_edition': SummonsEditionTable;
  'hearings.summons': SummonsTable;
  'hearings.summons_service': SummonsServiceTable;
  'hearings.reminder': { summons_id: SummonsId; days_before: number; notice_id: NoticeId; at: Temporal.Instant };
  'hearings.listing': ListingTable;
  'hearings.listing_name': {
    hearing_id: HearingId;
    has_names: Generated<boolean>;
    surname_key: string;
    day: Temporal.PlainDate;
  };
}

export const inHearings = moduleHandle<'hearings', HearingsTables>();
