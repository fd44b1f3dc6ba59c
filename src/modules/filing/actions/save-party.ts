import { parseIdentityNumber } from '#modules/identity';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { ActMaker, Principal } from '#platform/http';
import { filingErrors } from '../errors.ts';
import { partiesOf } from '../model/forms/answers.ts';
import type { PartyField } from '../model/forms/field.ts';
import { findField } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import type { Party } from '../model/forms/party.ts';
import type { AnswerFault, RawInputs } from '../model/forms/read-answer.ts';
import { readParty } from '../model/forms/read-party.ts';
import { isSameAnswer } from '../model/forms/same-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { ownParty } from '../queries/own-party.ts';
import { answerRow, findDraftRow } from '../store/draft-store.ts';
import { forgetTypedParty } from './keep-typed.ts';
import { lookUpParty, type PartyWord } from './look-up-party.ts';
import { openForWriting } from './open-draft.ts';
import { type Saved, writeSeen } from './save-answer.ts';

export interface SavedParty {
  readonly draftId: DraftId;
  readonly field: string;
  /** Set: this party is written anew; absent: one more. */
  readonly key?: string | undefined;
  /** Inputs of `readParty`. */
  readonly raw: RawInputs;
  /** Version of the list of parties that the page showed. */
  readonly seen: number;
}

/**
 * Adds a party or writes it anew: asks the register, and lets the filer go on by hand when it does not answer.
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_QUESTION_UNKNOWN, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function saveParty(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  input: SavedParty,
): Promise<Saved> {
  const field = await partyField(platform, input);
  const reading = await readLookedUp(platform, act, principal, field, input.raw);
  if (!reading.ok) return { kind: 'faulty', faults: reading.faults };
  return await platform.db.transact(act('filing.save-party'), async (tx) => {
    await openForWriting(tx, input.draftId);
    tx.record({ kind: 'draft', id: input.draftId }, { field: field.id });
    return await writeParty(tx, field, input, reading.party);
  });
}

/** Takes a party out of its list. @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_QUESTION_UNKNOWN */
export async function removeParty(
  platform: Platform,
  act: ActMaker,
  { draftId, field: name, key, seen }: Omit<SavedParty, 'raw' | 'key'> & { readonly key: string },
): Promise<Saved> {
  const field = await partyField(platform, { draftId, field: name });
  return await platform.db.transact(act('filing.remove-party'), async (tx) => {
    await openForWriting(tx, draftId);
    tx.record({ kind: 'draft', id: draftId }, { field: field.id, removed: key });
    const others = (await storedParties(tx, draftId, field.id)).filter((party) => party.key !== key);
    await forgetTypedParty(tx, draftId, { field: field.id, key });
    return await writeSeen(tx, { draftId, field: field.id, value: others, seen }, undefined);
  });
}

async function partyField(
  platform: Platform,
  { draftId, field }: Pick<SavedParty, 'draftId' | 'field'>,
): Promise<PartyField> {
  const row = await findDraftRow(platform.reads, draftId);
  const form = row && findForm(row.form);
  if (!form) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  const found = findField(form, field);
  if (found?.kind !== 'party') throw filingErrors('FILING_QUESTION_UNKNOWN');
  return found;
}

type LookedUpReading =
  | { readonly ok: true; readonly party: Omit<Party, 'key'> }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** Reads what was typed, with the word of the register about its number. */
export async function readLookedUp(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  field: PartyField,
  raw: RawInputs,
): Promise<LookedUpReading> {
  const own = field.isFiler ? await ownParty(platform, principal) : undefined;
  const number = parseIdentityNumber(raw.number ?? '');
  if (own?.number && number.ok && number.value.number === own.number) {
    return readOwn(field, raw, own, principal.isConfirmed);
  }
  const word: PartyWord = number.ok
    ? await lookUpParty(platform, act, principal, number.value)
    : { register: 'not-asked' };
  const reading = readParty(field, raw, word.register !== 'found');
  if (!reading.ok) return reading;
  return { ok: true, party: { ...reading.value, ...word } };
}

/** Of a proved account the name and the birth date are those of the register, whatever was typed. */
function readOwn(field: PartyField, raw: RawInputs, own: Omit<Party, 'key'>, isProved: boolean): LookedUpReading {
  const { kind, number, register, surname, givenName, patronymic, name, birthDate } = own;
  const typed = isProved && birthDate ? { ...raw, birthDate } : raw;
  const reading = readParty(field, typed, !isProved);
  if (!reading.ok) return reading;
  const proved = isProved ? { kind, number, surname, givenName, patronymic, name } : {};
  const known = Object.fromEntries(Object.entries(proved).filter(([, value]) => value !== undefined));
  return {
    ok: true,
    party: { ...reading.value, ...known, ...(isProved && birthDate ? { birthDate } : {}), register },
  };
}

async function storedParties(tx: Tx, draftId: DraftId, field: string): Promise<readonly Party[]> {
  const row = await answerRow(tx, draftId, field);
  return row ? partiesOf({ [field]: row.value }, field) : [];
}

/** Refuses the same number twice and more parties than the form takes. */
export async function writeParty(
  tx: Tx,
  field: PartyField,
  { draftId, key, seen }: Pick<SavedParty, 'draftId' | 'key' | 'seen'>,
  party: Omit<Party, 'key'>,
): Promise<Saved> {
  const stored = await storedParties(tx, draftId, field.id);
  // The other sending of the same form has added this very party.
  const row = key === undefined ? await answerRow(tx, draftId, field.id) : undefined;
  if (row && row.version > seen && stored.some(({ key: _, ...one }) => isSameAnswer(one, party))) {
    return { kind: 'saved', version: row.version, savedAt: row.saved_at };
  }
  const others = stored.filter((one) => one.key !== key);
  if (party.number && others.some(({ number }) => number === party.number)) {
    return { kind: 'faulty', faults: [{ input: `${field.id}.number`, error: filingErrors('FILING_PARTY_TWICE') }] };
  }
  const isThere = key !== undefined && stored.some((one) => one.key === key);
  if (!isThere && stored.length >= field.most) {
    const error = filingErrors('FILING_PARTIES_TOO_MANY', { limit: field.most });
    return { kind: 'faulty', faults: [{ input: `${field.id}.number`, error }] };
  }
  const written = { ...party, key: isThere ? key : nextKey(stored) };
  const value = isThere ? stored.map((one) => (one.key === key ? written : one)) : [...stored, written];
  const saved = await writeSeen(tx, { draftId, field: field.id, value, seen }, undefined);
  if (saved.kind === 'saved') await forgetTypedParty(tx, draftId, { field: field.id, key });
  return saved;
}

function nextKey(parties: readonly Party[]): string {
  const last = parties.reduce((most, { key }) => Math.max(most, Number(key.slice(1)) || 0), 0);
  return `p${last + 1}`;
}
