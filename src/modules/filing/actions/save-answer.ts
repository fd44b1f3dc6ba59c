import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { filingErrors } from '../errors.ts';
import type { AnswerValue } from '../model/forms/answers.ts';
import type { Field } from '../model/forms/field.ts';
import { findField, type Question, questionsOf } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import { type AnswerFault, type AnswerReading, type RawInputs, readAnswer } from '../model/forms/read-answer.ts';
import { isSameAnswer } from '../model/forms/same-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { answerRow, touchDraft, writeAnswer } from '../store/draft-store.ts';
import { dropTyped } from '../store/typed-store.ts';
import { isSeen, keepTyped } from './keep-typed.ts';
import { openForWriting } from './open-draft.ts';
import { requireTrue } from './require-true.ts';

/** What another tab has saved meanwhile; both are shown, and the person chooses. */
export interface OtherAnswer {
  readonly field: string;
  readonly value: AnswerValue | undefined;
  /** Sent back as seen when the person keeps the own answer. */
  readonly version: number;
}

export type Saved =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: Temporal.Instant }
  /** `keptAt`: it is no answer, but was kept as it was typed. */
  | { readonly kind: 'faulty'; readonly faults: readonly AnswerFault[]; readonly keptAt?: Temporal.Instant }
  | { readonly kind: 'changed-elsewhere'; readonly others: readonly OtherAnswer[] };

export interface SavedField {
  readonly draftId: DraftId;
  readonly field: string;
  readonly raw: RawInputs;
  /** Version that the page showed; 0: not answered. */
  readonly seen: number;
}

/**
 * Saves one field as it is typed. What is no answer yet is kept beside the answers, so that the page shows it again.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_QUESTION_UNKNOWN
 */
export async function saveAnswer(
  platform: Platform,
  act: Act,
  principal: Principal,
  { draftId, field: name, raw, seen }: SavedField,
): Promise<Saved> {
  return await platform.db.transact(act, async (tx) => {
    const draft = await openForWriting(tx, draftId);
    const form = findForm(draft.form);
    const field = form && findField(form, name);
    if (!form || !field || field.kind === 'party' || field.kind === 'documents') {
      throw filingErrors('FILING_QUESTION_UNKNOWN');
    }
    tx.record({ kind: 'draft', id: draftId }, { field: name });
    const reading = await readTrue(tx, principal, field, raw);
    const page = questionsOf(form).find(({ fields }) => fields.includes(field));
    if (!reading.ok) {
      const { faults } = reading;
      if (!(await isSeen(tx, draftId, name, seen))) return { kind: 'faulty', faults };
      await keepTyped(tx, draftId, name, raw[name] ?? '');
      await touchDraft(tx, draftId, page?.id, name);
      return { kind: 'faulty', faults, keptAt: tx.clock.now() };
    }
    return await writeSeen(tx, { draftId, field: name, value: reading.value, seen }, page);
  });
}

/** Reads the text, then asks the house whether it is true. */
export async function readTrue(tx: Tx, principal: Principal, field: Field, raw: RawInputs): Promise<AnswerReading> {
  const reading = readAnswer(field, raw, legalDay(tx.clock.now()));
  if (!reading.ok) return reading;
  try {
    return { ok: true, value: await requireTrue(tx, principal, field, reading.value) };
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return { ok: false, faults: [{ input: field.id, error: thrown }] };
  }
}

export interface SeenAnswer {
  readonly draftId: DraftId;
  readonly field: string;
  readonly value: AnswerValue;
  readonly seen: number;
}

/** Saved over what was seen; the same value saved twice is one save. */
export async function writeSeen(tx: Tx, answer: SeenAnswer, page: Question | undefined): Promise<Saved> {
  const { draftId, field, value, seen } = answer;
  const version = await writeAnswer(tx, { draftId, field, value }, seen);
  if (version !== undefined) {
    await dropTyped(tx, draftId, [field]);
    await touchDraft(tx, draftId, page?.id, field);
    return { kind: 'saved', version, savedAt: tx.clock.now() };
  }
  const other = await answerRow(tx, draftId, field);
  if (other && isSameAnswer(other.value, value)) {
    await dropTyped(tx, draftId, [field]);
    return { kind: 'saved', version: other.version, savedAt: other.saved_at };
  }
  const others = [{ field, value: other?.value, version: other?.version ?? 0 }];
  return { kind: 'changed-elsewhere', others };
}
