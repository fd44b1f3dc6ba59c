import { askForPassword, findRegistration, type Registration } from '#modules/identity';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { attempt, ContactChoice, type FormState, framedView, Question, readContact } from '#shell';
import { whereabouts } from '../parts/whereabouts.ts';
import { StepCaption } from './step-caption.tsx';
import { registerTexts } from './texts.ts';

/** `/kk/register/contact`: where the one-time password goes. */
export const contactPage: Page = {
  path: '/register/contact',
  access: 'everyone',
  get: async (request) => {
    const registration = await findRegistration(request.platform, whereabouts(request));
    if (!registration?.birthDate) return redirect(`/${request.lang}/register`);
    return show(request, { values: valuesOf(registration), errors: [] }, 200);
  },
  post: async (request) => {
    const { platform, lang, form } = request;
    const from = whereabouts(request);
    const registration = await findRegistration(platform, from);
    if (!registration?.birthDate) return redirect(`/${lang}/register`);
    const read = readContact(form, lang);
    if (!read.ok) return show(request, { values: form, errors: read.errors }, 422);
    const done = await attempt(lang, read.contact.kind, () =>
      askForPassword(platform, request.act('identity.register'), registration, { contact: read.contact, lang, from }),
    );
    if (!done.ok) return show(request, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/register/code`);
  },
};

function valuesOf({ contact }: Registration): Readonly<Record<string, string>> {
  return contact ? { kind: contact.kind, [contact.kind]: contact.address } : {};
}

function show({ lang }: PageRequest, state: FormState, status: number): Reply {
  const texts = registerTexts(lang);
  const body = (
    <Question
      state={state}
      action={`/${lang}/register/contact`}
      submit={texts.send}
      before={<StepCaption lang={lang} step={3} />}
    >
      <ContactChoice legend={texts.contactTitle} isPageHeading hint={texts.contactHint} {...{ texts, state }} />
    </Question>
  );
  return framedView(texts.contactTitle, body, {
    status,
    hasErrors: state.errors.length > 0,
    isPrivate: true,
    backHref: `/${lang}/register/birth-date`,
  });
}
