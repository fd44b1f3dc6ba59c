import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { tokenKeysOn } from '../model/media-keys.ts';

/** Keys of media tokens as of now: the same on every process of the installation, new with each legal day. */
export function mediaKeys({ keys, clock }: Pick<Platform, 'keys' | 'clock'>) {
  return tokenKeysOn(legalDay(clock.now()), (day) => Buffer.from(keys.mac('conference.media', day), 'hex'));
}
