import { formatLongDate } from '@ashyq/kk-text';
import { Radios } from '#design';
import type { Court } from '#modules/courts';
import { findVisitDraft, listOpenDayPlaces, MOST_PEOPLE, type OpenDayPlaces, visitErrors } from '#modules/visits';
import { atTime } from '#platform/clock';
import type { Page, PageRequest, Reply } from '#platform/http';
import { errorOf, type FormState, framedView, Question } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { NameField, WayField, WhenAndWhere } from './parts.tsx';
import { browserOf, writeAndSend } from './send.ts';
import { visitBookTexts } from './texts.ts';

interface Asked extends OpenDayPlaces {
  readonly court: Court;
}

/** `/kk/courts/7517/open-days/{id}`: who comes, how many, and where the code goes. */
export const registerPage: Page = {
  path: '/courts/:code/open-days/:id',
  access: 'everyone',
  get: async (request) => {
    const asked = await asking(request);
    return show(request, asked, { values: await valuesOf(request), errors: [] }, 200);
  },
  post: async (request) => {
    const { form, lang } = request;
    const asked = await asking(request);
    const typed = { courtCode: asked.court.code, openDayId: asked.openDay.id, name: form.name ?? '' };
    const people = /^\d$/.test(form.people ?? '') ? Number(form.people) : 0;
    const done = await writeAndSend(request, { kind: 'open_day', lang, people, ...typed });
    if ('reply' in done) return done.reply;
    return show(request, asked, { values: form, errors: done.errors }, done.status);
  },
};

/** @throws VISITS_OPEN_DAY_GONE */
async function asking({ platform, params }: PageRequest): Promise<Asked> {
  const court = await courtOfAddress(platform, params.code);
  const found = (await listOpenDayPlaces(platform.reads, court.code)).find(({ openDay }) => openDay.id === params.id);
  if (!found || found.left === null) throw visitErrors('VISITS_OPEN_DAY_GONE');
  return { court, ...found };
}

async function valuesOf(request: PageRequest): Promise<FormState['values']> {
  const draft = await findVisitDraft(request.platform, browserOf(request));
  if (!draft)
    return request.principal ? { kind: 'account', name: request.principal.displayName, people: '1' } : { people: '1' };
  const { name, people, contact } = draft;
  return { name, people: String(people), ...(contact ? { kind: contact.kind, [contact.kind]: contact.address } : {}) };
}

function show(request: PageRequest, asked: Asked, state: FormState, status: number): Reply {
  const { lang, principal } = request;
  const { court, openDay } = asked;
  const { day, startsAt, endsAt, place } = openDay;
  const texts = visitBookTexts(lang);
  const when = { startsAt: atTime(day, startsAt), endsAt: atTime(day, endsAt) };
  const body = (
    <Question
      state={state}
      action={`/${lang}/courts/${court.code}/open-days/${openDay.id}`}
      submit={texts.next}
      before={
        <>
          <span class="govuk-caption-l">{texts.step({ step: 1 })}</span>
          <h1 class="govuk-heading-l">{texts.openDayTitle}</h1>
          <WhenAndWhere {...{ lang, court: court.name[lang], place: place[lang], ...when }} />
        </>
      }
    >
      <NameField lang={lang} state={state} />
      <Radios
        name="people"
        legend={texts.people}
        legendSize="m"
        hint={texts.peopleHint}
        error={errorOf(state, 'people')}
        value={state.values.people ?? ''}
        inline
        items={Array.from({ length: MOST_PEOPLE }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }))}
      />
      <WayField {...{ lang, state, principal }} />
    </Question>
  );
  return framedView(`${texts.openDayTitle}: ${formatLongDate(lang, day)}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: `/${lang}/courts/${court.code}/open-days`,
    shell: { section: '/open-days', court: { code: court.code, name: court.name[lang] } },
  });
}
