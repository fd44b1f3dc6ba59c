import type { Generated } from 'kysely';
import type { CourtsViews } from '#modules/courts';
import { moduleHandle } from '#platform/db';
import type { Id, PersonId } from '#platform/ids';
import type { OrganisationId, ParticipantId, ParticipantRole } from '../model/participant.ts';
import type { Stage } from '../model/stage.ts';

export type CaseId = Id<'case'>;
export type StaffPostId = Id<'staff_post'>;

export interface CasesTables extends Pick<CourtsViews, 'courts.v_staff_post'> {
  'cases.court_case': {
    id: CaseId;
    number: string;
    court_code: string;
    year: number;
    kind: string;
    sequence: number;
    repetition: number | null;
    category: string;
    language: 'kk' | 'ru';
    stage: Stage;
    judge_post_id: StaffPostId | null;
    registered_on: Temporal.PlainDate;
    is_urgent: boolean;
    previous_number: string | null;
    version: Generated<number>;
  };
  'cases.numbering': { court_code: string; year: number; kind: string; last: number };
  'cases.participant': {
    id: ParticipantId;
    case_id: CaseId;
    role: ParticipantRole;
    position: number;
    person_id: PersonId | null;
    organisation_id: OrganisationId | null;
    surname: string | null;
    given_name: string | null;
    patronymic: string | null;
    organisation_kk: string | null;
    organisation_ru: string | null;
    represents: ParticipantId | null;
    joined_on: Temporal.PlainDate;
    left_on: Temporal.PlainDate | null;
  };
  'cases.stage_change': {
    id: Generated<number>;
    case_id: CaseId;
    at: Temporal.Instant;
    from_stage: Stage | null;
    to_stage: Stage;
    ground: string | null;
  };
}

export const inCases = moduleHandle<'cases', CasesTables>();
