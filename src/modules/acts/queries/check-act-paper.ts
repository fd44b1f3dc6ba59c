import { createHash } from 'node:crypto';
import type { Platform } from '#platform';
import { isSha256 } from '#platform/blobs';
import { takeToken } from '#platform/limits';
import { actErrors } from '../errors.ts';
import { actIn, claimsIn } from '../model/claims.ts';
import { type Verification, verifyByCode, verifyByHash } from './verify-act.ts';

/** A person with a pile of papers is served; a machine that guesses codes is not. */
const tries = { burst: 20, perMinute: 10 };
const LARGEST_BYTES = 20 * 1024 * 1024;

/**
 * By number and code, for everybody. @param network keyed hash of the caller's network
 * @throws ACTS_TOO_MANY_TRIES, ACTS_NUMBER_UNREADABLE, ACTS_CODE_WRONG
 */
export async function checkByCode(
  platform: Platform,
  network: string,
  said: { readonly number: string; readonly code: string },
): Promise<Verification> {
  await takeTry(platform, network);
  return await verifyByCode(platform.reads, said);
}

/** By the hash that a browser worked out. @throws ACTS_TOO_MANY_TRIES, ACTS_FILE_MISSING */
export async function checkByHash(
  platform: Platform,
  network: string,
  { sha256, claims }: { readonly sha256: string; readonly claims: readonly string[] },
): Promise<Verification> {
  await takeTry(platform, network);
  if (!isSha256(sha256)) throw actErrors('ACTS_FILE_MISSING');
  return await verifyByHash(platform.reads, { sha256, claims: claims.map((claim) => claim.slice(0, 60)) });
}

/** By the file itself, for browsers without scripts; nothing of it is kept. @throws ACTS_FILE_MISSING, ACTS_FILE_TOO_LARGE */
export async function checkByFile(
  platform: Platform,
  network: string,
  bytes: Uint8Array | undefined,
): Promise<Verification> {
  if (!bytes || bytes.byteLength === 0) throw actErrors('ACTS_FILE_MISSING');
  if (bytes.byteLength > LARGEST_BYTES) throw actErrors('ACTS_FILE_TOO_LARGE');
  const sha256 = createHash('sha256').update(actIn(bytes)).digest('hex');
  return await checkByHash(platform, network, { sha256, claims: claimsIn(bytes) });
}

async function takeTry(platform: Platform, network: string): Promise<void> {
  if (!(await takeToken(platform, `acts.verify:${network}`, tries))) throw actErrors('ACTS_TOO_MANY_TRIES');
}
