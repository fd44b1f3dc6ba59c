import { findSpoken, listActsOut } from '#modules/acts';
import { findCategory, isPending, listLettersOfCase, markSeen, mayDo, writeMessage } from '#modules/cases';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import { listDrawsOfCase } from '#modules/distribution';
import {
  type CaseHearing,
  findSummoned,
  type HearingId,
  listCaseHearings,
  type SummonedToHearing,
} from '#modules/hearings';
import { listCaseRecordings } from '#modules/recording';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { fragment, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, caseFileTexts, emptyForm, type FormState, framedView, newSince, SHOWN_ENTRIES } from '#shell';
import { type DeskCase, deskCase, deskFile } from '../case-words/desk-reader.ts';
import { maySchedule } from '../hearing-words/desk-act.ts';
import { deskCaseTexts } from './texts.ts';
import { DeskCaseNow, type DeskCaseNowProps, DeskCaseView } from './view.tsx';

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

/** What follows the participants on an open page of the case. */
export const deskCaseNowPage: Page = {
  path: '/desk/cases/:prefix/:seq/now',
  access: 'staff',
  isPersonal: true,
  get: async (request) => fragment(<DeskCaseNow {...(await caseNow(request)).shown} />),
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
  const { lang, platform } = request;
  const { shown, asked } = await caseNow(request);
  const court = await getCourt(platform.db.reads, asked.found.courtCode);
  const canWrite = mayDo('write-file', asked.actor, asked.scope);
  const title = caseFileTexts(lang).title({ number: asked.found.number });
  return framedView(title, <DeskCaseView {...{ ...shown, state, canWrite }} ready={readyTexts(request)} />, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [
      { text: deskCaseTexts(lang).cases, href: `/${lang}/desk/cases?court=${court.code}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/cases', court: { code: court.code, name: court.shortName[lang] } },
  });
}

async function caseNow(request: PageRequest): Promise<{ readonly shown: DeskCaseNowProps; readonly asked: DeskCase }> {
  const { platform, lang, query } = request;
  const isWholeCourse = query.course === 'all';
  const now = platform.clock.now();
  const { file, ...asked } = await deskFile(request, {
    mostCourse: isWholeCourse ? undefined : SHOWN_ENTRIES,
    newSince: newSince(query.since),
  });
  const { found, actor, base, scope } = asked;
  const { reads } = platform.db;
  const [staff, letters, draws, hearings, acts, spoken, recordings] = await Promise.all([
    listStaff(reads, { court: found.courtCode, roles: ['judge', 'chairperson'] }),
    listLettersOfCase(reads, found.id),
    listDrawsOfCase(reads, found.id),
    listCaseHearings(reads, found.id),
    listActsOut(reads, actor, found.id),
    findSpoken(reads, actor, found.id),
    listCaseRecordings(reads, found.id),
  ]);
  const judge = staff.find(({ id }) => id === found.judgePostId);
  await markSeen(platform, { ...request.act('cases.look-at-case', found.courtCode), actor }, found.id);
  const shown = {
    ...{
      lang,
      file,
      base,
      letters,
      acts,
      spoken,
      recordings,
      draws,
      hearings,
      isWholeCourse,
      now,
      today: legalDay(now),
    },
    summoned: await summonedTo(reads, hearings),
    canPost: mayDo('prove-service', actor, scope),
    canSchedule: isPending(found.stage) && maySchedule(request, found.courtCode, scope.judge),
    judge: judge && shortStaffName(judge),
    category: findCategory(found.category)?.name[lang] ?? '',
  };
  return { shown, asked };
}

/** Who was served of the hearings that have not ended. */
async function summonedTo(
  on: Reads,
  hearings: readonly CaseHearing[],
): Promise<ReadonlyMap<HearingId, SummonedToHearing>> {
  const open = hearings.filter(({ course }) => course.endedAt === null);
  const found = await Promise.all(open.map(async ({ id }) => [id, await findSummoned(on, id)] as const));
  return new Map(found.flatMap(([id, summoned]) => (summoned ? [[id, summoned] as const] : [])));
}
