import { digest, type PublicKeyInfo } from '../algorithm/index.ts';
import { type Certificate, type NameConstraints, nameConstraintsOf } from '../certificate/index.ts';
import type { Name } from '../name/index.ts';

/** Whom the caller believes without proof (RFC 5280 §6.1.1 d). */
export interface TrustAnchor {
  readonly name: Name;
  readonly publicKeyInfo: PublicKeyInfo;
  /** Limits that the caller or the anchor's own certificate sets (RFC 5937). */
  readonly nameConstraints: NameConstraints | undefined;
  readonly certificate: Certificate | undefined;
}

/** The certificate's signature and dates are not looked at: the caller has pinned its bytes. */
export function trustAnchor(certificate: Certificate): TrustAnchor {
  return {
    name: certificate.subject,
    publicKeyInfo: certificate.publicKeyInfo,
    nameConstraints: nameConstraintsOf(certificate),
    certificate,
  };
}

/** Anchors among `certificates` whose SHA-256 (hex) the caller has pinned; a file swapped on disk is no anchor. */
export async function pinnedAnchors(
  certificates: readonly Certificate[],
  sha256: readonly string[],
): Promise<TrustAnchor[]> {
  const fingerprints = await Promise.all(certificates.map(({ bytes }) => digest('sha256', bytes)));
  const isPinned = (index: number) => sha256.includes(fingerprints[index]?.toHex() ?? '');
  return certificates.filter((_, index) => isPinned(index)).map(trustAnchor);
}
