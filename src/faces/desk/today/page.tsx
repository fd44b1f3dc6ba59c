import { type Court, listCourts } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Page, PageRequest } from '#platform/http';
import { framedView } from '#shell';
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
    const body = <TodayView {...{ lang, day, court, courts }} posts={principal?.posts ?? []} />;
    return framedView(todayTexts(lang).title, body, {
      isPrivate: true,
      shell: { ...(court ? { court: { code: court.code, name: court.shortName[lang] } } : {}), isWide: true },
    });
  },
};

/** The courts in which the person holds an office, in the order of their codes. */
async function courtsOfStaff({ platform, principal }: PageRequest): Promise<Court[]> {
  const held = new Set(principal?.posts.map(({ courtCode }) => courtCode));
  return (await listCourts(platform.reads)).filter(({ code }) => held.has(code));
}
