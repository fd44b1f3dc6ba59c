import { randomInt } from 'node:crypto';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import { courtsErrors } from '../../errors.ts';
import { courtChanged } from '../../events.ts';
import { kioskErrors } from '../../model/kiosks/errors.ts';
import type { KioskId } from '../../model/kiosks/kiosk.ts';
import { courtRow } from '../../store/court-store.ts';
import { insertKiosk } from '../../store/kiosk-store.ts';
import { requireCourtEditor } from '../editors.ts';

/** Long enough to walk from the desk to the lobby. */
const CODE_LIVES = Temporal.Duration.from({ minutes: 30 });
const LONGEST_NAME = 80;

export const CODE_PURPOSE = 'courts.kiosk-code';

export interface InvitedKiosk {
  readonly id: KioskId;
  /** Eight digits, typed at the kiosk once; the only time that they are told. */
  readonly code: string;
  readonly until: Temporal.Instant;
}

/** Makes a place for a kiosk and the code that fills it. @throws COURTS_MAY_NOT_EDIT, COURTS_KIOSK_NAME_EMPTY, COURTS_COURT_UNKNOWN */
export async function inviteKiosk(
  platform: Platform,
  act: Act,
  { courtCode, name: typed }: { readonly courtCode: string; readonly name: string },
): Promise<InvitedKiosk> {
  const name = typed.normalize('NFC').replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_NAME);
  if (name === '') throw kioskErrors('COURTS_KIOSK_NAME_EMPTY');
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
  return await platform.db.transact(act, async (tx) => {
    await requireCourtEditor(tx, courtCode);
    if (!(await courtRow(tx, courtCode))) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: courtCode.slice(0, 12) });
    const id = newId<KioskId>();
    const until = tx.clock.now().add(CODE_LIVES);
    await insertKiosk(tx, {
      ...{ id, court_code: courtCode, name, made_at: tx.clock.now() },
      ...{ code_mac: platform.keys.mac(CODE_PURPOSE, code), code_until: until },
    });
    tx.record({ kind: 'courts.kiosk', id }, { courtCode });
    tx.publish(courtChanged, { courtCode, list: 'kiosks', entryIds: [id] });
    return { id, code, until };
  });
}
