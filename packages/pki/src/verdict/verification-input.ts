import type { CryptoProfile } from '../algorithm/crypto-profile.ts';
import type { Hash } from '../algorithm/index.ts';
import type { WorkLimit } from '../algorithm/work-limit.ts';
import type { Certificate, KeyUsage } from '../certificate/index.ts';
import type { TrustAnchor } from '../path/index.ts';
import type { Crl, OcspResponse } from '../revocation/index.ts';
import type { DigestMemory } from './digest-memory.ts';

/** The signed document: its bytes, or a function that hashes a document too large for memory (undefined: unknown hash). */
export type SignedContent = Uint8Array | ((hash: Hash) => Promise<Uint8Array | undefined>);

/** What a verifier believes, has at hand and asks. */
export interface VerificationInput {
  /** Needed for detached signatures; for attached ones it must be the very content inside. */
  readonly content?: SignedContent;
  /** Whom the caller believes; nothing inside a signature is ever an anchor. */
  readonly anchors: readonly TrustAnchor[];
  /** Whom the caller believes about time; default `anchors`. */
  readonly timeStampAnchors?: readonly TrustAnchor[];
  /** Intermediate certificates and evidence that the caller keeps or has fetched. */
  readonly certificates?: readonly Certificate[];
  readonly crls?: readonly Crl[];
  readonly ocspResponses?: readonly OcspResponse[];
  /** The verifier's clock. */
  readonly now: Temporal.Instant;
  /** A moment at which the caller can prove that the signature existed, such as an entry in its own sealed log. */
  readonly existedAt?: Temporal.Instant;
  /** A moment before which the signature cannot have been made: the signed document or its nonce did not exist. */
  readonly notMadeBefore?: Temporal.Instant;
  readonly profile: CryptoProfile;
  /** `skipped` only where nobody relies on the verdict. */
  readonly revocation: 'required' | 'skipped';
  /** The signer's certificate must allow one of these; default digitalSignature or nonRepudiation. */
  readonly keyUsage?: readonly KeyUsage[];
  /** One of these purposes must stand in the signer's certificate when it names purposes; default any. */
  readonly purposes?: readonly string[];
}

/** The input with what is found on the way: certificates and evidence that the signature itself brings. */
export interface VerificationContext extends VerificationInput {
  readonly work: WorkLimit;
  readonly digests: DigestMemory;
  readonly pool: {
    readonly certificates: readonly Certificate[];
    readonly crls: readonly Crl[];
    readonly ocspResponses: readonly OcspResponse[];
  };
}
