import { COURT_LISTS, type CourtListName, listEntries } from '#modules/courts';
import type { Page } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, deskCourt } from '../desk-court.ts';
import { CourtHomeView } from './view.tsx';

/** `/kk/desk/courts/7517`: everything that the court keeps about itself. */
export const courtHomePage: Page = {
  path: '/desk/courts/:code',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform } = request;
    const desk = await deskCourt(request);
    const { court } = desk;
    const counts = await Promise.all(
      COURT_LISTS.map(async (list): Promise<[CourtListName, number]> => {
        return [list, (await listEntries(platform.reads, list, court.code)).standing.length];
      }),
    );
    const title = `${court.shortName[lang]}: ${courtWords(lang).settings}`;
    return framedView(title, <CourtHomeView {...{ lang, desk }} counts={new Map(counts)} />, {
      isPrivate: true,
      breadcrumbs: courtTrail(lang, desk),
      shell: courtShell(lang, court),
    });
  },
};
