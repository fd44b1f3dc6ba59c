import { formatLongDate } from '@ashyq/kk-text';
import { Button, EmptyState, Table, Tag } from '#design';
import { caseTexts, type MyCase } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { ownCaseHref } from '../parts/own-case-href.ts';
import { myCasesTexts } from './texts.ts';

export function CasesView({ lang, cases }: { readonly lang: Lang; readonly cases: readonly MyCase[] }) {
  const texts = myCasesTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      {cases.length === 0 ? (
        <EmptyState title={texts.empty} icon="folder">
          <p class="govuk-body">{texts.emptyNext}</p>
          <Button kind="secondary" href={`/${lang}/cabinet/filings`}>
            {texts.toFile}
          </Button>
        </EmptyState>
      ) : (
        <Table
          caption={texts.title}
          hideCaption
          stack
          firstCellIsHeader
          columns={[texts.number, texts.role, texts.stage, texts.term, texts.news].map((text) => ({ text }))}
          rows={cases.map((one) => ({ id: `case-${one.id}`, cells: cellsOf(lang, one) }))}
        />
      )}
    </>
  );
}

function cellsOf(lang: Lang, one: MyCase) {
  const texts = myCasesTexts(lang);
  const { roles, stages, terms } = caseTexts(lang);
  const news = [
    ...(one.newDocuments > 0 ? [texts.newDocuments({ count: one.newDocuments })] : []),
    ...(one.newMessages > 0 ? [texts.newMessages({ count: one.newMessages })] : []),
  ];
  return [
    <a key="number" class="govuk-link" href={ownCaseHref(lang, one.number)}>
      {one.number}
    </a>,
    roles[one.role],
    stages[one.stage],
    one.term
      ? texts.termLine({ what: terms[one.term.rule], day: formatLongDate(lang, one.term.lastDay) })
      : one.role === 'respondent' && one.newDocuments > 0
        ? texts.readNew
        : texts.noTerm,
    news.length > 0 ? <Tag tone="blue">{news.join(', ')}</Tag> : texts.noNews,
  ];
}
