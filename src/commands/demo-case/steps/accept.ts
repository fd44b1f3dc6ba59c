import { issueAct } from '../issue-act.ts';
import type { Walk } from '../walk.ts';

/** The drawn judge accepts the claim by a signed ruling; the claimant sees it in the case at once. */
export async function acceptClaim(walk: Walk): Promise<object> {
  const act = await issueAct(walk, { kind: 'acceptance', claim: '1250000', duty: '12500' });
  const { atClaimant } = walk;
  await atClaimant.opens(`/cabinet/cases/${walk.fact('case')}`);
  const stage = atClaimant.reads('main .govuk-summary-list .govuk-tag');
  return { act, stage, documents: atClaimant.page.document.querySelectorAll('main tbody tr').length };
}
