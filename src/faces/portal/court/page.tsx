import {
  type Announcement,
  type Court,
  type Courtroom,
  type Helpline,
  listAnnouncements,
  listHelplines,
  listNextReceptions,
  listOpenDays,
  listRooms,
  listStaff,
  type OpenDay,
  type Reception,
  type StaffMember,
} from '#modules/courts';
import { type BoardHearing, todayOf } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { fragment, originOf, type Page } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { aboutCourt } from '../about-court.ts';
import { courtOfAddress } from '../court-of-address.ts';
import { courtTexts } from './texts.ts';
import { TodayPart } from './today.tsx';
import { CourtView } from './view.tsx';

/** What a court tells of itself. */
export interface CourtHome {
  readonly court: Court;
  /** False before its first and after its last day. */
  readonly isWorking: boolean;
  readonly rooms: readonly Courtroom[];
  readonly staff: readonly StaffMember[];
  readonly helplines: readonly Helpline[];
  readonly receptions: readonly Reception[];
  readonly openDays: readonly OpenDay[];
  /** The latest two. */
  readonly announced: readonly Announcement[];
  /** Hearings of the day, by time. */
  readonly today: readonly BoardHearing[];
  /** When all this was read. */
  readonly now: Temporal.Instant;
}

/** `/kk/courts/7517` */
export const courtPage: Page = {
  path: '/courts/:code',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`, `hearings:${code}`], maxAgeS: 10 },
  get: async ({ lang, platform, params, query }) => {
    const texts = courtTexts(lang);
    const court = await courtOfAddress(platform, params.code);
    if (query.part === 'today') return fragment(await todayPart(platform.listReads, lang, court.code));
    const home = await courtHome(platform.listReads, lang, court);
    const name = court.name[lang];
    return framedView(
      name,
      <CourtView
        lang={lang}
        home={home}
        about={aboutCourt(lang, originOf(platform, `/courts/${court.code}`), court)}
      />,
      {
        breadcrumbs: [
          { text: texts.home, href: `/${lang}` },
          { text: texts.courts, href: `/${lang}/courts` },
          { text: name },
        ],
        shell: { court: { code: court.code, name }, description: name },
      },
    );
  },
};

/** The live part alone. */
async function todayPart(on: Reads, lang: Lang, code: string) {
  return <TodayPart lang={lang} code={code} today={await todayOf(on, lang, code)} now={on.clock.now()} />;
}

async function courtHome(on: Reads, lang: Lang, court: Court): Promise<CourtHome> {
  const { code } = court;
  const [rooms, staff, helplines, receptions, openDays, announced, hearings] = await Promise.all([
    listRooms(on, code),
    listStaff(on, { court: code, roles: ['chairperson', 'judge'] }),
    listHelplines(on, code),
    listNextReceptions(on, code, 2),
    listOpenDays(on, code),
    listAnnouncements(on, code, 2),
    todayOf(on, lang, code),
  ]);
  const now = on.clock.now();
  const today = legalDay(now);
  const { compare } = Temporal.PlainDate;
  const isWorking = compare(court.validFrom, today) <= 0 && (!court.validTo || compare(today, court.validTo) <= 0);
  const shown = { openDays: openDays.slice(0, 2), announced, today: hearings, now };
  return { court, isWorking, rooms, staff, helplines, receptions, ...shown };
}
