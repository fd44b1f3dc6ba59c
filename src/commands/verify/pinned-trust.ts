import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrustList, type Trust } from './trust.ts';

/** Where a demo writes its own authority and seal, so that what it made can be verified on the same machine. */
const PINS = join(process.env.ASHYQ_DATA ?? 'data', 'keys', 'trust.json');

/**
 * Who is believed without being named. The program that a court gives away has the roots and the seal of that court built in
 * instead of this file; the sources pin nobody but the demo of this folder.
 */
export function pinnedTrust(): Trust {
  if (!existsSync(PINS)) return { by: '', anchors: [], seals: [], certificates: [] };
  return readTrustList(readFileSync(PINS, 'utf8'), `ДЕМО (${PINS})`);
}
