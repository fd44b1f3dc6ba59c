import { createHash } from 'node:crypto';
import { readCertificate, subjectOf } from '@ashyq/pki';
import { publishedTrust, sealOfCourt } from '#modules/signatures';
import type { Platform } from '#platform';

/** SHA-256 of a certificate that the holder of a copy decides to believe. */
export interface Fingerprint {
  readonly kind: 'seal' | 'root';
  readonly name: string;
  /** Sixteen groups of four hexadecimal digits. */
  readonly groups: string;
}

/** What the page of a copy shows, from the court itself: the automatic seal first, then the roots. */
export async function listFingerprints(platform: Platform): Promise<readonly Fingerprint[]> {
  const { anchors } = await publishedTrust(platform);
  const roots = anchors.map((one) => fingerprintOf('root', Buffer.from(one, 'base64')));
  return [fingerprintOf('seal', await sealOfCourt(platform)), ...roots];
}

function fingerprintOf(kind: Fingerprint['kind'], bytes: Uint8Array): Fingerprint {
  const hash = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  const name = subjectOf(readCertificate(new Uint8Array(bytes))).commonName ?? '-';
  return { kind, name, groups: (hash.match(/.{4}/g) ?? []).join(' ') };
}
