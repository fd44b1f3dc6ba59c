import {
  APPROACHES_ON_PAGE,
  type Approach,
  approachTexts,
  listApproaches,
  listApproachYears,
} from '#modules/approaches';
import type { Court } from '#modules/courts';
import { legalDay } from '#platform/clock';
import { content, type Page, type PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { framedView } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { CSV_TYPE, csvFile } from '../csv-file.ts';
import { approachesTexts } from './texts.ts';
import { ApproachesView } from './view.tsx';

export interface ApproachesShown {
  readonly court: Court;
  readonly approaches: readonly Approach[];
  readonly total: number;
  readonly years: readonly number[];
  readonly words: string;
  readonly year: number | undefined;
  readonly page: number;
  readonly pages: number;
}

/** `/kk/courts/7517/approaches?q=…&year=2026`: the register that CPC RK art. 19 wants on the site of the court. */
const approachesPage: Page = {
  path: '/courts/:code/approaches',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`approaches:${code}`, `courts:${code}`], maxAgeS: 60 },
  get: async (request) => {
    const { lang, platform, params } = request;
    const court = await courtOfAddress(platform, params.code);
    const { words, year, page } = asked(request);
    const [{ approaches, total }, years] = await Promise.all([
      listApproaches(platform.listReads, { courtCode: court.code, words, year }, page),
      listApproachYears(platform.listReads, court.code),
    ]);
    const pages = Math.max(1, Math.ceil(total / APPROACHES_ON_PAGE));
    const shown = { court, approaches, total, years, words, year, page, pages };
    const texts = approachesTexts(lang);
    const name = court.name[lang];
    return framedView(`${texts.title}: ${name}`, <ApproachesView lang={lang} shown={shown} />, {
      breadcrumbs: [
        { text: texts.home, href: `/${lang}` },
        { text: name, href: `/${lang}/courts/${court.code}` },
        { text: texts.shortTitle },
      ],
      alternates: [
        { type: 'text/csv', href: `/${lang}/courts/${court.code}/approaches.csv` },
        { type: 'application/json', href: `/api/approaches?court=${court.code}` },
      ],
      shell: { section: '/courts', court: { code: court.code, name }, description: texts.lead },
    });
  },
};

/** `/kk/courts/7517/approaches.csv`: the same, whole. */
const approachesFile: Page = {
  path: '/courts/:code/approaches.csv',
  access: 'everyone',
  cache: { topics: ({ params: { code } }) => [`approaches:${code}`, `courts:${code}`], maxAgeS: 60 },
  get: async (request) => {
    const { lang, platform, params } = request;
    const court = await courtOfAddress(platform, params.code);
    const { words, year } = asked(request);
    const { approaches } = await listApproaches(platform.listReads, { courtCode: court.code, words, year });
    return content(CSV_TYPE, toCsv(lang, approaches), { fileName: `approaches-${court.code}.csv` });
  },
};

function asked({ query }: PageRequest) {
  const words = (query.q ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 100);
  const year = /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : undefined;
  const page = Number(query.page);
  return { words, year, page: Number.isSafeInteger(page) && page > 1 && page < 10_000 ? page : 1 };
}

function toCsv(lang: Lang, approaches: readonly Approach[]): string {
  const texts = approachesTexts(lang);
  const { senderKinds, outcomes } = approachTexts(lang);
  const head = [
    ...[texts.number, texts.received, texts.case, texts.sender, texts.gist, texts.outcome, texts.entered, ''],
  ];
  return csvFile(
    head,
    approaches.map((one) => [
      ...[one.number, one.receivedOn.toString(), one.caseNumber],
      ...[one.withdrawn ? '' : (one.sender ?? senderKinds[one.senderKind]), one.gist?.[lang]],
      ...[one.withdrawn ? '' : outcomes[one.outcome], legalDay(one.enteredAt).toString()],
      one.withdrawn && texts.withdrawn({ day: legalDay(one.withdrawn.at).toString(), because: one.withdrawn.because }),
    ]),
  );
}

export const approachPages: readonly Page[] = [approachesPage, approachesFile];
