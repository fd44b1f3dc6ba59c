import { caseErrors, casePath, findCaseByNumber, formatCaseNumber, readCaseAddress } from '#modules/cases';
import { type Page, redirect } from '#platform/http';
import { showCase } from './show-case.tsx';

/** `/kk/cases/7517-26-00-2/1234`: one spelling of a number, every other one leads to it. */
export const casePage: Page = {
  path: '/cases/:prefix/:seq',
  access: 'everyone',
  cache: { topics: () => ['cases:*', 'hearings:*', 'courts:*', 'draws:*'], maxAgeS: 10 },
  get: async (request) => {
    const { lang, params, platform } = request;
    const { parts, isCanonical } = readCaseAddress(params.prefix ?? '', params.seq ?? '');
    if (!isCanonical) return redirect(`/${lang}/cases/${casePath(parts)}`, { status: 308 });
    const found = await findCaseByNumber(platform.reads, formatCaseNumber(parts));
    if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
    return await showCase(request, found);
  },
};
