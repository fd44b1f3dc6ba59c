import { courtProfile } from '../algorithm/crypto-profile.ts';
import type { TrustAnchor } from '../path/index.ts';
import { type CmsReport, type Indication, verifyCms } from '../verdict/index.ts';
import { type OpenedBundle, readBundle, sha256Of } from './signed-bundle.ts';

export interface BundleReport {
  readonly indication: Indication;
  readonly about: OpenedBundle['about'];
  readonly sha256: string;
  /** Files of the bundle that are not as its manifest lists them. */
  readonly different: readonly string[];
  readonly signature: CmsReport;
}

/**
 * Verifies a bundle without a network: anchors are the caller's, never the bundle's own.
 * @throws UnusableBundle
 */
export async function verifyBundle(
  bytes: Uint8Array,
  { anchors, now }: { readonly anchors: readonly TrustAnchor[]; readonly now: Temporal.Instant },
): Promise<BundleReport> {
  const bundle = await readBundle(bytes);
  const signature = await verifyCms(bundle.signature, {
    ...{ content: bundle.document, anchors, now, profile: courtProfile, revocation: 'required' },
    ...bundle.evidence,
  });
  const { about, different } = bundle;
  const indication = different.length > 0 ? 'TOTAL_FAILED' : signature.verdict.indication;
  return { indication, about, different, sha256: await sha256Of(bundle.document), signature };
}
