import type { Updateable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { Greeting } from '../model/kiosks/greeting.ts';
import type { KioskId } from '../model/kiosks/kiosk.ts';
import { inCourts, type KioskTable } from './tables.ts';

type NewKiosk = Pick<KioskTable, 'id' | 'court_code' | 'name' | 'made_at' | 'code_mac' | 'code_until'>;

export async function insertKiosk(tx: Tx, kiosk: NewKiosk): Promise<void> {
  await inCourts(tx)
    .insertInto('courts.kiosk')
    .values({ ...kiosk, state: 'invited' })
    .execute();
}

export async function findKiosk(on: Reads, id: KioskId) {
  return await inCourts(on).selectFrom('courts.kiosk').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockInvited(tx: Tx, codeMac: string) {
  return await inCourts(tx)
    .selectFrom('courts.kiosk')
    .selectAll()
    .where('code_mac', '=', codeMac)
    .where('state', '=', 'invited')
    .forUpdate()
    .executeTakeFirst();
}

export async function updateKiosk(tx: Tx, id: KioskId, columns: Updateable<KioskTable>): Promise<void> {
  await inCourts(tx).updateTable('courts.kiosk').set(columns).where('id', '=', id).execute();
}

/** A browser is one kiosk: what it was before ends. */
export async function endKioskOfBrowser(tx: Tx, browserMac: string): Promise<void> {
  await inCourts(tx)
    .updateTable('courts.kiosk')
    .set({ state: 'revoked', ended_at: tx.clock.now(), browser_mac: null, pass_until: null })
    .where('browser_mac', '=', browserMac)
    .execute();
}

interface Heard {
  readonly id: KioskId;
  readonly said: Greeting;
  readonly nextWord: string;
  readonly at: Temporal.Instant;
  readonly passUntil: Temporal.Instant;
  readonly browserMac: string;
  readonly clockOffS: number;
}

/**
 * Takes a greeting in one statement: whose word is the last one or the one before, and whose counter has grown.
 * @returns false when one of them does not hold
 */
export async function takeGreeting(on: Reads, heard: Heard): Promise<boolean> {
  const { id, said, nextWord, at, passUntil, browserMac, clockOffS } = heard;
  const { numUpdatedRows } = await inCourts(on)
    .updateTable('courts.kiosk')
    .set((eb) => ({
      word_before: eb.case().when('word', '=', said.word).then(eb.ref('word')).else(eb.ref('word_before')).end(),
      ...{ word: nextWord, counter: said.counter, last_seen_at: at, pass_until: passUntil, browser_mac: browserMac },
      ...{ version: said.version, screen: said.screen, clock_off_s: clockOffS, is_storage_full: said.isStorageFull },
      error_count: eb('error_count', '+', said.errors),
      ...(said.lastError === '' ? {} : { last_error: said.lastError }),
    }))
    .where('id', '=', id)
    .where('state', '=', 'registered')
    .where('counter', '<', said.counter)
    .where((eb) => eb.or([eb('word', '=', said.word), eb('word_before', '=', said.word)]))
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

export async function listKioskRows(on: Reads, courtCode: string) {
  return await inCourts(on)
    .selectFrom('courts.kiosk')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('state', '!=', 'revoked')
    .orderBy('made_at')
    .execute();
}

export async function findRowOfBrowser(on: Reads, browserMac: string) {
  return await inCourts(on)
    .selectFrom('courts.kiosk')
    .selectAll()
    .where('browser_mac', '=', browserMac)
    .where('state', '=', 'registered')
    .executeTakeFirst();
}
