import {
  actErrors,
  actKindName,
  findPublicAct,
  listCorrections,
  listPublicFiles,
  openPublicFile,
  type PublicAct,
  publicFileNames,
  publicFiles,
  standingJson,
} from '#modules/acts';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import { content, type Page, type PageRequest } from '#platform/http';
import { framedView } from '#shell';
import { actPageTexts } from './texts.ts';
import { ActView } from './view.tsx';

const cache: Page['cache'] = { topics: () => ['acts', 'acts:*'], maxAgeS: 30 };

/** `/kk/acts/{number}`: the permanent address of a published act. */
const actPage: Page = {
  path: '/acts/:slug',
  access: 'everyone',
  cache,
  get: async (request) => {
    const { platform, lang } = request;
    const act = await requirePublic(request);
    const court = await getCourt(platform.reads, act.courtCode);
    const judges = await listStaff(platform.reads, { court: act.courtCode, on: act.finalOn });
    const judge = judges.find(({ id }) => id === act.judgePostId);
    const texts = actPageTexts(lang);
    const title = texts.title({ name: actKindName(act.kind, lang), number: act.number });
    const address = `${platform.publicOrigin}/${lang}/acts/${encodeURIComponent(act.slug)}`;
    const files = await listPublicFiles(platform.reads, act.id);
    const corrections = await listCorrections(platform.reads, act.id);
    const named = judge && shortStaffName(judge);
    const body = <ActView {...{ lang, act, court, address, files, corrections }} judge={named} />;
    return framedView(title, body, {
      alternates: [
        { type: 'application/json', href: `${address}/act.json` },
        { type: 'application/pdf', href: `${address}/act.pdf` },
      ],
      breadcrumbs: [{ text: texts.acts, href: `/${lang}/acts` }, { text: act.number }],
      shell: { section: '/acts', court: { code: court.code, name: court.name[lang] } },
    });
  },
};

/** Each published file under its name, byte for byte as it was sealed. */
const filePages: readonly Page[] = publicFileNames.map((name) => ({
  path: `/acts/:slug/${name}`,
  access: 'everyone',
  get: async (request) => {
    const act = await requirePublic(request);
    const bytes = await openPublicFile(request.platform, act, name);
    // A file that is kept is named after its act; a page inside the site would take its rights.
    return content(publicFiles[name], bytes, { fileName: `${act.slug}-${name}` });
  },
}));

/** What the law says of the act today; the files above never change. */
const standingPage: Page = {
  path: '/acts/:slug/standing.json',
  access: 'everyone',
  cache,
  get: async (request) => {
    const act = await requirePublic(request);
    const corrections = await listCorrections(request.platform.reads, act.id);
    return content('application/json; charset=utf-8', JSON.stringify(standingJson(act, corrections), null, 2));
  },
};

export const actPages: readonly Page[] = [actPage, ...filePages, standingPage];

/** @throws ACTS_NOT_FOUND, also for what exists and is not published */
async function requirePublic({ platform, params }: PageRequest): Promise<PublicAct> {
  const act = await findPublicAct(platform.reads, (params.slug ?? '').normalize('NFC'));
  if (!act) throw actErrors('ACTS_NOT_FOUND');
  return act;
}
