import { Button, Card, CardGrid, Cover } from '#design';
import type { Lang } from '#platform/i18n';
import { homeTexts } from './texts.ts';

export function HomeCover({ lang }: { lang: Lang }) {
  const texts = homeTexts(lang);
  return (
    <Cover title={texts.title} lead={texts.lead}>
      <Button kind="inverse" href={`/${lang}/hearings`} isStart>
        {texts.hearings}
      </Button>
    </Cover>
  );
}

/** The sections of the site in the order of what people come for. */
export function HomeView({ lang }: { lang: Lang }) {
  const texts = homeTexts(lang);
  return (
    <CardGrid>
      <Card icon="calendar" title={texts.hearings} href={`/${lang}/hearings`}>
        {texts.hearingsText}
      </Card>
      <Card icon="door" title={texts.courts} href={`/${lang}/courts`}>
        {texts.courtsText}
      </Card>
      <Card icon="phone" title={texts.helplines} href={`/${lang}/helplines`}>
        {texts.helplinesText}
      </Card>
      <Card icon="clock" title={texts.reception} href={`/${lang}/reception`}>
        {texts.receptionText}
      </Card>
      <Card icon="door" title={texts.openDays} href={`/${lang}/open-days`}>
        {texts.openDaysText}
      </Card>
      <Card icon="lock" title={texts.cabinet} href={`/${lang}/cabinet`}>
        {texts.cabinetText}
      </Card>
    </CardGrid>
  );
}
