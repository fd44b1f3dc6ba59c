import type { Generated } from 'kysely';
import type { CaseId, ParticipantRole, StaffPostId, Stage } from '#modules/cases';
import type { CourtsViews } from '#modules/courts';
import { moduleHandle } from '#platform/db';
import type { Id, PersonId } from '#platform/ids';
import type { RedrawGroundCode } from '../model/redraw-grounds.ts';

export type DrawId = Id<'draw'>;
export type RedrawRequestId = Id<'redraw_request'>;

/** Views of cases that this module joins in its own SQL. */
interface CasesViews {
  'cases.v_case': {
    id: CaseId;
    number: string;
    court_code: string;
    kind: string;
    category: string;
    stage: Stage;
    judge_post_id: StaffPostId | null;
    registered_on: Temporal.PlainDate;
    numbered_by: 'own' | 'national';
  };
  'cases.v_participant': {
    case_id: CaseId;
    role: ParticipantRole;
    person_id: PersonId | null;
    organisation_id: string | null;
    surname: string | null;
    given_name: string | null;
    patronymic: string | null;
    organisation_kk: string | null;
  };
}

type CourtViews = Pick<
  CourtsViews,
  'courts.v_staff_post' | 'courts.v_absence' | 'courts.v_specialisation' | 'courts.v_registry'
>;

export interface DrawTable {
  id: DrawId;
  case_id: CaseId;
  court_code: string;
  case_number: string;
  draw: number;
  way: 'lot' | 'same_judge';
  drawn_at: Temporal.Instant;
  candidates: number;
  promise_number: number | null;
  document: string;
  sha256: string;
}

export interface RedrawRequestTable {
  id: RedrawRequestId;
  case_id: CaseId;
  court_code: string;
  draw_id: DrawId;
  judge_post_id: StaffPostId;
  ground: RedrawGroundCode;
  proof: string;
  asked_at: Temporal.Instant;
  asked_by: PersonId;
  settled_at: Temporal.Instant | null;
  settled_by: PersonId | null;
  settled: 'confirmed' | 'refused' | null;
  settled_why: string | null;
}

export interface WaitingTable {
  case_id: CaseId;
  court_code: string;
  case_number: string;
  registered_at: Temporal.Instant;
  since: Temporal.Instant;
  tries: Generated<number>;
  last_tried_at: Temporal.Instant;
  request_id: RedrawRequestId | null;
}

export interface DistributionTables extends CasesViews, CourtViews {
  'distribution.promise_row': { court_code: string; used: Generated<number>; given: Generated<number> };
  'distribution.promise': {
    court_code: string;
    number: number;
    sha256: string;
    sealed_secret: string;
    made_at: Temporal.Instant;
  };
  'distribution.draw': DrawTable;
  'distribution.seat': { draw_id: DrawId; position: number; judge_post_id: StaffPostId };
  'distribution.redraw_request': RedrawRequestTable;
  'distribution.waiting': WaitingTable;
}

export const inDistribution = moduleHandle<'distribution', DistributionTables>();
