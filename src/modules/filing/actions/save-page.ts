import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { ActMaker, Principal } from '#platform/http';
import { filingErrors } from '../errors.ts';
import type { Answers } from '../model/forms/answers.ts';
import { holds } from '../model/forms/condition.ts';
import type { Field, PartyField } from '../model/forms/field.ts';
import { findQuestion, type Question } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import { questionAfter } from '../model/forms/progress.ts';
import type { AnswerFault, RawInputs } from '../model/forms/read-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { draftOf } from '../queries/get-draft.ts';
import { answerRow, findDraftRow, touchDraft } from '../store/draft-store.ts';
import { keepTyped, keepTypedParty } from './keep-typed.ts';
import { openForWriting } from './open-draft.ts';
import { type OtherAnswer, readTrue, type Saved, writeSeen } from './save-answer.ts';
import { readLookedUp, writeParty } from './save-party.ts';

export interface SavedPage {
  readonly draftId: DraftId;
  readonly question: string;
  /** Inputs of the page: those of `readAnswer`, and of a party `{field}.number` and so on. */
  readonly raw: RawInputs;
  /** Version of each field that the page showed; what is missing was not answered. */
  readonly seen: Readonly<Record<string, number>>;
  /** What is refused is kept as it was typed, for who comes back later; default: it is only told. */
  readonly keepsTyped?: boolean;
}

export type PageSaved =
  /** `next`: page of the same task; undefined: back to the list of tasks. */
  | { readonly kind: 'saved'; readonly next: string | undefined }
  | { readonly kind: 'faulty'; readonly faults: readonly AnswerFault[] }
  | { readonly kind: 'changed-elsewhere'; readonly others: readonly OtherAnswer[] };

/**
 * Saves a whole page: what is right is kept even when something else on the page is wrong.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_QUESTION_UNKNOWN, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function savePage(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  input: SavedPage,
): Promise<PageSaved> {
  const question = await askedQuestion(platform, input);
  const parties = await readParties(platform, act, principal, question, input.raw);
  return await platform.db.transact(act('filing.save-page'), async (tx) => {
    const row = await openForWriting(tx, input.draftId);
    tx.record({ kind: 'draft', id: input.draftId }, { question: question.id });
    const { answers: before, given } = await draftOf(tx, row);
    const known = { before, parties, filerNumber: given.filerNumber };
    const { faults, others } = await saveFields(tx, principal, question, input, known);
    await touchDraft(tx, input.draftId, question.id, input.keepsTyped ? faults[0]?.input : undefined);
    if (others.length > 0) return { kind: 'changed-elsewhere', others };
    if (faults.length > 0) return { kind: 'faulty', faults };
    const after = await draftOf(tx, row);
    return { kind: 'saved', next: questionAfter(after.form, question.id, after.given)?.id };
  });
}

interface FieldsSaved {
  readonly faults: readonly AnswerFault[];
  readonly others: readonly OtherAnswer[];
}

interface KnownBefore {
  readonly before: Answers;
  readonly parties: ReadonlyMap<string, ReadParty>;
  readonly filerNumber: string | undefined;
}

/** Field after field, each asked or not by the answers before it. */
async function saveFields(
  tx: Tx,
  principal: Principal,
  question: Question,
  input: SavedPage,
  { before, parties, filerNumber }: KnownBefore,
): Promise<FieldsSaved> {
  const faults: AnswerFault[] = [];
  const others: OtherAnswer[] = [];
  const answers: Record<string, Answers[string]> = { ...before };
  for (const field of question.fields) {
    if (!holds(field.askedIf, answers)) continue;
    const party = parties.get(field.id);
    const wrong = field.kind === 'party' ? filerInWrongPlace(field, party, answers, filerNumber) : undefined;
    const saved = wrong ?? (await saveField(tx, principal, field, input, party));
    if (saved.kind === 'changed-elsewhere') others.push(...saved.others);
    if (saved.kind === 'saved' && 'value' in saved) answers[field.id] = saved.value;
    if (saved.kind !== 'faulty') continue;
    faults.push(...saved.faults);
    if (input.keepsTyped) await keepTypedField(tx, field, input);
  }
  return { faults, others };
}

