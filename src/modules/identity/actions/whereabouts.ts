import type { Platform } from '#platform';
import { deviceWords } from '../model/device-words.ts';

/** From where somebody comes: what limits count by and what a person recognises a session by. */
export interface Whereabouts {
  /** Cookie of the browser, see `PageRequest.browserToken`. */
  readonly browserToken: string;
  /** Keyed hash of the network, see `PageRequest.network`. */
  readonly networkKey: string;
  readonly userAgent: string;
}

export function browserMac(platform: Platform, from: Whereabouts): string {
  return platform.keys.mac('browser', from.browserToken);
}

/** The name of an IIN or BIN in the audit trail and in limits: nobody reads the number from it. */
export function identifierMac(platform: Platform, identifier: string): string {
  return platform.keys.mac('identifier', identifier).slice(0, 32);
}

export function device(from: Whereabouts): string {
  return deviceWords(from.userAgent);
}
