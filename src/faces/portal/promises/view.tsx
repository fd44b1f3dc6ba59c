import { formatDate, formatTime } from '@ashyq/kk-text';
import { EmptyState, InsetText, Table } from '#design';
import type { Court } from '#modules/courts';
import type { WaitingPromise } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { promisesTexts } from './texts.ts';

interface PromisesProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly promises: readonly WaitingPromise[];
}

export function PromisesView({ lang, court, promises }: PromisesProps) {
  const texts = promisesTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{court.shortName[lang]}</span>
        {texts.title}
      </h1>
      <p class="govuk-body">{texts.what}</p>
      <p class="govuk-body">{texts.keep}</p>
      <InsetText>{texts.limit}</InsetText>
      {promises.length > 0 ? (
        <>
          <Table
            caption={texts.caption}
            columns={[{ text: texts.number, numeric: true }, { text: texts.sha256 }, { text: texts.madeAt }]}
            rows={promises.map(({ number, sha256, madeAt }) => ({
              id: `promise-${number}`,
              cells: [
                number,
                <code key="sha256">{sha256}</code>,
                `${formatDate(lang, legalDay(madeAt))}, ${formatTime(madeAt)}`,
              ],
            }))}
            stack
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`/${lang}/draws/promises/${court.code}/promises.json`}>
              {texts.download}
            </a>
          </p>
        </>
      ) : (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      )}
    </>
  );
}
