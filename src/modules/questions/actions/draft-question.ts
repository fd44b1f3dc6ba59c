import { getCourt } from '#modules/courts';
import { askVisitorContact, drawTalon, proveVisitorContact } from '#modules/identity';
import { findContact } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { questionErrors } from '../errors.ts';
import type { DraftId, QuestionId } from '../model/ids.ts';
import {
  type Browser,
  browserMac,
  type DraftRow,
  findDraft,
  lockDraft,
  saveDraft,
  updateDraft,
} from '../store/draft-store.ts';
import { type Asker, enterQuestion, readText, takeTurn } from './ask-question.ts';
import { takeQuestionWork } from './take-question-work.ts';

export interface WrittenQuestion {
  readonly courtCode: string;
  /** As typed. */
  readonly text: string;
  readonly lang: Lang;
  /** The field that people never see. */
  readonly trap: string;
  /** The task of the form and the browser's answer; both empty without scripts. */
  readonly task: string;
  readonly answer: string;
}

/**
 * Keeps what was typed for the browser that typed it, while it looks at similar answers and chooses how to get its own.
 * @throws QUESTIONS_TRAP_FILLED, QUESTIONS_TEXT_EMPTY, QUESTIONS_TEXT_SHORT, QUESTIONS_TEXT_LONG, COURTS_COURT_UNKNOWN
 */
export async function writeQuestion(
  platform: Platform,
  act: Act,
  browser: Browser,
  { courtCode, lang, trap, task, answer, ...typed }: WrittenQuestion,
): Promise<void> {
  if (trap !== '') throw questionErrors('QUESTIONS_TRAP_FILLED');
  const text = readText(typed.text, 'site');
  await getCourt(platform.reads, courtCode);
  const hasWorked = await takeQuestionWork(platform, task, answer);
  const browser_mac = browserMac(platform, browser);
  await platform.db.transact(act, async (tx) => {
    const before = await lockDraft(tx, browser_mac);
    const id = before && !before.question_id ? before.id : newId<DraftId>();
    await saveDraft(tx, {
      ...{ id, browser_mac, court_code: courtCode, lang, text, began_at: tx.clock.now(), question_id: null },
      // Whoever goes back to mend a word has done the sum already, and reached the contact.
      has_worked: hasWorked || (before?.id === id && before.has_worked),
      ...(before?.id === id ? contactOf(before) : { contact_kind: null, contact_address: null, contact_id: null }),
    });
    tx.record({ kind: 'question-draft', id });
  });
}

const contactOf = ({ contact_kind, contact_address, contact_id }: DraftRow) => ({
  ...{ contact_kind, contact_address, contact_id },
});

/** Sends a code to the contact at which the answer is wanted. @throws QUESTIONS_DRAFT_GONE, IDENTITY_TOO_MANY_CODES */
export async function chooseContact(
  platform: Platform,
  act: Act,
  browser: Browser,
  contact: Parameters<typeof askVisitorContact>[2]['contact'],
): Promise<void> {
  const draft = await ownDraft(platform, browser);
  const asked = { contact, lang: draft.lang, network: browser.network };
  const contactId = await askVisitorContact(platform, act, asked);
  await platform.db.transact(act, async (tx) => {
    await updateDraft(tx, draft.id, {
      ...{ contact_kind: contact.kind, contact_address: contact.address, contact_id: contactId },
    });
    tx.record({ kind: 'question-draft', id: draft.id });
  });
}

export type ChosenWay =
  | { readonly way: 'account'; readonly personId: PersonId }
  | { readonly way: 'contact'; readonly code: string }
  | { readonly way: 'talon' };

/**
 * Sends what was written, once: a form that comes twice finds the question that it has made.
 * @throws QUESTIONS_DRAFT_GONE, QUESTIONS_PROOF_NEEDED, QUESTIONS_TOO_MANY, QUESTIONS_SAME_SENT, IDENTITY_CODE_WRONG,
 *   IDENTITY_CODE_EXPIRED, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function sendQuestion(
  platform: Platform,
  act: Act,
  browser: Browser,
  chosen: ChosenWay,
): Promise<QuestionId> {
  const draft = await ownDraft(platform, browser);
  if (draft.question_id) return draft.question_id;
  const asker = await askerOf(platform, act, draft, chosen);
  const { court_code: courtCode, text, lang } = draft;
  const question = { courtCode, text, lang, source: 'site', asker } as const;
  await takeTurn(platform, { ...question, network: browser.network });
  const talon = await drawTalon(platform, 'question');
  return await platform.db.transact(act, async (tx) => {
    const locked = await lockDraft(tx, draft.browser_mac);
    tx.record({ kind: 'question-draft', id: draft.id });
    if (locked?.id !== draft.id) throw questionErrors('QUESTIONS_DRAFT_GONE');
    if (locked.question_id) return locked.question_id;
    const { id } = await enterQuestion(platform, tx, question, talon);
    await updateDraft(tx, draft.id, { question_id: id });
    return id;
  });
}

async function askerOf(platform: Platform, act: Act, draft: DraftRow, chosen: ChosenWay): Promise<Asker> {
  if (chosen.way === 'account') return chosen;
  if (chosen.way === 'talon') {
    if (!draft.has_worked) throw questionErrors('QUESTIONS_PROOF_NEEDED');
    return { way: 'talon' };
  }
  if (!draft.contact_id) throw questionErrors('QUESTIONS_CONTACT_NOT_PROVED');
  // A code is worth one time: whoever had to wait after it comes again with the contact that it has proved.
  const isProved = ((await findContact(platform.reads, draft.contact_id))?.proofs ?? []).length > 0;
  if (!isProved) await proveVisitorContact(platform, act, { contactId: draft.contact_id, code: chosen.code });
  return { way: 'contact', contactId: draft.contact_id };
}

/** @throws QUESTIONS_DRAFT_GONE */
async function ownDraft(platform: Platform, browser: Browser): Promise<DraftRow> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  if (!draft) throw questionErrors('QUESTIONS_DRAFT_GONE');
  return draft;
}
