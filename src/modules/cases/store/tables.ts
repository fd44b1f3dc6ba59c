import type { Generated } from 'kysely';
import type { CourtsViews } from '#modules/courts';
import { moduleHandle } from '#platform/db';
import type { Id, PersonId } from '#platform/ids';
import type { CourseEntryId } from '../model/course.ts';
import type { DocumentId, DocumentKind, DocumentLanguage } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { LetterId, LetterKind, LetterOutcome } from '../model/letter.ts';
import type { MessageId } from '../model/message.ts';
import type { OrganisationId, ParticipantId, ParticipantRole } from '../model/participant.ts';
import type { ServiceId, ServiceWay } from '../model/service-ways.ts';
import type { Stage } from '../model/stage.ts';
import type { CaseTermRule, TermId, TermState } from '../model/term.ts';

export type CaseId = Id<'case'>;
export type NumberRequestId = Id<'number_request'>;
export type StaffPostId = Id<'staff_post'>;

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

export interface CasesTables extends FileTables, FileLifeTables, Pick<CourtsViews, 'courts.v_staff_post'> {
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
    registered_on: Day;
    is_urgent: boolean;
    previous_number: string | null;
    numbered_by: 'own' | 'national';
    version: Generated<number>;
  };
  'cases.numbering': {
    court_code: string;
    year: number;
    kind: string;
    last: number;
    continues_national: Generated<boolean>;
  };
  'cases.number_request': {
    id: NumberRequestId;
    key: string;
    subject_kind: string;
    subject_id: string;
    way: 'own_after_national' | 'national';
    court_code: string;
    kind: string;
    category: string;
    language: 'kk' | 'ru';
    received_on: Day;
    /** jsonb, written as text. */
    parties: unknown;
    asked_at: Instant;
    tries: number;
    next_try_at: Instant | null;
    failure: string | null;
    told_at: Instant | null;
    number: string | null;
    registered_on: Day | null;
    answered_at: Instant | null;
    refused_at: Instant | null;
    refusal: string | null;
    given_up_at: Instant | null;
  };
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
    joined_on: Day;
    left_on: Day | null;
  };
  'cases.stage_change': {
    id: Generated<number>;
    case_id: CaseId;
    at: Instant;
    from_stage: Stage | null;
    to_stage: Stage;
    ground: string | null;
  };
}

/** Documents, course and terms. */
interface FileTables {
  'cases.case_document': {
    id: DocumentId;
    case_id: CaseId;
    kind: DocumentKind;
    title: string;
    language: DocumentLanguage;
    file_name: string;
    media_type: string;
    size_bytes: number;
    sha256: string;
    pages: number | null;
    is_proved: boolean;
    filed_by: ParticipantId | null;
    filed_at: Instant;
    signature_ids: string[];
    source: FactSource | null;
  };
  'cases.file_entry': { case_id: CaseId; number: number; document_id: DocumentId; at: Instant };
  'cases.course_entry': {
    id: CourseEntryId;
    case_id: CaseId;
    kind: string;
    /** jsonb, written as text. */
    record: string;
    kk: string;
    ru: string;
    en: string;
    public_kk: string | null;
    public_ru: string | null;
    public_en: string | null;
    document_id: DocumentId | null;
    participant_id: ParticipantId | null;
    at: Instant;
    source: FactSource | null;
  };
  'cases.term': {
    id: TermId;
    case_id: CaseId;
    rule: CaseTermRule;
    participant_id: ParticipantId | null;
    document_id: DocumentId | null;
    from_day: Day;
    /** jsonb, written as text, read as terms. */
    prolongations: unknown;
    state: TermState;
    last_day: Day | null;
    ends_at: Instant | null;
    started_at: Instant;
    ended_at: Instant | null;
  };
  'cases.term_break': {
    term_id: TermId;
    kind: 'suspended' | 'interrupted';
    on_day: Day;
    resumed_on: Day | null;
  };
}

/** What people do with the file. */
interface FileLifeTables {
  'cases.opened_document': {
    document_id: DocumentId;
    person_id: PersonId;
    participant_id: ParticipantId | null;
    at: Instant;
  };
  'cases.look': { case_id: CaseId; person_id: PersonId; at: Instant };
  'cases.service': {
    id: ServiceId;
    case_id: CaseId;
    document_id: DocumentId | null;
    entry_id: CourseEntryId | null;
    participant_id: ParticipantId;
    way: ServiceWay;
    proof: string;
    proof_document_id: DocumentId | null;
    served_on: Day;
    at: Instant;
  };
  'cases.message': {
    id: MessageId;
    case_id: CaseId;
    participant_id: ParticipantId | null;
    author_id: PersonId;
    author_name: string;
    author_role: string;
    body: string;
    at: Instant;
  };
  'cases.letter': {
    id: LetterId;
    case_id: CaseId;
    participant_id: ParticipantId;
    asked_at: Instant;
    address: string | null;
    has_code: boolean | null;
    printed_at: Instant | null;
    posted_on: Day | null;
    posting_number: string | null;
    settled_on: Day | null;
    outcome: LetterOutcome | null;
    proof_document_id: DocumentId | null;
    kind: LetterKind;
    subject_id: string | null;
    needed_by: Day | null;
    withdrawn_at: Instant | null;
    version: Generated<number>;
  };
}

export const inCases = moduleHandle<'cases', CasesTables>();
