import { binaryOf } from '@ashyq/pki';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import { enterBlobs, type KeptBlob } from '#platform/blobs';
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
import { findSignatureOf, insertSignature } from '../store/signature-store.ts';
import { lockSigning, setSigningState } from '../store/signing-store.ts';
import { type EvidenceToEnter, keepEvidence } from './keep-evidence.ts';

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
  const examined = await examineSignature(platform, act.actor, given);
  return await refusingUsed(() => platform.db.transact(act, (tx) => enterSignature(tx, examined)));
}

/**
 * The first half: judges in a thread and keeps the bytes. A module that goes on in the same transaction stores the rest with
 * `enterSignature`, inside `refusingUsed`. @throws what `acceptSignature` throws
 */
export async function examineSignature(
  platform: Platform,
  actor: Actor,
  given: GivenSignature,
): Promise<ExaminedSignature> {
  const signing = await loadSigning(platform.reads, actor, given.signingId, 'sign');
  if (signing.state === 'superseded') throw signatureErrors('SIGNATURES_SUPERSEDED');
  const expected = await platform.ports.of(signerOf)(platform.reads, signing.signer);
  if (!expected) throw signatureErrors('SIGNATURES_SIGNER_UNKNOWN');
  const content = await readContent(platform, signing.content.sha256);
  const verified = await judge(platform, { signature: given.cms, content, use: 'document', mustStamp: true });
  if (verified.contentSha256 !== signing.content.sha256) throw signatureErrors('SIGNATURES_CONTENT_DIFFERS');
  if (verified.attached && readChallenge(verified.attached)) throw signatureErrors('SIGNATURES_CHALLENGE_AS_DOCUMENT');
  const outcome = outcomeOf(verified.judgement);
  refuseOtherSigner(outcome.signer, expected);
  const [cms, evidence] = await Promise.all([
    platform.blobs.keep(verified.stamped ?? binaryOf(given.cms)),
    keepEvidence(platform, verified.evidence),
  ]);
  const kept = { cms, evidence };
  return { given, signing, verified, outcome, kept };
}

export interface ExaminedSignature {
  readonly given: GivenSignature;
  readonly signing: Signing;
  readonly verified: Verified & { readonly judgement: Judgement };
  readonly outcome: Outcome;
  readonly kept: { readonly cms: KeptBlob; readonly evidence: EvidenceToEnter };
}

/** @throws SIGNATURES_USED when the signature value stands under another subject */
export async function refusingUsed<Result>(store: () => Promise<Result>): Promise<Result> {
  try {
    return await store();
  } catch (thrown) {
    if (violationOf(thrown)?.constraint !== 'signature_is_used_once') throw thrown;
    throw signatureErrors('SIGNATURES_USED', {}, { cause: thrown });
  }
}

/**
 * The second half: verdict, evidence and fact.
 * @param isCarriedOut the caller does in the same transaction what was signed for; default: whoever follows the fact does
 * @throws SIGNATURES_SUPERSEDED, SIGNATURES_ALREADY_SIGNED
 */
export async function enterSignature(
  tx: Tx,
  examined: ExaminedSignature,
  { isCarriedOut = false } = {},
): Promise<Signature> {
  const { given, outcome, signing } = examined;
  const row = await lockSigning(tx, given.signingId);
  if (row?.state === 'superseded') throw signatureErrors('SIGNATURES_SUPERSEDED');
  const earlier = row?.state === 'signed' ? await findSignatureOf(tx, given.signingId) : undefined;
  if (earlier && earlier.value_sha256 !== outcome.signer.valueSha256)
    throw signatureErrors('SIGNATURES_ALREADY_SIGNED');
  tx.record(
    { kind: 'signing', id: signing.id, personId: signing.signer },
    { door: given.door, state: outcome.state, isRepeated: earlier !== undefined },
  );
  if (earlier) return signatureFrom(earlier);
  const signature = await insert(tx, examined);
  await setSigningState(tx, signing.id, 'signed');
  tx.publish(documentSigned, { ...factOf(signature.id, signing, outcome.state), isCarriedOut });
  if (outcome.state === 'pending')
    tx.enqueue(verifyAgainJob, { signatureId: signature.id }, { runAt: tx.clock.now().add({ minutes: 2 }) });
  return signature;
}

async function insert(tx: Tx, { given, signing, verified, outcome, kept }: ExaminedSignature): Promise<Signature> {
  const id = newId<SignatureId>();
  const now = tx.clock.now();
  const row = {
    ...{ id, signing_id: signing.id, signer_id: signing.signer, door: given.door },
    ...{ subject_kind: signing.subject.kind, subject_id: signing.subject.id, sha256: signing.content.sha256 },
    ...{ value_sha256: outcome.signer.valueSha256, cms_sha256: kept.cms.sha256, cms_size_bytes: kept.cms.sizeBytes },
    ...{ received_at: now, verified_at: now, state: outcome.state },
    ...{ proven_at: Temporal.Instant.from(outcome.signer.provenAt), proven_by: outcome.signer.provenBy },
  };
  const { judgement } = verified;
  const { names, blobs } = kept.evidence;
  await enterBlobs(tx, [kept.cms, ...blobs]);
  await insertSignature(tx, { ...row, judgement, evidence: names });
  return signatureFrom({ ...row, report: judgement, evidence: names });
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
