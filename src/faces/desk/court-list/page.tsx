import { exportCourtList, listEntries, sampleOfCourtList } from '#modules/courts';
import { content, type Page } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { courtShell, courtTrail, deskCourt } from '../desk-court.ts';
import { listOfAddress } from '../entry-of-address.ts';
import { CourtListView } from './view.tsx';

const CSV = 'text/csv; charset=utf-8';

/** `/kk/desk/courts/7517/helplines` */
export const courtListPage: Page = {
  path: '/desk/courts/:code/:list',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform } = request;
    const desk = await deskCourt(request);
    const name = listOfAddress(request);
    const entries = await listEntries(platform.reads, name, desk.court.code);
    const title = courtWords(lang).lists[name];
    return framedView(
      title,
      <CourtListView {...{ lang, desk, name, entries }} reader={request.principal?.personId} />,
      {
        isPrivate: true,
        breadcrumbs: courtTrail(lang, desk, [{ text: title }]),
        shell: courtShell(lang, desk.court),
      },
    );
  },
};

/** The list as a CSV file; `?sample` gives the headings only. */
export const courtListFile: Page = {
  path: '/desk/courts/:code/:list/export',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform, query } = request;
    const { court } = await deskCourt(request);
    const name = listOfAddress(request);
    const { fileName, text } =
      query.sample === undefined
        ? await exportCourtList(platform.reads, name, court.code, lang)
        : sampleOfCourtList(name, lang);
    return content(CSV, text, { fileName });
  },
};
