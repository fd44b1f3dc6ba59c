import type { Platform } from '#platform';
import { nationalSystem } from './national-system.ts';
import { noNationalSystem } from './national-system-at.ts';

/** Whether there is an address of the national system; says nothing of whether it answers. */
export function isNationalConnected({ ports }: Pick<Platform, 'ports'>): boolean {
  return ports.of(nationalSystem) !== noNationalSystem;
}
