import { type Court, listCourts, listNextReceptions, listReceptionHours, type Reception } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { receptionTexts } from './texts.ts';
import { ReceptionView } from './view.tsx';

export interface CourtReceptions {
  readonly court: Court;
  readonly receptions: readonly Reception[];
}

/** Receptions shown of each court. */
const NEAREST = 3;

/** `/kk/reception`: when the chairperson of each court receives people next. */
export const receptionPage: Page = {
  path: '/reception',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async ({ lang, platform }) => {
    const texts = receptionTexts(lang);
    const ofCourts = await receptionsOfCourts(platform.reads);
    return framedView(texts.title, <ReceptionView lang={lang} ofCourts={ofCourts} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { description: texts.lead },
    });
  },
};

async function receptionsOfCourts(on: Reads): Promise<readonly CourtReceptions[]> {
  const [courts, hours] = await Promise.all([listCourts(on), listReceptionHours(on)]);
  const receiving = new Set(hours.map(({ courtCode }) => courtCode));
  return await Promise.all(
    courts
      .filter(({ code }) => receiving.has(code))
      .map(async (court) => ({ court, receptions: await listNextReceptions(on, court.code, NEAREST) })),
  );
}
