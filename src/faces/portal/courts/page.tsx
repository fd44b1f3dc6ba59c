import { COURT_LEVELS, type Court, type CourtLevel, findCourtsByName, listCourts, listRegions } from '#modules/courts';
import type { Page, PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { courtsTexts } from './texts.ts';
import { type CourtsAsked, CourtsView } from './view.tsx';

/** `/kk/courts?region=75&level=district&q=медеу` */
export const courtsPage: Page = {
  path: '/courts',
  access: 'everyone',
  cache: { topics: () => ['courts:*'], maxAgeS: 60 },
  get: async (request) => {
    const { lang, platform } = request;
    const texts = courtsTexts(lang);
    const asked = readAsked(request);
    const [regions, courts] = await Promise.all([listRegions(platform.listReads), courtsAsked(request, asked)]);
    return framedView(texts.title, <CourtsView lang={lang} regions={regions} courts={courts} asked={asked} />, {
      breadcrumbs: [{ text: texts.home, href: `/${lang}` }, { text: texts.title }],
      shell: { description: texts.lead },
    });
  },
};

function readAsked({ query }: PageRequest): CourtsAsked {
  return {
    name: (query.q ?? '').trim().slice(0, 100),
    region: /^\d\d$/.test(query.region ?? '') ? query.region : undefined,
    level: COURT_LEVELS.find((level) => level === query.level),
  };
}

async function courtsAsked({ platform }: PageRequest, { name, region, level }: CourtsAsked): Promise<readonly Court[]> {
  if (!name) return await listCourts(platform.listReads, { region, level });
  const found = await findCourtsByName(platform.listReads, name, 400);
  return found.filter((court) => isOf(court, region, level));
}

function isOf(court: Court, region: string | undefined, level: CourtLevel | undefined): boolean {
  return (!region || court.regionCode === region) && (!level || court.level === level);
}
