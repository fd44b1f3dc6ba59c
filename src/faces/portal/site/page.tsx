import { enterFromSite, getSiteDay, noteSiteSeen, openSite, type SeatId, type SiteDay } from '#modules/conference';
import { listCourts } from '#modules/courts';
import { fragment, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { siteTexts } from './texts.ts';
import { AskKey, SiteDayView, SitePeople } from './view.tsx';

/** `/kk/site`: the device of a registered room; without its key it opens nothing. */
const sitePage: Page = {
  path: '/site',
  access: 'everyone',
  get: async (request) => await show(request, emptyForm),
  post: async (request) => {
    const { platform, lang, form, network, act, browserToken } = request;
    if (form.seat !== undefined) {
      const seatId = parseId<SeatId>(form.seat);
      if (!seatId) throw httpErrors('HTTP_BAD_REQUEST');
      const { document = '', officer = '' } = form;
      const asked = { browser: browserToken(), seatId, document, officer };
      const done = await attempt(lang, fieldOf(seatId), () =>
        enterFromSite(platform, act('conference.enter-from-site'), asked),
      );
      if (!done.ok) return await show(request, { values: form, errors: done.errors });
      return redirect(`/${lang}/join/${seatId}`);
    }
    const asked = { deviceKey: form.key ?? '', browser: browserToken(), network };
    const done = await attempt(lang, 'key', () => openSite(platform, act('conference.open-site'), asked));
    return done.ok ? redirect(`/${lang}/site`) : ask(request, { values: {}, errors: done.errors }, done.status);
  },
  secrets: ['key'],
};

const fieldOf = (seatId: SeatId) => (code: string) =>
  code === 'CONFERENCE_OFFICER_MISSING' ? `officer-${seatId}` : `document-${seatId}`;

/** The part that follows the courts. */
const sitePeoplePage: Page = {
  path: '/site/people',
  access: 'everyone',
  get: async (request) => {
    const { platform, lang, browserToken } = request;
    const day = await getSiteDay(platform, browserToken());
    return fragment(<SitePeople {...{ lang, day, state: emptyForm, courts: await courtNames(request) }} />);
  },
};

export const sitePages: readonly Page[] = [sitePage, sitePeoplePage];

function ask({ lang }: PageRequest, state: FormState, status: number): Reply {
  return framedView(siteTexts(lang).title, <AskKey lang={lang} state={state} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
  });
}

async function courtNames({ platform, lang }: PageRequest): Promise<ReadonlyMap<string, string>> {
  return new Map((await listCourts(platform.reads)).map(({ code, shortName }) => [code, shortName[lang]]));
}

/** Who has not shown the key is asked for it. */
async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang, act, browserToken } = request;
  const browser = browserToken();
  const found = await attempt(lang, 'key', async () => {
    await noteSiteSeen(platform, act('conference.note-site-seen'), browser);
    return await getSiteDay(platform, browser);
  });
  if (!found.ok) return ask(request, emptyForm, 200);
  const day: SiteDay = found.value;
  const props = { lang, day, state, courts: await courtNames(request) };
  return framedView(siteTexts(lang).title, <SiteDayView {...props} />, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0, status: state.errors.length > 0 ? 422 : 200 },
  });
}
