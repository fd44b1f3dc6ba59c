import type { FeedState } from '../camera/camera-feed.ts';
import type { CameraTrouble } from '../rtsp/camera-refusal.ts';
import type { SpacePlan } from './space-plan.ts';

/** What the secretary and the judge must hear of at once; the words are in `words`. */
export type Alarm =
  | { readonly code: 'camera-down'; readonly track: string; readonly trouble: CameraTrouble }
  /** It sends, and a part of it is not recorded or comes from its second stream. */
  | { readonly code: 'camera-partly'; readonly track: string; readonly trouble: CameraTrouble }
  /** No frame for a second and a half. */
  | { readonly code: 'track-stale'; readonly track: string }
  | { readonly code: 'picture-black' | 'picture-frozen'; readonly track: string }
  | { readonly code: 'sound-silent'; readonly track: string }
  /** Its sampling rate was changed while it was recorded: nothing of it is kept until the next recording. */
  | { readonly code: 'track-not-kept'; readonly track: string }
  /** The camera's clock cannot be believed: times are those of arrival. */
  | { readonly code: 'clock-by-arrival'; readonly track: string }
  | { readonly code: 'disk-lost'; readonly disk: number }
  /** It takes part and has not answered for more than a second: what is recorded waits in memory. */
  | { readonly code: 'disk-slow'; readonly disk: number }
  /** Nothing can be written. */
  | { readonly code: 'not-recorded' }
  | { readonly code: 'disk-tight'; readonly secondsLeft: number }
  | { readonly code: 'views-given-up' }
  /** The court has not taken anything for ten minutes. */
  | { readonly code: 'upload-late' };

export interface Watched {
  readonly nowUs: number;
  readonly feeds: readonly { readonly name: string; readonly state: FeedState }[];
  readonly disks: readonly boolean[];
  readonly slowDisks: readonly number[];
  readonly isWriting: boolean;
  /** Tracks of which nothing can be kept although they come. */
  readonly unkept: readonly string[];
  readonly space: SpacePlan | undefined;
  readonly isUploadLate: boolean;
}

/** More than a packet that is lost with its first two repetitions takes over TCP (0.2 + 0.4 + 0.8 s), and told before two seconds are over. */
const STALE_US = 1_500_000;

export function alarmsOf(watched: Watched): Alarm[] {
  const { nowUs, feeds, disks, slowDisks, isWriting, unkept, space, isUploadLate } = watched;
  return [
    ...(isWriting ? [] : [{ code: 'not-recorded' } as const]),
    ...feeds.flatMap(({ name, state }) => alarmsOfFeed(name, state, nowUs)),
    ...unkept.map((track) => ({ code: 'track-not-kept', track }) as const),
    ...disks.flatMap((isHealthy, disk) => (isHealthy ? [] : [{ code: 'disk-lost', disk } as const])),
    ...slowDisks.map((disk) => ({ code: 'disk-slow', disk }) as const),
    ...(space?.isTight ? [{ code: 'disk-tight', secondsLeft: space.secondsLeft } as const] : []),
    ...(space && space.keep !== 'all' ? [{ code: 'views-given-up' } as const] : []),
    ...(isUploadLate ? [{ code: 'upload-late' } as const] : []),
  ];
}

function alarmsOfFeed(name: string, { status, trouble, tracks }: FeedState, nowUs: number): Alarm[] {
  // Until it plays again it is away, also while it is being reached.
  if (status !== 'playing' && trouble) return [{ code: 'camera-down', track: name, trouble }];
  const partly: Alarm[] = status === 'playing' && trouble ? [{ code: 'camera-partly', track: name, trouble }] : [];
  const ofTracks = tracks.flatMap(({ track, quietUs, picture, isSilent, clock }): Alarm[] => [
    ...(nowUs - quietUs >= STALE_US ? [{ code: 'track-stale', track } as const] : []),
    ...(picture ? [{ code: `picture-${picture}`, track } as const] : []),
    ...(isSilent ? [{ code: 'sound-silent', track } as const] : []),
    ...(clock?.source === 'arrival' ? [{ code: 'clock-by-arrival', track } as const] : []),
  ]);
  return [...partly, ...ofTracks];
}
