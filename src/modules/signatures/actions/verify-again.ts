import type { Platform } from '#platform';
import { enterBlobs } from '#platform/blobs';
import { isHouseError } from '#platform/errors';
import { signatureErrors } from '../errors.ts';
import { signatureSettled } from '../events.ts';
import type { SignatureId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import { outcomeOf } from '../model/outcome.ts';
import { judge } from '../queries/judge-signature.ts';
import { readEvidence } from '../queries/read-evidence.ts';
import { signingFrom } from '../queries/read-rows.ts';
import { findSignature, type KeptEvidence, updateVerdict } from '../store/signature-store.ts';
import { findSigning } from '../store/signing-store.ts';
import { factOf } from './accept-signature.ts';
import { keepEvidence } from './keep-evidence.ts';

/**
 * Verifies a signature that waits once more, for the moment at which the court received it: what the authority says now about
 * that moment decides.
 * @throws SIGNATURES_REVOCATION_SILENT while there is still no answer, so that the job is tried again
 */
export async function verifyAgain(platform: Platform, signatureId: SignatureId): Promise<void> {
  const row = await findSignature(platform.reads, signatureId);
  const signing = row && (await findSigning(platform.reads, row.signing_id));
  if (!row || !signing || row.state !== 'pending') return;
  const verified = await judge(platform, {
    signature: await platform.blobs.read(row.cms_sha256),
    content: await platform.blobs.read(row.sha256),
    use: 'document',
    at: row.received_at,
    kept: await readEvidence(platform, row.evidence as KeptEvidence),
  });
  const state = stateOf(verified.judgement);
  if (state === 'pending') throw signatureErrors('SIGNATURES_REVOCATION_SILENT');
  const evidence = await keepEvidence(platform, verified.evidence);
  const act = {
    actor: { kind: 'system', name: 'signatures.verify-again' },
    action: 'signatures.verify-again',
  } as const;
  await platform.db.transact(act, async (tx) => {
    await updateVerdict(tx, signatureId, { state, judgement: verified.judgement, evidence: evidence.names });
    await enterBlobs(tx, evidence.blobs);
    tx.record({ kind: 'signing', id: row.signing_id, personId: row.signer_id }, { state });
    tx.publish(signatureSettled, factOf(signatureId, signingFrom(signing), state));
  });
}

function stateOf(judgement: Judgement): 'passed' | 'pending' | 'failed' {
  try {
    return outcomeOf(judgement).state;
  } catch (refused) {
    if (isHouseError(refused)) return 'failed';
    throw refused;
  }
}
