import type { CameraPlan } from '../camera/camera-feed.ts';
import { type HeadTrack, MARKS } from '../recording/head.ts';
import type { SpacePlan } from './space-plan.ts';

/** What is recorded when space is short: sound always. */
export function isKept(track: string, keep: SpacePlan['keep']): boolean {
  return keep === 'all' || track.startsWith('sound-') || (keep === 'room-and-sound' && track === 'room');
}

/** Of a recording by these cameras. */
export function foldersOf(id: string, cameras: readonly CameraPlan[]): string[] {
  return [id, ...[MARKS, ...tracksOf(cameras).map(({ name }) => name)].map((name) => `${id}/${name}`)];
}

export function tracksOf(cameras: readonly CameraPlan[]): HeadTrack[] {
  return cameras.flatMap(({ picture, sound }): HeadTrack[] => [
    ...(picture ? [{ name: picture, kind: 'video' } as const] : []),
    ...(sound ? [{ name: sound, kind: 'audio' } as const] : []),
  ]);
}
