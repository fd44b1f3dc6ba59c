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

/** Id of the input under which something is kept: of a party that is changed the page shows no key. */
export function inputIdOf(kept: string): string {
  const [field = '', ...rest] = kept.split('.');
  return idOf([field, ...rest.slice(-1)].join('.'));
}

/** Where a person goes on: the page that was left, and on it the input that was typed into last. */
export function resumeHref(lang: string, draft: Pick<Draft, 'id' | 'lastQuestion' | 'lastInput'>): string {
  const { lastQuestion, lastInput } = draft;
  if (!lastQuestion) return draftHref(lang, draft);
  if (!lastInput) return draftHref(lang, draft, `/${lastQuestion}`);
  const [field = '', key, part] = lastInput.split('.');
  const edit = part === undefined ? '' : `?edit=${field}.${key ?? ''}`;
  return draftHref(lang, draft, `/${lastQuestion}${edit}#${inputIdOf(lastInput)}`);
}
