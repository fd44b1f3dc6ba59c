import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { nationalEventsCame } from '../../events.ts';
import type { EventsPage, NationalEvent } from '../../model/national-event.ts';
import { nationalSystem } from '../../queries/national-system.ts';
import {
  type EventRow,
  findFollowedCourt,
  followedCourt,
  insertEvents,
  updateFollowedCourt,
} from '../../store/event-store.ts';

const act: Act = { actor: { kind: 'system', name: 'torelik' }, action: 'torelik.poll-court' };

/** Events in one answer, and answers in one round: the rest comes in the next minute. */
const PAGE = 100;
const MOST_PAGES = 20;

/**
 * Reads what happened in the court after the last look. Events and cursor are written together, so that none is lost and one
 * that is told again is known by its id. @returns false when the national system did not answer
 */
export async function pollCourt(platform: Platform, courtCode: string): Promise<boolean> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const cursor = (await findFollowedCourt(platform.db.reads, courtCode))?.cursor ?? '';
    const page = await ask(platform, courtCode, cursor);
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'court', id: courtCode }, { events: typeof page === 'string' ? page : page.events.length });
      await keep(tx, courtCode, cursor, page);
    });
    if (typeof page === 'string') return false;
    if (!page.hasMore || page.cursor === cursor) return true;
  }
  return true;
}

/** @returns the page, or the code of what the national system did instead */
async function ask(platform: Platform, courtCode: string, cursor: string): Promise<EventsPage | string> {
  try {
    return await platform.ports.of(nationalSystem).listEvents({ courtCode, cursor, most: PAGE });
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.code.startsWith('TORELIK_')) return thrown.code;
    throw thrown;
  }
}

async function keep(tx: Tx, courtCode: string, cursor: string, page: EventsPage | string): Promise<void> {
  const now = tx.clock.now();
  const row = await followedCourt(tx, courtCode);
  if (typeof page === 'string') return await updateFollowedCourt(tx, courtCode, { asked_at: now, failure: page });
  const isNew = await insertEvents(
    tx,
    page.events.map((event) => rowOf(event, now)),
  );
  // Another process has read on meanwhile: its cursor stays, the events are known by their ids.
  const next = row.cursor === cursor ? page.cursor : row.cursor;
  await updateFollowedCourt(tx, courtCode, { cursor: next, asked_at: now, answered_at: now, failure: null });
  if (isNew > 0) tx.publish(nationalEventsCame, { courtCode, events: isNew });
}

function rowOf(event: NationalEvent, now: Temporal.Instant): EventRow {
  const { id, courtCode, caseNumber, ordinal, at, change } = event;
  return {
    ...{ id, court_code: courtCode, case_number: caseNumber, ordinal, kind: change.kind, at },
    ...{ change: JSON.stringify(change), received_at: now, state: 'waiting', reason: null, settled_at: null },
  };
}
