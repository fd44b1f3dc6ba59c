import { type CaseNumber, caseNumberParts, casePath, listCourtCases, readCaseNumber } from '#modules/cases';
import { type Court, listCourts } from '#modules/courts';
import { isHouseError } from '#platform/errors';
import { httpErrors, type Page, type PageRequest, type Principal, type Reply, redirect } from '#platform/http';
import { emptyForm, type FormState, framedView } from '#shell';
import { courtsOfRegistry, officesIn } from '../case-words/desk-reader.ts';
import { deskCasesTexts } from './texts.ts';
import { CasesView } from './view.tsx';

const readers: readonly string[] = ['judge', 'registry_clerk', 'hearing_secretary', 'chairperson', 'archivist'];
const PER_PAGE = 50;

export const mayReadCases = ({ posts }: Principal): boolean => posts.some(({ role }) => readers.includes(role));

/** `/kk/desk/cases?court=7517`: a judge's own cases, or those of the court; found by number too. */
export const deskCasesPage: Page = {
  path: '/desk/cases',
  access: mayReadCases,
  get: async (request) => {
    const { lang, query } = request;
    if (query.number === undefined) return await show(request, emptyForm);
    try {
      const number: CaseNumber = readCaseNumber(query.number);
      return redirect(`/${lang}/desk/cases/${casePath(caseNumberParts(number))}`);
    } catch (thrown) {
      if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
      return await show(request, { values: query, errors: [{ field: 'number', text: thrown.say(lang) }] });
    }
  },
};

async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, query } = request;
  const { court, courts } = await courtAsked(request);
  const offices = officesIn(request, court.code);
  // Somebody who judges and also holds another office works at the own cases first.
  const office = offices.find(({ role }) => role === 'judge') ?? offices.find(({ role }) => readers.includes(role));
  if (!office) throw httpErrors('HTTP_NOT_ALLOWED');
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const rows = await listCourtCases(platform.reads, office, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE });
  const hasLetters = (await courtsOfRegistry(request)).some(({ code }) => code === court.code);
  const body = (
    <CasesView
      {...{ lang, court, courts, state, page, hasLetters }}
      isJudge={office.role === 'judge'}
      now={platform.clock.now()}
      rows={rows.slice(0, PER_PAGE)}
      hasMore={rows.length > PER_PAGE}
    />
  );
  return framedView(deskCasesTexts(lang).title, body, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    shell: { isWide: true, section: '/desk/cases', court: { code: court.code, name: court.shortName[lang] } },
  });
}

async function courtAsked(request: PageRequest): Promise<{ readonly court: Court; readonly courts: readonly Court[] }> {
  const all = await listCourts(request.platform.reads);
  const courts = all.filter(({ code }) => officesIn(request, code).some(({ role }) => readers.includes(role)));
  const court = request.query.court ? courts.find(({ code }) => code === request.query.court) : courts[0];
  if (!court) throw httpErrors('HTTP_NOT_ALLOWED');
  return { court, courts };
}
