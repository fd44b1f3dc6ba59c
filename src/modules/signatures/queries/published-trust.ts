import { definePort, type Platform } from '#platform';
import { findSealKey } from '../store/seal-store.ts';
import { demoAuthority } from './demo/demo-authority.ts';
import type { Trust } from './verification/tasks.ts';

/** Whom this court believes; plugged in where the verifier is opened. */
export const courtTrust = definePort<Trust>('signatures.court-trust');

/** DER in base64, as anybody may take it. */
export interface PublishedTrust {
  readonly anchors: readonly string[];
  readonly certificates: readonly string[];
  /** Revocation lists small enough for a browser: those of the demo. The ones of НУЦ РК have 21 MB. */
  readonly crls: readonly string[];
  /** The automatic seal of this court, which is its own issuer: it vouches for receipts and for what was published. */
  readonly seals: readonly string[];
}

/** What a verifier of somebody else needs to come to the verdict of this court. */
export async function publishedTrust(platform: Platform): Promise<PublishedTrust> {
  const { anchors, authorities } = platform.ports.of(courtTrust);
  const demo = platform.ports.find(demoAuthority)?.pki;
  const now = platform.clock.now();
  const seal = await findSealKey(platform.reads);
  const crls = demo ? await Promise.all([demo.crl(now), demo.rootCrl(now)]) : [];
  return {
    anchors: anchors.map(base64),
    certificates: authorities.map(base64),
    crls: crls.map(({ bytes }) => base64(bytes)),
    seals: seal ? [base64(seal.certificate)] : [],
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
