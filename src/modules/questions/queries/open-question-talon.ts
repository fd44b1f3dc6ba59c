import { proveTalon, readTalonNumber, type TalonAsked, talonKindOf } from '#modules/identity';
import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { questionErrors } from '../errors.ts';
import type { AnswerTexts } from '../model/answer.ts';
import type { QuestionId } from '../model/ids.ts';
import type { QuestionState } from '../model/question-course.ts';
import { findAnswer, textsOf } from '../store/answer-store.ts';
import { findQuestion, type QuestionRow } from '../store/question-store.ts';
import { inQuestions } from '../store/tables.ts';
import { findTalon, talonOf } from '../store/talon-store.ts';
import { listPublishedAttachments, type PublishedAttachment } from './published.ts';

/** A question as its asker sees it: by the talon, or signed in. */
export interface FollowedQuestion {
  readonly id: QuestionId;
  readonly number: number;
  readonly talon: string;
  readonly courtCode: string;
  readonly lang: Lang;
  /** As it was typed: it is the asker who reads it. */
  readonly text: string;
  readonly state: QuestionState;
  readonly askedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  /** The last day has passed and there is no answer: the court says so. */
  readonly isLate: boolean;
  /** Everybody reads it under its number. */
  readonly isPublic: boolean;
  readonly refusal: { readonly ground: NonNullable<QuestionRow['refusal_ground']>; readonly words: string } | undefined;
  readonly answer: AnswerTexts | undefined;
  readonly attachments: readonly PublishedAttachment[];
  /** The message with the answer did not reach the contact. */
  readonly wasUndelivered: boolean;
}

/** Whether a typed number would be the talon of a question: told by its digits, so that nobody learns which numbers exist. */
export function isQuestionTalon(typed: string): boolean {
  const number = readTalonNumber(typed);
  return number !== undefined && talonKindOf(number) === 'question';
}

/**
 * Opens the talon of a question by its PIN. @throws QUESTIONS_TALON_MISTYPED, QUESTIONS_TALON_REFUSED, QUESTIONS_TALON_WAIT
 */
export async function openQuestionTalon(platform: Platform, asked: TalonAsked): Promise<FollowedQuestion> {
  const proved = await proveTalon(platform, asked, (number) => findTalon(platform.reads, number));
  if (proved.kind === 'mistyped') throw questionErrors('QUESTIONS_TALON_MISTYPED');
  if (proved.kind === 'wait') throw questionErrors('QUESTIONS_TALON_WAIT', { wait: proved.wait });
  const row = proved.kind === 'proved' && (await findQuestion(platform.reads, proved.row.question_id));
  if (!row) throw questionErrors('QUESTIONS_TALON_REFUSED');
  return await followed(platform.reads, row);
}

/** Questions that a person asked while signed in, the latest first. */
export async function listOwnQuestions(on: Reads, personId: PersonId): Promise<readonly FollowedQuestion[]> {
  const rows = await inQuestions(on)
    .selectFrom('questions.question')
    .selectAll()
    .where('asker_id', '=', personId)
    .orderBy('received_at', 'desc')
    .limit(50)
    .execute();
  return await Promise.all(rows.map((row) => followed(on, row)));
}

export async function followed(on: Reads, row: QuestionRow): Promise<FollowedQuestion> {
  const isAnswered = row.state === 'answered';
  const answer = isAnswered ? await findAnswer(on, row.id) : undefined;
  const today = on.clock.now().toZonedDateTimeISO('Asia/Almaty').toPlainDate();
  const isSettled = isAnswered || row.state === 'refused';
  return {
    ...{ id: row.id, number: row.number, talon: (await talonOf(on, row.id)).number, courtCode: row.court_code },
    ...{ lang: row.lang, text: row.text, state: row.state, askedAt: row.received_at, dueOn: row.due_on },
    isLate: !isSettled && Temporal.PlainDate.compare(today, row.due_on) > 0,
    isPublic: isAnswered && row.is_public === true,
    refusal: row.refusal_ground ? { ground: row.refusal_ground, words: row.refusal_words ?? '' } : undefined,
    answer: answer && textsOf(answer),
    attachments: isAnswered ? await listPublishedAttachments(on, row.id) : [],
    wasUndelivered: row.undelivered_at !== null,
  };
}
