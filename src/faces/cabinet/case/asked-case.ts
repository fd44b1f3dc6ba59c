import {
  type CaseFile,
  type CaseReadingOptions,
  type CourtCase,
  caseErrors,
  casePath,
  findCaseByNumber,
  formatCaseNumber,
  readCaseAddress,
  readCaseFile,
} from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { PageRequest } from '#platform/http';
import { signedIn } from '../parts/signed-in.ts';

export interface AskedCase {
  readonly found: CourtCase;
  /** In the cabinet everybody is a person, whatever office one holds elsewhere. */
  readonly actor: Extract<Actor, { kind: 'person' }>;
  /** `/kk/cabinet/cases/7517-26-00-2/1`. */
  readonly base: string;
}

/** The case of the address. @throws CASES_CASE_NOT_FOUND, CASES_NUMBER_… */
export async function askedCase(request: PageRequest): Promise<AskedCase> {
  const { params, platform, lang } = request;
  const { parts } = readCaseAddress(params.prefix ?? '', params.seq ?? '');
  const found = await findCaseByNumber(platform.db.reads, formatCaseNumber(parts));
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  const { accountId, personId } = signedIn(request);
  return {
    found,
    actor: { kind: 'person', accountId, personId },
    base: `/${lang}/cabinet/cases/${casePath(parts)}`,
  };
}

/** The case with its file, from the database that takes writes: who has filed sees it at once. @throws CASES_NOT_ALLOWED */
export async function askedFile(
  request: PageRequest,
  options?: CaseReadingOptions,
): Promise<AskedCase & { readonly file: CaseFile }> {
  const asked = await askedCase(request);
  return { ...asked, file: await readCaseFile(request.platform.db.reads, asked.actor, asked.found.id, options) };
}
