import type { TriedCamera } from '@ashyq/recorder';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import { recordingErrors } from '../../errors.ts';
import { mayKeepInventory } from '../../policy.ts';
import type { NewCamera } from './add-camera.ts';
import { readAddress } from './register-recorder.ts';

export type CameraToTry = Pick<NewCamera, 'courtCode' | 'address' | 'user' | 'password'>;

export type CameraTry = Omit<TriedCamera, 'picture'> & {
  /** By which the picture is asked for, for two minutes; nothing when none came. */
  readonly pictureKey: string | undefined;
};

const PURPOSE = 'recording.try-camera';
const KEPT = Temporal.Duration.from({ minutes: 2 });

/**
 * Asks a camera that is not entered yet for a picture, from the court's server.
 * @throws RECORDING_INVENTORY_NOT_ALLOWED, RECORDING_ADDRESS_UNREADABLE
 */
export async function tryNewCamera(platform: Platform, act: Act, asked: CameraToTry): Promise<CameraTry> {
  const { courtCode } = asked;
  if (!mayKeepInventory(act.actor, courtCode)) throw recordingErrors('RECORDING_INVENTORY_NOT_ALLOWED');
  const address = readAddress(asked.address, ['rtsp:']);
  if (!address) throw recordingErrors('RECORDING_ADDRESS_UNREADABLE');
  const { picture, ...tried } = await askCamera({ ...asked, address });
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'recording.camera', id: new URL(address).host }, { courtCode, tried: tried.trouble ?? 'ready' });
  });
  const untilMs = platform.clock.now().add(KEPT).epochMilliseconds;
  const sealed = () => platform.keys.seal(PURPOSE, JSON.stringify({ ...asked, address, untilMs }));
  return { ...tried, pictureKey: picture && sealed() };
}

/** The picture of a camera that was tried a moment ago: asked for again, for no process keeps it. @throws RECORDING_NOT_FOUND */
export async function pictureOfTried(platform: Platform, actors: readonly Actor[], key: string): Promise<Uint8Array> {
  const asked = unsealed(platform, key);
  const isFresh = asked && asked.untilMs > platform.clock.now().epochMilliseconds;
  const mayAsk = isFresh && actors.some((actor) => mayKeepInventory(actor, asked.courtCode));
  const picture = mayAsk ? (await askCamera(asked)).picture : undefined;
  if (!picture) throw recordingErrors('RECORDING_NOT_FOUND');
  return picture;
}

function unsealed({ keys }: Platform, key: string): (CameraToTry & { readonly untilMs: number }) | undefined {
  try {
    return JSON.parse(keys.unseal(PURPOSE, key));
  } catch {
    // Whatever was not sealed here is no key.
    return undefined;
  }
}

async function askCamera({ address, user, password }: CameraToTry): Promise<TriedCamera> {
  // Only who tries pays for its memory.
  const { systemClock, tryCamera } = await import('@ashyq/recorder');
  return await tryCamera({ url: address, ...(user === '' ? {} : { login: { user, password } }) }, systemClock);
}
