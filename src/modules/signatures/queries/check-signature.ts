import type { Platform } from '#platform';
import { takeToken } from '#platform/limits';
import { signatureErrors } from '../errors.ts';
import type { Judgement } from '../model/judgement.ts';
import { findSealKey } from '../store/seal-store.ts';
import { findSignatureByValue, type KeptEvidence, type SignatureRow } from '../store/signature-store.ts';
import { judge, type SignatureAsked } from './judge-signature.ts';
import { readEvidence } from './read-evidence.ts';

const rate = { burst: 10, perMinute: 20 };

export interface OpenCheck {
  readonly judgement: Judgement;
  /** When this court received the very signature; undefined for one that it has never seen. */
  readonly receivedAt: Temporal.Instant | undefined;
  /** The automatic seal of this court, nobody's signature. */
  readonly isCourtSeal: boolean;
}

/**
 * The open service that checks signatures (DC RK art. 61): for everybody, nothing is stored. A signature that this court
 * has received is judged with the evidence kept beside it, so that it holds after its certificate has ended.
 * @param network keyed hash of the caller's network
 * @throws SIGNATURES_TOO_MANY_CHECKS, SIGNATURES_TOO_LARGE, SIGNATURES_BUSY
 */
export async function checkSignature(
  platform: Platform,
  network: string,
  { signature, content }: Pick<SignatureAsked, 'signature' | 'content'>,
): Promise<OpenCheck> {
  if (!(await takeToken(platform, `signatures.check:${network}`, rate))) {
    throw signatureErrors('SIGNATURES_TOO_MANY_CHECKS');
  }
  const seal = (await findSealKey(platform.reads))?.certificate;
  const { judgement } = await judge(platform, { signature, content, ownSeal: seal });
  const isCourtSeal = seal !== undefined && judgement.report.signatures[0]?.certificate === seal.toString('base64');
  const [signer] = judgement.signers;
  const known = signer && (await findSignatureByValue(platform.reads, signer.valueSha256));
  if (!known) return { judgement, receivedAt: undefined, isCourtSeal };
  const again =
    judgement.indication === 'TOTAL_PASSED' ? judgement : await judgeKept(platform, known, { signature, content });
  return { judgement: again, receivedAt: known.received_at, isCourtSeal };
}

async function judgeKept(
  platform: Platform,
  known: SignatureRow,
  asked: Pick<SignatureAsked, 'signature' | 'content'>,
): Promise<Judgement> {
  const kept = await readEvidence(platform, known.evidence as KeptEvidence);
  return (await judge(platform, { ...asked, kept, at: known.received_at })).judgement;
}
