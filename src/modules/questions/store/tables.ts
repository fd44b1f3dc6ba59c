import type { Generated } from 'kysely';
import type { CourtsViews } from '#modules/courts';
import type { ContactId } from '#modules/notices';
import { moduleHandle } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { AttachmentId, DraftId, QuestionId } from '../model/ids.ts';
import type { QuestionState } from '../model/question-course.ts';
import type { QuestionSource } from '../model/question-text.ts';
import type { PrivateReason, RefusalGround } from '../model/refusal-grounds.ts';

type Instant = Temporal.Instant;

export interface QuestionTable {
  id: QuestionId;
  number: Generated<number>;
  court_code: string;
  lang: Lang;
  source: QuestionSource;
  text: string;
  sameness_mac: string;
  asker_id: PersonId | null;
  contact_id: ContactId | null;
  received_at: Instant;
  registered_on: Temporal.PlainDate;
  due_on: Temporal.PlainDate;
  state: QuestionState;
  public_text: string | null;
  /** jsonb, written as text. */
  marks: unknown;
  is_public: boolean | null;
  private_reason: PrivateReason | null;
  refusal_ground: RefusalGround | null;
  refusal_words: string | null;
  settled_on: Temporal.PlainDate | null;
  undelivered_at: Instant | null;
  version: Generated<number>;
}

export interface AnswerTable {
  question_id: QuestionId;
  title_kk: string;
  title_ru: string;
  title_en: string | null;
  text_kk: string;
  text_ru: string;
  text_en: string | null;
  remark: string | null;
  drafted_by: PersonId | null;
  drafted_at: Instant;
  published_by: PersonId | null;
  published_at: Instant | null;
  folded: string;
}

export interface AttachmentTable {
  id: AttachmentId;
  question_id: QuestionId;
  title: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  added_at: Instant;
}

export interface TalonTable {
  number: string;
  question_id: QuestionId;
  pin_hash: Buffer;
  pin_scheme: number;
  sealed_pin: string | null;
  drawn_at: Instant;
}

export interface DraftTable {
  id: DraftId;
  browser_mac: string;
  court_code: string;
  lang: Lang;
  text: string;
  has_worked: boolean;
  contact_kind: 'phone' | 'email' | null;
  contact_address: string | null;
  contact_id: ContactId | null;
  question_id: QuestionId | null;
  began_at: Instant;
}

interface ChangeTable {
  id: Generated<number>;
  question_id: QuestionId;
  at: Instant;
  step: string;
  person_id: PersonId | null;
  court_code: string;
  role: string | null;
  /** jsonb, written as text. */
  details: unknown;
}

export interface QuestionsTables {
  'questions.question': QuestionTable;
  'questions.talon': TalonTable;
  'questions.answer': AnswerTable;
  'questions.attachment': AttachmentTable;
  'questions.change': ChangeTable;
  'questions.told': { notice_id: string; question_id: QuestionId; told_at: Instant };
  'questions.reminder': { question_id: QuestionId; rule: string; at: Instant };
  'questions.vote': { question_id: QuestionId; browser_mac: string; is_useful: boolean; at: Instant };
  'questions.draft': DraftTable;
  'courts.v_court': CourtsViews['courts.v_court'];
}

export const inQuestions = moduleHandle<'questions', QuestionsTables>();
