import { type CaseDocument, type DocumentId, listFile } from '#modules/cases';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import type { RoomId } from '../model/ids.ts';
import { seesShownPage } from '../model/shown-page.ts';
import { mayDo } from '../policy.ts';
import { findRoom } from '../store/room-store.ts';
import { findShownPage } from '../store/shown-page-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { roomScope } from './room-scope.ts';
import { seatOfPass } from './seat-of-pass.ts';

const system = { kind: 'system', name: 'conference' } as const;

/** What everybody is shown now. */
export interface ShownPage {
  /** New with each showing: an address that carries it is never stale. */
  readonly id: string;
  readonly documentId: DocumentId;
  readonly title: string;
  readonly page: number;
}

/** What this seat may see of what is shown. */
export async function shownPageFor(on: Reads, room: RoomRow, seat: SeatRow): Promise<ShownPage | null> {
  const { standing, is_of_closed_part: isOfClosedPart } = seat;
  return seesShownPage(room.phase, { standing, isOfClosedPart }) ? await shownPageIn(on, room.id) : null;
}

export async function shownPageIn(on: Reads, roomId: RoomId): Promise<ShownPage | null> {
  const row = await findShownPage(on, roomId);
  return row ? { id: row.id, documentId: row.document_id, title: row.title, page: row.page } : null;
}

export interface ShownSheet {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The one page as bytes, and nothing else of its document. @throws CONFERENCE_PASS_TAKEN_OVER, CONFERENCE_PAGE_NONE */
export async function openShownPage(platform: Platform, pass: string): Promise<ShownSheet> {
  const seat = await seatOfPass(platform, pass);
  const room = await findRoom(platform.reads, seat.room_id);
  const shown = room && (await shownPageFor(platform.reads, room, seat));
  if (!room || !shown) throw conferenceErrors('CONFERENCE_PAGE_NONE');
  return await sheetOf(platform, room, shown);
}

/** The same for whoever conducts the hearing. @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED, CONFERENCE_PAGE_NONE */
export async function openShownPageAtDesk(platform: Platform, actor: Actor, id: RoomId): Promise<ShownSheet> {
  const room = await findRoom(platform.reads, id);
  if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  if (!mayDo('read-panel', { actor }, await roomScope(platform.reads, room)))
    throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const shown = await shownPageIn(platform.reads, id);
  if (!shown) throw conferenceErrors('CONFERENCE_PAGE_NONE');
  return await sheetOf(platform, room, shown);
}

async function sheetOf(platform: Platform, room: RoomRow, { documentId, page }: ShownPage): Promise<ShownSheet> {
  const file = room.case_id ? await listFile(platform.reads, system, room.case_id) : [];
  const document = file.find(({ id, number }) => id === documentId && number !== undefined);
  if (!document) throw conferenceErrors('CONFERENCE_PAGE_NONE');
  return await sheetOfDocument(platform, document, page);
}

/** @throws what `Printer.onePage` throws */
export async function sheetOfDocument(
  platform: Platform,
  { sha256, mediaType }: Pick<CaseDocument, 'sha256' | 'mediaType'>,
  page: number,
): Promise<ShownSheet> {
  const whole = Buffer.concat(await Array.fromAsync(await platform.blobs.open(sha256)));
  return { mediaType, bytes: mediaType === 'application/pdf' ? await platform.printer.onePage(whole, page) : whole };
}
