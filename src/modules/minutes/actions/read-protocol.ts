import { participantsActedFor } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { minutesErrors } from '../errors.ts';
import { findProtocolOf, type Protocol } from '../queries/get-protocol.ts';
import { keepReading, readingsOf } from '../store/protocol-store.ts';

export interface ReadProtocol {
  readonly protocol: Protocol;
  /** When the reader's side first read it: the term of remarks runs from there. */
  readonly readAt: Temporal.Instant | undefined;
}

/**
 * A participant reads the sealed protocol: that is when the side got acquainted with it (CPC RK art. 284).
 * @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED
 */
export async function readProtocol(platform: Platform, act: Act, hearingId: HearingId): Promise<ReadProtocol> {
  const protocol = await findProtocolOf(platform.reads, act.actor, hearingId);
  if (!protocol) throw minutesErrors('MINUTES_NOT_FOUND');
  const { actor } = act;
  if (actor.kind !== 'person') return { protocol, readAt: undefined };
  const own = await participantsActedFor(platform.reads, protocol.caseId, actor.personId);
  const known = await readingsOf(platform.reads, protocol.id);
  const fresh = own.filter((one) => !known.has(one));
  if (fresh.length > 0) {
    await platform.db.transact(act, async (tx) => {
      await keepReading(tx, protocol.id, fresh);
      tx.record({ kind: 'hearing', id: hearingId }, { protocol: protocol.id, read: fresh.length });
    });
  }
  const first = own.flatMap((one) => known.get(one) ?? []).toSorted(Temporal.Instant.compare)[0];
  return { protocol, readAt: first ?? platform.clock.now() };
}
