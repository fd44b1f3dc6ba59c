import type { DrawnTalon } from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { questionErrors } from '../errors.ts';
import { type AnswerTexts, foldedAnswer } from '../model/answer.ts';
import type { QuestionId } from '../model/ids.ts';
import { marksByHand, proposeMarks, publicText, withoutOverlaps } from '../model/public-text.ts';
import type { PrivateReason, RefusalGround } from '../model/refusal-grounds.ts';
import { mayDo } from '../policy.ts';
import { saveAnswer, updateAnswer } from '../store/answer-store.ts';
import { updateQuestion } from '../store/question-store.ts';
import { enterQuestion, type NewQuestion } from './ask-question.ts';

/** What is known of a question that comes from elsewhere, with everything that was done to it. */
export interface ImportedQuestion extends NewQuestion {
  readonly receivedAt: Temporal.Instant;
  /** Words that were hidden by hand, beside what the rules hide. */
  readonly hidden?: readonly string[];
  /** Undefined: nobody has looked at it yet. */
  readonly looked?: { readonly isPublic: boolean; readonly reason?: PrivateReason };
  readonly answer?: AnswerTexts;
  /** Undefined with an answer: it waits for the chairperson. */
  readonly answeredAt?: Temporal.Instant;
  readonly refused?: { readonly ground: RefusalGround; readonly words: string; readonly at: Temporal.Instant };
}

/**
 * Enters a question as an earlier system, or the demo, has it; nobody is told of what is long over.
 * @throws QUESTIONS_NOT_ALLOWED, and what asking throws
 */
export async function importQuestion(
  platform: Platform,
  tx: Tx,
  question: ImportedQuestion,
  talon: DrawnTalon,
): Promise<QuestionId> {
  const { courtCode } = question;
  if (!mayDo('lay', tx.act.actor, { courtCode })) throw questionErrors('QUESTIONS_NOT_ALLOWED');
  const { id } = await enterQuestion(platform, tx, question, talon, question.receivedAt);
  if (question.refused) await close(tx, id, question.refused);
  else if (question.looked) await carryOn(tx, id, question, question.looked);
  return id;
}

async function close(tx: Tx, id: QuestionId, { ground, words, at }: NonNullable<ImportedQuestion['refused']>) {
  const settled_on = legalDay(at);
  await updateQuestion(tx, id, { state: 'refused', refusal_ground: ground, refusal_words: words, settled_on });
}

async function carryOn(
  tx: Tx,
  id: QuestionId,
  { text, lang, hidden = [], answer, answeredAt }: ImportedQuestion,
  { isPublic, reason }: NonNullable<ImportedQuestion['looked']>,
): Promise<void> {
  const marks = withoutOverlaps([...proposeMarks(text), ...marksByHand(text, hidden)]);
  const public_text = publicText(text, marks, lang);
  await updateQuestion(tx, id, {
    ...{ public_text, marks: JSON.stringify(marks), is_public: isPublic, private_reason: reason ?? null },
    state: answer ? (answeredAt ? 'answered' : 'submitted') : 'accepted',
    settled_on: answer && answeredAt ? legalDay(answeredAt) : null,
  });
  if (!answer) return;
  await saveAnswer(tx, {
    ...{ question_id: id, title_kk: answer.title.kk, title_ru: answer.title.ru, title_en: answer.title.en || null },
    ...{ text_kk: answer.text.kk, text_ru: answer.text.ru, text_en: answer.text.en || null, remark: null },
    ...{ drafted_by: null, drafted_at: answeredAt ?? tx.clock.now(), folded: foldedAnswer(answer, public_text) },
  });
  if (answeredAt) await updateAnswer(tx, id, { published_at: answeredAt });
}
