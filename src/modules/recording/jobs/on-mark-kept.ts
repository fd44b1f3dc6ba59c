import type { HearingId } from '#modules/hearings';
import { markKept } from '#modules/minutes/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { usOf } from '../model/mark.ts';
import { insertOpenness } from '../store/outline-store.ts';

/**
 * The court's own screen has closed or opened the hearing, which a recorder that is out of reach does not know: what is
 * recorded meanwhile is kept back all the same.
 */
export function onMarkKept(platform: Platform): JobHandler {
  const name = 'recording.on-mark-kept';
  return handleEvent(
    markKept,
    name,
    async ({ hearingId, kind, at }) => {
      const instant = at === undefined ? platform.clock.now() : Temporal.Instant.from(at);
      await platform.db.transact({ actor: { kind: 'system', name: 'recording' }, action: name }, async (tx) => {
        await insertOpenness(tx, hearingId as HearingId, usOf(instant), kind as 'closed' | 'open');
        tx.record({ kind: 'hearing', id: hearingId }, { [kind]: instant.toString() });
      });
    },
    ({ kind }) => kind === 'closed' || kind === 'open',
  );
}
