import { findCaseByNumber } from '#modules/cases';
import { registryOfRecord } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { EventReason } from '../../model/event-reasons.ts';
import type { NationalChange } from '../../model/national-event.ts';
import { reviveChange } from '../../model/revive-change.ts';
import { nationalSystem } from '../../queries/national-system.ts';
import { type ProvedPaper, paperProof } from '../../queries/paper-proof.ts';
import {
  type EventRow,
  type FollowedCaseRow,
  lockEvent,
  lockFollowedCase,
  updateEvent,
  updateFollowedCase,
  waitingEvents,
} from '../../store/event-store.ts';
import { followChange } from './follow-change.ts';

const act: Act = { actor: { kind: 'system', name: 'torelik' }, action: 'torelik.apply-event' };

/**
 * Applies what waits in the court, each event in its own transaction and each case in the order of its events: one that came
 * too early waits for those before it, one that the case came over with is skipped.
 */
export async function applyEvents(platform: Platform, courtCode: string): Promise<void> {
  const blocked = new Set<string>();
  for (const row of await waitingEvents(platform.db.reads, courtCode)) {
    if (blocked.has(row.case_number)) continue;
    const reason = await applyEvent(platform, row);
    if (reason) blocked.add(row.case_number);
  }
}

async function applyEvent(platform: Platform, row: EventRow): Promise<EventReason | undefined> {
  const change = reviveChange(row.change);
  const paper = await paperOf(platform, row, change);
  try {
    return await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'national-event', id: row.id }, { kind: row.kind });
      const held = await lockEvent(tx, row.id);
      if (held?.state !== 'waiting') return undefined;
      const refusal = typeof paper === 'string' ? paper : undefined;
      const reason = await applyIn(tx, held, change, typeof paper === 'object' ? paper : undefined, refusal);
      if (reason && held.reason !== reason) await updateEvent(tx, row.id, { reason });
      return reason;
    });
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    platform.log.warn(
      { event: row.id, kind: row.kind, err: thrown },
      'an event of the national system was not applied',
    );
    return 'its_turn';
  }
}

async function applyIn(
  tx: Tx,
  row: EventRow,
  change: NationalChange,
  paper: ProvedPaper | undefined,
  refusal: EventReason | undefined,
): Promise<EventReason | undefined> {
  const { id, case_number: number, court_code: courtCode, ordinal } = row;
  const followed = await placeOf(tx, await lockFollowedCase(tx, { number, courtCode }), change);
  const settle = (state: 'applied' | 'skipped') =>
    updateEvent(tx, id, { state, reason: null, settled_at: tx.clock.now() });
  if (ordinal <= followed.last_event) {
    await settle('skipped');
    return undefined;
  }
  // After its last day there the court decides itself: what is told of later days is not followed.
  if ((await registryOfRecord(tx, courtCode, legalDay(row.at))) !== 'national') {
    await settle('skipped');
    return undefined;
  }
  if (!followed.case_id) return 'case_elsewhere';
  if (ordinal > followed.last_event + 1) return 'its_turn';
  const { case_id: caseId } = followed;
  const reason = refusal ?? (await followChange(tx, { caseId, courtCode, at: row.at, change, paper }));
  if (reason) return reason;
  await updateFollowedCase(tx, number, { last_event: ordinal });
  await settle('applied');
  return undefined;
}

/** The case here, found by its number once it is here; for one elsewhere the day of its registration is kept. */
async function placeOf(tx: Tx, row: FollowedCaseRow, change: NationalChange): Promise<FollowedCaseRow> {
  const { number } = row;
  const registered_on = change.kind === 'case_registered' ? change.registeredOn : row.registered_on;
  const here = row.case_id ? undefined : await findCaseByNumber(tx, number);
  // A case of that number that the own registry has given is another one.
  const case_id = row.case_id ?? (here?.numberedBy === 'national' ? here.id : null);
  if (case_id !== row.case_id || registered_on !== row.registered_on) {
    await updateFollowedCase(tx, number, { case_id, registered_on });
  }
  return { ...row, case_id, registered_on };
}

/** The bytes of an act, asked for before any transaction. @returns why there are none */
async function paperOf(
  platform: Platform,
  { case_number: number }: EventRow,
  change: NationalChange,
): Promise<ProvedPaper | EventReason | undefined> {
  if (change.kind !== 'act_issued') return undefined;
  const { sha256, sizeBytes, fileName } = change.document;
  try {
    const bytes = await platform.ports.of(nationalSystem).readDocument({ number, sha256, sizeBytes });
    return bytes ? await platform.ports.of(paperProof)({ fileName, bytes }) : 'document_absent';
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    return thrown.kind === 'refusal' ? 'document_refused' : 'document_absent';
  }
}
