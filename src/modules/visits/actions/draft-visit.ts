import { askVisitorContact, type ContactAddress, proveVisitorContact } from '#modules/identity';
import { findContact } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { visitErrors } from '../errors.ts';
import type { VisitDraftId, VisitId } from '../model/ids.ts';
import { cleanLine, type Visitor } from '../model/visit.ts';
import { type Browser, browserMac, findDraft, lockDraft, saveDraft, updateDraft } from '../store/draft-store.ts';
import type { DraftRow } from '../store/tables.ts';
import { bookReceptionIn } from './book-reception.ts';
import { readName, readTopic, takeTurn } from './enter-visit.ts';
import { readPeople, registerForOpenDayIn } from './register-for-open-day.ts';

/** What a browser has typed. */
export type WrittenVisit = {
  readonly courtCode: string;
  readonly name: string;
  readonly lang: Lang;
} & (
  | { readonly kind: 'reception'; readonly startsAt: Temporal.Instant; readonly topic: string }
  | { readonly kind: 'open_day'; readonly openDayId: string; readonly people: number }
);

export const CODE_PURPOSE = 'visits.code';

/** @throws VISITS_NAME_EMPTY, VISITS_NAME_LONG, VISITS_TOPIC_LONG, VISITS_PEOPLE_WRONG */
export async function writeVisit(platform: Platform, act: Act, browser: Browser, visit: WrittenVisit): Promise<void> {
  readName(visit.name);
  const topic = visit.kind === 'reception' ? readTopic(visit.topic) : null;
  const people = visit.kind === 'open_day' ? readPeople(visit.people) : 1;
  await platform.db.transact(act, async (tx) => {
    const browser_mac = browserMac(platform, browser);
    const before = await lockDraft(tx, browser_mac);
    const { courtCode, lang, kind } = visit;
    const id = before?.id ?? newId<VisitDraftId>();
    await saveDraft(tx, {
      ...{ id, browser_mac, kind, court_code: courtCode, lang, people, topic, name: cleanLine(visit.name) },
      open_day_id: visit.kind === 'open_day' ? visit.openDayId : null,
      starts_at: visit.kind === 'reception' ? visit.startsAt : null,
      // Whoever has to choose another time has reached the contact already.
      contact_kind: before?.contact_kind ?? null,
      contact_address: before?.contact_address ?? null,
      contact_id: before?.contact_id ?? null,
      ...{ visit_id: null, sealed_code: null, began_at: tx.clock.now() },
    });
    tx.record({ kind: 'visit-draft', id });
  });
}

/**
 * Sends a code to the contact, unless this browser has just proved the same one.
 * @returns true when the contact is proved @throws VISITS_DRAFT_GONE, IDENTITY_TOO_MANY_CODES
 */
export async function chooseVisitContact(
  platform: Platform,
  act: Act,
  browser: Browser,
  contact: ContactAddress,
): Promise<boolean> {
  const draft = await ownDraft(platform, browser);
  const isSame = draft.contact_kind === contact.kind && draft.contact_address === contact.address;
  if (isSame && (await isProved(platform, draft))) return true;
  const contactId = await askVisitorContact(platform, act, { contact, lang: draft.lang, network: browser.network });
  await platform.db.transact(act, async (tx) => {
    await updateDraft(tx, draft.id, {
      ...{ contact_kind: contact.kind, contact_address: contact.address, contact_id: contactId },
    });
    tx.record({ kind: 'visit-draft', id: draft.id });
  });
  return false;
}

export type ChosenWay =
  | { readonly way: 'account'; readonly personId: PersonId }
  | { readonly way: 'contact'; readonly code: string };

/**
 * Books what was written, once: a form that comes twice finds the visit that it has made.
 * @throws VISITS_DRAFT_GONE, IDENTITY_CODE_WRONG, IDENTITY_CODE_EXPIRED, IDENTITY_TOO_MANY_ATTEMPTS, and what booking throws
 */
export async function sendVisit(platform: Platform, act: Act, browser: Browser, chosen: ChosenWay): Promise<VisitId> {
  const draft = await ownDraft(platform, browser);
  if (draft.visit_id) return draft.visit_id;
  const visitor = await visitorOf(platform, act, draft, chosen);
  await takeTurn(platform, { source: 'site', network: browser.network });
  return await platform.db.transact(act, async (tx) => {
    const locked = await lockDraft(tx, draft.browser_mac);
    tx.record({ kind: 'visit-draft', id: draft.id });
    if (locked?.id !== draft.id) throw visitErrors('VISITS_DRAFT_GONE');
    if (locked.visit_id) return locked.visit_id;
    const { court_code: courtCode, name, lang, people } = locked;
    const visit = { courtCode, name, lang, visitor, source: 'site' } as const;
    const { id, code } =
      locked.kind === 'reception'
        ? await bookReceptionIn(platform, tx, { ...visit, startsAt: when(locked), topic: locked.topic ?? '' })
        : await registerForOpenDayIn(platform, tx, { ...visit, openDayId: locked.open_day_id ?? '', people });
    await updateDraft(tx, draft.id, { visit_id: id, sealed_code: platform.keys.seal(CODE_PURPOSE, code) });
    return id;
  });
}

function when({ starts_at }: DraftRow): Temporal.Instant {
  if (!starts_at) throw visitErrors('VISITS_PLACE_GONE');
  return starts_at;
}

async function visitorOf(platform: Platform, act: Act, draft: DraftRow, chosen: ChosenWay): Promise<Visitor> {
  if (chosen.way === 'account') return chosen;
  if (!draft.contact_id) throw visitErrors('VISITS_CONTACT_NOT_PROVED');
  // A code is worth one time: whoever lost the place after it comes again with the contact that it has proved.
  if (!(await isProved(platform, draft))) {
    await proveVisitorContact(platform, act, { contactId: draft.contact_id, code: chosen.code });
  }
  return { way: 'contact', contactId: draft.contact_id };
}

async function isProved({ reads }: Platform, { contact_id }: DraftRow): Promise<boolean> {
  return contact_id !== null && ((await findContact(reads, contact_id))?.proofs ?? []).length > 0;
}

/** @throws VISITS_DRAFT_GONE */
async function ownDraft(platform: Platform, browser: Browser): Promise<DraftRow> {
  const draft = await findDraft(platform.reads, browserMac(platform, browser));
  if (!draft) throw visitErrors('VISITS_DRAFT_GONE');
  return draft;
}
