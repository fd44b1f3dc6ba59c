import type { Generated } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { SignatureId } from '#modules/signatures';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId } from '#platform/ids';
import type { FilingState } from '../model/filing-state.ts';
import type { Answers, AnswerValue } from '../model/forms/answers.ts';
import type { PartyRole } from '../model/forms/field.ts';
import type { Party } from '../model/forms/party.ts';
import type { AttachmentId, ClarificationId, DecisionId, DraftId, FilingId, PhotoId } from '../model/ids.ts';
import type { TimelineDetails, TimelineKind } from '../model/talon/timeline.ts';

/** A file as it was frozen for signing. */
export interface FrozenFile {
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface FilingTables {
  'filing.draft': {
    id: DraftId;
    form: string;
    owner_id: PersonId;
    lang: Lang;
    refiles: FilingId | null;
    began_at: Temporal.Instant;
    changed_at: Temporal.Instant;
    last_question: string | null;
    last_input: string | null;
    filing_id: FilingId | null;
  };
  'filing.answer': {
    draft_id: DraftId;
    field: string;
    value: AnswerValue;
    version: Generated<number>;
    saved_at: Temporal.Instant;
  };
  'filing.typed_input': { draft_id: DraftId; input: string; value: string; typed_at: Temporal.Instant };
  'filing.attachment': {
    id: AttachmentId;
    draft_id: DraftId;
    position: number;
    kind: string;
    title: string;
    file_name: string;
    media_type: string;
    size_bytes: number;
    sha256: string;
    added_at: Temporal.Instant;
  };
  'filing.photo_page': {
    id: PhotoId;
    draft_id: DraftId;
    position: number;
    media_type: 'image/jpeg' | 'image/png';
    bytes: Buffer;
    size_bytes: number;
    sha256: string;
    thumb: Buffer | null;
    turned: number;
    added_at: Temporal.Instant;
  };
  'filing.preparation': {
    draft_id: DraftId;
    signer_id: PersonId;
    answers: Answers;
    attachments: readonly FrozenFile[];
    document_sha256: string;
    document_size_bytes: number;
    manifest_sha256: string;
    talon: string;
    pin_hash: Buffer;
    pin_scheme: number;
    sealed_pin: string;
    prepared_at: Temporal.Instant;
  };
  'filing.filing': {
    id: FilingId;
    draft_id: DraftId;
    form: string;
    court_code: string;
    filer_id: PersonId;
    lang: Lang;
    language: 'kk' | 'ru';
    category: string | null;
    price_tiyn: number | null;
    answers: Answers;
    document_sha256: string;
    document_size_bytes: number;
    manifest_sha256: string;
    signature_id: SignatureId;
    matter_mac: string | null;
    submitted_at: Temporal.Instant;
    state: Generated<FilingState>;
    case_id: CaseId | null;
    duplicate_of: FilingId | null;
    taken_by: PersonId | null;
    taken_name: string | null;
    taken_until: Temporal.Instant | null;
    looked_at: Temporal.Instant | null;
    version: Generated<number>;
  };
  'filing.party': { filing_id: FilingId; position: number; role: PartyRole; party: Party };
  'filing.document': {
    filing_id: FilingId;
    position: number;
    kind: string;
    title: string;
    file_name: string;
    media_type: string;
    size_bytes: number;
    sha256: string;
  };
  'filing.talon': {
    number: string;
    filing_id: FilingId;
    pin_hash: Buffer;
    pin_scheme: number;
    sealed_pin: string | null;
    drawn_at: Temporal.Instant;
  };
  'filing.receipt': { filing_id: FilingId; content: string; seal: Buffer; sealed_at: Temporal.Instant };
  'filing.timeline_entry': {
    id: Generated<number>;
    filing_id: FilingId;
    kind: TimelineKind;
    at: Temporal.Instant;
    details: TimelineDetails;
    event_id: number | null;
  };
  'filing.decision': {
    id: DecisionId;
    filing_id: FilingId;
    verdict: 'register' | 'reject';
    ground: string | null;
    words: string | null;
    account_id: AccountId;
    person_id: PersonId;
    court_code: string;
    role: string;
    decided_at: Temporal.Instant;
    takes_effect_at: Temporal.Instant;
    undone_at: Temporal.Instant | null;
    carried_out_at: Temporal.Instant | null;
  };
  'filing.clarification': {
    id: ClarificationId;
    filing_id: FilingId;
    asked_by: PersonId;
    asked_at: Temporal.Instant;
    words: string;
    answered_at: Temporal.Instant | null;
    answer: string | null;
  };
}

export const inFiling = moduleHandle<'filing', FilingTables>();
