import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { tokenKeysOn } from '../model/media-keys.ts';

/**
 * Keys of the tokens for one node as of now: the same on every process of the installation, new with each legal day.
 * @param node which remembers what was used there; its name is another one after each start, so nothing used opens again
 */
export function mediaKeys({ keys, clock }: Pick<Platform, 'keys' | 'clock'>, node: string) {
  const derive = (day: string) => Buffer.from(keys.mac('conference.media', `${day} ${node}`), 'hex');
  return tokenKeysOn(legalDay(clock.now()), derive);
}
