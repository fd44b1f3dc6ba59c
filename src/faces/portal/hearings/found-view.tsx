import { EmptyState } from '#design';
import type { Court } from '#modules/courts';
import type { BoardHearing } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { listHref } from './asked.ts';
import { FindForm } from './find-form.tsx';
import { RowsByDay } from './rows.tsx';
import { hearingsTexts } from './texts.ts';

interface FoundProps {
  readonly lang: Lang;
  readonly typed: string;
  readonly bySurname: readonly BoardHearing[];
  readonly byWords: readonly BoardHearing[];
  readonly courts: ReadonlyMap<string, Court>;
}

export function FoundView({ lang, typed, bySurname, byWords, courts }: FoundProps) {
  const texts = hearingsTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.found}</h1>
      <FindForm lang={lang} typed={typed} />
      <p class="govuk-body">{texts.span}</p>
      {bySurname.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{texts.bySurname}</h2>
          <RowsByDay lang={lang} rows={bySurname} courts={courts} />
        </section>
      )}
      {byWords.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{texts.byWords}</h2>
          <RowsByDay lang={lang} rows={byWords} courts={courts} />
        </section>
      )}
      {bySurname.length + byWords.length === 0 && <NoneFound lang={lang} />}
      <p class="govuk-hint">{texts.whyNone}</p>
    </>
  );
}

function NoneFound({ lang }: { lang: Lang }) {
  const texts = hearingsTexts(lang);
  return (
    <EmptyState title={texts.noneFound}>
      <ul class="govuk-list govuk-list--bullet">
        <li>{texts.nextShorter}</li>
        <li>{texts.nextNumber}</li>
        <li>
          <a class="govuk-link" href={listHref(lang, {})}>
            {texts.nextList}
          </a>
        </li>
      </ul>
    </EmptyState>
  );
}
