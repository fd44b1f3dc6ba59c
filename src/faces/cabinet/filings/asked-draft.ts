import { type Draft, type DraftId, filingErrors, getDraft } from '#modules/filing';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { signedIn } from '../parts/signed-in.ts';

/** The draft in the address. @throws FILING_DRAFT_NOT_FOUND also for somebody else's */
export async function askedDraft(request: PageRequest): Promise<Draft> {
  const id = parseId<DraftId>(request.params.draft);
  if (!id) throw filingErrors('FILING_DRAFT_NOT_FOUND');
  return await getDraft(request.platform.reads, signedIn(request), id);
}

export function draftHref(lang: string, draft: Pick<Draft, 'id'>, below = ''): string {
  return `/${lang}/cabinet/filings/${draft.id}${below}`;
}

/** Id of an input: a dot of a party's input would not do in a selector. */
export function idOf(input: string): string {
  return input.replaceAll('.', '-');
}
