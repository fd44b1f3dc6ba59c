import { EmptyState, InsetText } from '#design';
import type { Lang } from '#platform/i18n';
import { CourtHeading } from '../court-heading.tsx';
import { CourtLink } from '../court-link.tsx';
import type { CourtReceptions } from './page.tsx';
import { ReceptionList } from './reception-list.tsx';
import { receptionTexts } from './texts.ts';

export function ReceptionView({ lang, ofCourts }: { lang: Lang; ofCourts: readonly CourtReceptions[] }) {
  const texts = receptionTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <InsetText>{texts.bring}</InsetText>
      {ofCourts.length === 0 && (
        <EmptyState icon="clock" title={texts.nothing}>
          <p class="govuk-body">{texts.nextCall}</p>
          <a class="govuk-link" href={`/${lang}/courts`}>
            {texts.courts}
          </a>
        </EmptyState>
      )}
      {ofCourts.map(({ court, receptions }) => (
        <section key={court.code}>
          <CourtHeading lang={lang} court={court} />
          {receptions.length > 0 ? (
            <>
              <ReceptionList lang={lang} receptions={receptions} />
              <CourtLink
                href={`/${lang}/courts/${court.code}/reception`}
                text={texts.book}
                court={court.shortName[lang]}
              />
            </>
          ) : (
            <p class="govuk-body">{texts.noneAhead}</p>
          )}
        </section>
      ))}
    </>
  );
}
