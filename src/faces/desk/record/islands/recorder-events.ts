/** The state of the recorder as far as the hearing screen shows it. */
export interface RecorderState {
  readonly nowUs: number;
  readonly status: 'idle' | 'recording' | 'break';
  readonly recording?: { readonly id: string; readonly hearingId: string } | undefined;
  readonly cameras: readonly RecorderCamera[];
  readonly disks: readonly { readonly isHealthy: boolean; readonly freeBytes: number }[];
  readonly alarms: readonly { readonly code: string; readonly track?: string }[];
}

export interface RecorderCamera {
  readonly name: string;
  readonly status: 'connecting' | 'playing' | 'down';
  /** Code of what is wrong with it, `codec-h265`. */
  readonly trouble?: string | undefined;
  readonly tracks: readonly RecorderTrack[];
}

export interface RecorderTrack {
  readonly track: string;
  readonly kind: 'video' | 'audio';
  readonly lastUs?: number;
  /** 0 to 10. */
  readonly level: number;
  readonly clock?: { readonly source: string };
}

export interface CameraReady {
  readonly name: string;
  readonly isReady: boolean;
  readonly tracks: readonly RecorderTrack[];
}

/** What the recorder alarms of. */
const LATE_US = 1_500_000;

/** A picture came a moment ago. */
export function isFresh({ tracks }: RecorderCamera, nowUs: number): boolean {
  const video = tracks.find(({ kind }) => kind === 'video');
  return video?.lastUs !== undefined && nowUs - video.lastUs < LATE_US;
}

/** «Сурет жоқ. Камера жауап бермейді…»: how it is, then what is wrong and what to do about it. */
export function sayCamera(
  { status, trouble }: Pick<RecorderCamera, 'status' | 'trouble'>,
  state: string,
  troubles: Readonly<Record<string, string>>,
): string {
  const why = trouble === undefined || status === 'connecting' ? undefined : troubles[trouble];
  return why === undefined ? state : `${state}. ${why}`;
}

/** Cameras whose clock cannot be believed are recorded by the time of arrival. */
export function areClocksRight(cameras: readonly Pick<RecorderCamera, 'tracks'>[]): boolean {
  return cameras.every(({ tracks }) => tracks.every(({ clock }) => clock?.source !== 'arrival'));
}

export interface Ticks {
  readonly cameras: boolean;
  readonly sound: boolean;
  readonly disk: boolean;
  readonly clock: boolean;
}

const NEEDED_VIEWS = 4;

export function ticksOf(checked: readonly CameraReady[], state: RecorderState | undefined): Ticks {
  const heard = checked.some(({ tracks }) =>
    tracks.some(({ kind, lastUs }) => kind === 'audio' && lastUs !== undefined),
  );
  return {
    cameras: checked.length >= NEEDED_VIEWS && checked.every(({ isReady }) => isReady),
    sound: heard,
    disk: state?.disks.some(({ isHealthy, freeBytes }) => isHealthy && freeBytes > 0) ?? false,
    clock: state !== undefined && areClocksRight(checked),
  };
}

/** A picture, a sound and a disk are a recording; what is missing besides is told as an alarm and does not keep the court waiting. */
export function canRecord(checked: readonly CameraReady[], { sound, disk }: Ticks): boolean {
  return checked.some(({ isReady }) => isReady) && sound && disk;
}

/** Whole events of the stream. @returns the states, and the text that is not whole yet */
export function readEvents(text: string): { readonly states: readonly RecorderState[]; readonly rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop() ?? '';
  const states = parts.flatMap((part): RecorderState[] => {
    const data = part.startsWith('data: ') ? part.slice('data: '.length) : undefined;
    return data === undefined ? [] : [JSON.parse(data) as RecorderState];
  });
  return { states, rest };
}
