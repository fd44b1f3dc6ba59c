import { notify } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { parseId } from '#platform/ids';
import { courtChanged } from '../../events.ts';
import { kioskErrors } from '../../model/kiosks/errors.ts';
import { type Greeting, readGreeting } from '../../model/kiosks/greeting.ts';
import type { KioskId } from '../../model/kiosks/kiosk.ts';
import { getCourt } from '../../queries/get-court.ts';
import { listStaff } from '../../queries/list-staff.ts';
import { findKiosk, takeGreeting, updateKiosk } from '../../store/kiosk-store.ts';
import { isSignedBy } from './kiosk-key.ts';
import { BROWSER_PURPOSE, newWord } from './register-kiosk.ts';
import { kioskCopiedTemplate } from './templates.ts';

/** How long a browser counts as the kiosk after a greeting: three more may be lost. */
const PASS_LIVES = Temporal.Duration.from({ minutes: 15 });
/** What a column of the clock's error holds: sixty years. */
const MOST_OFF_S = 2_000_000_000;

export interface GreetingSent {
  /** JSON as it was signed. */
  readonly text: string;
  /** In base64. */
  readonly signature: string;
  readonly browserToken: string;
}

/**
 * Hears how a kiosk is, and tells it the word to bring next time. Who brings a word that was never told, or was told to
 * another bearer of the same key, shows that the key is on two devices: neither is believed any more.
 * @throws COURTS_KIOSK_UNKNOWN, COURTS_KIOSK_KEY_WRONG, COURTS_KIOSK_LATE, COURTS_KIOSK_COPIED
 */
export async function greetKiosk(
  platform: Platform,
  act: Act,
  { text, signature, browserToken }: GreetingSent,
): Promise<{ readonly word: string; readonly clockOffS: number }> {
  const said = readGreeting(text);
  const id = parseId<KioskId>(said?.id);
  const row = id && (await findKiosk(platform.reads, id));
  if (!said || !id || !row?.public_key) throw kioskErrors('COURTS_KIOSK_UNKNOWN');
  if (!isSignedBy(row.public_key, text, signature)) throw kioskErrors('COURTS_KIOSK_KEY_WRONG');
  if (row.state === 'copied') throw kioskErrors('COURTS_KIOSK_COPIED');
  const at = platform.clock.now();
  const off = Math.round((said.at - at.epochMilliseconds) / 1000);
  const clockOffS = Math.min(MOST_OFF_S, Math.max(-MOST_OFF_S, off));
  const word = newWord();
  const isTaken = await takeGreeting(platform.reads, {
    ...{ id, said, nextWord: word, at, passUntil: at.add(PASS_LIVES), clockOffS },
    browserMac: platform.keys.mac(BROWSER_PURPOSE, browserToken),
  });
  if (!isTaken) await refuse(platform, act, id, said);
  return { word, clockOffS };
}

/** Whoever keeps the court's kiosks hears of it by message, and not only when the list is opened. */
async function tellAdministrators(tx: Tx, courtCode: string, kiosk: string): Promise<void> {
  const court = await getCourt(tx, courtCode);
  for (const { personId } of await listStaff(tx, { court: courtCode, roles: ['administrator'] })) {
    const record = { court: court.shortName, kiosk };
    await notify(tx, { recipient: { personId }, template: kioskCopiedTemplate, record });
  }
}

/** Looks again: between the two looks another greeting may have come. @throws always */
async function refuse(platform: Platform, act: Act, id: KioskId, said: Greeting): Promise<never> {
  const row = await findKiosk(platform.reads, id);
  if (row?.state !== 'registered') throw kioskErrors('COURTS_KIOSK_UNKNOWN');
  if (said.word === row.word || said.word === row.word_before) throw kioskErrors('COURTS_KIOSK_LATE');
  const { court_code: courtCode } = row;
  await platform.db.transact(act, async (tx) => {
    await updateKiosk(tx, id, { state: 'copied', ended_at: tx.clock.now(), browser_mac: null, pass_until: null });
    tx.record({ kind: 'courts.kiosk', id }, { courtCode, found: 'copied' });
    tx.publish(courtChanged, { courtCode, list: 'kiosks', entryIds: [id] });
    await tellAdministrators(tx, courtCode, row.name);
  });
  platform.log.warn({ kiosk: id, courtCode }, 'the key of a kiosk is on two devices');
  throw kioskErrors('COURTS_KIOSK_COPIED');
}
