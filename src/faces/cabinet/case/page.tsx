import { findCategory, markSeen, writeMessage } from '#modules/cases';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import { listOwnSummons } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, caseFileTexts, emptyForm, type FormState, framedView, SHOWN_ENTRIES } from '#shell';
import { askedCase, askedFile } from './asked-case.ts';
import { cabinetCaseTexts } from './texts.ts';
import { CaseView } from './view.tsx';

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

async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, query } = request;
  const { found, actor, base, file } = await askedFile(request, query.course === 'all' ? undefined : SHOWN_ENTRIES);
  const { reads } = platform.db;
  const [court, staff, summonses] = await Promise.all([
    getCourt(reads, found.courtCode),
    listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
    listOwnSummons(reads, actor.personId, found.id),
  ]);
  const judge = staff.find(({ id }) => id === found.judgePostId);
  await markSeen(platform, { ...request.act('cases.look-at-case'), actor }, found.id);
  const body = (
    <CaseView
      {...{ lang, file, base, state, court, summonses }}
      today={legalDay(platform.clock.now())}
      judge={judge && shortStaffName(judge)}
      category={findCategory(found.category)?.name[lang] ?? ''}
      isWholeCourse={query.course === 'all'}
    />
  );
  const title = caseFileTexts(lang).title({ number: found.number });
  return framedView(title, body, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [{ text: cabinetCaseTexts(lang).back, href: `/${lang}/cabinet/cases` }, { text: title }],
    shell: { section: '/cabinet/cases' },
  });
}
