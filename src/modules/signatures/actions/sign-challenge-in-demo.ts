import type { Platform } from '#platform';
import type { PersonId } from '#platform/ids';
import { signatureErrors } from '../errors.ts';
import { demoAuthority } from '../queries/demo/demo-authority.ts';
import { openDemoKey } from '../queries/demo/demo-key.ts';
import { verifier } from '../queries/verification/verifier.ts';
import type { SignInChallenge } from './sign-in-challenge.ts';

/** Signs a challenge with the key of an invented person or organisation, as NCALayer does with a real one. @throws SIGNATURES_DEMO_ONLY */
export async function signChallengeInDemo(
  platform: Platform,
  { text }: Pick<SignInChallenge, 'text'>,
  holder: PersonId,
): Promise<Uint8Array> {
  const authority = platform.ports.find(demoAuthority);
  if (!authority) throw signatureErrors('SIGNATURES_DEMO_ONLY');
  const { certificate, pkcs8 } = await openDemoKey(platform, holder, 'ecdsa-p256');
  return await platform.ports.of(verifier).sign({
    ...{ content: new TextEncoder().encode(text), certificate, pkcs8, isAttached: true },
    ...{ chain: authority.trust.authorities, now: platform.clock.now().toString() },
  });
}
