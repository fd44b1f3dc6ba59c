import {
  type CaseFile,
  type CaseReadingOptions,
  type CaseScope,
  type CourtCase,
  caseErrors,
  casePath,
  findCaseByNumber,
  formatCaseNumber,
  getCaseScope,
  mayDo,
  readCaseAddress,
  readCaseFile,
} from '#modules/cases';
import { type Court, listCourts } from '#modules/courts';
import type { Actor } from '#platform/audit';
import type { PageRequest } from '#platform/http';

type Staff = Extract<Actor, { kind: 'staff' }>;
type Deed = Parameters<typeof mayDo>[0];

/** The offices of the reader in that court. */
export function officesIn({ principal }: PageRequest, courtCode: string): readonly Staff[] {
  if (!principal) return [];
  const { accountId, personId, posts } = principal;
  return posts
    .filter((post) => post.courtCode === courtCode)
    .map(({ role }) => ({ kind: 'staff', accountId, personId, courtCode, role }));
}

/** The office that gives the right; undefined when none does. */
export function officeFor(request: PageRequest, deed: Deed, scope: CaseScope): Staff | undefined {
  return officesIn(request, scope.courtCode).find((office) => mayDo(deed, office, scope));
}

/** Courts in whose registry the reader works: those whose letters the reader posts. */
export async function courtsOfRegistry(request: PageRequest): Promise<readonly Court[]> {
  const courts = await listCourts(request.platform.reads);
  return courts.filter(({ code }) => officeFor(request, 'prove-service', { courtCode: code, participants: [] }));
}

export interface DeskCase {
  readonly found: CourtCase;
  readonly scope: CaseScope;
  readonly actor: Staff;
  /** `/kk/desk/cases/7517-26-00-2/1`. */
  readonly base: string;
}

/** The case of the address under the office that may read its file. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_NUMBER_… */
export async function deskCase(request: PageRequest): Promise<DeskCase> {
  const { params, platform, lang } = request;
  const { parts } = readCaseAddress(params.prefix ?? '', params.seq ?? '');
  const found = await findCaseByNumber(platform.db.reads, formatCaseNumber(parts));
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  const scope = await getCaseScope(platform.db.reads, found.id);
  const actor = officeFor(request, 'read-file', scope);
  if (!actor) throw caseErrors('CASES_NOT_ALLOWED');
  return { found, scope, actor, base: `/${lang}/desk/cases/${casePath(parts)}` };
}

export async function deskFile(
  request: PageRequest,
  options?: CaseReadingOptions,
): Promise<DeskCase & { readonly file: CaseFile }> {
  const asked = await deskCase(request);
  return { ...asked, file: await readCaseFile(request.platform.db.reads, asked.actor, asked.found.id, options) };
}
