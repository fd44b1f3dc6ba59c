import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';

/** The name of a court above what belongs to it, leading to its home. */
export function CourtHeading({ lang, court }: { lang: Lang; court: Court }) {
  return (
    <h2 class="govuk-heading-m">
      <a class="govuk-link" href={`/${lang}/courts/${court.code}`}>
        {court.name[lang]}
      </a>
    </h2>
  );
}
