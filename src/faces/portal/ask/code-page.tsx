import type { ContactAddress } from '#modules/identity';
import { oneTimeField } from '#modules/identity';
import { chooseContact, findOwnDraft, sendQuestion } from '#modules/questions';
import { type FormRequest, type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { attempt, CodeQuestion, emptyForm, type FormState, framedView } from '#shell';
import { browserOf } from './browser.ts';
import { askTexts } from './texts.ts';

/** `/kk/questions/ask/code`: the code that was sent to the contact; with it the question goes. */
export const askCodePage: Page = {
  path: '/questions/ask/code',
  access: 'everyone',
  get: async (request) => {
    const contact = await contactOf(request);
    return contact ? show(request, contact, emptyForm, 200) : redirect(`/${request.lang}/questions/ask/way`);
  },
  post: async (request) => {
    const contact = await contactOf(request);
    if (!contact) return redirect(`/${request.lang}/questions/ask/done`);
    return request.form.do === 'again' ? await sendAgain(request, contact) : await enter(request, contact);
  },
  secrets: ['code'],
};

async function contactOf(request: PageRequest): Promise<ContactAddress | undefined> {
  return (await findOwnDraft(request.platform, browserOf(request)))?.contact;
}

async function enter(request: FormRequest, contact: ContactAddress): Promise<Reply> {
  const { platform, lang, form, act } = request;
  const read = readForm({ code: oneTimeField }, form, lang);
  if (!read.ok) return show(request, contact, { values: {}, errors: read.errors }, 422);
  const chosen = { way: 'contact', code: read.values.code } as const;
  const done = await attempt(lang, 'code', () =>
    sendQuestion(platform, act('questions.ask-question'), browserOf(request), chosen),
  );
  if (!done.ok) return show(request, contact, { values: {}, errors: done.errors }, done.status);
  return redirect(`/${lang}/questions/ask/done`);
}

async function sendAgain(request: FormRequest, contact: ContactAddress): Promise<Reply> {
  const { platform, lang, act } = request;
  const done = await attempt(lang, 'code', () =>
    chooseContact(platform, act('questions.choose-contact'), browserOf(request), contact),
  );
  if (!done.ok) return show(request, contact, { values: {}, errors: done.errors }, done.status);
  return redirect(`/${lang}/questions/ask/code`, { flash: askTexts(lang).sentAgain });
}

function show({ lang }: PageRequest, contact: ContactAddress, state: FormState, status: number): Reply {
  const texts = askTexts(lang);
  const action = `/${lang}/questions/ask/code`;
  const body = (
    <CodeQuestion
      {...{ texts, state, action, contact }}
      submit={texts.send}
      caption={<span class="govuk-caption-l">{texts.step({ step: 4 })}</span>}
      other={{ href: `/${lang}/questions/ask/way`, text: texts.otherWay }}
    />
  );
  return framedView(texts.codeTitle, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: `/${lang}/questions/ask/way` },
    shell: { section: '/courts' },
  });
}
