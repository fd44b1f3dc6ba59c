import { formatDate } from '@ashyq/kk-text';
import { EmptyState } from '#design';
import type { BoardHearing } from '#modules/hearings';
import { type Here, hereHref } from '../screen/here.ts';
import { Screen } from '../screen/screen.tsx';
import { HearingLinks } from '../today/hearing-links.tsx';
import { waysTexts } from './texts.ts';

interface FoundProps {
  readonly here: Here;
  readonly rows: readonly BoardHearing[];
  readonly isElsewhere: boolean;
}

export function FoundView({ here, rows, isElsewhere }: FoundProps) {
  const { lang } = here;
  const texts = waysTexts(lang);
  if (rows.length === 0) return <NoneFound here={here} />;
  const dayOf = ({ hearing }: BoardHearing) => formatDate(lang, Temporal.PlainDate.from(hearing.day));
  return (
    <Screen title={texts.found} icon="search" lead={isElsewhere ? texts.elsewhere : texts.foundHere}>
      <HearingLinks here={here} rows={rows} label={texts.found} dayOf={dayOf} />
    </Screen>
  );
}

/** Never a dead end: three things to do next. */
function NoneFound({ here }: { readonly here: Here }) {
  const texts = waysTexts(here.lang);
  return (
    <Screen
      title={texts.none}
      icon="search"
      lead={texts.noneSpan}
      stage={
        <EmptyState title={texts.nextShorter}>
          <p class="govuk-body">{texts.nextNumber}</p>
          <p class="govuk-body">{texts.nextAsk}</p>
        </EmptyState>
      }
    >
      <div class="sot-deeds">
        <a class="govuk-button" href={hereHref(here, '/find')}>
          {texts.again}
        </a>
        <a class="govuk-button govuk-button--secondary" href={hereHref(here, '/number')}>
          {texts.number}
        </a>
      </div>
    </Screen>
  );
}
