import { getCourt } from '#modules/courts';
import { oneTimeField } from '#modules/identity';
import { chooseVisitContact, findVisitDraft, nearestFreeSlots, type VisitDraft } from '#modules/visits';
import { type FormRequest, type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, CodeQuestion, emptyForm, type FormState, framedView } from '#shell';
import { slotInAddress } from '../court-reception/slot-links.tsx';
import { Lost } from './lost.tsx';
import { browserOf, fieldOf, send } from './send.ts';
import { visitBookTexts } from './texts.ts';

/** Free times shown to whoever has lost one. */
const NEAREST = 6;

/** `/kk/visits/code`: the code that was sent to the contact; with it the place is booked. */
export const visitCodePage: Page = {
  path: '/visits/code',
  access: 'everyone',
  get: async (request) => {
    const draft = await draftOf(request);
    return draft ? await show(request, draft, emptyForm, 200) : redirect(`/${request.lang}/visits`);
  },
  post: async (request) => {
    const draft = await draftOf(request);
    if (!draft) return redirect(`/${request.lang}/visits/done`);
    return request.form.do === 'again' ? await sendAgain(request, draft) : await enter(request, draft);
  },
  secrets: ['code'],
};

async function draftOf(request: PageRequest): Promise<VisitDraft | undefined> {
  const draft = await findVisitDraft(request.platform, browserOf(request));
  return draft?.contact ? draft : undefined;
}

async function enter(request: FormRequest, draft: VisitDraft): Promise<Reply> {
  const { lang, form } = request;
  const read = readForm({ code: oneTimeField }, form, lang);
  if (!read.ok) return await show(request, draft, { values: {}, errors: read.errors }, 422);
  const chosen = { way: 'contact', code: read.values.code } as const;
  const done = await send(request, chosen, (code) => (fieldOf(code) === 'slots' ? 'slots' : 'code'));
  if ('reply' in done) return done.reply;
  return await show(request, draft, { values: {}, errors: done.errors }, done.status);
}

async function sendAgain(request: FormRequest, draft: VisitDraft): Promise<Reply> {
  const { platform, lang, act } = request;
  const { contact } = draft;
  if (!contact) return redirect(wayBack(request, draft));
  const done = await attempt(lang, 'code', () =>
    chooseVisitContact(platform, act('visits.choose-contact'), browserOf(request), contact),
  );
  if (!done.ok) return await show(request, draft, { values: {}, errors: done.errors }, done.status);
  return redirect(`/${lang}/visits/code`, { flash: visitBookTexts(lang).sentAgain });
}

/** The form that was filled in. */
function wayBack({ lang }: PageRequest, { courtCode, startsAt, openDayId }: VisitDraft): string {
  const court = `/${lang}/courts/${courtCode}`;
  return startsAt ? `${court}/reception/book?at=${slotInAddress(startsAt)}` : `${court}/open-days/${openDayId}`;
}

async function show(request: PageRequest, draft: VisitDraft, state: FormState, status: number): Promise<Reply> {
  const { lang, platform } = request;
  const texts = visitBookTexts(lang);
  const court = await getCourt(platform.reads, draft.courtCode);
  const caption = <span class="govuk-caption-l">{texts.step({ step: 2 })}</span>;
  const isLost = draft.startsAt !== null && state.errors.some(({ field }) => field === 'slots');
  const back = wayBack(request, draft);
  const body =
    isLost && draft.startsAt ? (
      <Lost
        {...{ lang, state, code: court.code }}
        free={await nearestFreeSlots(platform.reads, court.code, draft.startsAt, NEAREST)}
        heading={
          <>
            {caption}
            <h1 class="govuk-heading-l">{texts.receptionTitle}</h1>
          </>
        }
      />
    ) : (
      <CodeQuestion
        {...{ texts, state, caption, contact: draft.contact, submit: texts.book }}
        action={`/${lang}/visits/code`}
        other={{ href: back, text: texts.otherWay }}
      />
    );
  return framedView(texts.codeTitle, body, {
    ...{ status: isLost ? 409 : status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: back },
    shell: {
      section: draft.kind === 'reception' ? '/reception' : '/open-days',
      court: { code: court.code, name: court.name[lang] },
    },
  });
}
