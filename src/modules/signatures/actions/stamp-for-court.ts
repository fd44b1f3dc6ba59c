import type { Platform } from '#platform';
import { verifier } from '../queries/verification/verifier.ts';

/**
 * Asks the time-stamping authority of the court for a token over the content (RFC 3161).
 * @returns DER of the token; undefined while no authority answers, or the court has none
 * @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED
 */
export async function stampForCourt(platform: Platform, content: Uint8Array): Promise<Uint8Array | undefined> {
  return await platform.ports.of(verifier).stamp({ content, now: platform.clock.now().toString() });
}
