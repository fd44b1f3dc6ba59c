import { EmptyState, InsetText } from '#design';
import type { Lang } from '#platform/i18n';
import { ReceptionList } from '../reception/reception-list.tsx';
import type { CourtReception } from './page.tsx';
import { SlotLinks } from './slot-links.tsx';
import { courtReceptionTexts } from './texts.ts';

type Props = CourtReception & { readonly lang: Lang };

export function CourtReceptionView(props: Props) {
  const { lang, court } = props;
  const texts = courtReceptionTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{court.name[lang]}</p>
      <InsetText>{texts.rule}</InsetText>
      <Times {...props} />
      <h2 class="govuk-heading-m">{texts.haveCode}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/visits`}>
          {texts.callOff}
        </a>
      </p>
    </>
  );
}

function Times({ lang, court, receptions, slots }: Props) {
  const texts = courtReceptionTexts(lang);
  const minutes = receptions.find(({ hours }) => hours.slotMinutes !== null)?.hours.slotMinutes;
  if (!minutes) {
    return (
      <>
        <EmptyState icon="phone" title={texts.none}>
          <p class="govuk-body">{texts.noneHint}</p>
          {court.phone && <p class="govuk-body">{court.phone}</p>}
        </EmptyState>
        <h2 class="govuk-heading-m">{texts.when}</h2>
        {receptions.length > 0 ? (
          <ReceptionList lang={lang} receptions={receptions} />
        ) : (
          <p class="govuk-body">{texts.noDays}</p>
        )}
      </>
    );
  }
  if (!slots.some(({ isFree }) => isFree)) {
    return (
      <EmptyState icon="clock" title={texts.allTaken}>
        <p class="govuk-body">{texts.allTakenHint}</p>
        <a class="govuk-link" href={`/${lang}/questions/ask?court=${court.code}`}>
          {texts.ask}
        </a>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 class="govuk-heading-m">{texts.choose}</h2>
      <p class="govuk-body">{texts.minutes({ minutes })}</p>
      <SlotLinks lang={lang} code={court.code} slots={slots} />
    </>
  );
}
