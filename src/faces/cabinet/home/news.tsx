import { formatLongDate } from '@ashyq/kk-text';
import { caseTexts, type MyCase } from '#modules/cases';
import { findForm } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { myCasesTexts } from '../cases/texts.ts';
import { filedHref } from '../filed/asked-filing.ts';
import { ownCaseHref } from '../parts/own-case-href.ts';
import { cabinetHomeTexts } from './texts.ts';
import type { Waiting } from './waiting.ts';

/** What is to be done or was not seen yet, a line each; and that there is nothing. */
export function News({ lang, waiting }: { readonly lang: Lang; readonly waiting: Waiting }) {
  const texts = cabinetHomeTexts(lang);
  const { sued, cases, asked, hasCases } = waiting;
  if (cases.length === 0 && asked.length === 0) {
    return sued ? null : <p class="govuk-body">{hasCases ? texts.noNews : texts.nothing}</p>;
  }
  return (
    <section aria-labelledby="news">
      <h2 class="govuk-heading-m" id="news">
        {texts.news}
      </h2>
      <ul class="govuk-list">
        {asked.map(({ id, form }) => (
          <li key={id}>
            <a class="govuk-link" href={filedHref(lang, id)}>
              {findForm(form)?.title[lang]}
            </a>
            : {texts.asked}
          </li>
        ))}
        {cases.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={ownCaseHref(lang, one.number)}>
              {texts.case({ number: one.number })}
            </a>
            : {newsOf(lang, one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function newsOf(lang: Lang, { term, newDocuments, newMessages }: MyCase): string {
  const texts = myCasesTexts(lang);
  return [
    ...(newDocuments > 0 ? [texts.newDocuments({ count: newDocuments })] : []),
    ...(newMessages > 0 ? [texts.newMessages({ count: newMessages })] : []),
    ...(term
      ? [texts.termLine({ what: caseTexts(lang).terms[term.rule], day: formatLongDate(lang, term.lastDay) })]
      : []),
  ].join('; ');
}
