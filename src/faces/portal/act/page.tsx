import { actErrors, actKindName, findPublicAct, openPublicPaper, type PublicAct, publicActJson } from '#modules/acts';
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
    const body = <ActView {...{ lang, act, court, address }} judge={judge && shortStaffName(judge)} />;
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

const actPdf: Page = {
  path: '/acts/:slug/act.pdf',
  access: 'everyone',
  get: async (request) => {
    const act = await requirePublic(request);
    const bytes = await openPublicPaper(request.platform, act);
    return content('application/pdf', bytes, { fileName: `${act.slug}.pdf` });
  },
};

const actJson: Page = {
  path: '/acts/:slug/act.json',
  access: 'everyone',
  cache,
  get: async (request) => {
    const { platform, lang } = request;
    const act = await requirePublic(request);
    const address = `${platform.publicOrigin}/${lang}/acts/${encodeURIComponent(act.slug)}`;
    return content('application/json; charset=utf-8', JSON.stringify(publicActJson(act, address), null, 2));
  },
};

export const actPages: readonly Page[] = [actPage, actPdf, actJson];

/** @throws ACTS_NOT_FOUND, also for what exists and is not published */
async function requirePublic({ platform, params }: PageRequest): Promise<PublicAct> {
  const act = await findPublicAct(platform.reads, (params.slug ?? '').normalize('NFC'));
  if (!act) throw actErrors('ACTS_NOT_FOUND');
  return act;
}
