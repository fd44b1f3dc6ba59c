import { type Court, listCourts } from '#modules/courts';
import { countUnserved, listOwnHearings, withShownStates } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import { fragment, httpErrors, type Page, type PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { hearingAct, mayAct } from '../hearing-words/desk-act.ts';
import { type OwnHearingsProps, OwnRows } from './own-hearings.tsx';
import { todayTexts } from './texts.ts';
import { TodayView } from './view.tsx';

/** `/kk/desk?court=7517`: the day of a court for its own staff. */
export const todayPage: Page = {
  path: '/desk',
  access: 'staff',
  get: async (request) => {
    const { lang, platform, query, principal } = request;
    const courts = await courtsOfStaff(request);
    const court = courts.find(({ code }) => code === query.court) ?? (query.court ? undefined : courts[0]);
    const day = legalDay(platform.clock.now());
    const own = court && (await ownHearings(request, court.code));
    const body = <TodayView {...{ lang, day, court, courts, own }} posts={principal?.posts ?? []} />;
    return framedView(todayTexts(lang).title, body, {
      isPrivate: true,
      shell: { ...(court ? { court: { code: court.code, name: court.shortName[lang] } } : {}), isWide: true },
    });
  },
};

/** `/kk/desk/own?court=7517`: the part that follows the person's own hearings. */
export const ownHearingsPage: Page = {
  path: '/desk/own',
  access: 'staff',
  get: async (request) => {
    const own = await ownHearings(request, request.query.court ?? '');
    if (!own) throw httpErrors('HTTP_NOT_ALLOWED');
    return fragment(<OwnRows {...own} />);
  },
};

/** Those who sit: judges and secretaries. */
const SITTING: readonly string[] = ['judge', 'chairperson', 'hearing_secretary'];

/** @returns undefined for whom does not sit in that court */
async function ownHearings(request: PageRequest, courtCode: string): Promise<OwnHearingsProps | undefined> {
  const { lang, platform, principal } = request;
  const sits = principal?.posts.some((post) => post.courtCode === courtCode && SITTING.includes(post.role));
  if (!sits || !mayAct(request, 'read-staff-list', { courtCode })) return undefined;
  const { actor } = hearingAct(request, 'hearings.list-own', 'read-staff-list', { courtCode });
  const now = platform.clock.now();
  const day = legalDay(now);
  const hearings = await listOwnHearings(platform.reads, actor, courtCode, day);
  const ahead = hearings.filter(({ course }) => course.beganAt === null && course.endedAt === null);
  const unserved = await countUnserved(
    platform.reads,
    ahead.map(({ id }) => id),
  );
  return { lang, courtCode, day, rows: withShownStates(hearings, now), unserved };
}

/** The courts in which the person holds an office, in the order of their codes. */
async function courtsOfStaff({ platform, principal }: PageRequest): Promise<Court[]> {
  const held = new Set(principal?.posts.map(({ courtCode }) => courtCode));
  return (await listCourts(platform.reads)).filter(({ code }) => held.has(code));
}
