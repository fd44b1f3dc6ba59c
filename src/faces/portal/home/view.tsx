import { formatCount, formatLongDate } from '@ashyq/kk-text';
import { Button, Card, CardGrid, Cover, Progress } from '#design';
import type { Lang } from '#platform/i18n';
import { SearchForm } from '../search/view.tsx';
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

interface HomeProps {
  readonly lang: Lang;
  readonly today: Temporal.PlainDate;
  /** Hearings of today in all courts. */
  readonly count: number;
  /** Set while the demo day is being laid. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
}

export function HomeView({ lang, today, count, progress }: HomeProps) {
  const texts = homeTexts(lang);
  return (
    <>
      {progress && (
        <Progress id="laying" label={texts.laying} value={progress.done} max={Math.max(1, progress.total)} />
      )}
      <SearchForm lang={lang} />
      <p class="govuk-body">
        {formatLongDate(lang, today)}.{' '}
        <a class="govuk-link" href={`/${lang}/hearings`}>
          {texts.count({ count: formatCount(count) })}
        </a>
      </p>
      <Sections lang={lang} />
    </>
  );
}

/** The sections of the site in the order of what people come for. */
function Sections({ lang }: { lang: Lang }) {
  const texts = homeTexts(lang);
  return (
    <CardGrid>
      <Card icon="calendar" title={texts.hearings} href={`/${lang}/hearings`}>
        {texts.hearingsText}
      </Card>
      <Card icon="document" title={texts.acts} href={`/${lang}/acts`}>
        {texts.actsText}
      </Card>
      <Card icon="edit" title={texts.file} href={`/${lang}/cabinet/filings/start/claim`}>
        {texts.fileText}
      </Card>
      <Card icon="search" title={texts.talon} href={`/${lang}/talon`}>
        {texts.talonText}
      </Card>
      <Card icon="door" title={texts.courts} href={`/${lang}/courts`}>
        {texts.courtsText}
      </Card>
      <Card icon="scales" title={texts.draws} href={`/${lang}/draws`}>
        {texts.drawsText}
      </Card>
      <Card icon="shield" title={texts.verify} href={`/${lang}/verify`}>
        {texts.verifyText}
      </Card>
      <Card icon="phone" title={texts.helplines} href={`/${lang}/helplines`}>
        {texts.helplinesText}
      </Card>
      <Card icon="question" title={texts.blog} href={`/${lang}/questions`}>
        {texts.blogText}
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
