import type { VNode } from 'preact';
import { type CourtCase, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { getWorkingCalendar, listRooms, listStaff } from '#modules/courts';
import { type FreeSlot, findFreeSlots, requirePending, scheduleHearing } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import {
  type FieldError,
  type FormRequest,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { framedView } from '#shell';
import { hearingAct, mayAct, maySchedule } from '../hearing-words/desk-act.ts';
import { attempt, type FormState } from '../hearing-words/refused.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { CheckView } from './check-view.tsx';
import { readPlan, readSearch } from './plan.ts';
import { newHearingTexts } from './texts.ts';
import { CaseQuestion, PlanView } from './view.tsx';

/** `/kk/desk/hearings/new`: case, then time and place with free times, then a check, then done. */
export const newHearingPage: Page = {
  path: '/desk/hearings/new',
  access: 'staff',
  get: async (request) => {
    const typed = request.query.case;
    if (typed === undefined) return askCase(request, '', []);
    const found = await ownCase(request, typed);
    if (!found.ok) return askCase(request, typed, found.errors);
    return await showPlan(request, found.value, { values: await beginning(request, found.value), errors: [] });
  },
  post: async (request) => {
    const { lang, form } = request;
    const typed = form.case ?? '';
    const found = await ownCase(request, typed);
    if (!found.ok) return askCase(request, typed, found.errors);
    switch (form.step) {
      case 'free':
        return await showPlan(request, found.value, {
          values: { ...form, slot: '' },
          errors: searchErrors(form, lang),
        });
      case 'check':
      case 'book':
        return await checkOrBook(request, found.value, form, form.step === 'book');
      case 'change':
        return await showPlan(request, found.value, { values: form, errors: [] });
      default:
        throw httpErrors('HTTP_BAD_REQUEST');
    }
  },
  again: async (request) => await showAgain(request),
};

/** The step that was sent, as it was filled in; free times are looked for anew, nothing is booked. */
async function showAgain(request: FormRequest): Promise<Reply> {
  const found = await ownCase(request, request.form.case ?? '');
  if (!found.ok) return askCase(request, request.form.case ?? '', found.errors);
  return await showPlan(request, found.value, { values: request.form, errors: [] });
}

type Form = Readonly<Record<string, string>>;

async function checkOrBook(request: PageRequest, file: CourtCase, form: Form, isSure: boolean): Promise<Reply> {
  const { platform, lang } = request;
  const read = readPlan(form, lang);
  if (!read.ok) return await showPlan(request, file, { values: form, errors: read.errors });
  const { plan } = read;
  if (!isSure) {
    const [rooms, staff] = [await listRooms(platform.reads, file.courtCode), await staffOf(request, file)];
    return framed(request, <CheckView {...{ lang, file, plan, form, rooms, ...staff }} />, []);
  }
  const judge = (await staffOf(request, file)).judges.find(({ id }) => id === plan.judgePostId)?.personId;
  if (judge && !maySchedule(request, file.courtCode, judge)) {
    const errors = [{ field: 'judge', text: newHearingTexts(lang).ownJudge }];
    return await showPlan(request, file, { values: form, errors });
  }
  const scope = { courtCode: file.courtCode, ...(judge ? { judge } : {}) };
  const act = hearingAct(request, 'hearings.schedule-hearing', 'schedule', scope);
  const done = await attempt(lang, 'slot', () => scheduleHearing(platform, act, { ...plan, caseId: file.id }));
  if (done.ok) return redirect(`/${lang}/desk/hearings/${done.value}`, { flash: newHearingTexts(lang).done });
  return await showPlan(request, file, { values: form, errors: placedErrors(form, done.errors) });
}

/** A refusal of time, room or day is told at the free times when one of them was chosen. */
function placedErrors(form: Form, errors: readonly FieldError[]): readonly FieldError[] {
  if (form.slot === 'other') return errors;
  return errors.map((error) => (['room', 'time', 'day'].includes(error.field) ? { ...error, field: 'slot' } : error));
}

/** From the next working day on, half an hour, the judge of the case; free times are looked for at once. */
async function beginning(request: PageRequest, file: CourtCase): Promise<Form> {
  const day = await nextWorkingDay(request);
  const [date, month, year] = [day.day, day.month, day.year].map((part) => String(part).padStart(2, '0'));
  return {
    ...{ case: file.number, day: `${date}.${month}.${year}`, minutes: '30', judge: file.judgePostId ?? '', room: '' },
    ...{ purpose: '', slot: '', time: '', secretary: '', video: '', openness: 'open', ground: '', unusual: '' },
  };
}

async function nextWorkingDay({ platform }: PageRequest): Promise<Temporal.PlainDate> {
  const today = legalDay(platform.clock.now());
  const calendar = await getWorkingCalendar(platform.reads);
  try {
    return calendar.addWorkingDays(today, 1);
  } catch (thrown) {
    // Nobody has entered the year yet: the booking says so.
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'COURTS_CALENDAR_YEAR_MISSING')
      return today.add({ days: 1 });
    throw thrown;
  }
}

function searchErrors(form: Form, lang: PageRequest['lang']): readonly FieldError[] {
  const read = readSearch(form, lang);
  return read.ok ? [] : read.errors;
}

async function showPlan(request: PageRequest, file: CourtCase, state: FormState): Promise<Reply> {
  const { platform, lang } = request;
  const staff = await staffOf(request, file);
  const body = (
    <PlanView
      {...{ lang, file, state, ...staff }}
      rooms={await listRooms(platform.reads, file.courtCode)}
      slots={await slotsFor(request, file, state.values)}
      canBeUnusual={staff.judges.some((one) =>
        mayAct(request, 'confirm-unusual-time', { courtCode: file.courtCode, judge: one.personId }),
      )}
    />
  );
  return framed(request, body, state.errors);
}

async function slotsFor({ platform, lang }: PageRequest, file: CourtCase, form: Form): Promise<readonly FreeSlot[]> {
  const read = readSearch(form, lang);
  if (!read.ok) return [];
  const { day, minutes, judge, room } = read.values;
  return await findFreeSlots(platform.reads, {
    ...{ courtCode: file.courtCode, day, minutes, judgePostId: judge, courtroomId: room },
    ...{ caseId: file.id, mustHaveVideo: form.video === 'yes', most: 12, mostOfDay: 4 },
  });
}

async function staffOf({ platform }: PageRequest, { courtCode }: CourtCase) {
  const { reads } = platform;
  return {
    judges: await listStaff(reads, { court: courtCode, roles: ['judge', 'chairperson'] }),
    secretaries: await listStaff(reads, { court: courtCode, roles: ['hearing_secretary'] }),
  };
}

type CaseFound =
  | { readonly ok: true; readonly value: CourtCase }
  | { readonly ok: false; readonly errors: FieldError[] };

/** A case of a court whose hearings the person may schedule. */
async function ownCase(request: PageRequest, typed: string): Promise<CaseFound> {
  const found = await caseAsked(request, typed);
  if (!found.ok || maySchedule(request, found.value.courtCode)) return found;
  const texts = newHearingTexts(request.lang);
  const isOwnCourt = request.principal?.posts.some(({ courtCode }) => courtCode === found.value.courtCode);
  return { ok: false, errors: [{ field: 'case', text: isOwnCourt ? texts.notYourOffice : texts.foreignCase }] };
}

/** A case that is being heard, by any spelling of its number. */
async function caseAsked({ platform, lang }: PageRequest, typed: string): Promise<CaseFound> {
  const refuse = (text: string): CaseFound => ({ ok: false, errors: [{ field: 'case', text }] });
  try {
    const found = await findCaseByNumber(platform.reads, readCaseNumber(typed));
    if (!found) return refuse(newHearingTexts(lang).noSuchCase);
    requirePending(found);
    return { ok: true, value: found };
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return refuse(thrown.say(lang));
  }
}

function askCase(request: PageRequest, typed: string, errors: readonly FieldError[]): Reply {
  return framed(request, <CaseQuestion lang={request.lang} {...{ typed, errors }} />, errors);
}

function framed({ lang }: PageRequest, body: VNode, errors: readonly FieldError[]): Reply {
  const { title } = newHearingTexts(lang);
  return framedView(title, body, {
    ...{ isPrivate: true, hasErrors: errors.length > 0 },
    breadcrumbs: [{ text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings` }, { text: title }],
    shell: { section: '/desk/hearings' },
  });
}
