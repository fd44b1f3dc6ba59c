import { randomBytes } from 'node:crypto';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { takeToken } from '#platform/limits';
import { courtChanged } from '../../events.ts';
import { kioskErrors } from '../../model/kiosks/errors.ts';
import type { KioskId } from '../../model/kiosks/kiosk.ts';
import { endKioskOfBrowser, lockInvited, updateKiosk } from '../../store/kiosk-store.ts';
import { CODE_PURPOSE } from './invite-kiosk.ts';
import { isSignedBy } from './kiosk-key.ts';

/** A hundred million codes, half an hour and five tries a minute: nobody guesses one. */
const TRIES = { burst: 5, perMinute: 1 };

export const BROWSER_PURPOSE = 'courts.kiosk-browser';

export interface KioskSigned {
  /** As typed; spaces and dashes do not count. */
  readonly code: string;
  /** SPKI in base64. */
  readonly publicKey: string;
  /** Of the eight digits, in base64: the browser holds the private half. */
  readonly signature: string;
  readonly browser: { readonly token: string; readonly network: string };
}

/**
 * Binds a place to the browser whose key it is from now on.
 * @throws COURTS_KIOSK_TOO_OFTEN, COURTS_KIOSK_CODE_WRONG, COURTS_KIOSK_KEY_WRONG
 */
export async function registerKiosk(
  platform: Platform,
  act: Act,
  { publicKey, signature, browser, ...typed }: KioskSigned,
): Promise<{ readonly id: KioskId; readonly courtCode: string; readonly word: string }> {
  const code = typed.code.replace(/[\s-]/g, '');
  if (!(await takeToken(platform, `courts.kiosk-code:${browser.network}`, TRIES)))
    throw kioskErrors('COURTS_KIOSK_TOO_OFTEN');
  if (!/^\d{8}$/.test(code)) throw kioskErrors('COURTS_KIOSK_CODE_WRONG');
  if (!isSignedBy(publicKey, code, signature)) throw kioskErrors('COURTS_KIOSK_KEY_WRONG');
  const word = newWord();
  const browser_mac = platform.keys.mac(BROWSER_PURPOSE, browser.token);
  return await platform.db.transact(act, async (tx) => {
    const row = await lockInvited(tx, platform.keys.mac(CODE_PURPOSE, code));
    const now = tx.clock.now();
    if (!row?.code_until || Temporal.Instant.compare(row.code_until, now) <= 0)
      throw kioskErrors('COURTS_KIOSK_CODE_WRONG');
    const { id, court_code: courtCode } = row;
    await endKioskOfBrowser(tx, browser_mac);
    await updateKiosk(tx, id, {
      ...{ state: 'registered', code_mac: null, code_until: null, registered_at: now },
      ...{ public_key: publicKey, browser_mac, word },
    });
    tx.record({ kind: 'courts.kiosk', id }, { courtCode });
    tx.publish(courtChanged, { courtCode, list: 'kiosks', entryIds: [id] });
    return { id, courtCode, word };
  });
}

export function newWord(): string {
  return randomBytes(12).toString('base64url');
}
