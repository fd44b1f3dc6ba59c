import { SummaryList } from '#design';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { hoursText } from '../clock-words.ts';
import { PhoneLink } from '../phone-link.tsx';
import { courtTexts } from './texts.ts';

/** How to come, call and write. */
export function Contacts({ lang, court }: { lang: Lang; court: Court }) {
  const texts = courtTexts(lang);
  const { address, phone, email, website, opensAt, closesAt, code } = court;
  const rows = [
    { key: texts.address, value: address?.[lang] ?? texts.notEntered },
    { key: texts.phone, value: phone ? <PhoneLink phone={phone} /> : texts.notEntered },
    ...(opensAt && closesAt
      ? [{ key: texts.hours, value: texts.hoursValue({ hours: hoursText(opensAt, closesAt) }) }]
      : []),
    ...(email ? [{ key: texts.email, value: <MailLink email={email} /> }] : []),
    ...(website ? [{ key: texts.website, value: <SiteLink website={website} /> }] : []),
    {
      key: texts.code,
      value: (
        <>
          {code} <span class="govuk-hint sot-inline">{texts.codeHint}</span>
        </>
      ),
    },
  ];
  return (
    <>
      <h2 class="govuk-visually-hidden">{texts.contacts}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function MailLink({ email }: { email: string }) {
  return (
    <a class="govuk-link" href={`mailto:${email}`}>
      {email}
    </a>
  );
}

/** A court writes its site itself, so only web addresses become links. */
function SiteLink({ website }: { website: string }) {
  const url = /^https?:\/\//.test(website) ? website : `https://${website}`;
  return (
    <a class="govuk-link" href={url} rel="noreferrer">
      {website.replace(/^https?:\/\//, '')}
    </a>
  );
}
