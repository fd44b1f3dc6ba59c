/** How it went with one device. */
export type DeviceWord = 'works' | 'absent' | 'refused' | 'taken';

export interface OwnDevices {
  /** What could be had; without tracks when nothing could. */
  readonly stream: MediaStream;
  readonly camera: DeviceWord;
  readonly microphone: DeviceWord;
}

const AUDIO = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const VIDEO = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15, max: 30 } };

/** Camera and microphone: both at once, or each alone, so that one that fails takes the other from nobody. */
export async function openDevices(): Promise<OwnDevices> {
  try {
    const stream = await ask({ audio: AUDIO, video: VIDEO });
    return { stream, camera: 'works', microphone: 'works' };
  } catch {
    const [sound, picture] = [await openOne('microphone'), await openOne('camera')];
    const stream = new MediaStream([...sound.tracks, ...picture.tracks]);
    return { stream, camera: picture.word, microphone: sound.word };
  }
}

export async function openOne(
  kind: 'camera' | 'microphone',
): Promise<{ readonly word: DeviceWord; readonly tracks: readonly MediaStreamTrack[] }> {
  try {
    const stream = await ask(kind === 'camera' ? { video: VIDEO } : { audio: AUDIO });
    return { word: 'works', tracks: stream.getTracks() };
  } catch (failed) {
    return { word: wordOf(failed), tracks: [] };
  }
}

/** Whether the browser gives both without asking the person again. */
export async function isAllowedAlready(): Promise<boolean> {
  try {
    const states = await Promise.all(
      ['camera', 'microphone'].map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return states.every(({ state }) => state === 'granted');
  } catch {
    // Browsers that do not know these names ask the person.
    return false;
  }
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  // A page that did not come over TLS has no devices at all.
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (!mediaDevices) throw new DOMException('no devices', 'NotAllowedError');
  return await mediaDevices.getUserMedia(constraints);
}

function wordOf(failed: unknown): DeviceWord {
  const name = failed instanceof DOMException ? failed.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'taken' : 'absent';
}
