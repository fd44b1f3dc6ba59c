import { Button, ButtonGroup, SummaryList, Tag, type Tone } from '#design';
import type { Email, Phone } from '#modules/identity';
import { formatPhone } from '#modules/identity';
import { belongsToPerson, type Contact } from '#modules/notices';
import type { Lang } from '#platform/i18n';
import { contactsTexts } from './texts.ts';

export function ContactsView({ lang, contacts }: { readonly lang: Lang; readonly contacts: readonly Contact[] }) {
  const texts = contactsTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{contacts.length > 0 ? texts.lead : texts.none}</p>
      {contacts.map((contact) => (
        <ContactCard key={contact.id} {...{ lang, contact }} />
      ))}
      <Button href={`/${lang}/cabinet/contacts/new`}>{texts.add}</Button>
    </>
  );
}

/** The holder sees his own addresses whole. */
function ContactCard({ lang, contact }: { readonly lang: Lang; readonly contact: Contact }) {
  const texts = contactsTexts(lang);
  const { id, channel, address, proofs } = contact;
  const shown = channel === 'sms' ? formatPhone(address as Phone) : (address as Email);
  const [tone, word]: readonly [Tone, string] = belongsToPerson(contact)
    ? ['green', texts.belongs]
    : proofs.length > 0
      ? ['blue', texts.reached]
      : ['amber', texts.unproved];
  return (
    <section aria-labelledby={`contact-${id}`}>
      <SummaryList
        rows={[
          { key: channel === 'sms' ? texts.phone : texts.email, value: <span id={`contact-${id}`}>{shown}</span> },
          { key: texts.state, value: <Tag tone={tone}>{word}</Tag> },
        ]}
      />
      <ButtonGroup>
        {proofs.length === 0 && (
          <Button kind="secondary" href={`/${lang}/cabinet/contacts/${id}`}>
            {texts.enterCode}
          </Button>
        )}
        <form method="post" action={`/${lang}/cabinet/contacts`}>
          <input type="hidden" name="contact" value={id} />
          <Button kind="secondary" attributes={{ 'aria-describedby': `contact-${id}` }}>
            {texts.remove}
          </Button>
        </form>
      </ButtonGroup>
    </section>
  );
}
