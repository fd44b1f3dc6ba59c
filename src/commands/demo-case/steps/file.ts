import { onePage } from '../paper.ts';
import { LAST_FORM } from '../sent-form.ts';
import type { FieldValue } from '../visitor.ts';
import type { Walk } from '../walk.ts';

export const COURT = '7517';

/** What the claimant answers, by question. */
function answersOf({ respondent, words }: Walk): Readonly<Record<string, Record<string, FieldValue>>> {
  return {
    subject: { category: 'loan', language: words.language },
    court: { court: COURT },
    claimant: { filedBy: 'self' },
    respondent: { 'respondent.number': respondent.iin, 'respondent.phone': respondent.phone },
    demands: {
      ...{ demands: words.demands, hasPrice: 'yes', price: '1250000', calculation: words.calculation },
    },
    circumstances: { circumstances: words.circumstances },
    settlement: { pretrial: 'not-required', reconciliation: words.reconciliation },
    needs: {},
  };
}

const MOST_PAGES = 20;

/** A claim, page by page, to the page of the state duty. */
export async function fileClaim(walk: Walk): Promise<object> {
  const { atClaimant: visitor } = walk;
  const answers = answersOf(walk);
  await visitor.opens('/cabinet/filings/start/claim?answered=1');
  await visitor.sends();
  const draft = walk.keep('draft', visitor.place.split('/')[3] ?? '');
  const pages: string[] = [];
  for (
    let page = question(visitor.place);
    page !== 'duty' && pages.length < MOST_PAGES;
    page = question(visitor.place)
  ) {
    pages.push(page);
    if (page === 'documents') {
      const receipt = onePage('qolhat.pdf', 'Qolhat: 1 250 000 KZT, 12.03.2026');
      await visitor.sends({ kind: 'evidence', file: receipt }, 'form[enctype="multipart/form-data"]');
      await visitor.sends({}, LAST_FORM);
    } else await visitor.sends(answers[page] ?? refuse(page));
    if (question(visitor.place) === page) throw new Error(`the page ${page} goes no further: ${visitor.reads()}`);
  }
  return { draft, pages: pages.length, attached: 1 };
}

function question(place: string): string {
  return place.split('/')[4] ?? '';
}

function refuse(page: string): never {
  throw new Error(`the claim asks something unknown: ${page}`);
}
