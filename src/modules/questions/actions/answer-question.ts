import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { questionErrors } from '../errors.ts';
import { answerWithdrawn, questionAnswered } from '../events.ts';
import { type AnswerTexts, answerFaults, answerIn, foldedAnswer, isOfDraft } from '../model/answer.ts';
import { isLate } from '../model/question-course.ts';
import { type AnswerRow, findAnswer, saveAnswer, textsOf, updateAnswer } from '../store/answer-store.ts';
import { type QuestionRow, updateQuestion } from '../store/question-store.ts';
import { talonOf } from '../store/talon-store.ts';
import { readWords } from './look-at-question.ts';
import { type SeenQuestion, takeStep } from './take-step.ts';
import { tellAsker } from './tell-asker.ts';
import { answeredTemplate } from './templates.ts';

/** Keeps a draft, finished or not. @throws QUESTIONS_TITLE_LONG, QUESTIONS_ANSWER_LONG, and what a step throws */
export async function saveAnswerDraft(
  platform: Platform,
  act: Act,
  seen: SeenQuestion,
  answer: AnswerTexts,
): Promise<void> {
  const tooLong = answerFaults(answer).find(({ code }) => !isOfDraft(code));
  if (tooLong) throw questionErrors(tooLong.code);
  await takeStep(platform, act, seen, 'draft', async (tx, { question }) => {
    await saveAnswer(tx, answerRow(tx, question, answer, null));
    await updateQuestion(tx, question.id, {});
  });
}

function answerRow(tx: Tx, question: QuestionRow, answer: AnswerTexts, remark: string | null) {
  const { actor } = tx.act;
  return {
    question_id: question.id,
    ...{ title_kk: answer.title.kk, title_ru: answer.title.ru, title_en: answer.title.en || null },
    ...{ text_kk: answer.text.kk, text_ru: answer.text.ru, text_en: answer.text.en || null },
    ...{ remark, drafted_at: tx.clock.now(), folded: foldedAnswer(answer, question.public_text ?? '') },
    drafted_by: actor.kind === 'staff' ? actor.personId : null,
  };
}

/** Gives the draft to the chairperson. @throws QUESTIONS_NO_ANSWER, the first fault of the answer, and what a step throws */
export async function submitAnswer(platform: Platform, act: Act, seen: SeenQuestion): Promise<void> {
  await takeStep(platform, act, seen, 'submit', async (tx, { question, state }) => {
    await wholeAnswer(tx, question);
    await updateAnswer(tx, question.id, { remark: null });
    await updateQuestion(tx, question.id, { state });
  });
}

/** The chairperson gives the draft back, saying what is to be mended. @throws QUESTIONS_WORDS_MISSING, QUESTIONS_WORDS_LONG */
export async function returnAnswer(
  platform: Platform,
  act: Act,
  seen: SeenQuestion & { readonly words: string },
): Promise<void> {
  const remark = readWords(seen.words, true);
  await takeStep(platform, act, seen, 'return', async (tx, { question, state }) => {
    await updateAnswer(tx, question.id, { remark });
    await updateQuestion(tx, question.id, { state });
  });
}

/**
 * The chairperson's word: the asker is told, and everybody reads it when it is public.
 * @throws QUESTIONS_NO_ANSWER, the first fault of the answer, and what a step throws
 */
export async function publishAnswer(platform: Platform, act: Act, seen: SeenQuestion): Promise<void> {
  await takeStep(platform, act, seen, 'publish', async (tx, { question, state }) => {
    const answer = await wholeAnswer(tx, question);
    const now = tx.clock.now();
    const settledOn = legalDay(now);
    const by = tx.act.actor.kind === 'staff' ? tx.act.actor.personId : null;
    await updateAnswer(tx, question.id, { remark: null, published_at: now, published_by: by });
    await updateQuestion(tx, question.id, { state, settled_on: settledOn, undelivered_at: null });
    await tellAnswered(platform, tx, question, answer);
    const late = isLate({ state, dueOn: question.due_on, settledOn }, settledOn);
    const fact = { questionId: question.id, courtCode: question.court_code, number: question.number };
    tx.publish(questionAnswered, { ...fact, isPublic: question.is_public === true, isLate: late });
  });
}

async function tellAnswered(platform: Platform, tx: Tx, question: QuestionRow, answer: AnswerRow): Promise<void> {
  const { lang } = question;
  const court = await getCourt(tx, question.court_code);
  const { number } = await talonOf(tx, question.id);
  const place = question.is_public ? `questions/${question.number}` : `talon?number=${number}`;
  await tellAsker(tx, question, answeredTemplate, (said) => ({
    ...{ ...said, court: court.name[lang], link: `${platform.publicOrigin}/${lang}/${place}` },
    title: answerIn({ kk: answer.title_kk, ru: answer.title_ru, en: answer.title_en }, lang).text,
    answer: answerIn({ kk: answer.text_kk, ru: answer.text_ru, en: answer.text_en }, lang).text,
  }));
}

/** Takes an answer from the site at once; mended, it is published anew. @throws what a step throws */
export async function withdrawAnswer(platform: Platform, act: Act, seen: SeenQuestion): Promise<void> {
  await takeStep(platform, act, seen, 'withdraw', async (tx, { question, state }) => {
    await updateAnswer(tx, question.id, { published_at: null });
    await updateQuestion(tx, question.id, { state, settled_on: null });
    const fact = { questionId: question.id, courtCode: question.court_code, number: question.number };
    tx.publish(answerWithdrawn, fact);
  });
}

/** @throws QUESTIONS_NO_ANSWER, the first fault */
async function wholeAnswer(tx: Tx, question: QuestionRow): Promise<AnswerRow> {
  const answer = await findAnswer(tx, question.id);
  if (!answer) throw questionErrors('QUESTIONS_NO_ANSWER');
  const [fault] = answerFaults(textsOf(answer));
  if (fault) throw questionErrors(fault.code);
  return answer;
}
