import { type Court, listNextReceptions, type Reception } from '#modules/courts';
import { listReceptionSlots, type ReceptionSlot } from '#modules/visits';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { courtReceptionTexts } from './texts.ts';
import { CourtReceptionView } from './view.tsx';

export interface CourtReception {
  readonly court: Court;
  readonly receptions: readonly Reception[];
  readonly slots: readonly ReceptionSlot[];
}

/** Receptions named below the times. */
const NEAREST = 6;

/** `/kk/courts/7517/reception`: when the chairperson receives people, and which times are free. */
export const courtReceptionPage: Page = {
  path: '/courts/:code/reception',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`courts:${code}`, `visits:${code}`], maxAgeS: 30 },
  get: async ({ lang, platform, params }) => {
    const court = await courtOfAddress(platform, params.code);
    const { code } = court;
    const [receptions, slots] = await Promise.all([
      listNextReceptions(platform.reads, code, NEAREST),
      listReceptionSlots(platform.reads, code),
    ]);
    const texts = courtReceptionTexts(lang);
    const name = court.name[lang];
    return framedView(`${texts.title}: ${name}`, <CourtReceptionView {...{ lang, court, receptions, slots }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${code}` },
        { text: texts.title },
      ],
      shell: { section: '/reception', court: { code, name }, description: `${texts.title}. ${name}` },
    });
  },
};
