import { signWithDemoKey } from '#modules/signatures';
import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import { prepareSubmission } from '../actions/prepare-submission.ts';
import { submitFiling } from '../actions/submit-filing.ts';
import type { RawInputs } from '../model/forms/read-answer.ts';
import type { DraftId, FilingId } from '../model/ids.ts';
import { fillClaim } from './fill-claim.ts';

/** Checks, signs by the demo's key and sends a draft, as the pages do. */
export async function sendDraft(
  platform: Platform,
  acts: ActMaker,
  principal: Principal,
  draftId: DraftId,
): Promise<FilingId> {
  const backTo = `/kk/cabinet/filings/${draftId}`;
  const signingId = await prepareSubmission(platform, acts, principal, { draftId, lang: 'kk', backTo });
  await signWithDemoKey(platform, acts('filing.sign'), { signingId, isConfirmed: true });
  return await submitFiling(platform, acts('filing.submit-filing'), draftId);
}

/** A claim without duty, filled and sent. */
export async function sendClaim(
  platform: Platform,
  acts: ActMaker,
  principal: Principal,
  given: RawInputs = {},
): Promise<FilingId> {
  const draftId = await fillClaim(platform, acts, principal, { exemption: 'war_veteran', ...given });
  return await sendDraft(platform, acts, principal, draftId);
}
