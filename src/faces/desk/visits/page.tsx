import { formatDate } from '@ashyq/kk-text';
import { type Court, getCourt, listCourts, listNextReceptions, mayEditCourt } from '#modules/courts';
import { closeReceptionDay, listBusyDays, listVisitsOfDay } from '#modules/visits';
import { legalDay } from '#platform/clock';
import { httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { deskVisitsTexts } from './texts.ts';
import { DeskVisits } from './view.tsx';
import { mayMeet, visitedCourts, visitsAct } from './visits-court.ts';

/** Receptions that can be called off here. */
const AHEAD = 12;

/** `/kk/desk/visits?court=7517&day=2026-11-25`: who comes on a day, for print too; calling off a reception. */
export const deskVisitsPage: Page = {
  path: '/desk/visits',
  access: mayMeet,
  get: async (request) => await show(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form } = request;
    const court = await courtOf(request);
    const act = visitsAct(request, 'visits.close-reception-day', court.code);
    const asked = { courtCode: court.code, day: form.day ?? '', reason: form.reason ?? '' };
    const fieldOf = (code: string) => (code === 'VISITS_REASON_MISSING' ? 'reason' : 'day');
    const done = await attempt(lang, fieldOf, () => closeReceptionDay(platform, act, asked));
    if (!done.ok) return await show(request, { values: form, errors: done.errors }, done.status);
    const day = formatDate(lang, Temporal.PlainDate.from(asked.day));
    return redirect(`/${lang}/desk/visits?court=${court.code}`, { flash: deskVisitsTexts(lang).closed({ day }) });
  },
};

async function courtOf(request: PageRequest): Promise<Court> {
  const [code] = visitedCourts(request);
  if (!code) throw httpErrors('HTTP_NOT_ALLOWED');
  return await getCourt(request.platform.reads, code);
}

async function show(request: PageRequest, state: FormState, status: number): Promise<Reply> {
  const { platform, lang, query, principal } = request;
  const { reads } = platform;
  const court = await courtOf(request);
  const { actor } = visitsAct(request, 'visits.list', court.code);
  const today = legalDay(platform.clock.now());
  const day = dayAsked(query.day) ?? today;
  const [visits, busy, receptions] = await Promise.all([
    listVisitsOfDay(reads, actor, { courtCode: court.code, day }),
    listBusyDays(reads, actor, court.code),
    listNextReceptions(reads, court.code, AHEAD),
  ]);
  const codes = visitedCourts(request);
  const courts = (await listCourts(reads)).filter(({ code }) => codes.includes(code));
  const mayClose = mayEditCourt(principal?.posts ?? [], court.code);
  const shown = { lang, court, courts, day, today, visits, busy, receptions, mayClose, state };
  return framedView(deskVisitsTexts(lang).title, <DeskVisits {...shown} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    shell: { isWide: true, section: '/desk/visits', court: { code: court.code, name: court.shortName[lang] } },
  });
}

function dayAsked(text: string | undefined): Temporal.PlainDate | undefined {
  const isDay = text && /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
  return isDay ? Temporal.PlainDate.from(text, { overflow: 'constrain' }) : undefined;
}
