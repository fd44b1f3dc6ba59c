import { documentSigned, type SignatureFact, signatureSettled } from '#modules/signatures/events';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { submitFiling } from '../actions/submit-filing.ts';
import type { DraftId } from '../model/ids.ts';
import { findDraftRow } from '../store/draft-store.ts';

/** Who signed and closed the browser has filed all the same. */
export function followSignatures(platform: Platform): readonly JobHandler[] {
  return [
    handleEvent(documentSigned, 'filing.on-document-signed', (fact) => complete(platform, fact), isOfFiling),
    handleEvent(signatureSettled, 'filing.on-signature-settled', (fact) => complete(platform, fact), isOfFiling),
  ];
}

function isOfFiling({ subjectKind, state, isCarriedOut }: SignatureFact): boolean {
  return subjectKind === 'filing' && state !== 'failed' && !isCarriedOut;
}

async function complete(platform: Platform, { subjectId }: SignatureFact): Promise<void> {
  const draftId = subjectId as DraftId;
  const draft = await findDraftRow(platform.reads, draftId);
  if (!draft || draft.filing_id) return;
  const act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.submit-filing' } as const;
  try {
    await submitFiling(platform, act, draftId);
  } catch (thrown) {
    // Prepared anew after this signature: the newer one is followed.
    if (!isHouseError(thrown, 'SIGNATURES_NOT_SIGNED') && !isHouseError(thrown, 'FILING_NOT_PREPARED')) throw thrown;
  }
}
