import { EmptyState, InsetText } from '#design';
import type { Court, Helpline } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { CourtHeading } from '../court-heading.tsx';
import { HelplineList } from './helpline-list.tsx';
import { helplinesTexts } from './texts.ts';

interface HelplinesProps {
  readonly lang: Lang;
  readonly helplines: readonly Helpline[];
  readonly courts: readonly Court[];
}

export function HelplinesView({ lang, helplines, courts }: HelplinesProps) {
  const texts = helplinesTexts(lang);
  const national = helplines.filter(({ isNational }) => isNational);
  const ofCourt = Map.groupBy(
    helplines.filter(({ isNational }) => !isNational),
    ({ courtCode }) => courtCode,
  );
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <InsetText>{texts.notAdvice}</InsetText>
      {helplines.length === 0 && (
        <EmptyState icon="phone" title={texts.nothing}>
          {texts.nextNational}
        </EmptyState>
      )}
      {national.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{texts.national}</h2>
          <HelplineList lang={lang} helplines={national} />
        </section>
      )}
      {courts
        .filter(({ code }) => ofCourt.has(code))
        .map((court) => (
          <section key={court.code}>
            <CourtHeading lang={lang} court={court} />
            <HelplineList lang={lang} helplines={ofCourt.get(court.code) ?? []} />
          </section>
        ))}
    </>
  );
}
