import { formatLongDate } from '@ashyq/kk-text';
import { Input, spokenText, WorkField } from '#design';
import { listOpenDayPlaces, MOST_PEOPLE, type OpenDayPlaces, registerForOpenDay, visitErrors } from '#modules/visits';
import type { FormRequest, PageRequest, Reply } from '#platform/http';
import { attempt, emptyForm, errorOf, type FormState } from '#shell';
import { type Here, hereHref } from '../screen/here.ts';
import { kioskPage } from '../screen/kiosk-page.ts';
import { saidOfErrors } from '../screen/said.ts';
import { Screen, screenView } from '../screen/screen.tsx';
import { senderOf } from '../screen/sender.ts';
import { TypingForm, Wrong } from '../screen/typing-form.tsx';
import { showBooked } from './done-view.tsx';
import { bookingSum, takeBookingSum } from './sum.ts';
import { bookTexts } from './texts.ts';

/** `/kk/kiosk/reception/open-day?court=7517&day={id}&people=2`: a name and how many come. */
export const openDayPage = kioskPage({
  path: '/reception/open-day',
  get: async (here, request) => await ask(here, request, request.query, emptyForm, 200),
  post: async (here, request) => await register(here, request),
});

async function register(here: Here, request: FormRequest): Promise<Reply> {
  const { platform, lang, form, act } = request;
  const { name = '', day: openDayId = '' } = form;
  const network = await senderOf(here, request, () => takeBookingSum(request));
  if (network === undefined) {
    const errors = [{ field: 'name', text: bookTexts(lang).proof }];
    return await ask(here, request, form, { values: form, errors }, 422);
  }
  const done = await attempt(lang, 'name', () =>
    registerForOpenDay(platform, act('visits.register-for-open-day'), {
      ...{ courtCode: here.court.code, name, lang, source: 'kiosk', visitor: { way: 'code' } },
      ...{ openDayId, people: Number(form.people), network },
    }),
  );
  if (!done.ok) return await ask(here, request, form, { values: form, errors: done.errors }, done.status);
  return await showBooked(here, request, done.value);
}

type Asked = Readonly<Record<string, string>>;

async function ask(here: Here, request: PageRequest, asked: Asked, state: FormState, status: number): Promise<Reply> {
  const { lang } = here;
  const texts = bookTexts(lang);
  const chosen = await openDayOf(here, request, asked.day);
  const { day, id } = chosen.openDay;
  const people = /^[1-5]$/.test(asked.people ?? '') ? Number(asked.people) : 1;
  const lead = [formatLongDate(lang, day), chosen.left === null ? '' : texts.left({ left: chosen.left })];
  const body = (
    <Screen
      title={texts.openDayTitle}
      icon="door"
      lead={lead.filter(Boolean).join('. ')}
      stage={<Wrong state={state} />}
    >
      <People here={here} day={id} chosen={people} />
      <TypingForm {...{ here, path: '/reception/open-day', submit: texts.submit, layouts: ['letters', 'latin'] }}>
        <input type="hidden" name="day" value={id} />
        <input type="hidden" name="people" value={people} />
        <Input
          name="name"
          label={texts.name}
          labelSize="s"
          error={errorOf(state, 'name')}
          value={state.values.name ?? ''}
          autocomplete="off"
          spellcheck={false}
          attributes={{ maxlength: 120 }}
        />
        <WorkField {...bookingSum(request)} />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.openDayTitle, path: '/reception/open-day', query: { day: id, people: String(people) }, body },
    ...{ back: { path: '/reception' }, status, hasErrors: state.errors.length > 0, isPrivate: true },
    say: [
      ...[texts.openDayTitle, { day }, ...saidOfErrors(lang, state)],
      ...(chosen.left === null ? [] : spokenText(texts.left, { left: { number: chosen.left } })),
      ...[texts.people, texts.name],
    ],
  });
}

/** Before the name: each number is a link, so that it needs no script and no small box. */
function People({ here, day, chosen }: { readonly here: Here; readonly day: string; readonly chosen: number }) {
  const texts = bookTexts(here.lang);
  const numbers = Array.from({ length: MOST_PEOPLE }, (_, index) => index + 1);
  return (
    <nav class="sot-ways sot-ways--many" aria-label={texts.people}>
      <span class="sot-ways__name">{texts.people}</span>
      {numbers.map((people) =>
        people === chosen ? (
          <span key={people} class="sot-ways__way sot-ways__way--current" aria-current="true">
            {people}
          </span>
        ) : (
          <a
            key={people}
            class="sot-ways__way"
            href={hereHref(here, '/reception/open-day', { day, people: String(people) })}
          >
            {people}
          </a>
        ),
      )}
    </nav>
  );
}

/** @throws VISITS_OPEN_DAY_GONE, also for a day for which nobody has to register */
async function openDayOf(here: Here, { platform }: PageRequest, id: string | undefined): Promise<OpenDayPlaces> {
  const days = await listOpenDayPlaces(platform.reads, here.court.code);
  const found = days.find(({ openDay, left }) => openDay.id === id && left !== null);
  if (!found) throw visitErrors('VISITS_OPEN_DAY_GONE');
  return found;
}
