import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { inboxChanged } from '../../events.ts';
import type { FilingId } from '../../model/ids.ts';
import { HELD_MINUTES } from '../../model/intake/pick-up.ts';
import { updateFiling } from '../../store/filing-store.ts';
import { clerkOf, openForIntake } from './open-intake.ts';

/**
 * A clerk opens a filing: others see the name and leave it alone, until it is decided, given back, or ten minutes have passed.
 * @param name surname and initials of the clerk
 * @throws FILING_NOT_FOUND, FILING_DECIDED, FILING_TAKEN, FILING_NOT_ALLOWED
 */
export async function takeFiling(platform: Platform, act: Act, id: FilingId, name: string): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openForIntake(tx, id);
    const { personId } = clerkOf(tx);
    const until = tx.clock.now().add({ minutes: HELD_MINUTES });
    await updateFiling(tx, id, { taken_by: personId, taken_name: name, taken_until: until });
    tx.record({ kind: 'filing', id, personId: row.filer_id }, { taken: true });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}

/** Gives it back to the others. @throws FILING_NOT_FOUND, FILING_DECIDED, FILING_TAKEN, FILING_NOT_ALLOWED */
export async function releaseFiling(platform: Platform, act: Act, id: FilingId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const row = await openForIntake(tx, id);
    await updateFiling(tx, id, { taken_by: null, taken_name: null, taken_until: null });
    tx.record({ kind: 'filing', id }, { taken: false });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}
