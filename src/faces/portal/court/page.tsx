import {
  type Court,
  type Courtroom,
  type Helpline,
  listHelplines,
  listNextReceptions,
  listOpenDays,
  listRooms,
  listStaff,
  type OpenDay,
  type Reception,
  type StaffMember,
} from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { courtTexts } from './texts.ts';
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
}

/** `/kk/courts/7517` */
export const courtPage: Page = {
  path: '/courts/:code',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`, `hearings:${code}`], maxAgeS: 30 },
  get: async ({ lang, platform, params }) => {
    const texts = courtTexts(lang);
    const court = await courtOfAddress(platform.reads, params.code);
    const home = await courtHome(platform.reads, court);
    const name = court.name[lang];
    return framedView(name, <CourtView lang={lang} home={home} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: texts.courts, href: `/${lang}/courts` },
        { text: name },
      ],
      shell: { court: { code: court.code, name }, description: name },
    });
  },
};

async function courtHome(on: Reads, court: Court): Promise<CourtHome> {
  const { code } = court;
  const [rooms, staff, helplines, receptions, openDays] = await Promise.all([
    listRooms(on, code),
    listStaff(on, { court: code, roles: ['chairperson', 'judge'] }),
    listHelplines(on, code),
    listNextReceptions(on, code, 2),
    listOpenDays(on, code),
  ]);
  const today = legalDay(on.clock.now());
  const { compare } = Temporal.PlainDate;
  const isWorking = compare(court.validFrom, today) <= 0 && (!court.validTo || compare(today, court.validTo) <= 0);
  return { court, isWorking, rooms, staff, helplines, receptions, openDays: openDays.slice(0, 2) };
}
