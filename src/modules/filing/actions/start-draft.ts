import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { oneByOne, type Tx, twinsSince } from '#platform/db';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { filingErrors } from '../errors.ts';
import type { Answers, AnswerValue } from '../model/forms/answers.ts';
import { type Form, findField } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import type { DraftId, FilingId } from '../model/ids.ts';
import { answerRows, type DraftRow, insertDraft, listDraftRows, writeAnswer } from '../store/draft-store.ts';
import { requireTrue } from './require-true.ts';

/** Unfinished drafts of one owner. */
const MOST_DRAFTS = 50;

export interface NewDraft {
  readonly form: string;
  /** Language of the person's pages. */
  readonly lang: Lang;
  /** What is known already: the case of a motion, answers of a rejected filing. */
  readonly answers?: Answers;
  /** The rejected filing whose data is used again. */
  readonly refiles?: FilingId;
  /** A second click on the button begins no second draft; a program that asks twice means two. Default: false. */
  readonly isOnce?: boolean;
}

/**
 * Begins a filing. An unproved account may: it files, and sees nothing of others.
 * @throws FILING_FORM_UNKNOWN, FILING_TOO_MANY_DRAFTS, and what `requireTrue` throws of given answers
 */
export async function startDraft(
  platform: Platform,
  act: Act,
  principal: Principal,
  draft: NewDraft,
): Promise<DraftId> {
  const form = findForm(draft.form);
  if (!form) throw filingErrors('FILING_FORM_UNKNOWN');
  return await platform.db.transact(act, async (tx) => {
    const twin = draft.isOnce ? await justBegun(tx, principal, draft) : undefined;
    if (twin) {
      tx.record({ kind: 'draft', id: twin.id }, { form: form.key, again: true });
      return twin.id;
    }
    const open = await listDraftRows(tx, principal.personId, MOST_DRAFTS);
    if (open.length >= MOST_DRAFTS) throw filingErrors('FILING_TOO_MANY_DRAFTS', { limit: MOST_DRAFTS });
    const id = newId<DraftId>();
    const now = tx.clock.now();
    await insertDraft(tx, {
      ...{ id, form: form.key, owner_id: principal.personId, lang: draft.lang, refiles: draft.refiles ?? null },
      ...{ began_at: now, changed_at: now, last_question: null, last_input: null, filing_id: null },
    });
    await writeGiven(tx, form, id, principal, draft.answers ?? {});
    tx.record({ kind: 'draft', id }, { form: form.key });
    return id;
  });
}

/** The other sending of the same form: begun a moment ago with the same answers, and nothing typed into it yet. */
async function justBegun(tx: Tx, { personId }: Principal, draft: NewDraft): Promise<DraftRow | undefined> {
  await oneByOne(tx, `filing.start:${personId}`);
  const given = JSON.stringify(Object.entries(draft.answers ?? {}).sort());
  for (const row of await listDraftRows(tx, personId, MOST_DRAFTS)) {
    const isFresh = row.changed_at.equals(row.began_at) && Temporal.Instant.compare(row.began_at, twinsSince(tx)) > 0;
    if (!isFresh || row.form !== draft.form || row.refiles !== (draft.refiles ?? null)) continue;
    const answers = (await answerRows(tx, row.id)).map(({ field, value }) => [field, value] as const);
    if (JSON.stringify(answers.sort()) === given) return row;
  }
  return undefined;
}

async function writeGiven(tx: Tx, form: Form, draftId: DraftId, principal: Principal, given: Answers): Promise<void> {
  for (const [name, value] of Object.entries(given) as [string, AnswerValue][]) {
    const field = findField(form, name);
    if (!field) continue;
    await requireTrue(tx, principal, field, value);
    await writeAnswer(tx, { draftId, field: name, value }, 0);
  }
}
