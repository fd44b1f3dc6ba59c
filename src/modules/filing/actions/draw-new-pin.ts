import { drawPin } from '#modules/identity';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { filingErrors } from '../errors.ts';
import type { FilingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findFilingRow } from '../store/filing-store.ts';
import { talonOf, updatePin } from '../store/talon-store.ts';
import { PIN_PURPOSE } from './prepare-submission.ts';

/** A filer who lost the PIN, or showed it to too many, gets another; the old one opens nothing. @throws FILING_NOT_FOUND */
export async function drawNewPin(platform: Platform, act: Act, id: FilingId): Promise<string> {
  const talon = await talonOf(platform.reads, id);
  const { pin, hashed } = await drawPin(platform, talon?.number ?? id);
  await platform.db.transact(act, async (tx) => {
    const filing = await findFilingRow(tx, id);
    if (!filing || !talon || !mayDo('read-filing', act.actor, { owner: filing.filer_id })) {
      throw filingErrors('FILING_NOT_FOUND');
    }
    const sealed_pin = platform.keys.seal(PIN_PURPOSE, pin);
    await updatePin(tx, talon.number, {
      pin_hash: hashed.hash,
      pin_scheme: hashed.scheme,
      sealed_pin,
      drawn_at: tx.clock.now(),
    });
    tx.record({ kind: 'filing', id }, { newPin: true });
  });
  return pin;
}
