import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import { courtChanged } from '../../events.ts';
import { kioskErrors } from '../../model/kiosks/errors.ts';
import type { KioskId } from '../../model/kiosks/kiosk.ts';
import { findKiosk, updateKiosk } from '../../store/kiosk-store.ts';
import { requireCourtEditor } from '../editors.ts';

/** Strikes a kiosk off: its key and its code are worth nothing at once. @throws COURTS_MAY_NOT_EDIT, COURTS_KIOSK_UNKNOWN */
export async function revokeKiosk(
  platform: Platform,
  act: Act,
  { courtCode, id: asked }: { readonly courtCode: string; readonly id: string },
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await requireCourtEditor(tx, courtCode);
    const id = parseId<KioskId>(asked);
    const row = id && (await findKiosk(tx, id));
    if (row?.court_code !== courtCode || row.state === 'revoked') throw kioskErrors('COURTS_KIOSK_UNKNOWN');
    await updateKiosk(tx, row.id, {
      ...{ state: 'revoked', ended_at: tx.clock.now(), code_mac: null, code_until: null },
      ...{ browser_mac: null, pass_until: null },
    });
    tx.record({ kind: 'courts.kiosk', id: row.id }, { courtCode });
    tx.publish(courtChanged, { courtCode, list: 'kiosks', entryIds: [row.id] });
  });
}
