import { chooseContact, findOwnDraft, type OwnDraft, questionErrors, sendQuestion } from '#modules/questions';
import { type FormRequest, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, ContactChoice, type FormState, framedView, Question, readContact } from '#shell';
import { browserOf } from './browser.ts';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask/way`: where the answer goes. An account and a bare talon send at once, a contact is proved first. */
export const askWayPage: Page = {
  path: '/questions/ask/way',
  access: 'everyone',
  get: async (request) => {
    const draft = await findOwnDraft(request.platform, browserOf(request));
    if (!draft) return redirect(`/${request.lang}/questions/ask`);
    return show(request, { values: valuesOf(request, draft), errors: [] }, 200);
  },
  post: async (request) => {
    const { lang, form, principal } = request;
    if (form.kind === 'account' && principal) return await send(request);
    if (form.kind === 'talon') return await send(request);
    if (form.kind === 'phone' || form.kind === 'email') return await askContact(request);
    const text = questionErrors('QUESTIONS_WAY_MISSING').say(lang);
    return show(request, { values: form, errors: [{ field: 'kind', text }] }, 422);
  },
};

async function send(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, principal, act } = request;
  const chosen =
    form.kind === 'account' && principal
      ? ({ way: 'account', personId: principal.personId } as const)
      : ({ way: 'talon' } as const);
  const done = await attempt(lang, 'kind', () =>
    sendQuestion(platform, act('questions.ask-question'), browserOf(request), chosen),
  );
  if (!done.ok) return show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/questions/ask/done`);
}

async function askContact(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, act } = request;
  const read = readContact(form, lang);
  if (!read.ok) return show(request, { values: form, errors: read.errors }, 422);
  const done = await attempt(lang, read.contact.kind, () =>
    chooseContact(platform, act('questions.choose-contact'), browserOf(request), read.contact),
  );
  if (!done.ok) return show(request, { values: form, errors: done.errors }, done.status);
  return redirect(`/${lang}/questions/ask/code`);
}

function valuesOf({ principal }: PageRequest, { contact }: OwnDraft): Readonly<Record<string, string>> {
  if (contact) return { kind: contact.kind, [contact.kind]: contact.address };
  return principal ? { kind: 'account' } : {};
}

function show({ lang, principal }: PageRequest, state: FormState, status: number): Reply {
  const texts = askTexts(lang);
  const body = (
    <Question
      state={state}
      action={`/${lang}/questions/ask/way`}
      submit={texts.next}
      before={<span class="govuk-caption-l">{texts.step({ step: 4 })}</span>}
    >
      <ContactChoice
        legend={texts.wayTitle}
        isPageHeading
        hint={texts.wayHint}
        {...{ texts, state }}
        above={
          principal
            ? [{ value: 'account', text: texts.account({ name: principal.displayName }), hint: texts.accountHint }]
            : []
        }
        below={[{ value: 'talon', text: texts.talonChoice, hint: texts.talonHint }]}
      />
    </Question>
  );
  return framedView(texts.wayTitle, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: `/${lang}/questions/ask/check` },
    shell: { section: '/courts' },
  });
}
