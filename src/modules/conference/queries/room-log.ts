import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import type { RoomId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { entriesOf, findRoom, seatsOf } from '../store/room-store.ts';
import { shownPagesOf } from '../store/shown-page-store.ts';
import { roomScope } from './room-scope.ts';

/** A line of the log with the names that seats have now. */
export interface LogEntry {
  readonly at: Temporal.Instant;
  readonly kind: string;
  readonly name: string | undefined;
  readonly otherName: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface LoggedPage {
  readonly title: string;
  readonly page: number;
  readonly shownAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
}

export interface RoomLog {
  readonly entries: readonly LogEntry[];
  readonly pages: readonly LoggedPage[];
}

/** All that happened in the room, the first first. @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED */
export async function getRoomLog(on: Reads, actor: Actor, id: RoomId): Promise<RoomLog> {
  const room = await findRoom(on, id);
  if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  if (!mayDo('read-panel', { actor }, await roomScope(on, room))) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const [rows, seats, pages] = await Promise.all([entriesOf(on, id), seatsOf(on, id), shownPagesOf(on, id)]);
  const nameOf = (seatId: string | null) => seats.find((seat) => seat.id === seatId)?.name;
  return {
    entries: rows.map((row) => ({
      ...{ at: row.at, kind: row.kind, name: nameOf(row.seat_id), otherName: nameOf(row.other_id) },
      details: row.details as Readonly<Record<string, unknown>>,
    })),
    pages: pages.map((row) => ({ title: row.title, page: row.page, shownAt: row.shown_at, endedAt: row.ended_at })),
  };
}
