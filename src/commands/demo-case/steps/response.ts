import { waitFor } from '../outbox.ts';
import { LAST_FORM } from '../sent-form.ts';
import { signHere } from '../sign.ts';
import type { Walk } from '../walk.ts';

function answersOf({ words }: Walk): Readonly<Record<string, Record<string, string>>> {
  return {
    attitude: { attitude: 'partly' },
    signer: { filedBy: 'self' },
    objections: { objections: words.objections, wantsSettlement: 'yes' },
  };
}

const MOST_PAGES = 10;

/** The respondent answers by the same forms; the claimant finds the response in the case. */
export async function respond(walk: Walk): Promise<object> {
  const { atRespondent: visitor } = walk;
  await visitor.opens(`/cabinet/cases/${walk.fact('case')}`);
  await visitor.sends({}, 'form:has(input[value="response"])');
  const answers = answersOf(walk);
  const before = await documentsOf(walk);
  let pages = 0;
  for (let page = question(visitor.place); page !== 'check'; page = question(visitor.place)) {
    pages += 1;
    if (pages > MOST_PAGES)
      throw new Error(`the response goes no further than ${page}: ${visitor.reads().slice(0, 300)}`);
    await visitor.sends(answers[page] ?? {}, page === 'documents' ? LAST_FORM : undefined);
  }
  await visitor.sends();
  await signHere(visitor);
  await visitor.follows('/sent');
  const after = await waitFor('the response in the file of the claimant', async () => {
    const documents = await documentsOf(walk);
    return documents.length > before.length ? documents : undefined;
  });
  const fresh = after.filter((title) => !before.includes(title));
  return { pages, place: visitor.place, seenByClaimant: fresh, documents: after.length };
}

/** Titles of the file as the claimant sees it. */
async function documentsOf(walk: Walk): Promise<readonly string[]> {
  const { atClaimant } = walk;
  await atClaimant.opens(`/cabinet/cases/${walk.fact('case')}`);
  const links = [...atClaimant.page.document.querySelectorAll('main tbody tr a[href*="/documents/"]')];
  return links.map((one) => (one.textContent ?? '').trim());
}

function question(place: string): string {
  return place.split('/')[4] ?? '';
}
