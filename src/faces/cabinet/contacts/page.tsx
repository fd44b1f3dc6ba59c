import { ErrorSummary, InsetText } from '#design';
import { addOwnContact, oneTimeField, proveOwnContact, removeOwnContact } from '#modules/identity';
import { type Contact, type ContactId, findContact, listContacts } from '#modules/notices';
import { httpErrors, type Page, type PageRequest, type Reply, readForm, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import {
  attempt,
  CodeInput,
  ContactChoice,
  emptyForm,
  type FormState,
  framedView,
  Question,
  readContact,
} from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { contactsTexts } from './texts.ts';
import { ContactsView } from './view.tsx';

/** `/kk/cabinet/contacts`: where the court writes to. */
export const contactsPage: Page = {
  path: '/cabinet/contacts',
  access: 'signed-in',
  get: async (request) => await showList(request, emptyForm),
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const contactId = parseId<ContactId>(form.contact);
    if (!contactId) throw httpErrors('HTTP_BAD_REQUEST');
    const done = await attempt(lang, `contact-${contactId}`, () =>
      removeOwnContact(platform, act('identity.remove-contact'), signedIn(request), contactId),
    );
    if (!done.ok) return await showList(request, { values: {}, errors: done.errors });
    return redirect(`/${lang}/cabinet/contacts`, { flash: contactsTexts(lang).removed });
  },
};

async function showList(request: PageRequest, { errors }: FormState): Promise<Reply> {
  const { platform, lang } = request;
  const contacts = await listContacts(platform.reads, signedIn(request).personId);
  const body = (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <ContactsView {...{ lang, contacts }} />
    </>
  );
  return framedView(contactsTexts(lang).title, body, { hasErrors: errors.length > 0, isPrivate: true });
}

/** `/kk/cabinet/contacts/new`: a phone or an address, to which a code is sent. */
export const newContactPage: Page = {
  path: '/cabinet/contacts/new',
  access: 'signed-in',
  get: async (request) => showNew(request, emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const read = readContact(form, lang);
    if (!read.ok) return showNew(request, { values: form, errors: read.errors }, 422);
    const done = await attempt(lang, read.contact.kind, () =>
      addOwnContact(platform, act('identity.add-contact'), signedIn(request), read.contact),
    );
    if (!done.ok) return showNew(request, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/cabinet/contacts/${done.value}`);
  },
};

function showNew({ lang }: PageRequest, state: FormState, status: number): Reply {
  const texts = contactsTexts(lang);
  const body = (
    <Question
      state={state}
      action={`/${lang}/cabinet/contacts/new`}
      submit={texts.send}
      before={<h1 class="govuk-heading-l">{texts.newTitle}</h1>}
    >
      <ContactChoice legend={texts.kind} {...{ texts, state }} />
    </Question>
  );
  const hasErrors = state.errors.length > 0;
  const backHref = `/${lang}/cabinet/contacts`;
  return framedView(texts.newTitle, body, { status, hasErrors, isPrivate: true, backHref });
}

/** `/kk/cabinet/contacts/{id}`: the code that was sent there. */
export const contactCodePage: Page = {
  path: '/cabinet/contacts/:id',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => showCode(request, await ownContact(request), emptyForm, 200),
  post: async (request) => {
    const { platform, lang, form, act } = request;
    const contact = await ownContact(request);
    const read = readForm({ code: oneTimeField }, form, lang);
    if (!read.ok) return showCode(request, contact, { values: form, errors: read.errors }, 422);
    const proof = { contactId: contact.id, code: read.values.code };
    const done = await attempt(lang, 'code', () =>
      proveOwnContact(platform, act('identity.prove-contact'), signedIn(request), proof),
    );
    if (!done.ok) return showCode(request, contact, { values: form, errors: done.errors }, done.status);
    return redirect(`/${lang}/cabinet/contacts`, { flash: contactsTexts(lang).proved });
  },
  secrets: ['code'],
};

/** Somebody else's contact is not there. */
async function ownContact(request: PageRequest): Promise<Contact> {
  const id = parseId<ContactId>(request.params.id);
  const contact = id && (await findContact(request.platform.reads, id));
  if (contact?.personId !== signedIn(request).personId) throw httpErrors('HTTP_NOT_FOUND');
  return contact;
}

function showCode({ lang }: PageRequest, contact: Contact, state: FormState, status: number): Reply {
  const texts = contactsTexts(lang);
  const body = (
    <Question
      state={state}
      action={`/${lang}/cabinet/contacts/${contact.id}`}
      submit={texts.confirm}
      before={
        <>
          <h1 class="govuk-heading-l">{texts.codeTitle}</h1>
          <InsetText>{texts.codeSent({ address: contact.address })}</InsetText>
        </>
      }
    >
      <CodeInput state={state} texts={texts} />
    </Question>
  );
  const hasErrors = state.errors.length > 0;
  const backHref = `/${lang}/cabinet/contacts`;
  return framedView(texts.codeTitle, body, { status, hasErrors, isPrivate: true, backHref });
}
