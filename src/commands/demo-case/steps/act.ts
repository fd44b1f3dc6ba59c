import { tengeForAct } from '@ashyq/kk-text';
import { closeHearing, openHearing } from '../hold-hearing.ts';
import { issueAct } from '../issue-act.ts';
import type { Walk } from '../walk.ts';
import { COURT } from './file.ts';

/** What is awarded: the debt without what was given back, and its duty. */
const AWARDED = 1_000_000;
const DUTY = 10_000;

/** The hearing is held at its time; in it the decision, drafted from its template and signed by the judge's key, is announced. */
export async function decide(walk: Walk): Promise<object> {
  const { openedAt, came } = await openHearing(walk);
  const place = await issueAct(walk, 'decision', awarding(walk));
  walk.keep('act', place.split('/')[3] ?? '');
  const judge = await walk.staff('judge', COURT, walk.fact('judge'));
  await judge.opens(place);
  await judge.sends({}, 'button[value="announce"]');
  await judge.opens(place);
  if (judge.page.document.querySelector('button[value="announce"]'))
    throw new Error(`the decision is not announced: ${judge.reads().slice(0, 300)}`);
  const state = judge.reads('main .govuk-tag');
  await closeHearing(walk);
  return { act: walk.fact('act'), page: place, hearing: { openedAt, came }, state, terms: await termsOf(walk) };
}

/** In the operative part, where the claim's whole sum stands after the template. */
function awarding({ words }: Walk) {
  const sum = (tenge: number): string => tengeForAct(tenge, words.language);
  return (parts: Readonly<Record<string, string>>) => ({
    ...parts,
    operative: (parts.operative ?? '').replace(sum(1_250_000), sum(AWARDED)).replace(sum(12_500), sum(DUTY)),
  });
}

/** Terms of complaint as the respondent reads them in the case. */
async function termsOf(walk: Walk): Promise<readonly string[]> {
  const { atRespondent } = walk;
  await atRespondent.opens(`/cabinet/cases/${walk.fact('case')}`);
  const terms = [...atRespondent.page.document.querySelectorAll('main .sot-term > h3, main .sot-term > p')];
  return terms.map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()).slice(0, 4);
}
