import { Textarea } from '#design';
import type { Court } from '#modules/courts';
import {
  findVisitDraft,
  listReceptionSlots,
  nearestFreeSlots,
  type ReceptionSlot,
  visitErrors,
  visitTexts,
} from '#modules/visits';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { errorOf, type FormState, framedView, Question } from '#shell';
import { courtOfAddress } from '../court-of-address.ts';
import { slotInAddress, slotOfAddress } from '../court-reception/slot-links.tsx';
import { Lost } from './lost.tsx';
import { NameField, WayField, WhenAndWhere } from './parts.tsx';
import { browserOf, writeAndSend } from './send.ts';
import { visitBookTexts } from './texts.ts';

/** Free times shown to whoever has lost one. */
const NEAREST = 6;

interface Asked {
  readonly court: Court;
  readonly startsAt: Temporal.Instant;
}

/** `/kk/courts/7517/reception/book?at=2026-11-25T15:00`: who comes, what about, and where the code goes. */
export const bookReceptionPage: Page = {
  path: '/courts/:code/reception/book',
  access: 'everyone',
  get: async (request) => {
    const asked = await asking(request, request.query.at);
    if (!asked) return toTimes(request);
    return await show(request, asked, { values: await valuesOf(request), errors: [] }, 200);
  },
  post: async (request) => {
    const { form, lang } = request;
    const asked = await asking(request, form.at);
    if (!asked) return toTimes(request);
    const typed = {
      courtCode: asked.court.code,
      startsAt: asked.startsAt,
      name: form.name ?? '',
      topic: form.topic ?? '',
    };
    const done = await writeAndSend(request, { kind: 'reception', lang, ...typed });
    if ('reply' in done) return done.reply;
    return await show(request, asked, { values: form, errors: done.errors }, done.status);
  },
};

async function asking({ platform, params }: PageRequest, at: string | undefined): Promise<Asked | undefined> {
  const court = await courtOfAddress(platform, params.code);
  const startsAt = slotOfAddress(at);
  return startsAt && { court, startsAt };
}

function toTimes({ lang, params }: PageRequest): Reply {
  return redirect(`/${lang}/courts/${params.code}/reception`);
}

/** Whoever has lost a time goes on with what was typed. */
async function valuesOf(request: PageRequest): Promise<FormState['values']> {
  const draft = await findVisitDraft(request.platform, browserOf(request));
  if (!draft) return request.principal ? { kind: 'account', name: request.principal.displayName } : {};
  const { name, topic, contact } = draft;
  return { name, topic, ...(contact ? { kind: contact.kind, [contact.kind]: contact.address } : {}) };
}

async function show(
  request: PageRequest,
  { court, startsAt }: Asked,
  state: FormState,
  status: number,
): Promise<Reply> {
  const { platform, lang } = request;
  const texts = visitBookTexts(lang);
  const slot = (await listReceptionSlots(platform.reads, court.code)).find((one) => one.startsAt.equals(startsAt));
  const isLost = !slot?.isFree;
  const lost = visitErrors(slot ? 'VISITS_PLACE_TAKEN' : 'VISITS_PLACE_GONE').say(lang);
  const errors = isLost ? [{ field: 'slots', text: lost }] : state.errors;
  const free = isLost ? await nearestFreeSlots(platform.reads, court.code, startsAt, NEAREST) : [];
  const body = <BookReception {...{ request, court, startsAt, slot, free }} state={{ ...state, errors }} />;
  return framedView(texts.receptionTitle, body, {
    ...{ status: isLost ? 409 : status, hasErrors: errors.length > 0, isPrivate: true },
    backHref: `/${lang}/courts/${court.code}/reception`,
    shell: { section: '/reception', court: { code: court.code, name: court.name[lang] } },
  });
}

interface Props extends Asked {
  readonly request: PageRequest;
  readonly slot: ReceptionSlot | undefined;
  readonly free: readonly ReceptionSlot[];
  readonly state: FormState;
}

function BookReception({ request, court, startsAt, slot, free, state }: Props) {
  const { lang, principal } = request;
  const texts = visitBookTexts(lang);
  const heading = (
    <>
      <span class="govuk-caption-l">{texts.step({ step: 1 })}</span>
      <h1 class="govuk-heading-l">{texts.receptionTitle}</h1>
    </>
  );
  if (!slot?.isFree) {
    return <Lost {...{ lang, heading, state, free }} code={court.code} />;
  }
  const place = visitTexts(lang).room({ room: slot.room });
  return (
    <Question
      state={state}
      action={`/${lang}/courts/${court.code}/reception/book`}
      submit={texts.next}
      before={
        <>
          {heading}
          <WhenAndWhere lang={lang} court={court.name[lang]} startsAt={startsAt} endsAt={slot.endsAt} place={place} />
        </>
      }
    >
      <input type="hidden" name="at" value={slotInAddress(startsAt)} />
      <NameField lang={lang} state={state} />
      <Textarea
        name="topic"
        label={texts.topic}
        hint={texts.topicHint}
        error={errorOf(state, 'topic')}
        value={state.values.topic ?? ''}
        rows={3}
      />
      <WayField {...{ lang, state, principal }} />
    </Question>
  );
}