/** Who files for somebody else has left the own number where that one belongs. */
function filerInWrongPlace(
  { id, isFilerIf }: PartyField,
  party: ReadParty,
  answers: Answers,
  filerNumber: string | undefined,
): Extract<Saved, { kind: 'faulty' }> | undefined {
  if (holds(isFilerIf, answers) || !party?.ok || party.party.number !== filerNumber) return undefined;
  return { kind: 'faulty', faults: [{ input: `${id}.number`, error: filingErrors('FILING_PARTY_IS_FILER') }] };
}

async function askedQuestion(platform: Platform, { draftId, question: id }: SavedPage): Promise<Question> {
  const row = await findDraftRow(platform.reads, draftId);
  const form = row && findForm(row.form);
  if (!form) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  const question = findQuestion(form, id);
  if (!question) throw filingErrors('FILING_QUESTION_UNKNOWN');
  return question;
}

type ReadParty = Awaited<ReturnType<typeof readLookedUp>> | undefined;

/** Parties typed on the page itself, asked of the register before the transaction. */
async function readParties(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  question: Question,
  raw: RawInputs,
): Promise<ReadonlyMap<string, ReadParty>> {
  const read = new Map<string, ReadParty>();
  for (const field of question.fields) {
    if (field.kind !== 'party') continue;
    const typed = partyInputs(field.id, raw);
    if (typed) read.set(field.id, await readLookedUp(platform, act, principal, field, typed));
  }
  return read;
}

/** @returns undefined when the page brought no party: its list stands as it is */
function partyInputs(field: string, raw: RawInputs): RawInputs | undefined {
  const entries = Object.entries(raw).flatMap(([name, value]) =>
    name.startsWith(`${field}.`) ? [[name.slice(field.length + 1), value] as const] : [],
  );
  const isTyped = entries.some(([name, value]) => !['key', 'kind'].includes(name) && value.trim() !== '');
  return isTyped ? Object.fromEntries(entries) : undefined;
}

async function keepTypedField(tx: Tx, field: Field, { draftId, raw }: SavedPage): Promise<void> {
  if (field.kind !== 'party') return await keepTyped(tx, draftId, field.id, raw[field.id] ?? '');
  const party = { field: field.id, key: raw[`${field.id}.key`] };
  await keepTypedParty(tx, draftId, party, partyInputs(field.id, raw) ?? {});
}

type SavedValue = Saved | { readonly kind: 'saved'; readonly value: Answers[string] };

async function saveField(
  tx: Tx,
  principal: Principal,
  field: Field,
  { draftId, raw, seen: allSeen }: SavedPage,
  party: ReadParty,
): Promise<SavedValue> {
  const seen = allSeen[field.id] ?? 0;
  if (field.kind === 'documents') return { kind: 'saved', value: [] };
  if (field.kind === 'party') {
    if (!party) return await keptParties(tx, field, draftId, seen);
    if (!party.ok) return { kind: 'faulty', faults: party.faults };
    return await writeParty(tx, field, { draftId, seen, key: raw[`${field.id}.key`] }, party.party);
  }
  const reading = await readTrue(tx, principal, field, raw);
  if (!reading.ok) return { kind: 'faulty', faults: reading.faults };
  const saved = await writeSeen(tx, { draftId, field: field.id, value: reading.value, seen }, undefined);
  return saved.kind === 'saved' ? { kind: 'saved', value: reading.value } : saved;
}

/** No party came with the page: an optional list is answered as empty, a needed one must hold somebody. */
async function keptParties(tx: Tx, field: PartyField, draftId: DraftId, seen: number): Promise<SavedValue> {
  const stored = await answerRow(tx, draftId, field.id);
  if (stored) return { kind: 'saved', value: stored.value };
  if (field.isOptional) return await writeSeen(tx, { draftId, field: field.id, value: [], seen }, undefined);
  return {
    kind: 'faulty',
    faults: [{ input: field.id, error: filingErrors('FILING_ANSWER_MISSING', { ...field.label }) }],
  };
}
