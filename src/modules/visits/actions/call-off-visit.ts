import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { visitErrors } from '../errors.ts';
import { visitEnded } from '../events.ts';
import { type VisitAsked, visitOfCode } from '../queries/open-visit.ts';
import { type ShownVisit, shownVisit } from '../queries/shown-visit.ts';
import { freePlaces, lockVisit, updateVisit } from '../store/visit-store.ts';

/**
 * The visitor calls off by the code, and the place is free at once; pressed again it changes nothing.
 * @throws VISITS_CODE_MISTYPED, VISITS_CODE_WAIT, VISITS_CODE_UNKNOWN, VISITS_OVER
 */
export async function callOffVisit(platform: Platform, act: Act, asked: VisitAsked): Promise<ShownVisit> {
  const { id } = await visitOfCode(platform, asked);
  return await platform.db.transact(act, async (tx) => {
    const visit = await lockVisit(tx, id);
    const { court_code: courtCode, open_day_id, people } = visit;
    tx.record({ kind: 'visit', id }, { calledOff: true });
    if (visit.state === 'called_off') return shownVisit(visit);
    const hasBegun = Temporal.Instant.compare(visit.starts_at, tx.clock.now()) <= 0;
    if (visit.state === 'closed' || hasBegun) throw visitErrors('VISITS_OVER');
    const changes = { state: 'called_off', ended_at: tx.clock.now() } as const;
    await updateVisit(tx, id, changes);
    if (open_day_id) await freePlaces(tx, open_day_id, people);
    tx.publish(visitEnded, { visitId: id, courtCode, by: 'visitor' });
    return shownVisit({ ...visit, ...changes });
  });
}
