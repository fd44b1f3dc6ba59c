import { type Court, getCourt } from '#modules/courts';
import {
  type Draw,
  type DrawId,
  distributionErrors,
  getDraw,
  listDrawsOfCase,
  recomputeScript,
} from '#modules/distribution';
import { content, type Page, type PageRequest, type RootFile } from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { drawTexts } from './texts.ts';
import { DrawView } from './view.tsx';

/** What the page of a draw shows. */
export interface DrawShown {
  readonly draw: Draw;
  readonly court: Court;
  /** Every draw of the case, this one among them. */
  readonly ofCase: readonly Draw[];
}

/** `/kk/draws/{id}`: «Бөлу хаттамасы», for citizens first and for experts below. */
export const drawPage: Page = {
  path: '/draws/:id',
  access: 'everyone',
  cache: { topics: () => ['draws:*', 'courts:*'], maxAgeS: 60 },
  get: async (request) => {
    const { lang, platform } = request;
    const draw = await drawOfAddress(request);
    const [court, ofCase] = await Promise.all([
      getCourt(platform.reads, draw.courtCode),
      listDrawsOfCase(platform.reads, draw.caseId),
    ]);
    const texts = drawTexts(lang);
    return framedView(texts.title, <DrawView {...{ lang }} shown={{ draw, court, ofCase }} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: texts.draws, href: `/${lang}/draws?court=${court.code}` },
        { text: texts.caseOf({ number: draw.caseNumber }) },
      ],
      alternates: [{ type: 'application/json', href: `/${lang}/draws/${draw.id}/draw.json` }],
      shell: { section: '/draws', court: { code: court.code, name: court.name[lang] } },
    });
  },
};

/** The stored text to the byte: what its checksum is of. */
export const drawFile: Page = {
  path: '/draws/:id/draw.json',
  access: 'everyone',
  get: async (request) => {
    const { text, caseNumber, draw } = await drawOfAddress(request);
    const fileName = `draw-${caseNumber.replace(/[^0-9a-zа-я]+/g, '-')}-${draw}.json`;
    return content('application/json; charset=utf-8', text, { fileName });
  },
};

/** `/draws/recompute.mjs`: draws again without our software. */
export const recomputeFile: RootFile = {
  path: '/draws/recompute.mjs',
  get: async () => content('text/javascript; charset=utf-8', recomputeScript, { fileName: 'recompute.mjs' }),
};

/** @throws DISTRIBUTION_DRAW_NOT_FOUND, also for what is no identifier */
async function drawOfAddress({ params, platform }: PageRequest): Promise<Draw> {
  const id = parseId<DrawId>(params.id);
  if (!id) throw distributionErrors('DISTRIBUTION_DRAW_NOT_FOUND');
  return await getDraw(platform.reads, id);
}
