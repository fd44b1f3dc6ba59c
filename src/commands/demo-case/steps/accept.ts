import { issueAct } from '../issue-act.ts';
import type { Walk } from '../walk.ts';

/** The drawn judge accepts the claim by a signed ruling within the term; the claimant sees both in the case at once. */
export async function acceptClaim(walk: Walk): Promise<object> {
  const act = await issueAct(walk, 'acceptance');
  const { atClaimant } = walk;
  await atClaimant.opens(`/cabinet/cases/${walk.fact('case')}`);
  const stage = atClaimant.reads('main .govuk-summary-list .govuk-tag');
  const ruling = atClaimant.page.document.querySelector('main a[href*="/cabinet/acts/"]')?.getAttribute('href');
  if (!ruling) throw new Error(`the claimant sees no ruling: ${atClaimant.reads().slice(0, 300)}`);
  const documents = atClaimant.page.document.querySelectorAll('main tbody tr').length;
  return { act, stage, term: termOfAcceptance(walk), ruling, documents };
}

/** The clock of CPC RK art. 150 as the claimant reads it: its name, last day and how it ended. */
function termOfAcceptance({ atClaimant }: Walk): readonly string[] {
  const terms = [...atClaimant.page.document.querySelectorAll('main .sot-term')];
  const words = terms.map((one) => [...one.querySelectorAll(':scope > h3, :scope > p')].map(wordsOf));
  return words.find(([name = '']) => /қабылдау|принят|accept/i.test(name)) ?? [];
}

const wordsOf = ({ textContent }: Element): string => (textContent ?? '').replace(/\s+/g, ' ').trim();
