import { EmptyState } from '#design';
import type { Court, OpenDay } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { CourtHeading } from '../court-heading.tsx';
import { CourtLink } from '../court-link.tsx';
import { OpenDayList } from './open-day-list.tsx';
import { openDaysTexts } from './texts.ts';

interface OpenDaysProps {
  readonly lang: Lang;
  readonly openDays: readonly OpenDay[];
  readonly courts: readonly Court[];
}

export function OpenDaysView({ lang, openDays, courts }: OpenDaysProps) {
  const texts = openDaysTexts(lang);
  const byCode = new Map(courts.map((court) => [court.code, court]));
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      {openDays.length === 0 && (
        <EmptyState icon="door" title={texts.nothing}>
          <p class="govuk-body">{texts.nextReception}</p>
          <a class="govuk-link" href={`/${lang}/reception`}>
            {texts.reception}
          </a>
        </EmptyState>
      )}
      {[...Map.groupBy(openDays, ({ courtCode }) => courtCode)].map(([code, ofCourt]) => {
        const court = byCode.get(code);
        return court ? (
          <section key={code}>
            <CourtHeading lang={lang} court={court} />
            <OpenDayList lang={lang} openDays={ofCourt} />
            <CourtLink href={`/${lang}/courts/${code}/open-days`} text={texts.register} court={court.shortName[lang]} />
          </section>
        ) : null;
      })}
    </>
  );
}
