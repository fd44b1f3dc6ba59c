import type { Generated } from 'kysely';
import type { CaseId, DocumentId, ParticipantId, StaffPostId, Stage } from '#modules/cases';
import type { HearingId, HearingState } from '#modules/hearings';
import type { SignatureId, SigningId } from '#modules/signatures';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ActState } from '../model/act-course.ts';
import type { ActKindKey } from '../model/act-kinds.ts';
import type { ActId } from '../model/ids.ts';

export type PublicState = 'proposed' | 'looked_once' | 'published' | 'withheld';

export interface ActTable {
  id: ActId;
  case_id: CaseId;
  case_number: string;
  court_code: string;
  kind: ActKindKey;
  language: 'kk' | 'ru';
  judge_post_id: StaffPostId;
  judge_person_id: PersonId;
  state: ActState;
  /** jsonb, written as text. */
  parts: unknown;
  ground: string | null;
  corrects: ActId | null;
  version: Generated<number>;
  changed_at: Temporal.Instant;
  changed_by: PersonId | null;
  ordinal: number | null;
  number: string | null;
  slug: string | null;
  code: string | null;
  printed_at: Temporal.Instant | null;
  sha256: string | null;
  size_bytes: number | null;
  signing_id: SigningId | null;
  signature_id: SignatureId | null;
  signed_at: Temporal.Instant | null;
  announced_at: Temporal.Instant | null;
  announced_way: 'in_writing' | 'in_hearing' | null;
  final_on: Temporal.PlainDate | null;
  appeal_rule: string | null;
  appeal_until: Temporal.PlainDate | null;
  in_force_from: Temporal.PlainDate | null;
  in_force_on: Temporal.PlainDate | null;
  appealed_on: Temporal.PlainDate | null;
  document_id: DocumentId | null;
  hearing_id: HearingId | null;
  spoken_at: Temporal.Instant | null;
  spoken_operative: string | null;
}

export interface CopyTable {
  act_id: ActId;
  participant_id: ParticipantId;
  sent_on: Temporal.PlainDate | null;
  proof: string | null;
  sent_by: PersonId | null;
  appeal_until: Temporal.PlainDate | null;
}

export interface RevisionTable {
  act_id: ActId;
  version: number;
  parts: unknown;
  ground: string | null;
  saved_at: Temporal.Instant;
  saved_by: PersonId | null;
}

export interface PublicVersionTable {
  act_id: ActId;
  state: PublicState;
  marks: unknown;
  version: Generated<number>;
  first_by: PersonId | null;
  first_at: Temporal.Instant | null;
  second_by: PersonId | null;
  second_at: Temporal.Instant | null;
  withheld_because: string | null;
  parts: unknown;
  folded: string | null;
  code: string | null;
  sha256: string | null;
  size_bytes: number | null;
  published_at: Temporal.Instant | null;
}

export interface PublicFileTable {
  act_id: ActId;
  name: string;
  media_type: string;
  sha256: string;
  size_bytes: number;
}

export interface ActsTables {
  'acts.act': ActTable;
  'acts.revision': RevisionTable;
  'acts.copy_to_absent': CopyTable;
  'acts.public_version': PublicVersionTable;
  'acts.public_file': PublicFileTable;
  'hearings.v_hearing': {
    id: HearingId;
    case_id: CaseId;
    is_open: boolean;
    starts_at: Temporal.Instant;
    state: HearingState;
    began_at: Temporal.Instant | null;
    ended_at: Temporal.Instant | null;
  };
  'cases.v_case': {
    id: CaseId;
    number: string;
    category: string;
    kind: string;
    stage: Stage;
    judge_post_id: StaffPostId | null;
    registered_on: Temporal.PlainDate;
  };
}

export const inActs = moduleHandle<'acts', ActsTables>();
