import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { filingErrors } from '../errors.ts';
import { questionsOf } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import { showable } from '../model/forms/read-text.ts';
import { partyInputName, partyParts, readPartyInput } from '../model/forms/typed.ts';
import type { DraftId } from '../model/ids.ts';
import { answerRow, touchDraft } from '../store/draft-store.ts';
import { dropTyped, writeTyped } from '../store/typed-store.ts';
import { openForWriting } from './open-draft.ts';

/** Longest text that is kept of one input. */
const MOST_TYPED = 100_000;

export interface TypedPartyInput {
  readonly draftId: DraftId;
  /** `respondent.number` */
  readonly input: string;
  /** Set: this party is being changed. */
  readonly key?: string | undefined;
  readonly text: string;
  /** Version of the list of parties that the page showed. */
  readonly seen: number;
}

/**
 * Keeps one input of a party as it is typed; who it is is asked of the register when the page is saved.
 * @returns when it was kept; undefined: the list of parties is another one by now
 * @throws FILING_DRAFT_NOT_FOUND, FILING_DRAFT_SENT, FILING_QUESTION_UNKNOWN
 */
export async function typePartyInput(
  platform: Platform,
  act: Act,
  { draftId, input, key, text, seen }: TypedPartyInput,
): Promise<Temporal.Instant | undefined> {
  return await platform.db.transact(act, async (tx) => {
    const draft = await openForWriting(tx, draftId);
    const form = findForm(draft.form);
    const read = form && readPartyInput(form, input, key);
    if (!form || !read) throw filingErrors('FILING_QUESTION_UNKNOWN');
    tx.record({ kind: 'draft', id: draftId }, { typed: input });
    if (!(await isSeen(tx, draftId, read.field, seen))) return undefined;
    const name = partyInputName(read);
    await writeTyped(tx, draftId, name, shown(text));
    const page = questionsOf(form).find(({ fields }) => fields.some(({ id }) => id === read.field));
    await touchDraft(tx, draftId, page?.id, name);
    return tx.clock.now();
  });
}

/** What comes late from a page that was saved meanwhile is not kept: its button has said more. */
export async function isSeen(tx: Tx, draftId: DraftId, field: string, seen: number): Promise<boolean> {
  return ((await answerRow(tx, draftId, field))?.version ?? 0) === seen;
}

/** Keeps a text that did not become the answer of its field. An empty one of a field without an answer is nothing. */
export async function keepTyped(tx: Tx, draftId: DraftId, field: string, text: string): Promise<void> {
  if (text.trim() === '' && !(await answerRow(tx, draftId, field))) return await dropTyped(tx, draftId, [field]);
  await writeTyped(tx, draftId, field, shown(text));
}

/** Keeps a whole party that was refused. */
export async function keepTypedParty(
  tx: Tx,
  draftId: DraftId,
  party: { readonly field: string; readonly key: string | undefined },
  raw: Readonly<Record<string, string>>,
): Promise<void> {
  for (const part of partyParts) {
    const text = raw[part];
    if (text !== undefined) await writeTyped(tx, draftId, partyInputName({ ...party, part }), shown(text));
  }
}

/** The party was saved or taken out: what was typed of it is over. */
export async function forgetTypedParty(
  tx: Tx,
  draftId: DraftId,
  party: { readonly field: string; readonly key: string | undefined },
): Promise<void> {
  await dropTyped(
    tx,
    draftId,
    partyParts.map((part) => partyInputName({ ...party, part })),
  );
}

/** Without the signs that no answer may have, and not longer than a person types. */
function shown(text: string): string {
  return showable(text).slice(0, MOST_TYPED);
}
