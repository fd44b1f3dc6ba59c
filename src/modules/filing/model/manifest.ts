import { canonicalBytes, manifestOf, type ShownDocument } from '#modules/signatures';
import type { Answers } from './forms/answers.ts';
import { holds } from './forms/condition.ts';
import { type Form, questionsOf } from './forms/form.ts';
import type { DraftId } from './ids.ts';

/** Subject of the signature: the draft, for the filing does not exist before it is signed. */
export const signedSubject = (draftId: DraftId) => ({ kind: 'filing', id: draftId }) as const;

/** Answers to what is asked, and only to that: what was typed before another choice hid it is not filed. */
export function filedAnswers(form: Form, answers: Answers): Answers {
  const filed: [string, Answers[string]][] = [];
  for (const question of questionsOf(form)) {
    if (!holds(question.askedIf, answers)) continue;
    for (const { id, askedIf } of question.fields) {
      const value = answers[id];
      if (value !== undefined && holds(askedIf, answers)) filed.push([id, value]);
    }
  }
  return Object.fromEntries(filed);
}

/** The answers as bytes: one content has one form. */
export function answersBytes(form: Form, answers: Answers): Uint8Array {
  return canonicalBytes({ form: form.key, answers: JSON.parse(JSON.stringify(answers)) });
}

/** What is signed: title, size and SHA-256 of the paper, of the answers and of each file. */
export function manifestBytes(draftId: DraftId, documents: readonly ShownDocument[]): Uint8Array {
  return manifestOf(signedSubject(draftId), documents);
}
