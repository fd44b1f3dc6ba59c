import type { Platform } from '#platform';
import { signatureErrors } from '../errors.ts';
import { type Judgement, judgementOf } from '../model/judgement.ts';
import type { EvidenceBytes, KeyUse, Verified } from './verification/tasks.ts';
import { verifier } from './verification/verifier.ts';

/** A detached signature with a chain and a time-stamp of GOST has 12 KB; with long-term evidence some hundreds. */
const LARGEST_SIGNATURE_BYTES = 1024 * 1024;

export interface SignatureAsked {
  /** CMS in DER or BER, PEM or bare base64. */
  readonly signature: Uint8Array;
  /** Left out for an attached signature. */
  readonly content?: Uint8Array | undefined;
  /** A moment at which the caller can prove that the signature existed; default: nothing is proved. */
  readonly at?: Temporal.Instant | undefined;
  /** The signature cannot be older, such as the answer to a question. */
  readonly notBefore?: Temporal.Instant | undefined;
  /** What the key must be for; default `any`. */
  readonly use?: KeyUse | undefined;
  readonly kept?: EvidenceBytes | undefined;
  /** Adds a time-stamp where there is none and the signature holds; default false. */
  readonly mustStamp?: boolean | undefined;
  /** The certificate of the court's own seal. */
  readonly ownSeal?: Uint8Array | undefined;
}

/**
 * Says what is true about a signature. Takes no part in a transaction: services are asked, in threads of their own.
 * @throws SIGNATURES_TOO_LARGE, SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED
 */
export async function judgeSignature(platform: Platform, asked: SignatureAsked): Promise<Judgement> {
  return (await judge(platform, asked)).judgement;
}

/** The same with what a module keeps beside it. */
export async function judge(
  platform: Platform,
  { signature, content, at, notBefore, use = 'any', kept, mustStamp, ownSeal }: SignatureAsked,
): Promise<Verified & { readonly judgement: Judgement }> {
  if (signature.byteLength > LARGEST_SIGNATURE_BYTES) throw signatureErrors('SIGNATURES_TOO_LARGE');
  const verified = await platform.ports.of(verifier).verify({
    ...{ cms: signature, content, use, kept, mustStamp, ownSeal },
    now: platform.clock.now().toString(),
    existedAt: at?.toString(),
    notMadeBefore: notBefore?.toString(),
  });
  return { ...verified, judgement: judgementOf(verified.report, verified.valuesSha256) };
}
