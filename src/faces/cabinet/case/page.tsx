import { findSpoken, listActsOut } from '#modules/acts';
import { type CaseId, findCategory, foreseeResponse, markSeen, writeMessage } from '#modules/cases';
import { listOwnDoors } from '#modules/conference';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import { listDrawsOfCase } from '#modules/distribution';
import { type FilingId, listFilings } from '#modules/filing';
import { listCaseHearings, listOwnSummons } from '#modules/hearings';
import { listSealedProtocols } from '#modules/minutes';
import { listCaseRecordings } from '#modules/recording';
import { legalDay } from '#platform/clock';
import { fragment, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, caseFileTexts, emptyForm, type FormState, framedView, newSince, SHOWN_ENTRIES } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedCase, askedFile } from './asked-case.ts';
import { cabinetCaseTexts } from './texts.ts';
import { CaseNow, type CaseNowProps, CaseView } from './view.tsx';

/** `/kk/cabinet/cases/7517-26-00-2/1`: the case for somebody who takes part in it. */
export const cabinetCasePage: Page = {
  path: '/cabinet/cases/:prefix/:seq',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => await show(request, emptyForm),
  post: async (request) => {
    const { platform, lang, form } = request;
    const { found, actor, base } = await askedCase(request);
    const act = { ...request.act('cases.write-message'), actor };
    const done = await attempt(lang, 'text', () =>
      platform.db.transact(act, (tx) => writeMessage(tx, { caseId: found.id, text: form.text ?? '' })),
    );
    if (!done.ok) return await show(request, { values: form, errors: done.errors });
    return redirect(`${base}#messages`, { flash: caseFileTexts(lang).sent });
  },
  again: async (request) => await show(request, { values: request.form, errors: [] }),
};

/** What follows the court on an open page of the case. */
export const cabinetCaseNowPage: Page = {
  path: '/cabinet/cases/:prefix/:seq/now',
  access: 'confirmed',
  isPersonal: true,
  get: async (request) => fragment(<CaseNow {...(await caseNow(request))} />),
};

async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { lang } = request;
  const shown = await caseNow(request);
  const title = caseFileTexts(lang).title({ number: shown.file.found.number });
  return framedView(title, <CaseView {...{ ...shown, state }} />, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [{ text: cabinetCaseTexts(lang).back, href: `/${lang}/cabinet/cases` }, { text: title }],
    shell: { section: '/cabinet/cases' },
  });
}

/** Read from the database that takes writes; who asks has seen it then. */
async function caseNow(request: PageRequest): Promise<CaseNowProps> {
  const { platform, lang, query } = request;
  const isWholeCourse = query.course === 'all';
  const now = platform.clock.now();
  const { found, actor, base, file } = await askedFile(request, {
    mostCourse: isWholeCourse ? undefined : SHOWN_ENTRIES,
    newSince: newSince(query.since),
  });
  const { reads } = platform.db;
  const [court, staff, draws, hearings, summonses, foreseen, acts, spoken, recordings, protocols, returned, doors] =
    await Promise.all([
      getCourt(reads, found.courtCode),
      listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
      listDrawsOfCase(reads, found.id),
      listCaseHearings(reads, found.id),
      listOwnSummons(reads, actor.personId, found.id),
      foreseeResponse(reads, found),
      listActsOut(reads, actor, found.id),
      findSpoken(reads, actor, found.id),
      listCaseRecordings(reads, found.id),
      listSealedProtocols(reads, found.id),
      found.stage === 'returned' ? ownClaim(request, found.id) : undefined,
      listOwnDoors(reads, actor.personId, [found.id]),
    ]);
  const judge = staff.find(({ id }) => id === found.judgePostId);
  await markSeen(platform, { ...request.act('cases.look-at-case'), actor }, found.id);
  return {
    ...{ acts, spoken, recordings, protocols, returned, doors },
    ...{ lang, file, base, court, draws, hearings, foreseen, isWholeCourse, now, today: legalDay(now) },
    summoned: summonses.map(({ hearingId }) => hearingId),
    judge: judge && shortStaffName(judge),
    category: findCategory(found.category)?.name[lang] ?? '',
  };
}

/** The claim from which the reader's case was made. */
async function ownClaim(request: PageRequest, caseId: CaseId): Promise<FilingId | undefined> {
  const filings = await listFilings(request.platform.db.reads, signedIn(request));
  return filings.find((one) => one.caseId === caseId && one.form.leadsTo === 'new-case')?.id;
}
