export const RECORDING_FORMAT = 'ashyq-recording/1';

export interface HeadTrack {
  /** Also the name of its folder: `judge`, `parties`, `witness`, `room`, `sound-1` … */
  readonly name: string;
  readonly kind: 'video' | 'audio';
}

/** `head.json`: what is recorded, where and by whom. Written once, before the first frame. */
export interface RecordingHead {
  readonly format: typeof RECORDING_FORMAT;
  /** Of the recording: letters, digits and hyphens. */
  readonly recordingId: string;
  /** Of the hearing, in the words of the court. */
  readonly hearingId: string;
  readonly room: string;
  /** Of the proceedings. */
  readonly language: string;
  readonly tracks: readonly HeadTrack[];
  readonly madeBy: {
    readonly recorder: string;
    /** The recorder's public key: Ed25519, 32 bytes in base64url. It proves nothing unless the court knows it. */
    readonly key: string;
  };
  /** Unix microseconds. */
  readonly beganAt: number;
  /** The recording of the same hearing that this one is played with: it was made elsewhere, at the same time. */
  readonly beside?: string;
}

export const MARKS = 'marks';
/** Thirty people with sound and picture. */
const MOST_TRACKS = 60;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** @returns whether it can be the name of a folder, on every disk and in every address */
export const isPlainName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);

/** @returns the head when it is one, whoever wrote it. */
export function headOf(value: unknown): RecordingHead | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    format,
    recordingId,
    hearingId,
    room,
    language,
    tracks,
    madeBy,
    beganAt,
    beside = recordingId,
  } = value as Record<string, unknown>;
  const areTexts = [hearingId, room, language].every((one) => typeof one === 'string' && one.length <= 500);
  const areTracks = Array.isArray(tracks) && tracks.length > 0 && tracks.length <= MOST_TRACKS && tracks.every(isTrack);
  const names = new Set(areTracks ? tracks.map(({ name }) => name) : []);
  const isWhole =
    format === RECORDING_FORMAT && isPlainName(recordingId) && isPlainName(beside) && areTexts && isMaker(madeBy);
  const areDistinct = areTracks && names.size === tracks.length && !names.has(MARKS);
  return isWhole && areDistinct && Number.isSafeInteger(beganAt) ? (value as RecordingHead) : undefined;
}

const isTrack = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  isPlainName(one.name) &&
  'kind' in one &&
  (one.kind === 'video' || one.kind === 'audio');

const isMaker = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'recorder' in value &&
  typeof value.recorder === 'string' &&
  'key' in value &&
  typeof value.key === 'string';
