import type { CameraPlan } from '../camera/camera-feed.ts';
import type { RoomSetting } from '../courtroom/room-memory.ts';
import type { RecordingOrder } from '../courtroom/room-state.ts';
import { isPlainName } from '../recording/head.ts';
import { BadRequest } from './answer.ts';

const MOST_CAMERAS = 8;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown, name: string, most = 200): string {
  if (typeof value === 'string' && value.length <= most) return value;
  throw new BadRequest(`${name}: a text of at most ${most} letters`);
}

/** @throws BadRequest naming the field */
export function readSetting(value: unknown): RoomSetting {
  if (!isRecord(value)) throw new BadRequest('an object is wanted');
  const cameras = Array.isArray(value.cameras) ? value.cameras : [];
  if (cameras.length > MOST_CAMERAS) throw new BadRequest(`at most ${MOST_CAMERAS} cameras`);
  const plans = cameras.map(readCamera);
  const tracks = plans.flatMap(({ picture, sound }) => [picture, sound]).filter((one) => one !== undefined);
  if (new Set(tracks).size !== tracks.length) throw new BadRequest('cameras: each track once');
  return { room: text(value.room, 'room'), language: text(value.language ?? 'kk', 'language', 8), cameras: plans };
}

/** @throws BadRequest naming the field */
export function readOrder(value: unknown): RecordingOrder {
  if (!isRecord(value)) throw new BadRequest('an object is wanted');
  if (!isPlainName(value.id)) throw new BadRequest('id: letters, digits and hyphens');
  return { id: value.id, hearingId: text(value.hearingId, 'hearingId'), ...readSetting(value) };
}

/** `{ picture?, sound?, addresses: [{ url, login? }] }` */
function readCamera(value: unknown): CameraPlan {
  if (!isRecord(value) || !Array.isArray(value.addresses)) throw new BadRequest('cameras: addresses are wanted');
  const { picture, sound } = value;
  for (const name of [picture, sound])
    if (name !== undefined && (!isPlainName(name) || name === 'marks'))
      throw new BadRequest('cameras: a track is a plain name');
  if (picture === undefined && sound === undefined) throw new BadRequest('cameras: a picture or a sound is wanted');
  const addresses = value.addresses.map((one: unknown) => {
    if (!isRecord(one)) throw new BadRequest('cameras: an address is an object');
    const login = isRecord(one.login)
      ? { user: text(one.login.user, 'user'), password: text(one.login.password, 'password') }
      : undefined;
    return { url: text(one.url, 'url', 500), ...(login ? { login } : {}) };
  });
  return {
    addresses,
    ...(picture === undefined ? {} : { picture: String(picture) }),
    ...(sound === undefined ? {} : { sound: String(sound) }),
  };
}
