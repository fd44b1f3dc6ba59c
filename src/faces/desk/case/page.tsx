import { findCategory, isPending, listLettersOfCase, markSeen, mayDo, writeMessage } from '#modules/cases';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import { legalDay } from '#platform/clock';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, caseFileTexts, emptyForm, type FormState, framedView, SHOWN_ENTRIES } from '#shell';
import { deskCase, deskFile } from '../case-words/desk-reader.ts';
import { maySchedule } from '../hearing-words/desk-act.ts';
import { deskCaseTexts } from './texts.ts';
import { DeskCaseView } from './view.tsx';

/** `/kk/desk/cases/7517-26-00-2/1`: the case for its judge and the registry. */
export const deskCasePage: Page = {
  path: '/desk/cases/:prefix/:seq',
  access: 'staff',
  isPersonal: true,
  get: async (request) => await show(request, { values: { text: readyText(request) }, errors: [] }),
  post: async (request) => {
    const { platform, lang, form } = request;
    const { found, actor, base } = await deskCase(request);
    const act = { ...request.act('cases.write-message', found.courtCode), actor };
    const done = await attempt(lang, 'text', () =>
      platform.db.transact(act, (tx) => writeMessage(tx, { caseId: found.id, text: form.text ?? '' })),
    );
    if (!done.ok) return await show(request, { values: form, errors: done.errors });
    return redirect(`${base}#messages`, { flash: caseFileTexts(lang).sent });
  },
  again: async (request) => await show(request, { ...emptyForm, values: request.form }),
};

function readyTexts({ lang }: PageRequest): readonly string[] {
  const { readyReceived, readyAsDocument, readyDates } = deskCaseTexts(lang);
  return [readyReceived, readyAsDocument, readyDates];
}

/** The ready text that the clerk has chosen, to be changed before it is sent. */
function readyText(request: PageRequest): string {
  return readyTexts(request)[Number(request.query.ready) - 1] ?? '';
}

async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, query } = request;
  const { found, actor, base, file, scope } = await deskFile(
    request,
    query.course === 'all' ? undefined : SHOWN_ENTRIES,
  );
  const { reads } = platform.db;
  const [court, staff, letters] = await Promise.all([
    getCourt(reads, found.courtCode),
    listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
    listLettersOfCase(reads, found.id),
  ]);
  const judge = staff.find(({ id }) => id === found.judgePostId);
  await markSeen(platform, { ...request.act('cases.look-at-case', found.courtCode), actor }, found.id);
  const body = (
    <DeskCaseView
      {...{ lang, file, base, state, letters }}
      canWrite={mayDo('write-file', actor, scope)}
      canPost={mayDo('prove-service', actor, scope)}
      canSchedule={isPending(found.stage) && maySchedule(request, found.courtCode, scope.judge)}
      ready={readyTexts(request)}
      today={legalDay(platform.clock.now())}
      judge={judge && shortStaffName(judge)}
      category={findCategory(found.category)?.name[lang] ?? ''}
      isWholeCourse={query.course === 'all'}
    />
  );
  const title = caseFileTexts(lang).title({ number: found.number });
  return framedView(title, body, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [
      { text: deskCaseTexts(lang).cases, href: `/${lang}/desk/cases?court=${court.code}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/cases', court: { code: court.code, name: court.shortName[lang] } },
  });
}
