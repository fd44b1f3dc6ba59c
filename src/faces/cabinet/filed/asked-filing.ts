import { type Filing, type FilingId, filingErrors, getFiling } from '#modules/filing';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';
import { signedIn } from '../parts/signed-in.ts';

/** The filing in the address. @throws FILING_NOT_FOUND also for somebody else's */
export async function askedFiling(request: PageRequest): Promise<Filing> {
  const id = parseId<FilingId>(request.params.filing);
  if (!id) throw filingErrors('FILING_NOT_FOUND');
  return await getFiling(request.platform.reads, signedIn(request), id);
}

export function filedHref(lang: string, id: FilingId, below = ''): string {
  return `/${lang}/cabinet/filed/${id}${below}`;
}
