import { formatLongDate } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Table, Tag } from '#design';
import {
  type CaseNumber,
  type CourtListCase,
  caseNumberParts,
  casePath,
  caseTexts,
  findCategory,
} from '#modules/cases';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { deskCasesTexts } from './texts.ts';

interface CasesProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly courts: readonly Court[];
  readonly isJudge: boolean;
  readonly rows: readonly CourtListCase[];
  readonly now: Temporal.Instant;
  readonly page: number;
  readonly hasMore: boolean;
  readonly hasLetters: boolean;
  readonly state: FormState;
}

export function CasesView(props: CasesProps) {
  const { lang, court, courts, isJudge, rows, state, hasLetters } = props;
  const texts = deskCasesTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{court.name[lang]}</span>
        {isJudge ? texts.mine : texts.title}
      </h1>
      {courts.length > 1 && <Courts {...{ lang, courts }} />}
      <form method="get" action={`/${lang}/desk/cases`}>
        <Input
          name="number"
          label={texts.find}
          hint={texts.findHint}
          error={errorOf(state, 'number')}
          value={state.values.number ?? ''}
          width={20}
          spellcheck={false}
        />
        <Button kind="secondary">{texts.search}</Button>
      </form>
      {hasLetters && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/desk/letters?court=${court.code}`}>
            {texts.letters}
          </a>
        </p>
      )}
      <p class="govuk-body">{texts.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={texts.empty} icon="folder">
          {texts.emptyNext}
        </EmptyState>
      ) : (
        <Rows {...props} />
      )}
      <Turn {...props} />
    </>
  );
}

function Courts({ lang, courts }: Pick<CasesProps, 'lang' | 'courts'>) {
  return (
    <ul class="govuk-list">
      {courts.map(({ code, name }) => (
        <li key={code}>
          <a class="govuk-link" href={`/${lang}/desk/cases?court=${code}`}>
            {name[lang]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Rows({ lang, rows, now }: CasesProps) {
  const texts = deskCasesTexts(lang);
  const { stages, terms } = caseTexts(lang);
  return (
    <Table
      caption={texts.title}
      hideCaption
      stack
      firstCellIsHeader
      columns={[texts.number, texts.category, texts.stage, texts.term, texts.messages].map((text) => ({ text }))}
      rows={rows.map(({ id, number, category, stage, term, newMessages }) => ({
        id: `case-${id}`,
        cells: [
          <a key="n" class="govuk-link" href={`/${lang}/desk/cases/${casePath(caseNumberParts(number as CaseNumber))}`}>
            {number}
          </a>,
          findCategory(category)?.name[lang] ?? '',
          stages[stage],
          term ? (
            <>
              {texts.termLine({ what: terms[term.rule], day: formatLongDate(lang, term.lastDay) })}{' '}
              {Temporal.Instant.compare(now, term.endsAt) >= 0 && <Tag tone="red">{texts.overdue}</Tag>}
            </>
          ) : (
            texts.noTerm
          ),
          newMessages > 0 ? <Tag tone="blue">{texts.newMessages({ count: newMessages })}</Tag> : texts.noMessages,
        ],
      }))}
    />
  );
}

function Turn({ lang, court, page, hasMore }: CasesProps) {
  const texts = deskCasesTexts(lang);
  const href = (to: number): string => `/${lang}/desk/cases?court=${court.code}&page=${to}`;
  return (
    <p class="govuk-body">
      {page > 1 && (
        <a class="govuk-link" href={href(page - 1)}>
          {texts.previous}
        </a>
      )}{' '}
      {hasMore && (
        <a class="govuk-link" href={href(page + 1)}>
          {texts.next}
        </a>
      )}
    </p>
  );
}
