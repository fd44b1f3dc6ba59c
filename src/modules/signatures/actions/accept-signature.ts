import { binaryOf } from '@ashyq/pki';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Tx, violationOf } from '#platform/db';
import { newId } from '#platform/ids';
import { signatureErrors } from '../errors.ts';
import { documentSigned, type SignatureFact } from '../events.ts';
import { verifyAgainJob } from '../jobs/verify-again-job.ts';
import { readChallenge } from '../model/challenge.ts';
import { refuseOtherSigner } from '../model/expected-signer.ts';
import type { SignatureId, SigningId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import { type Outcome, outcomeOf } from '../model/outcome.ts';
import type { Signature, Signing } from '../model/signature.ts';
import type { SigningDoor } from '../model/signed-subject.ts';
import { loadSigning, readContent } from '../queries/get-signing.ts';
import { judge } from '../queries/judge-signature.ts';
import { signatureFrom } from '../queries/read-rows.ts';
import { signerOf } from '../queries/signer-of.ts';
import type { Verified } from '../queries/verification/tasks.ts';
import { findSignatureOf, insertSignature, type KeptEvidence } from '../store/signature-store.ts';
import { lockSigning, setSigningState } from '../store/signing-store.ts';
import { keepEvidence } from './keep-evidence.ts';

export interface GivenSignature {
  readonly signingId: SigningId;
  /** CMS in DER or BER, PEM or bare base64, detached or attached. */
  readonly cms: Uint8Array;
  readonly door: SigningDoor;
}

/**
 * Takes a signature over what was prepared: judges it in a thread, outside any transaction, then stores verdict, evidence and
 * file in one. Killed in between, nothing is stored and the person signs again; the same file given twice is one signature.
 * When a service of the certification authority is silent, the signature waits and is verified again: a term is not lost.
 * @throws SIGNATURES_SIGNING_NOT_FOUND, SIGNATURES_SUPERSEDED, SIGNATURES_ALREADY_SIGNED, SIGNATURES_USED, and a refusal of
 * its own for every reason why a signature cannot be taken
 */
export async function acceptSignature(platform: Platform, act: Act, given: GivenSignature): Promise<Signature> {
  const signing = await loadSigning(platform.reads, act.actor, given.signingId, 'sign');
  if (signing.state === 'superseded') throw signatureErrors('SIGNATURES_SUPERSEDED');
  const expected = await platform.ports.of(signerOf)(platform.reads, signing.signer);
  if (!expected) throw signatureErrors('SIGNATURES_SIGNER_UNKNOWN');
  const content = await readContent(platform, signing.content.sha256);
  const verified = await judge(platform, { signature: given.cms, content, use: 'document', mustStamp: true });
  if (verified.contentSha256 !== signing.content.sha256) throw signatureErrors('SIGNATURES_CONTENT_DIFFERS');
  if (verified.attached && readChallenge(verified.attached)) throw signatureErrors('SIGNATURES_CHALLENGE_AS_DOCUMENT');
  const outcome = outcomeOf(verified.judgement);
  refuseOtherSigner(outcome.signer, expected);
  const cms = await platform.blobs.put(verified.stamped ?? binaryOf(given.cms));
  const kept = { cms, evidence: await keepEvidence(platform, verified.evidence) };
  return await store(platform, act, { given, signing, verified, outcome, kept });
}

interface Taken {
  readonly given: GivenSignature;
  readonly signing: Signing;
  readonly verified: Verified & { readonly judgement: Judgement };
  readonly outcome: Outcome;
  readonly kept: { readonly cms: Signature['cms']; readonly evidence: KeptEvidence };
}

async function store(platform: Platform, act: Act, taken: Taken): Promise<Signature> {
  try {
    return await platform.db.transact(act, async (tx) => await enter(tx, taken));
  } catch (thrown) {
    if (violationOf(thrown)?.constraint !== 'signature_is_used_once') throw thrown;
    throw signatureErrors('SIGNATURES_USED', {}, { cause: thrown });
  }
}

async function enter(tx: Tx, taken: Taken): Promise<Signature> {
  const { given, outcome, signing } = taken;
  const row = await lockSigning(tx, given.signingId);
  if (row?.state === 'superseded') throw signatureErrors('SIGNATURES_SUPERSEDED');
  const earlier = await findSignatureOf(tx, given.signingId);
  if (earlier && earlier.value_sha256 !== outcome.signer.valueSha256)
    throw signatureErrors('SIGNATURES_ALREADY_SIGNED');
  tx.record(
    { kind: 'signing', id: signing.id, personId: signing.signer },
    { door: given.door, state: outcome.state, isRepeated: earlier !== undefined },
  );
  if (earlier) return signatureFrom(earlier);
  const id = await insert(tx, taken);
  await setSigningState(tx, signing.id, 'signed');
  tx.publish(documentSigned, factOf(id, signing, outcome.state));
  if (outcome.state === 'pending')
    tx.enqueue(verifyAgainJob, { signatureId: id }, { runAt: tx.clock.now().add({ minutes: 2 }) });
  const stored = await findSignatureOf(tx, signing.id);
  if (!stored) throw new Error('a signature was not stored');
  return signatureFrom(stored);
}

async function insert(tx: Tx, { given, signing, verified, outcome, kept }: Taken): Promise<SignatureId> {
  const id = newId<SignatureId>();
  const now = tx.clock.now();
  await insertSignature(tx, {
    ...{ id, signing_id: signing.id, signer_id: signing.signer, door: given.door },
    ...{ subject_kind: signing.subject.kind, subject_id: signing.subject.id, sha256: signing.content.sha256 },
    ...{ value_sha256: outcome.signer.valueSha256, cms_sha256: kept.cms.sha256, cms_size_bytes: kept.cms.sizeBytes },
    ...{ received_at: now, verified_at: now, state: outcome.state },
    ...{ proven_at: Temporal.Instant.from(outcome.signer.provenAt), proven_by: outcome.signer.provenBy },
    ...{ judgement: verified.judgement, evidence: kept.evidence },
  });
  return id;
}

export function factOf(
  signatureId: SignatureId,
  { id, subject, content, signer }: Pick<Signing, 'id' | 'subject' | 'content' | 'signer'>,
  state: SignatureFact['state'],
): SignatureFact {
  return {
    ...{ signingId: id, signatureId, subjectKind: subject.kind, subjectId: subject.id },
    ...{ sha256: content.sha256, signer, state },
  };
}
