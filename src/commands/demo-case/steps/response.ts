import { LAST_FORM } from '../sent-form.ts';
import { signHere } from '../sign.ts';
import type { Walk } from '../walk.ts';

const answers: Readonly<Record<string, Record<string, string>>> = {
  attitude: { attitude: 'partly' },
  signer: { filedBy: 'self' },
  objections: {
    objections: 'Қарыздың 250 000 теңгесін 5 мамырда қайтардым. Қалған бөлігін бөліп төлеуді сұраймын.',
    wantsSettlement: 'yes',
  },
};

const MOST_PAGES = 10;

/** The respondent answers by the same forms; the claimant finds the response in the case. */
export async function respond(walk: Walk): Promise<object> {
  const { atRespondent: visitor, atClaimant } = walk;
  await visitor.opens(`/cabinet/cases/${walk.fact('case')}`);
  await visitor.sends({}, 'form:has(input[value="response"])');
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
  await atClaimant.opens(`/cabinet/cases/${walk.fact('case')}`);
  return { pages, place: visitor.place, documents: atClaimant.page.document.querySelectorAll('main tbody tr').length };
}

function question(place: string): string {
  return place.split('/')[4] ?? '';
}
