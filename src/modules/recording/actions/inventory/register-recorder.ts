import { createPublicKey, randomBytes } from 'node:crypto';
import { listRooms } from '#modules/courts';
import type { CourtroomId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { recordingErrors } from '../../errors.ts';
import { inventoryChanged } from '../../events.ts';
import type { RecorderId } from '../../model/ids.ts';
import { mayKeepInventory } from '../../policy.ts';
import { insertRecorder } from '../../store/recorder-store.ts';
import { KEY_PURPOSE } from '../recorder-of.ts';

export const SCREEN_PURPOSE = 'recording.screen-key';
const LONGEST_NAME = 80;

export interface NewRecorder {
  readonly courtCode: string;
  readonly courtroomId: string;
  readonly name: string;
  /** Where the screens of the courtroom reach it; empty: they do not. */
  readonly address: string;
  /** Ed25519, SPKI in base64 or PEM, as the recorder shows it. */
  readonly publicKey: string;
}

export interface RegisteredRecorder {
  readonly id: RecorderId;
  /** For the recorder, told only now. */
  readonly courtKey: string;
  /** By it the screens of the courtroom speak to the recorder; told only now. */
  readonly screenKey: string;
}

/**
 * Registers a recorder and makes its two keys.
 * @throws RECORDING_INVENTORY_NOT_ALLOWED, RECORDING_ROOM_UNKNOWN, RECORDING_NAME_MISSING, RECORDING_ADDRESS_UNREADABLE, RECORDING_PUBLIC_KEY_UNREADABLE
 */
export async function registerRecorder(platform: Platform, act: Act, asked: NewRecorder): Promise<RegisteredRecorder> {
  const courtKey = randomBytes(32).toString('base64url');
  const screenKey = randomBytes(32).toString('base64url');
  const publicKey = readPublicKey(asked.publicKey);
  const name = asked.name.normalize('NFC').replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_NAME);
  if (name === '') throw recordingErrors('RECORDING_NAME_MISSING');
  const address = readAddress(asked.address, ['http:', 'https:']);
  return await platform.db.transact(act, async (tx) => {
    const { courtCode } = asked;
    requireInventory(tx, courtCode);
    const id = newId<RecorderId>();
    await insertRecorder(tx, {
      ...{ id, court_code: courtCode, courtroom_id: await roomOfCourt(tx, courtCode, asked.courtroomId), name },
      ...{ address: address ?? null, public_key: publicKey, key_mac: platform.keys.mac(KEY_PURPOSE, courtKey) },
      ...{ sealed_screen_key: platform.keys.seal(SCREEN_PURPOSE, screenKey), registered_at: tx.clock.now() },
    });
    tx.record({ kind: 'recording.recorder', id }, { courtCode });
    tx.publish(inventoryChanged, { courtCode });
    return { id, courtKey, screenKey };
  });
}

/** @throws RECORDING_INVENTORY_NOT_ALLOWED */
export function requireInventory(tx: Tx, courtCode: string): void {
  if (!mayKeepInventory(tx.act.actor, courtCode)) throw recordingErrors('RECORDING_INVENTORY_NOT_ALLOWED');
}

/** @throws RECORDING_ROOM_UNKNOWN */
export async function roomOfCourt(tx: Tx, courtCode: string, id: string): Promise<CourtroomId> {
  const room = (await listRooms(tx, courtCode)).find((one) => one.id === id);
  if (!room) throw recordingErrors('RECORDING_ROOM_UNKNOWN');
  return id as CourtroomId;
}

/** @returns nothing for an empty text @throws RECORDING_ADDRESS_UNREADABLE */
export function readAddress(typed: string, protocols: readonly string[]): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isRight = url && protocols.includes(url.protocol) && url.hostname !== '' && url.username === '';
  if (!isRight) throw recordingErrors('RECORDING_ADDRESS_UNREADABLE');
  return url.href.replace(/\/$/, '');
}

/** @returns SPKI in base64 @throws RECORDING_PUBLIC_KEY_UNREADABLE */
function readPublicKey(typed: string): string {
  const base64 = typed.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') throw recordingErrors('RECORDING_PUBLIC_KEY_UNREADABLE');
    return key.export({ format: 'der', type: 'spki' }).toString('base64');
  } catch (cause) {
    throw recordingErrors('RECORDING_PUBLIC_KEY_UNREADABLE', {}, { cause });
  }
}
