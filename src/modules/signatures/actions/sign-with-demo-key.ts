import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { signatureErrors } from '../errors.ts';
import type { SigningId } from '../model/ids.ts';
import type { Signature } from '../model/signature.ts';
import { demoAuthority } from '../queries/demo/demo-authority.ts';
import { openDemoKey } from '../queries/demo/demo-key.ts';
import { getSigning, readContent } from '../queries/get-signing.ts';
import { verifier } from '../queries/verification/verifier.ts';
import type { DemoKeyKind } from '../store/demo-key-store.ts';
import { acceptSignature } from './accept-signature.ts';

export interface DemoSigning {
  readonly signingId: SigningId;
  /** The person has said on this page that he has read the content and signs it (DC RK art. 50). */
  readonly isConfirmed: boolean;
  /** Default `ecdsa-p256`. */
  readonly kind?: DemoKeyKind | undefined;
}

/**
 * The door of the demo: signs with a key that the demo keeps for its invented people, then goes the way of every signature.
 * @throws SIGNATURES_DEMO_ONLY, SIGNATURES_NOT_CONFIRMED, and what `acceptSignature` throws
 */
export async function signWithDemoKey(
  platform: Platform,
  act: Act,
  { signingId, isConfirmed, kind = 'ecdsa-p256' }: DemoSigning,
): Promise<Signature> {
  const authority = platform.ports.find(demoAuthority);
  if (!authority) throw signatureErrors('SIGNATURES_DEMO_ONLY');
  const signing = await getSigning(platform.reads, act.actor, signingId);
  if (signing.signature) return signing.signature;
  if (!isConfirmed) throw signatureErrors('SIGNATURES_NOT_CONFIRMED');
  const content = await readContent(platform, signing.content.sha256);
  const { certificate, pkcs8 } = await openDemoKey(platform, signing.signer, kind);
  const cms = await platform.ports.of(verifier).sign({
    ...{ content, certificate, pkcs8, isAttached: false, now: platform.clock.now().toString() },
    chain: authority.trust.authorities,
  });
  return await acceptSignature(platform, act, { signingId, cms, door: 'demo' });
}
