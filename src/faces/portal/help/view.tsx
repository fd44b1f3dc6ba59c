import type { ComponentChildren } from 'preact';
import { InsetText, SummaryList, Tag } from '#design';
import type { Helpline } from '#modules/courts';
import type { ShownState } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { statusOf } from '#shell';
import { PhoneLink } from '../phone-link.tsx';
import { helpTexts } from './texts.ts';

interface HelpProps {
  readonly lang: Lang;
  readonly centre: Helpline | undefined;
}

/** Parts of the page in the order of what people ask; their names are anchors that other pages may link to. */
const parts = ['find', 'states', 'signIn', 'call', 'words', 'place', 'site'] as const;

const states: readonly ShownState[] = [
  ...(['scheduled', 'about_to_begin', 'in_progress', 'paused', 'delayed', 'adjourned', 'finished'] as const),
];

export function HelpView({ lang, centre }: HelpProps) {
  const texts = helpTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">{texts.title}</h1>
        <p class="govuk-body-l">{texts.lead}</p>
        <nav aria-label={texts.contents}>
          <ul class="govuk-list">
            {parts.map((part) => (
              <li key={part}>
                <a class="govuk-link" href={`#${part}`}>
                  {texts[part]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Finding lang={lang} />
        <States lang={lang} />
        <SigningIn lang={lang} />
        <Calling lang={lang} centre={centre} />
        <Words lang={lang} />
        <Coming lang={lang} />
      </div>
    </div>
  );
}

function Finding({ lang }: { lang: Lang }) {
  const texts = helpTexts(lang);
  return (
    <Part id="find" title={texts.find}>
      <Steps steps={texts.findSteps} />
      <h3 class="govuk-heading-s">{texts.notFound}</h3>
      <p class="govuk-body">{texts.notFoundText}</p>
      <Onward href={`/${lang}/hearings`}>{texts.toHearings}</Onward>
    </Part>
  );
}

/** Each state as it looks on every screen. */
function States({ lang }: { lang: Lang }) {
  const texts = helpTexts(lang);
  const rows = states.map((state) => {
    const { text, tone, icon } = statusOf(lang, state);
    return { key: <Tag {...{ tone, icon }}>{text}</Tag>, value: texts.state[state] };
  });
  return (
    <Part id="states" title={texts.states}>
      <SummaryList rows={rows} />
      <p class="govuk-body">{texts.live}</p>
    </Part>
  );
}

function SigningIn({ lang }: { lang: Lang }) {
  const texts = helpTexts(lang);
  return (
    <Part id="signIn" title={texts.signIn}>
      <Steps steps={texts.signInSteps} />
      <InsetText>{texts.unconfirmed}</InsetText>
      <p class="govuk-body">{texts.timeOut}</p>
      <Onward href={`/${lang}/sign-in`}>{texts.toSignIn}</Onward>
    </Part>
  );
}

function Calling({ lang, centre }: HelpProps) {
  const texts = helpTexts(lang);
  const hours = centre?.hours?.[lang];
  const links = [
    { href: `/${lang}/courts`, text: texts.toCourts },
    { href: `/${lang}/helplines`, text: texts.toHelplines },
    { href: `/${lang}/reception`, text: texts.toReception },
  ];
  return (
    <Part id="call" title={texts.call}>
      {centre && (
        <p class="govuk-body-l">
          {texts.centre}: <PhoneLink phone={centre.phone} />{' '}
          {hours && <span class="govuk-hint sot-inline">{hours}</span>}
        </p>
      )}
      <SummaryList rows={Object.values(texts.callRows)} />
      <InsetText>{texts.notAdvice}</InsetText>
      {links.map(({ href, text }) => (
        <Onward key={href} href={href}>
          {text}
        </Onward>
      ))}
    </Part>
  );
}

function Words({ lang }: { lang: Lang }) {
  const texts = helpTexts(lang);
  return (
    <Part id="words" title={texts.words}>
      <SummaryList rows={Object.values(texts.word)} />
    </Part>
  );
}

function Coming({ lang }: { lang: Lang }) {
  const texts = helpTexts(lang);
  return (
    <>
      <Part id="place" title={texts.place}>
        <Steps steps={texts.placeSteps} />
      </Part>
      <Part id="site" title={texts.site}>
        <p class="govuk-body">{texts.siteText}</p>
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol class="govuk-list govuk-list--number">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function Onward({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {children}
      </a>
    </p>
  );
}
