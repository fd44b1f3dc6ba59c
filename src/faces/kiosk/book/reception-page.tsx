import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Input, WorkField } from '#design';
import { type BookedVisit, bookReception, nearestFreeSlots } from '#modules/visits';
import { legalDay } from '#platform/clock';
import { type FormRequest, type PageRequest, type Reply, redirect } from '#platform/http';
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
import { saidOfTimes, Times } from './times-page.tsx';

const NEAREST = 6;

/** `/kk/kiosk/reception/book?court=7517&at=2026-11-30T05:00:00Z`: whose the chosen time shall be. */
export const bookPage = kioskPage({
  path: '/reception/book',
  get: async (here, request) => {
    const at = timeOf(request.query.at);
    return at ? ask(here, request, at, emptyForm, 200) : redirect(hereHref(here, '/reception/times'), { status: 302 });
  },
  post: async (here, request) => {
    const at = timeOf(request.form.at);
    return at ? await book(here, request, at) : redirect(hereHref(here, '/reception/times'));
  },
});

async function book(here: Here, request: FormRequest, startsAt: Temporal.Instant): Promise<Reply> {
  const { platform, lang, form, act } = request;
  const texts = bookTexts(lang);
  const { name = '', topic = '' } = form;
  const network = await senderOf(here, request, () => takeBookingSum(request));
  if (network === undefined)
    return ask(here, request, startsAt, { values: form, errors: [{ field: 'name', text: texts.proof }] }, 422);
  let code = '';
  const done = await attempt<BookedVisit>(
    lang,
    (refused) => {
      code = refused;
      return refused === 'VISITS_TOPIC_LONG' ? 'topic' : 'name';
    },
    () =>
      bookReception(platform, act('visits.book-reception'), {
        ...{ courtCode: here.court.code, name, topic, lang, source: 'kiosk', visitor: { way: 'code' } },
        ...{ startsAt, network },
      }),
  );
  if (done.ok) return await showBooked(here, request, done.value);
  if (code === 'VISITS_PLACE_TAKEN' || code === 'VISITS_PLACE_GONE') return await showNearest(here, request, startsAt);
  return ask(here, request, startsAt, { values: form, errors: done.errors }, done.status);
}

/** Somebody was a moment quicker: what is free beside it. */
async function showNearest(here: Here, { platform }: PageRequest, wanted: Temporal.Instant): Promise<Reply> {
  const texts = bookTexts(here.lang);
  const slots = await nearestFreeSlots(platform.reads, here.court.code, wanted, NEAREST);
  const body = (
    <Screen title={texts.timesTitle} icon="warning" lead={slots.length > 0 ? texts.taken : texts.noTimes}>
      <Times here={here} slots={slots} />
    </Screen>
  );
  const back = { path: '/reception/times' };
  return screenView(here, {
    title: texts.timesTitle,
    path: '/reception/times',
    back,
    body,
    say: [texts.timesTitle, slots.length > 0 ? texts.taken : texts.noTimes, ...saidOfTimes(slots)],
    status: 409,
    isPrivate: true,
  });
}

function ask(here: Here, request: PageRequest, at: Temporal.Instant, state: FormState, status: number): Reply {
  const { lang } = here;
  const texts = bookTexts(lang);
  const common = { autocomplete: 'off', spellcheck: false, labelSize: 's' } as const;
  const body = (
    <Screen
      title={texts.nameTitle}
      icon="person"
      lead={`${formatLongDate(lang, legalDay(at))}, ${formatTime(at)}`}
      stage={<Wrong state={state} />}
    >
      <TypingForm
        {...{ here, path: '/reception/book', submit: texts.submit, layouts: ['letters', 'numbers', 'latin'] }}
      >
        <input type="hidden" name="at" value={at.toString()} />
        <Input
          {...common}
          name="name"
          label={texts.name}
          error={errorOf(state, 'name')}
          value={state.values.name ?? ''}
        />
        <Input
          {...common}
          name="topic"
          label={texts.topic}
          error={errorOf(state, 'topic')}
          value={state.values.topic ?? ''}
          attributes={{ maxlength: 300 }}
        />
        <WorkField {...bookingSum(request)} />
      </TypingForm>
    </Screen>
  );
  return screenView(here, {
    ...{ title: texts.nameTitle, path: '/reception/book', query: { at: at.toString() }, body, isPrivate: true },
    ...{ back: { path: '/reception/times' }, status, hasErrors: state.errors.length > 0 },
    say: [
      texts.nameTitle,
      { day: legalDay(at) },
      { clock: formatTime(at) },
      ...saidOfErrors(lang, state),
      ...[texts.name, texts.topic],
    ],
  });
}

function timeOf(text: string | undefined): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text ?? '');
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
