import { formatNumericDate } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { questionErrors } from '../errors.ts';
import { questionAsked } from '../events.ts';
import { questionTexts } from '../locales/index.ts';
import {
  isAlwaysHidden,
  type Mark,
  marksByHand,
  proposeMarks,
  publicText,
  withoutOverlaps,
} from '../model/public-text.ts';
import { isPrivateReason, isRefusalGround } from '../model/refusal-grounds.ts';
import { updateQuestion } from '../store/question-store.ts';
import { type SeenQuestion, takeStep } from './take-step.ts';
import { tellAsker } from './tell-asker.ts';
import { forwardedTemplate, refusedTemplate } from './templates.ts';

/** Longest words of the desk to an asker. */
export const LONGEST_WORDS = 1000;

export interface Acceptance extends SeenQuestion {
  /** Places of those that the rules proposed which stay hidden, by their index; an IIN does in any case. */
  readonly hidden: readonly number[];
  /** Words that a person saw and the rules did not, as they stand in the text; one a line. */
  readonly missed: string;
  readonly visibility: string | undefined;
  /** Why the answer goes to the asker alone. */
  readonly reason: string | undefined;
}

/**
 * A person has looked the question through: what the public does not see, and whether it sees it at all.
 * @throws QUESTIONS_VISIBILITY_MISSING, QUESTIONS_REASON_MISSING, QUESTIONS_HIDDEN_WORD_ABSENT, and what a step throws
 */
export async function acceptQuestion(platform: Platform, act: Act, given: Acceptance): Promise<void> {
  const isPublic = given.visibility === 'public';
  if (!isPublic && given.visibility !== 'private') throw questionErrors('QUESTIONS_VISIBILITY_MISSING');
  const reason = isPublic ? null : given.reason;
  if (reason !== null && !isPrivateReason(reason)) throw questionErrors('QUESTIONS_REASON_MISSING');
  await takeStep(
    platform,
    act,
    given,
    'accept',
    async (tx, { question, state }) => {
      const marks = chosenMarks(question.text, given);
      await updateQuestion(tx, question.id, {
        ...{ state, is_public: isPublic, private_reason: reason, marks: JSON.stringify(marks) },
        public_text: publicText(question.text, marks, question.lang),
      });
    },
    { isPublic },
  );
}

/** @throws QUESTIONS_HIDDEN_WORD_ABSENT */
function chosenMarks(text: string, { hidden, missed }: Acceptance): readonly Mark[] {
  const kept = proposeMarks(text).filter((mark, at) => hidden.includes(at) || isAlwaysHidden(mark));
  const words = missed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const absent = words.find((word) => !text.includes(word));
  if (absent !== undefined) throw questionErrors('QUESTIONS_HIDDEN_WORD_ABSENT', { word: absent.slice(0, 60) });
  return withoutOverlaps([...kept, ...marksByHand(text, words)]);
}

export interface Refusal extends SeenQuestion {
  readonly ground: string | undefined;
  /** To the asker; a body that is competent must be named. */
  readonly words: string;
}

/**
 * Closes a question without an answer and tells its asker why and what can be done instead.
 * @throws QUESTIONS_GROUND_MISSING, QUESTIONS_WORDS_MISSING, QUESTIONS_WORDS_LONG, and what a step throws
 */
export async function refuseQuestion(platform: Platform, act: Act, given: Refusal): Promise<void> {
  const { ground } = given;
  if (!isRefusalGround(ground)) throw questionErrors('QUESTIONS_GROUND_MISSING');
  const words = readWords(given.words, ground === 'other_body' || ground === 'repeated');
  await takeStep(
    platform,
    act,
    given,
    'refuse',
    async (tx, { question, state }) => {
      const settled_on = legalDay(tx.clock.now());
      await updateQuestion(tx, question.id, { state, refusal_ground: ground, refusal_words: words, settled_on });
      const texts = questionTexts(question.lang);
      const court = await getCourt(tx, question.court_code);
      await tellAsker(tx, question, refusedTemplate, (said) => ({
        ...{ ...said, court: court.name[question.lang], words },
        ...{ ground: texts.grounds[ground], instead: texts.instead[ground] },
      }));
    },
    { ground },
  );
}

export interface Forwarding extends SeenQuestion {
  readonly courtCode: string;
  readonly words: string;
}

/**
 * Gives a question to the court that can answer it; the term runs on.
 * @throws QUESTIONS_COURT_MISSING, QUESTIONS_WORDS_LONG, COURTS_COURT_UNKNOWN, and what a step throws
 */
export async function forwardQuestion(platform: Platform, act: Act, given: Forwarding): Promise<void> {
  const words = readWords(given.words, false);
  if (given.courtCode === '') throw questionErrors('QUESTIONS_COURT_MISSING');
  const court = await getCourt(platform.reads, given.courtCode);
  await takeStep(
    platform,
    act,
    given,
    'forward',
    async (tx, { question, state }) => {
      if (court.code === question.court_code) throw questionErrors('QUESTIONS_COURT_MISSING');
      await updateQuestion(tx, question.id, {
        ...{ state, court_code: court.code, is_public: null, private_reason: null, public_text: null },
      });
      await tellAsker(tx, { ...question, court_code: court.code }, forwardedTemplate, (said) => ({
        ...{ ...said, court: court.name[question.lang], words, until: formatNumericDate(question.due_on) },
      }));
      tx.publish(questionAsked, { questionId: question.id, courtCode: court.code });
    },
    { to: court.code },
  );
}

/** @throws QUESTIONS_WORDS_MISSING, QUESTIONS_WORDS_LONG */
export function readWords(typed: string, isNeeded: boolean): string {
  const words = typed.normalize('NFC').trim();
  if (words === '' && isNeeded) throw questionErrors('QUESTIONS_WORDS_MISSING');
  if (words.length > LONGEST_WORDS) throw questionErrors('QUESTIONS_WORDS_LONG', { limit: LONGEST_WORDS });
  return words;
}
