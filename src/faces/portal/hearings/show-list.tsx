import { fragment, type PageRequest, type Reply } from '#platform/http';
import { framedView } from '#shell';
import { type ListAsked, listHref, placeOf, readAsked } from './asked.ts';
import { calendarKept, choicesKept, courtsKept } from './choices.ts';
import { listedOf } from './listed.ts';
import { hearingsTexts } from './texts.ts';
import { HearingsView, ListPart } from './view.tsx';
import { workingDaysAround } from './working-days.ts';

/** @param find a search that was refused, told above the list */
export async function showList(
  request: PageRequest,
  find?: { readonly typed: string; readonly error: string; readonly status?: number },
): Promise<Reply> {
  const { lang, platform } = request;
  const texts = hearingsTexts(lang);
  const asked = await readAsked(request);
  const [list, choices] = await Promise.all([
    listProps(request, asked),
    asked.court ? choicesKept.of(platform, asked.court.code) : undefined,
  ]);
  const name = asked.court?.name[lang];
  const hasErrors = find !== undefined || asked.wrongDate !== undefined;
  return framedView(texts.title, <HearingsView {...list} choices={choices} find={find} />, {
    hasErrors,
    hasNames: true,
    isPrivate: find !== undefined,
    ...(hasErrors ? { status: find?.status ?? 422 } : {}),
    breadcrumbs: [
      { text: texts.home, href: `/${lang}` },
      ...(asked.court ? [{ text: asked.court.shortName[lang], href: `/${lang}/courts/${asked.court.code}` }] : []),
      { text: texts.title },
    ],
    alternates: alternatesOf(request, asked),
    shell: {
      description: texts.lead,
      ...(asked.court && name ? { court: { code: asked.court.code, name } } : {}),
      refreshSeconds: 60,
    },
  });
}

/** The live part alone. */
export async function showPart(request: PageRequest): Promise<Reply> {
  return fragment(<ListPart {...(await listProps(request, await readAsked(request)))} />);
}

async function listProps(request: PageRequest, asked: ListAsked) {
  const { lang, platform } = request;
  const [listed, courts, calendar] = await Promise.all([
    listedOf(request, asked),
    courtsKept.of(platform),
    calendarKept.of(platform),
  ]);
  return { lang, asked, listed, courts, days: workingDaysAround(calendar, asked.day, lang), now: platform.clock.now() };
}

const types = {
  csv: 'text/csv',
  json: 'application/json',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
} as const;

function alternatesOf({ lang }: PageRequest, asked: ListAsked) {
  const texts = hearingsTexts(lang);
  return (Object.keys(types) as (keyof typeof types)[]).map((file) => ({
    type: types[file],
    href: listHref(lang, placeOf(asked), `.${file}`),
    title: `${texts.title}: ${texts[file]}`,
  }));
}
