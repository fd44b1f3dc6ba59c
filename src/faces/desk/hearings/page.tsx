import { ErrorSummary } from '#design';
import type { Court } from '#modules/courts';
import { countUnserved, dayField, listOfStaff, listToMove, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { type FieldError, fragment, httpErrors, type Page, type PageRequest, readForm } from '#platform/http';
import { framedView } from '#shell';
import { courtsWithLists, hearingAct, mayAct, maySchedule } from '../hearing-words/desk-act.ts';
import { deskHearingsTexts } from './texts.ts';
import { DayRows, type DayRowsProps, HearingsView } from './view.tsx';

/** `/kk/desk/hearings?court=7517&day=2026-11-24`: a court's day for its staff. */
export const hearingsPage: Page = {
  path: '/desk/hearings',
  access: 'staff',
  get: async (request) => {
    const { lang, platform } = request;
    const { court, courts } = await courtAsked(request);
    const { day, errors } = dayAsked(request);
    const rows = await dayRows(request, court, day);
    const today = legalDay(platform.clock.now());
    const canSchedule = maySchedule(request, court.code);
    const body = (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors.map(({ text }) => ({ text, href: '#day' }))} />}
        <HearingsView {...{ ...rows, court, courts, today, canSchedule, errors }} typedDay={request.query.day ?? ''} />
      </>
    );
    return framedView(deskHearingsTexts(lang).title, body, {
      ...{ isPrivate: true, hasErrors: errors.length > 0 },
      shell: {
        ...{ isWide: true, section: '/desk/hearings', refreshSeconds: 60 },
        court: { code: court.code, name: court.shortName[lang] },
      },
    });
  },
};

/** `/kk/desk/hearings/rows?court=7517&day=2026-11-24`: the part that follows the court. */
export const hearingRowsPage: Page = {
  path: '/desk/hearings/rows',
  access: 'staff',
  get: async (request) => {
    const { court } = await courtAsked(request);
    return fragment(<DayRows {...(await dayRows(request, court, dayAsked(request).day))} />);
  },
};

async function dayRows(request: PageRequest, court: Court, day: Temporal.PlainDate): Promise<DayRowsProps> {
  const { lang, platform } = request;
  const { actor } = hearingAct(request, 'hearings.list-of-staff', 'read-staff-list', { courtCode: court.code });
  const hearings = await listOfStaff(platform.reads, actor, court.code, day);
  const now = platform.clock.now();
  return {
    ...{ lang, day, now, rows: withShownStates(hearings, now) },
    unserved: await countUnserved(
      platform.reads,
      hearings.filter(({ course }) => course.beganAt === null && course.endedAt === null).map(({ id }) => id),
    ),
    toMove: await listToMove(platform.reads, actor, court.code),
    may: ({ judge, replacedBy }, deed) =>
      mayAct(request, deed, { courtCode: court.code, judge: (replacedBy ?? judge).personId }),
  };
}

/** @throws HTTP_NOT_ALLOWED for a court of which the person is no staff */
async function courtAsked(request: PageRequest): Promise<{ readonly court: Court; readonly courts: readonly Court[] }> {
  const courts = await courtsWithLists(request);
  const { court: code } = request.query;
  const court = code === undefined ? courts[0] : courts.find((one) => one.code === code);
  if (!court) throw httpErrors('HTTP_NOT_ALLOWED');
  return { court, courts };
}

/** A day that cannot be read is told, and today is shown. */
function dayAsked({ platform, lang, query }: PageRequest): {
  readonly day: Temporal.PlainDate;
  readonly errors: readonly FieldError[];
} {
  const today = legalDay(platform.clock.now());
  if (!query.day) return { day: today, errors: [] };
  const read = readForm({ day: dayField }, { day: query.day }, lang);
  return read.ok ? { day: read.values.day, errors: [] } : { day: today, errors: read.errors };
}
