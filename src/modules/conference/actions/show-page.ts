import { type CaseDocument, type DocumentId, listFile } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Reads } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { aPageIsShownInASitting } from '../model/shown-page.ts';
import { mayDo } from '../policy.ts';
import { roomScope } from '../queries/room-scope.ts';
import { sheetOfDocument } from '../queries/shown-page.ts';
import { findRoom } from '../store/room-store.ts';
import { endShownPage, insertShownPage } from '../store/shown-page-store.ts';
import type { RoomRow } from '../store/tables.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';

/** The court opens the file to show it; what is held in it the model refuses. */
const system = { kind: 'system', name: 'conference' } as const;

/**
 * «Everyone sees this page»: one page of the file to everybody who is in the room, until another one or none is shown.
 * @throws CONFERENCE_NOT_SITTING, CONFERENCE_PAGE_SEALED, CONFERENCE_PAGE_WRONG, CONFERENCE_PAGE_UNREADABLE, CONFERENCE_NOT_FOUND
 */
export async function showPage(
  platform: Platform,
  act: Act,
  { documentId, page, ...place }: InRoom & { readonly documentId: DocumentId; readonly page: number },
): Promise<void> {
  await tryPage(platform, act, { ...place, documentId, page });
  await changeRoom(platform, act, { ...place, deed: 'show-page' }, async (tx, { room, seats }) => {
    const document = await documentIn(tx, room, documentId);
    if (!document) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    const { mediaType, pages, number, title } = document;
    const refusal = aPageIsShownInASitting(room.phase, { isHeld: number === undefined, mediaType, pages }, page);
    if (refusal) throw conferenceErrors(refusal);
    const by = act.actor.kind === 'staff' ? act.actor.personId : null;
    await endShownPage(tx, room.id);
    await insertShownPage(tx, {
      ...{ id: newId(), room_id: room.id, document_id: documentId, title: title.slice(0, 300), page },
      ...{ shown_by: by, shown_at: tx.clock.now(), ended_at: null },
    });
    const seen = seats.filter(({ standing }) => standing === 'admitted').map(({ id }) => id);
    await saveRoom(tx, room, {}, { kind: 'page_shown', otherId: documentId, details: { page, number, to: seen } });
  });
}

async function documentIn(on: Reads, room: RoomRow, id: DocumentId): Promise<CaseDocument | undefined> {
  const file = room.case_id ? await listFile(on, system, room.case_id) : [];
  return file.find((document) => document.id === id);
}

/** A page that cannot be taken out of its file is refused to who shows it, not to those who look. */
async function tryPage(
  platform: Platform,
  { actor }: Act,
  { roomId, documentId, page }: InRoom & { readonly documentId: DocumentId; readonly page: number },
): Promise<void> {
  const room = await findRoom(platform.reads, roomId);
  if (!room || !mayDo('show-page', { actor }, await roomScope(platform.reads, room))) return;
  const document = await documentIn(platform.reads, room, documentId);
  if (document?.mediaType !== 'application/pdf' || document.number === undefined) return;
  try {
    await sheetOfDocument(platform, document, page);
  } catch (thrown) {
    if (isHouseError(thrown, 'PRINT_FAILED')) throw conferenceErrors('CONFERENCE_PAGE_WRONG', {}, { cause: thrown });
    throw thrown;
  }
}

/** Takes the page from all screens; when none is shown it changes nothing. */
export async function hidePage(platform: Platform, act: Act, place: InRoom): Promise<void> {
  await changeRoom(platform, act, { ...place, deed: 'show-page' }, async (tx, { room }) => {
    const ended = await endShownPage(tx, room.id);
    tx.record({ kind: 'room', id: room.id }, { hidden: ended !== undefined });
    if (ended) await saveRoom(tx, room, {}, { kind: 'page_hidden', otherId: ended.document_id });
  });
}
