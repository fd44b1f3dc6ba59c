import { Button, Card, CardGrid, InsetText, Tag } from '#design';
import type { OwnAccount } from '#modules/identity';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { Sued } from '../case/sued.tsx';
import { OwnDoors } from '../video/own-doors.tsx';
import { News } from './news.tsx';
import { cabinetHomeTexts } from './texts.ts';
import type { Waiting } from './waiting.ts';

interface Props {
  readonly lang: Lang;
  readonly principal: Principal;
  readonly account: OwnAccount;
  readonly endsAt: string | undefined;
  readonly waiting: Waiting;
}

export function HomeView({ lang, principal, account, endsAt, waiting }: Props) {
  const texts = cabinetHomeTexts(lang);
  const { isConfirmed } = account;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {/* A claim stands in the first screen of a telephone, also below a notice; the name is in the header too. */}
        {!waiting.sued && <span class="govuk-caption-l">{texts.title}</span>}
        <h1 class={waiting.sued ? 'govuk-visually-hidden' : 'govuk-heading-l'}>{principal.displayName}</h1>
        <OwnDoors {...{ lang, doors: waiting.doors }} numberOf={(id) => waiting.numbers.get(id) ?? ''} />
        {waiting.sued && (
          <>
            <Sued {...waiting.sued} />
            <p class="govuk-body">
              <a class="govuk-link" href={waiting.sued.base}>
                {texts.case({ number: waiting.sued.file.found.number })}
              </a>
            </p>
          </>
        )}
        {isConfirmed && <News {...{ lang, waiting }} />}
        <p>
          <Tag tone={isConfirmed ? 'green' : 'amber'}>{isConfirmed ? texts.confirmed : texts.unconfirmed}</Tag>
        </p>
        {isConfirmed ? <p class="govuk-body">{texts.confirmedText}</p> : <Unconfirmed {...{ lang, account }} />}
        <Tasks {...{ lang, principal }} />
        <Links {...{ lang, principal }} />
        {endsAt && <p class="govuk-body-s">{texts.ends({ at: endsAt })}</p>}
      </div>
    </div>
  );
}

/** What is possible now, what is not, and the two ways out. */
function Unconfirmed({ lang, account }: { readonly lang: Lang; readonly account: OwnAccount }) {
  const texts = cabinetHomeTexts(lang);
  return (
    <>
      <p class="govuk-body">{texts.unconfirmedLead}</p>
      <InsetText>{texts.answers[account.registerAnswer ?? 'asking']}</InsetText>
      <h2 class="govuk-heading-m">{texts.canTitle}</h2>
      <p class="govuk-body">{texts.can}</p>
      <h2 class="govuk-heading-m">{texts.cannotTitle}</h2>
      <p class="govuk-body">{texts.cannot}</p>
      <h2 class="govuk-heading-m">{texts.howTitle}</h2>
      <p class="govuk-body">{texts.byPhone}</p>
      <Button href={`/${lang}/cabinet/contacts/new`}>{texts.addPhone}</Button>
      {account.counterCode && (
        <>
          <p class="govuk-body">{texts.atCounter}</p>
          <p class="govuk-heading-l" id="counter-code" translate={false}>
            {account.counterCode.replace(/(.{4})(?=.)/, '$1 ')}
          </p>
        </>
      )}
    </>
  );
}

/** What people come for. */
function Tasks({ lang, principal }: { readonly lang: Lang; readonly principal: Principal }) {
  const texts = cabinetHomeTexts(lang);
  return (
    <CardGrid>
      <Card icon="edit" title={texts.filings} href={`/${lang}/cabinet/filings`}>
        {texts.filingsText}
      </Card>
      {principal.isConfirmed && (
        <Card icon="folder" title={texts.cases} href={`/${lang}/cabinet/cases`}>
          {texts.casesText}
        </Card>
      )}
      <Card icon="search" title={texts.talon} href={`/${lang}/talon`}>
        {texts.talonText}
      </Card>
    </CardGrid>
  );
}

function Links({ lang, principal }: { readonly lang: Lang; readonly principal: Principal }) {
  const texts = cabinetHomeTexts(lang);
  const isStaff = principal.posts.length > 0 || principal.mustGiveSecondFactor;
  const links = [
    ...(isStaff ? [{ href: 'desk', text: texts.desk }] : []),
    { href: 'cabinet/sessions', text: texts.sessions },
    { href: 'cabinet/contacts', text: texts.contacts },
    ...(principal.isConfirmed ? [{ href: 'cabinet/looks', text: texts.looks }] : []),
    { href: 'cabinet/language', text: texts.language },
    { href: 'sign-in/change-password', text: texts.password },
    ...(principal.isConfirmed && principal.kind === 'person'
      ? [{ href: 'cabinet/organisations', text: texts.organisations }]
      : []),
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{texts.security}</h2>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a class="govuk-link" href={`/${lang}/${href}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
