import { type Court, courtsErrors, findCourt } from '#modules/courts';
import { mayDo, type TorelikDeed, torelikErrors } from '#modules/torelik';
import type { Act, Actor } from '#platform/audit';
import type { PageRequest, Principal } from '#platform/http';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** Who may see how a court stands to the national system. */
export const maySeeNational = (principal: Principal): boolean =>
  principal.posts.some(({ courtCode, role }) => mayDo('read-state', officeOf(principal, courtCode, role), courtCode));

function officeOf({ accountId, personId }: Principal, courtCode: string, role: string): Staff {
  return { kind: 'staff', accountId, personId, courtCode, role };
}

/** The office of the reader in that court that gives the right; undefined when none does. */
export function officeFor(request: PageRequest, deed: TorelikDeed, courtCode: string): Staff | undefined {
  return officesIn(request, courtCode).find((office) => mayDo(deed, office, courtCode));
}

/** The offices of the reader in the court. */
export function officesIn({ principal }: PageRequest, courtCode: string): readonly Staff[] {
  if (!principal) return [];
  const posts = principal.posts.filter((post) => post.courtCode === courtCode);
  return posts.map(({ role }) => officeOf(principal, courtCode, role));
}

/** The court of the page: the asked one, else the first in which the reader may see this. @throws TORELIK_NOT_ALLOWED */
export async function nationalCourt(request: PageRequest): Promise<Court> {
  const codes = (request.principal?.posts ?? []).map((post) => post.courtCode);
  const asked = request.query.court ?? codes.find((code) => officeFor(request, 'read-state', code)) ?? '';
  if (!officeFor(request, 'read-state', asked)) throw torelikErrors('TORELIK_NOT_ALLOWED');
  const court = await findCourt(request.platform.reads, asked);
  if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: asked });
  return court;
}

/** The act under the office that gives the right. @throws TORELIK_NOT_ALLOWED */
export function nationalAct(
  request: PageRequest,
  deed: TorelikDeed,
  courtCode: string,
): Act & { readonly actor: Staff } {
  const actor = officeFor(request, deed, courtCode);
  if (!actor) throw torelikErrors('TORELIK_NOT_ALLOWED');
  return { ...request.act(`torelik.${deed}`, courtCode), actor };
}
