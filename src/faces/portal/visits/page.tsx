import { type Court, getCourt } from '#modules/courts';
import { callOffVisit, openVisit, type ShownVisit } from '#modules/visits';
import type { FormRequest, Page, PageRequest, Reply } from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { visitsTexts } from './texts.ts';
import { AskCode, VisitView } from './view.tsx';

/** `/kk/visits`: a visit by its code, and calling it off; the code never stands in an address. */
export const visitsPage: Page = {
  path: '/visits',
  access: 'everyone',
  get: async (request) => ask(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form, network, act } = request;
    const asked = { code: form.code ?? '', network };
    const isCallingOff = form.do === 'call-off';
    const done = await attempt(lang, 'code', () =>
      isCallingOff ? callOffVisit(platform, act('visits.call-off-visit'), asked) : openVisit(platform, asked),
    );
    if (!done.ok) return ask(request, { values: form, errors: done.errors }, done.status);
    const court = await getCourt(platform.reads, done.value.courtCode);
    return show(request, done.value, court, isCallingOff);
  },
  secrets: ['code'],
};

function ask({ lang }: PageRequest, state: FormState, status: number): Reply {
  return framedView(visitsTexts(lang).title, <AskCode lang={lang} state={state} />, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    shell: { section: '/reception' },
  });
}

function show(request: FormRequest, visit: ShownVisit, court: Court, isJustCalledOff: boolean): Reply {
  const { lang, form, platform } = request;
  const hasBegun = Temporal.Instant.compare(visit.startsAt, platform.clock.now()) <= 0;
  const code = form.code ?? '';
  return framedView(
    visitsTexts(lang).title,
    <VisitView {...{ lang, visit, court, code, hasBegun, isJustCalledOff }} />,
    {
      ...{ isPrivate: true, backHref: `/${lang}/visits` },
      shell: { section: '/reception', court: { code: court.code, name: court.name[lang] } },
    },
  );
}
