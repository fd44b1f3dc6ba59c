import { type FilingId, filingErrors } from '#modules/filing';
import type { Act, Actor } from '#platform/audit';
import type { PageRequest, Principal } from '#platform/http';
import { parseId } from '#platform/ids';

/** Whoever holds the office of a registry clerk somewhere. */
export const mayTakeIn = (principal: Principal): boolean =>
  principal.posts.some(({ role }) => role === 'registry_clerk');

/** Courts whose registry the person is, the asked one first. */
export function courtsOfClerk({ principal, query }: PageRequest): readonly string[] {
  const held = (principal?.posts ?? []).filter(({ role }) => role === 'registry_clerk').map((post) => post.courtCode);
  return [...held].sort((a, b) => Number(b === query.court) - Number(a === query.court) || a.localeCompare(b));
}

/** The act under the office of clerk in that court, whatever else the person is there. */
export function clerkAct(request: PageRequest, action: string, courtCode: string): Act {
  return { ...request.act(action, courtCode), actor: clerkIn(request, courtCode) };
}

export function clerkIn({ principal }: PageRequest, courtCode: string): Actor {
  const isClerk = principal?.posts.some((post) => post.courtCode === courtCode && post.role === 'registry_clerk');
  if (!principal || !isClerk) throw filingErrors('FILING_NOT_ALLOWED');
  const { accountId, personId } = principal;
  return { kind: 'staff', accountId, personId, courtCode, role: 'registry_clerk' };
}

export function askedFilingId({ params }: PageRequest): FilingId {
  const id = parseId<FilingId>(params.filing);
  if (!id) throw filingErrors('FILING_NOT_FOUND');
  return id;
}
