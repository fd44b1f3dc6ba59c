import type { Generated } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { AnswerValue } from '../model/forms/answers.ts';
import type { AttachmentId, DraftId, FilingId } from '../model/ids.ts';

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
    filing_id: FilingId | null;
  };
  'filing.answer': {
    draft_id: DraftId;
    field: string;
    value: AnswerValue;
    version: Generated<number>;
    saved_at: Temporal.Instant;
  };
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
}

export const inFiling = moduleHandle<'filing', FilingTables>();
